// SPDX-License-Identifier: EUPL-1.2
import { listOpenFields } from '#modules/organisations/server/index.ts';
import { serve } from '#web/api/endpoint.ts';
import { whole, withTerms } from '../answers.ts';
import { ENDPOINTS } from '../endpoints.ts';

export const GET = serve(ENDPOINTS.fields, async (scope) => withTerms(scope, whole(await listOpenFields(scope))));

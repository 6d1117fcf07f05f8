// SPDX-License-Identifier: EUPL-1.2
import { listOwnGrants } from '#modules/people/server/index.ts';
import { look } from '#web/look.ts';

/** What a guest was invited to see. */
export const load = look(async (scope) => ({ grants: await listOwnGrants(scope) }));

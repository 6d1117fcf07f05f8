// SPDX-License-Identifier: EUPL-1.2
import { listMerges } from '#modules/organisations/server/index.ts';
import { look } from '#web/look.ts';

/** What was put together in this network, as far as the office sees both records. */
export const load = look(async (scope) => ({ merges: await listMerges(scope) }));

// SPDX-License-Identifier: EUPL-1.2
import { look } from '#web/look.ts';
import { waitingGroups } from './waiting.ts';

export const load = look(async (scope) => ({ groups: await waitingGroups(scope) }));

// SPDX-License-Identifier: EUPL-1.2
import { listNetworkDoors } from '#modules/networks/server/index.ts';
import { currentPool } from '#platform/database/current.ts';
import { look } from '#web/look.ts';

/** What runs on this installation. That a network exists, and its name, is public. */
export const load = look(async (scope) => ({ networks: await listNetworkDoors(currentPool(), scope.locale) }));

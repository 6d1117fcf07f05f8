// SPDX-License-Identifier: EUPL-1.2
import { listStatements } from '#modules/networks/server/index.ts';
import { look } from '#web/look.ts';

export const load = look(async (scope) => ({ statements: await listStatements(scope) }));

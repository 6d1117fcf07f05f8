// SPDX-License-Identifier: EUPL-1.2
import { listIntroductionsByStage } from '#modules/exchange/server/index.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, _event: RequestEvent) => ({ columns: await listIntroductionsByStage(scope) }));

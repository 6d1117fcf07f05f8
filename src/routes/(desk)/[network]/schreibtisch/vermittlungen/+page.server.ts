// SPDX-License-Identifier: EUPL-1.2
import { listIntroductionsByStage } from '#modules/exchange/server/index.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { url }: RequestEvent) => {
	const wanted = url.searchParams.get('wartet');
	const waits = wanted === 'antwort' ? 'answer' : wanted === 'faellig' ? 'due' : null;
	return { columns: await listIntroductionsByStage(scope, waits), waits };
});

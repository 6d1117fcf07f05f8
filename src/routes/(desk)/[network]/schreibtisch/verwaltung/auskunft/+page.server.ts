// SPDX-License-Identifier: EUPL-1.2
import { searchSubjects } from '#modules/exchange/server/index.ts';
import { subjectInput } from '#modules/people/input.ts';
import { act } from '#web/act.ts';
import type { RequestEvent } from './$types.js';

/** Names and addresses stay out of the page's address, so the search is sent like a form. */
export const actions = {
	default: act({ input: subjectInput }, async (scope, { wer }, _event: RequestEvent) => ({ data: { values: { wer }, found: await searchSubjects(scope, wer) } }))
};

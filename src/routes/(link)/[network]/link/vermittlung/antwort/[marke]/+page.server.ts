// SPDX-License-Identifier: EUPL-1.2
import { answerInput, feedbackInput, nothingInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { answerByLink, getIntroductionByLink, giveFeedback, takeBackByLink } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** Opening the link shows and changes nothing: mail scanners open links, too. */
export const load = look(async (scope, { params }: RequestEvent) => ({ introduction: await getIntroductionByLink(scope, params.marke) }));

export const actions = {
	antworten: act({ input: answerInput }, async (scope, form, { params }: RequestEvent) => {
		await answerByLink(scope, params.marke, { answer: form.antwort, reason: form.grund });
		return { to: pathTo(scope, `/link/vermittlung/antwort/${params.marke}`), notice: 'exchange.answer_given' };
	}),
	zuruecknehmen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await takeBackByLink(scope, params.marke);
		return { to: pathTo(scope, `/link/vermittlung/antwort/${params.marke}`), notice: 'exchange.answer_taken_back' };
	}),
	rueckmeldung: act({ input: feedbackInput }, async (scope, form, { params }: RequestEvent) => {
		await giveFeedback(scope, { token: params.marke }, { rating: form.note, text: form.text });
		return { to: pathTo(scope, `/link/vermittlung/antwort/${params.marke}`), notice: 'exchange.feedback_given' };
	})
};

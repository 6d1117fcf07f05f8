// SPDX-License-Identifier: EUPL-1.2
import { answerInput, feedbackInput, nothingInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { answerAsMember, getOwnIntroduction, giveFeedbackAsMember, takeBackAsMember } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ introduction: await getOwnIntroduction(scope, params.vermittlung) }));

export const actions = {
	antworten: act({ input: answerInput }, async (scope, form, { params }: RequestEvent) => {
		await answerAsMember(scope, params.vermittlung, { answer: form.antwort, reason: form.grund });
		return { to: pathTo(scope, `/mein/vermittlungen/${params.vermittlung}`), notice: 'exchange.answer_given' };
	}),
	zuruecknehmen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await takeBackAsMember(scope, params.vermittlung);
		return { to: pathTo(scope, `/mein/vermittlungen/${params.vermittlung}`), notice: 'exchange.answer_taken_back' };
	}),
	rueckmeldung: act({ input: feedbackInput }, async (scope, form, { params }: RequestEvent) => {
		await giveFeedbackAsMember(scope, params.vermittlung, { rating: form.note, text: form.text });
		return { to: pathTo(scope, `/mein/vermittlungen/${params.vermittlung}`), notice: 'exchange.feedback_given' };
	})
};

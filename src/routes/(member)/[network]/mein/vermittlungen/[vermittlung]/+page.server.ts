// SPDX-License-Identifier: EUPL-1.2
import { answerInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { answerAsMember, getOwnIntroduction } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ introduction: await getOwnIntroduction(scope, params.vermittlung) }));

export const actions = {
	default: act({ input: answerInput }, async (scope, form, { params }: RequestEvent) => {
		await answerAsMember(scope, params.vermittlung, { answer: form.antwort, reason: form.grund });
		return { to: pathTo(scope, `/mein/vermittlungen/${params.vermittlung}`), notice: 'exchange.answer_given' };
	})
};

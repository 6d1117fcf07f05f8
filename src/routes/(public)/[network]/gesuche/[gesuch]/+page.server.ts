// SPDX-License-Identifier: EUPL-1.2
import { replyInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { CONSENT_VERSION, getPublicNeed, isFromPerson, newStamp, offerHelp } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ record: await getPublicNeed(scope, params.gesuch), stamp: newStamp(scope) }));

export const actions = {
	default: act({ input: replyInput }, async (scope, form, { params }: RequestEvent) => {
		const thanks = { to: pathTo(scope, '/gesuche/danke?art=antwort'), notice: 'exchange.help_offered' };
		if (!isFromPerson(scope, form)) return thanks;
		const contact = { name: form.name, email: form.email, phone: form.telefon, organisationName: form.organisation, consentVersion: CONSENT_VERSION, confirmed: false };
		await offerHelp(scope, params.gesuch, { message: form.nachricht, contact });
		return thanks;
	})
};

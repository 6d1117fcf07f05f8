// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { redirect } from '@sveltejs/kit';
import { linkInput, passkeyInput, signInInput } from '#modules/people/input.ts';
import { LINK_MINUTES } from '#modules/people/rules.ts';
import { checkPassword, passkeySignInOptions, requestLink, signIn, signInByPasskey } from '#modules/people/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { ownPath } from '#web/own-path.ts';
import { visitorOf } from '#web/seed.ts';
import { deviceOf, enter, originOf } from '../enter.ts';
import { jsonOf } from '../json-of.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Whoever is signed in already goes on to their own place. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { session, network } = visitorOf(event);
	const weiter = ownPath(event.url.searchParams.get('weiter'), network.slug);
	if (session) {
		const place = session.office ? 'schreibtisch' : session.organisations.length > 0 ? 'mein' : session.guest ? 'konto/gast' : 'konto';
		redirect(303, weiter ?? localizeHref(`/${network.slug}/${place}`));
	}
	return { weiter, passkey: await passkeySignInOptions(scope, originOf(event)) };
});

export const actions = {
	kennwort: act(
		{ input: signInInput, prepare: (input, inScope) => checkPassword(inScope, input.email, input.password) },
		async (scope, input, event: RequestEvent, checked) => enter(event, await signIn(scope, checked, deviceOf(event)), input.weiter)
	),
	link: act({ input: linkInput }, async (scope, { email }, _event: RequestEvent) => {
		await requestLink(scope, 'sign_in', email);
		return { data: { sentTo: email, minutes: LINK_MINUTES.sign_in } };
	}),
	passkey: act({ input: passkeyInput }, async (scope, input, event: RequestEvent) => {
		const response = jsonOf<AuthenticationResponseJSON>(input.response);
		return enter(event, await signInByPasskey(scope, originOf(event), response, deviceOf(event)), input.weiter);
	})
};

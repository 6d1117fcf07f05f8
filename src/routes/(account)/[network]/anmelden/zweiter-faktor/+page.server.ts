// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { redirect } from '@sveltejs/kit';
import { codeInput, passkeyInput } from '#modules/people/input.ts';
import { beginTotp, confirmTotp, passkeySignInOptions, rotateSession, showCode, signInByPasskey } from '#modules/people/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { ownPath } from '#web/own-path.ts';
import { visitorOf } from '#web/seed.ts';
import { deviceOf, enter, originOf } from '../../enter.ts';
import { jsonOf } from '../../json-of.ts';
import { countOwnCode } from '../../own-code.ts';
import { qrSvg } from '../../qr-svg.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Asks for the second factor; whoever has none yet, where the office demands one, sets it up here. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { session, network } = visitorOf(event);
	const weiter = ownPath(event.url.searchParams.get('weiter'), network.slug);
	if (!session?.secondFactorMissing) redirect(303, weiter ?? localizeHref(`/${network.slug}/anmelden`));
	if (session.hasSecondFactor) return { weiter, passkey: await passkeySignInOptions(scope, originOf(event)), enrolment: null, stale: false };
	// Only whoever has just signed in sets up a second step: a session left open must not choose it.
	if (!session.proofFresh) return { weiter, passkey: null, enrolment: null, stale: true };
	const enrolment = await beginTotp(scope, session, { issuer: network.name, email: session.email });
	return { weiter, passkey: null, enrolment: { secret: enrolment.secret, qr: await qrSvg(enrolment.uri) }, stale: false };
});

export const actions = {
	code: act({ input: codeInput, prepare: countOwnCode }, async (scope, input, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		await showCode(scope, session.accountId, input.code);
		return enter(event, await rotateSession(scope, session.id), input.weiter);
	}),
	einrichten: act({ input: codeInput, prepare: countOwnCode }, async (scope, input, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		const codes = await confirmTotp(scope, session, input.code);
		const { to } = enter(event, await rotateSession(scope, session.id), input.weiter);
		return { data: { codes, next: to } };
	}),
	passkey: act({ input: passkeyInput }, async (scope, input, event: RequestEvent) => {
		const response = jsonOf<AuthenticationResponseJSON>(input.response);
		return enter(event, await signInByPasskey(scope, originOf(event), response, deviceOf(event)), input.weiter);
	})
};

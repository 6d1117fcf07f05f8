// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { redirect } from '@sveltejs/kit';
import { codeInput, newPasskeyInput, passkeyInput } from '#modules/people/input.ts';
import { deviceName } from '#modules/people/rules.ts';
import {
	addPasskey, beginTotp, confirmTotp, passkeyOptions, passkeySignInOptions, rotateSession, showCode, signInByPasskey
} from '#modules/people/server/index.ts';
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
	const nothing = { weiter, passkey: null, enrolment: null, newPasskey: null, stale: false };
	// The page that shows the recovery codes loads again behind them, in the same request or by its script: it stays.
	const behindTheCodes = event.request.method === 'POST' || event.isDataRequest;
	if (session && !session.secondFactorMissing && behindTheCodes) return nothing;
	if (!session?.secondFactorMissing) redirect(303, weiter ?? localizeHref(`/${network.slug}/anmelden`));
	if (session.hasSecondFactor) return { ...nothing, passkey: await passkeySignInOptions(scope, originOf(event)) };
	// Only whoever has just signed in sets up a second step: a session left open must not choose it.
	if (!session.proofFresh) return { ...nothing, stale: true };
	const { accountId, name, email } = session;
	const enrolment = await beginTotp(scope, session, { issuer: network.name, email });
	const newPasskey = await passkeyOptions(scope, originOf(event), { id: accountId, name, email });
	return { ...nothing, enrolment: { secret: enrolment.secret, qr: await qrSvg(enrolment.uri) }, newPasskey };
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
		// What follows in this request sees what the next one will: the second step is there.
		Object.assign(session, { hasSecondFactor: true, secondFactorMissing: false });
		return { data: { codes, next: to } };
	}),
	passkey_neu: act({ input: newPasskeyInput }, async (scope, input, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		const name = input.name || deviceName(event.request.headers.get('user-agent') ?? '') || 'Passkey';
		await addPasskey(scope, originOf(event), session, { response: jsonOf<RegistrationResponseJSON>(input.response), name });
		return { ...enter(event, await rotateSession(scope, session.id), input.weiter), notice: 'people.passkey_added' };
	}),
	passkey: act({ input: passkeyInput }, async (scope, input, event: RequestEvent) => {
		const response = jsonOf<AuthenticationResponseJSON>(input.response);
		return enter(event, await signInByPasskey(scope, originOf(event), response, deviceOf(event)), input.weiter);
	})
};

// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { RequestEvent } from '@sveltejs/kit';
import { codeInput, nothingInput, passkeyInput, presentPasswordInput } from '#modules/people/input.ts';
import { LINK_MINUTES } from '#modules/people/rules.ts';
import { checkOwnPassword, proveByCode, proveByPasskey, proveByPassword, requestLink } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { visitorOf } from '#web/seed.ts';
import { originOf } from '../../enter.ts';
import { jsonOf } from '../../json-of.ts';
import { countOwnCode } from '../../own-code.ts';
import { securityPath } from './security-path.ts';

const next = (event: RequestEvent) => ({ to: securityPath(event), notice: 'people.proof_given' });

/** Proves once more who sits here, before the guards of the account may be changed: by password, code, passkey or a link. */
export const actions = {
	nachweis_kennwort: act(
		{ input: presentPasswordInput, prepare: (input, inScope) => checkOwnPassword(inScope, input.proof_password) },
		async (scope, _input, event: RequestEvent, present) => {
			await proveByPassword(scope, visitorOf(event).session!, present === 'right');
			return next(event);
		}
	),
	nachweis_code: act({ input: codeInput, prepare: countOwnCode }, async (scope, { code }, event: RequestEvent) => {
		await proveByCode(scope, visitorOf(event).session!, code);
		return next(event);
	}),
	passkey_nachweis: act({ input: passkeyInput }, async (scope, input, event: RequestEvent) => {
		await proveByPasskey(scope, originOf(event), visitorOf(event).session!, jsonOf<AuthenticationResponseJSON>(input.response));
		return next(event);
	}),
	nachweis_link: act({ input: nothingInput }, async (scope, _input, event: RequestEvent) => {
		const { email } = visitorOf(event).session!;
		await requestLink(scope, 'sign_in', email, securityPath(event));
		return { data: { sentTo: email, minutes: LINK_MINUTES.sign_in } };
	})
};

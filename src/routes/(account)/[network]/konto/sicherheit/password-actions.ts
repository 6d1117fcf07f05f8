// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { changePasswordInput, codeInput } from '#modules/people/input.ts';
import { checkOwnPassword, chooseOwnPassword, confirmTotp, hashPassword, removeTotp, renewRecoveryCodes, rotateSession, showCode } from '#modules/people/server/index.ts';
import { act } from '#web/act.ts';
import { visitorOf } from '#web/seed.ts';
import { enter } from '../../enter.ts';
import { countOwnCode } from '../../own-code.ts';
import { securityPath } from './security-path.ts';

/** Password and one-time codes. Whoever changes what guards the account shows the old guard first. */
export const actions = {
	kennwort: act(
		{
			input: changePasswordInput,
			prepare: async (input, inScope) => {
				const present = await checkOwnPassword(inScope, input.present_password);
				return { present, hash: present === 'wrong' ? null : await hashPassword(input.password) };
			}
		},
		async (scope, _input, event: RequestEvent, { present, hash }) => {
			await chooseOwnPassword(scope, visitorOf(event).session!, present, hash);
			return { to: securityPath(event), notice: 'people.password_changed' };
		}
	),
	app: act({ input: codeInput, prepare: countOwnCode }, async (scope, { code }, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		const codes = await confirmTotp(scope, session, code);
		enter(event, await rotateSession(scope, session.id));
		return { data: { codes, next: securityPath(event) } };
	}),
	codes: act({ input: codeInput, prepare: countOwnCode }, async (scope, { code }, event: RequestEvent) => {
		const { accountId } = visitorOf(event).session!;
		await showCode(scope, accountId, code);
		return { data: { codes: await renewRecoveryCodes(scope, accountId), next: securityPath(event) } };
	}),
	app_entfernen: act({ input: codeInput, prepare: countOwnCode }, async (scope, { code }, event: RequestEvent) => {
		const { accountId } = visitorOf(event).session!;
		await showCode(scope, accountId, code);
		await removeTotp(scope, accountId);
		return { to: securityPath(event), notice: 'people.totp_removed' };
	})
};

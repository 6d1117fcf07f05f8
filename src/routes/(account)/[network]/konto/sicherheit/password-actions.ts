// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { changePasswordInput, codeInput } from '#modules/people/input.ts';
import { confirmTotp, hashPassword, ownPasswordMatches, removeTotp, renewRecoveryCodes, rotateSession, showCode, storePassword } from '#modules/people/server/index.ts';
import { Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { visitorOf } from '#web/seed.ts';
import { enter } from '../../enter.ts';

const here = (event: RequestEvent) => localizeHref(`/${visitorOf(event).network.slug}/konto/sicherheit`);

/** Password and one-time codes. Whoever changes what guards the account shows the old guard first. */
export const actions = {
	kennwort: act(
		{
			input: changePasswordInput,
			prepare: async (input, inScope) =>
				(await ownPasswordMatches(inScope, input.present_password)) ? hashPassword(input.password) : null
		},
		async (scope, _input, event: RequestEvent, hash) => {
			if (!hash) throw new Refused('people.present_password_wrong');
			const session = visitorOf(event).session!;
			await storePassword(scope, session.accountId, hash, session.id);
			return { to: here(event), notice: 'people.password_changed' };
		}
	),
	app: act({ input: codeInput }, async (scope, { code }, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		const codes = await confirmTotp(scope, session.accountId, code);
		enter(event, await rotateSession(scope, session.id));
		return { data: { codes, next: here(event) } };
	}),
	codes: act({ input: codeInput }, async (scope, { code }, event: RequestEvent) => {
		const { accountId } = visitorOf(event).session!;
		await showCode(scope, accountId, code);
		return { data: { codes: await renewRecoveryCodes(scope, accountId), next: here(event) } };
	}),
	app_entfernen: act({ input: codeInput }, async (scope, { code }, event: RequestEvent) => {
		const { accountId } = visitorOf(event).session!;
		await showCode(scope, accountId, code);
		await removeTotp(scope, accountId);
		return { to: here(event), notice: 'people.totp_removed' };
	})
};

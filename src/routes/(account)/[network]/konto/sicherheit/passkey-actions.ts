// SPDX-License-Identifier: EUPL-1.2
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { RequestEvent } from '@sveltejs/kit';
import { idInput, newPasskeyInput } from '#modules/people/input.ts';
import { deviceName } from '#modules/people/rules.ts';
import { addPasskey, removePasskey, rotateSession } from '#modules/people/server/index.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { act } from '#web/act.ts';
import { visitorOf } from '#web/seed.ts';
import { enter, originOf } from '../../enter.ts';
import { jsonOf } from '../../json-of.ts';
import { securityPath } from './security-path.ts';

/** Passkeys: add, remove; both after a fresh proof. */
export const actions = {
	passkey: act({ input: newPasskeyInput }, async (scope, input, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		const name = input.name || deviceName(event.request.headers.get('user-agent') ?? '') || 'Passkey';
		await addPasskey(scope, originOf(event), session, { response: jsonOf<RegistrationResponseJSON>(input.response), name });
		enter(event, await rotateSession(scope, session.id));
		return { to: securityPath(event), notice: 'people.passkey_added' };
	}),
	passkey_entfernen: act({ input: idInput }, async (scope, { id }, event: RequestEvent) => {
		if (!isId(id)) throw new NotFound('passkey');
		await removePasskey(scope, visitorOf(event).session!, id);
		return { to: securityPath(event), notice: 'people.passkey_removed' };
	})
};

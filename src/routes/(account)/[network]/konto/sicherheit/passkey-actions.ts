// SPDX-License-Identifier: EUPL-1.2
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { RequestEvent } from '@sveltejs/kit';
import { idInput, newPasskeyInput } from '#modules/people/input.ts';
import { deviceName } from '#modules/people/rules.ts';
import { addPasskey, removePasskey, rotateSession } from '#modules/people/server/index.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { visitorOf } from '#web/seed.ts';
import { enter, originOf } from '../../enter.ts';
import { jsonOf } from '../../json-of.ts';

const here = (event: RequestEvent) => localizeHref(`/${visitorOf(event).network.slug}/konto/sicherheit`);

/** Passkeys: add (the device has just shown it), remove. */
export const actions = {
	passkey: act({ input: newPasskeyInput }, async (scope, input, event: RequestEvent) => {
		const session = visitorOf(event).session!;
		const name = input.name || deviceName(event.request.headers.get('user-agent') ?? '') || 'Passkey';
		await addPasskey(scope, originOf(event), session.accountId, { response: jsonOf<RegistrationResponseJSON>(input.response), name });
		enter(event, await rotateSession(scope, session.id));
		return { to: here(event), notice: 'people.passkey_added' };
	}),
	passkey_entfernen: act({ input: idInput }, async (scope, { id }, event: RequestEvent) => {
		if (!isId(id)) throw new NotFound('passkey');
		await removePasskey(scope, visitorOf(event).session!.accountId, id);
		return { to: here(event), notice: 'people.passkey_removed' };
	})
};

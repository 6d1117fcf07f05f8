// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { beginTotp, countRecoveryCodes, getAccount, listPasskeys, passkeyOptions, passkeySignInOptions } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { visitorOf } from '#web/seed.ts';
import { originOf } from '../../enter.ts';
import { qrSvg } from '../../qr-svg.ts';

/** What guards the account: password, one-time codes, passkeys; the set-up of codes only for whoever asked for it and has just proved who they are. */
export async function securityPage(scope: Scope, event: RequestEvent) {
	const { session, network } = visitorOf(event);
	const { accountId, name, email } = session!;
	const account = await getAccount(scope, accountId);
	const { proofFresh } = session!;
	const wanted = proofFresh && event.url.searchParams.get('einrichten') === 'app' && !account.totpSince;
	const enrolment = wanted ? await beginTotp(scope, session!, { issuer: network.name, email }) : null;
	const passkeys = await listPasskeys(scope, accountId);
	return {
		proofFresh,
		proofPasskey: !proofFresh && passkeys.length > 0 ? await passkeySignInOptions(scope, originOf(event)) : null,
		hasPassword: account.hasPassword,
		totpSince: account.totpSince,
		recoveryCodes: account.totpSince ? await countRecoveryCodes(scope, accountId) : 0,
		enrolment: enrolment && { secret: enrolment.secret, qr: await qrSvg(enrolment.uri) },
		passkeys,
		newPasskey: await passkeyOptions(scope, originOf(event), { id: accountId, name, email })
	};
}

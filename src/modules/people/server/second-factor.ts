// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { hashOf } from '#platform/security/token.ts';
import { Refused } from '#shared/refusal.ts';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

/** What an authenticator app needs: the secret to type, and the address that its QR code holds. */
export interface Enrolment {
	secret: string;
	uri: string;
}

/** Begins (or shows again) the set-up of one-time codes (TOTP); it counts only once a first code was confirmed. */
export async function beginTotp(scope: Scope, accountId: string, label: { issuer: string; email: string }): Promise<Enrolment> {
	const row = await accountOf(scope, accountId);
	if (row.totp_confirmed_at) throw new Refused('people.totp_there');
	const secret = row.totp_secret ?? new Secret({ size: 20 }).base32;
	if (!row.totp_secret) await change(scope, accountId, { totp_secret: secret });
	const totp = totpOf(secret, label);
	return { secret, uri: totp.toString() };
}

/** Confirms the set-up with a first code and answers the recovery codes, which are shown this once and kept as hashes. */
export async function confirmTotp(scope: Scope, accountId: string, code: string): Promise<string[]> {
	const row = await accountOf(scope, accountId);
	if (row.totp_confirmed_at) throw new Refused('people.totp_there');
	if (!row.totp_secret) throw new Refused('people.code_wrong');
	await takeStep(scope, accountId, row.totp_secret, code);
	await change(scope, accountId, { totp_confirmed_at: scope.now });
	await journal(scope, { deed: 'people.add_second_factor', record: { kind: 'account', id: accountId }, audience: 'office' });
	return renewRecoveryCodes(scope, accountId);
}

/** Shows a code from the app or a recovery code. Each works once: the step of an app's code is kept (trust case 23). */
export async function showCode(scope: Scope, accountId: string, code: string): Promise<void> {
	const row = await accountOf(scope, accountId);
	const plain = code.replace(/[\s-]/g, '').toLowerCase();
	if (/^\d{6}$/.test(plain) && row.totp_secret && row.totp_confirmed_at) return takeStep(scope, accountId, row.totp_secret, plain);
	const used = await scope.db
		.updateTable('recovery_code')
		.set({ used_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('code_hash', '=', hashOf(plain))
		.where('used_at', 'is', null)
		.returning('account_id')
		.executeTakeFirst();
	if (!used) throw new Refused('people.code_wrong');
	await journal(scope, { deed: 'people.use_recovery_code', record: { kind: 'account', id: accountId }, audience: 'office' });
}

/** Takes the one-time codes away again, with their recovery codes. */
export async function removeTotp(scope: Scope, accountId: string): Promise<void> {
	await change(scope, accountId, { totp_secret: null, totp_confirmed_at: null, totp_last_step: null });
	await scope.db.deleteFrom('recovery_code').where('network_id', '=', scope.network.id).where('account_id', '=', accountId).execute();
	await journal(scope, { deed: 'people.remove_second_factor', record: { kind: 'account', id: accountId }, audience: 'office' });
}

/** New recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(scope: Scope, accountId: string): Promise<string[]> {
	await scope.db.deleteFrom('recovery_code').where('network_id', '=', scope.network.id).where('account_id', '=', accountId).execute();
	const codes = Array.from({ length: RECOVERY_CODES }, () => crypto.randomBytes(10).toString('hex'));
	await scope.db
		.insertInto('recovery_code')
		.values(codes.map((code) => ({ network_id: scope.network.id, account_id: accountId, code_hash: hashOf(code) })))
		.execute();
	return codes.map((code) => code.match(/.{5}/g)!.join('-'));
}

/** How many recovery codes are still good. */
export async function countRecoveryCodes(scope: Scope, accountId: string): Promise<number> {
	const row = await scope.db
		.selectFrom('recovery_code')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return row.count;
}

/** The check of the step is in the statement: two requests with one code cannot both pass. */
async function takeStep(scope: Scope, accountId: string, secret: string, code: string): Promise<void> {
	const at = scope.now.getTime();
	const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), window: 1, timestamp: at });
	if (delta === null) throw new Refused('people.code_wrong');
	const step = Math.floor(at / 1000 / STEP_SECONDS) + delta;
	const taken = await scope.db
		.updateTable('account')
		.set({ totp_last_step: step })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', accountId)
		.where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
		.returning('id')
		.executeTakeFirst();
	if (!taken) throw new Refused('people.code_used');
}

function totpOf(secret: string, label?: { issuer: string; email: string }): TOTP {
	return new TOTP({ secret: Secret.fromBase32(secret), issuer: label?.issuer ?? '', label: label?.email ?? '', period: STEP_SECONDS, digits: 6 });
}

function accountOf(scope: Scope, accountId: string) {
	return scope.db
		.selectFrom('account')
		.select(['totp_secret', 'totp_confirmed_at'])
		.where('network_id', '=', scope.network.id)
		.where('id', '=', accountId)
		.executeTakeFirstOrThrow();
}

async function change(
	scope: Scope,
	accountId: string,
	values: { totp_secret?: string | null; totp_confirmed_at?: Date | null; totp_last_step?: number | null }
): Promise<void> {
	await scope.db.updateTable('account').set(values).where('network_id', '=', scope.network.id).where('id', '=', accountId).execute();
}

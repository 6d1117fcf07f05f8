// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { hashOf } from '#platform/security/token.ts';
import { Refused } from '#shared/refusal.ts';
import type { OwnSession } from '../views.ts';
import { requireProof } from './require-proof.ts';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

/** What an authenticator app needs: the secret to type, and the address that its QR code holds. */
export interface Enrolment {
	secret: string;
	uri: string;
}

/**
 * Begins (or shows again) the set-up of one-time codes (TOTP), after a fresh proof. Until a first code confirms it the
 * secret belongs to this session alone: no other session sees it, and a new password discards it with the session.
 */
export async function beginTotp(scope: Scope, own: OwnSession, label: { issuer: string; email: string }): Promise<Enrolment> {
	await requireProof(scope, own);
	const row = await accountOf(scope, own.accountId);
	if (row.totp_confirmed_at) throw new Refused('people.totp_there');
	const pending = await pendingOf(scope, own);
	const secret = pending ?? new Secret({ size: 20 }).base32;
	if (!pending) await keepPending(scope, own, secret);
	const totp = totpOf(secret, label);
	return { secret, uri: totp.toString() };
}

/** Confirms the set-up with a first code and answers the recovery codes, which are shown this once and kept as hashes. */
export async function confirmTotp(scope: Scope, own: OwnSession, code: string): Promise<string[]> {
	await requireProof(scope, own);
	const { accountId } = own;
	const secret = await pendingOf(scope, own);
	if (!secret) throw new Refused('people.code_wrong');
	// Of two sessions that set codes up at the same moment, the first wins.
	const kept = await scope.db
		.updateTable('account')
		.set({ totp_secret: secret, totp_confirmed_at: scope.now, totp_last_step: null })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', accountId)
		.where('totp_confirmed_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!kept) throw new Refused('people.totp_there');
	await takeStep(scope, accountId, secret, code);
	await keepPending(scope, own, null);
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
	const none = { totp_secret: null, totp_confirmed_at: null, totp_last_step: null };
	await scope.db.updateTable('account').set(none).where('network_id', '=', scope.network.id).where('id', '=', accountId).execute();
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

async function pendingOf(scope: Scope, { id, accountId }: OwnSession): Promise<string | null> {
	const row = await scope.db
		.selectFrom('session')
		.select('totp_pending')
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.where('account_id', '=', accountId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row?.totp_pending ?? null;
}

async function keepPending(scope: Scope, { id }: OwnSession, secret: string | null): Promise<void> {
	await scope.db.updateTable('session').set({ totp_pending: secret }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newToken } from '#platform/security/token.ts';
import { newId } from '#shared/ids.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import { SESSION_DAYS } from '../rules.ts';
import type { SessionLine } from '../views.ts';

export type SignInWay = 'password' | 'link' | 'passkey' | 'demo';

/** A fresh session's secret for the cookie, and when it ends whatever happens. */
export interface StartedSession {
	token: string;
	expires: Date;
}

/** Signs an account in: a new session with a new secret, every time (no session survives a sign-in). */
export async function startSession(
	scope: Scope,
	started: { accountId: string; way: SignInWay; device: string; officeId?: string | null; secondFactor?: boolean }
): Promise<StartedSession> {
	const { token, hash } = newToken();
	const expires = new Date(scope.now.getTime() + SESSION_DAYS * 86_400_000);
	await scope.db
		.insertInto('session')
		.values({
			network_id: scope.network.id,
			id: newId(scope.now.getTime()),
			account_id: started.accountId,
			token_hash: hash,
			office_id: started.officeId ?? null,
			device: started.device.slice(0, 100),
			way: started.way,
			second_factor_at: started.secondFactor ? scope.now : null,
			proved_at: scope.now,
			last_seen_at: scope.now,
			expires_at: expires
		})
		.execute();
	await scope.db
		.updateTable('account')
		.set({ last_sign_in_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', started.accountId)
		.execute();
	await journal(scope, { deed: 'people.sign_in', record: { kind: 'account', id: started.accountId }, audience: 'office', after: { way: started.way } });
	return { token, expires };
}

/** Replaces a session by a new one with more rights (second factor shown): the old secret is dead at once (trust I17). */
export async function rotateSession(scope: Scope, sessionId: string): Promise<StartedSession> {
	const { token, hash } = newToken();
	const row = await scope.db
		.updateTable('session')
		.set({ token_hash: hash, second_factor_at: scope.now, proved_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', sessionId)
		.where('ended_at', 'is', null)
		.returning('expires_at')
		.executeTakeFirst();
	if (!row) throw new NotFound('session');
	return { token, expires: row.expires_at };
}

/** Ends one session of this account: signing out, or another device. A foreign session is not there. */
export async function endSession(scope: Scope, accountId: string, sessionId: string): Promise<void> {
	const ended = await scope.db
		.updateTable('session')
		.set({ ended_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('id', '=', sessionId)
		.where('ended_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!ended) throw new NotFound('session');
	await journal(scope, { deed: 'people.end_session', record: { kind: 'session', id: sessionId }, audience: 'office' });
}

/** Ends every session of an account but the one named; answers how many there were. */
export async function endSessions(scope: Scope, accountId: string, exceptId: string | null = null): Promise<number> {
	let query = scope.db
		.updateTable('session')
		.set({ ended_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('ended_at', 'is', null);
	if (exceptId) query = query.where('id', '!=', exceptId);
	const ended = await query.executeTakeFirst();
	return Number(ended.numUpdatedRows);
}

/** As many devices as a page shows. */
const SESSIONS_A_PAGE = 20;

/** Where an account is signed in right now, last used first, page by page. */
export async function listSessions(scope: Scope, accountId: string, currentId: string, at = 1): Promise<Page<SessionLine>> {
	const rows = await scope.db
		.selectFrom('session')
		.select(['id', 'device', 'way', 'created_at', 'last_seen_at', 'expires_at'])
		.select(sql<number>`count(*) over ()`.as('total'))
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('ended_at', 'is', null)
		.where('expires_at', '>', scope.now)
		.orderBy('last_seen_at', 'desc')
		.orderBy('id')
		.limit(SESSIONS_A_PAGE)
		.offset((at - 1) * SESSIONS_A_PAGE)
		.execute();
	if (rows.length === 0 && at > 1) return listSessions(scope, accountId, currentId, 1);
	const lines = rows.map((row) => ({
		id: row.id,
		device: row.device,
		way: row.way as SignInWay,
		createdAt: row.created_at,
		lastSeenAt: row.last_seen_at,
		current: row.id === currentId
	}));
	return pageOf(lines, Number(rows[0]?.total ?? 0), at, SESSIONS_A_PAGE);
}

/** Chooses the office in whose name the session acts; the people's own roles decide whether it takes effect. */
export async function switchOffice(scope: Scope, sessionId: string, officeId: string, own: readonly { id: string }[]): Promise<void> {
	if (!own.some(({ id }) => id === officeId)) throw new NotFound('office');
	await scope.db
		.updateTable('session')
		.set({ office_id: officeId })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', sessionId)
		.execute();
}

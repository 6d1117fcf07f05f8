// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { hashOf } from '#platform/security/token.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { proofIsFresh } from '../rules.ts';
import type { SessionView } from '../views.ts';

/** A session that nobody used for this long is over (ASVS V7.3.1). */
export const IDLE_HOURS = 12;

/**
 * Who holds this session token, with every right read fresh: account active, session open and in time, roles active
 * and valid today (trust I16). Null for anything else, without saying what was wrong.
 */
export async function findSession(scope: Scope, token: string): Promise<SessionView | null> {
	const row = await scope.db
		.selectFrom('session as s')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 's.network_id').onRef('a.id', '=', 's.account_id'))
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['s.id', 's.account_id', 's.office_id', 's.second_factor_at', 's.last_seen_at', 's.proved_at', 's.way'])
		.select(['a.person_id', 'a.email', 'a.totp_confirmed_at', 'p.name'])
		.select(sql<boolean>`exists (select 1 from passkey k where k.network_id = a.network_id and k.account_id = a.id)`.as('has_passkey'))
		.where('s.network_id', '=', scope.network.id)
		.where('s.token_hash', '=', hashOf(token))
		.where('s.ended_at', 'is', null)
		.where('s.expires_at', '>', scope.now)
		.where('s.last_seen_at', '>', new Date(scope.now.getTime() - IDLE_HOURS * 3600_000))
		.where('a.state', '=', 'active')
		.executeTakeFirst();
	if (!row) return null;
	const [offices, organisations, guest, operator] = [
		await officesOf(scope, row.account_id),
		await organisationsOf(scope, row.account_id),
		await isGuest(scope, row.account_id),
		await isOperator(scope, row.account_id)
	];
	await touch(scope, row.id, row.last_seen_at);
	const office = offices.find((candidate) => candidate.id === row.office_id) ?? offices[0] ?? null;
	const hasSecondFactor = row.totp_confirmed_at !== null || row.has_passkey;
	const shown = row.second_factor_at !== null || row.way === 'passkey' || row.way === 'demo';
	return {
		id: row.id,
		accountId: row.account_id,
		personId: row.person_id,
		name: row.name,
		email: row.email,
		office,
		offices,
		organisations,
		guest,
		operator,
		hasSecondFactor,
		secondFactorMissing: !shown && (hasSecondFactor || offices.some((candidate) => candidate.requiresSecondFactor)),
		proofFresh: proofIsFresh(row.proved_at, scope.now)
	};
}

async function officesOf(scope: Scope, accountId: string) {
	const rows = await scope.db
		.selectFrom('office_role as r')
		.innerJoin('office as o', (join) => join.onRef('o.network_id', '=', 'r.network_id').onRef('o.id', '=', 'r.office_id'))
		.select(['o.id', 'o.slug', 'o.name_de', 'o.require_second_factor', 'r.role'])
		.where('r.network_id', '=', scope.network.id)
		.where('r.account_id', '=', accountId)
		.where('r.state', '=', 'active')
		.where((where) => where.or([where('r.valid_until', 'is', null), where('r.valid_until', '>=', dayOf(scope.now))]))
		.orderBy('o.position')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		name: row.name_de,
		role: row.role as 'lead' | 'adviser' | 'editor',
		requiresSecondFactor: row.require_second_factor
	}));
}

async function organisationsOf(scope: Scope, accountId: string) {
	const rows = await scope.db
		.selectFrom('organisation_role')
		.select(['organisation_id', 'role'])
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('state', '=', 'active')
		.where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', dayOf(scope.now))]))
		.execute();
	return rows.map((row) => ({ id: row.organisation_id, role: row.role as 'partner' | 'member' }));
}

async function isGuest(scope: Scope, accountId: string): Promise<boolean> {
	const grant = await scope.db
		.selectFrom('guest_grant')
		.select('id')
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('ended_at', 'is', null)
		.where('valid_until', '>=', dayOf(scope.now))
		.executeTakeFirst();
	return grant !== undefined;
}

async function isOperator(scope: Scope, accountId: string): Promise<boolean> {
	const role = await scope.db
		.selectFrom('operator_role')
		.select('account_id')
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId)
		.where('state', '=', 'active')
		.executeTakeFirst();
	return role !== undefined;
}

/** Notes the use at most once a minute: a write for every request would cost more than it tells. */
async function touch(scope: Scope, sessionId: string, lastSeen: Date): Promise<void> {
	if (scope.now.getTime() - lastSeen.getTime() < 60_000) return;
	await scope.db
		.updateTable('session')
		.set({ last_seen_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', sessionId)
		.execute();
}

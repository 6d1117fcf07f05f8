// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { refuseRoleChange, type Colleague, type OfficeRoleName } from '../rules.ts';
import type { ColleagueLine } from '../views.ts';
import { may, ownOffice } from './access.ts';
import { withdrawLinks } from './links.ts';
import { endSessions } from './sessions.ts';

/** As many as a table shows without scrolling for long. */
const COLLEAGUES_A_PAGE = 50;

/** The people of the office: active and invited ones, by name, page by page. */
export async function listColleagues(scope: Scope, at = 1): Promise<Page<ColleagueLine>> {
	const rows = await colleagues(scope).select(countOver).limit(COLLEAGUES_A_PAGE).offset((at - 1) * COLLEAGUES_A_PAGE).execute();
	const total = Number(rows[0]?.total ?? 0);
	// An address with a page that no longer exists shows the last one that does.
	if (rows.length === 0 && at > 1) return listColleagues(scope, 1);
	return pageOf(rows.map(lineOf), total, at, COLLEAGUES_A_PAGE);
}

const countOver = sql<number>`count(*) over ()`.as('total');

/** Active and invited people of the own office. */
function colleagues(scope: Scope) {
	return scope.db
		.selectFrom('office_role as r')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'r.network_id').onRef('a.id', '=', 'r.account_id'))
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['r.account_id', 'r.role', 'r.state', 'a.email', 'a.last_sign_in_at', 'a.totp_confirmed_at', 'p.name'])
		.select(sql<boolean>`exists (select 1 from passkey k where k.network_id = a.network_id and k.account_id = a.id)`.as('has_passkey'))
		.where('r.network_id', '=', scope.network.id)
		.where('r.office_id', '=', ownOffice(scope))
		.where('r.state', '!=', 'ended')
		.orderBy(sql`p.name collate "de-x-icu"`)
		.orderBy('r.account_id');
}

type ColleagueRow = Awaited<ReturnType<ReturnType<typeof colleagues>['executeTakeFirstOrThrow']>>;

function lineOf(row: ColleagueRow): ColleagueLine {
	return {
		accountId: row.account_id,
		name: row.name,
		email: row.email,
		role: row.role as OfficeRoleName,
		state: row.state as ColleagueLine['state'],
		lastSignInAt: row.last_sign_in_at,
		secondFactor: row.totp_confirmed_at !== null || row.has_passkey
	};
}

/** One of them. Somebody of another office is not there. */
export async function getColleague(scope: Scope, accountId: string): Promise<ColleagueLine> {
	const row = isId(accountId) ? await colleagues(scope).where('r.account_id', '=', accountId).executeTakeFirst() : undefined;
	if (!row) throw new NotFound('colleague');
	return lineOf(row);
}

/** Gives a colleague another role. Refuses to take the last lead away. */
export async function changeRole(scope: Scope, accountId: string, role: OfficeRoleName): Promise<void> {
	may(scope, 'lead_office');
	const before = await lockColleague(scope, accountId, role);
	if (before.role === role) return;
	await setRole(scope, accountId, { role });
	// A link that was sent for another role must not bring that role.
	if (before.state === 'invited') await withdrawLinks(scope, 'invitation', { accountId, recordId: ownOffice(scope) });
	await journal(scope, { deed: 'people.change_role', record: { kind: 'account', id: accountId }, before: { role: before.role }, after: { role } });
}

/**
 * Ends somebody's work in the office, or withdraws their invitation. Every session of theirs ends with the next
 * request (trust I16); other roles of theirs stay and need a new sign-in.
 */
export async function endMembership(scope: Scope, accountId: string): Promise<void> {
	may(scope, 'lead_office');
	const before = await lockColleague(scope, accountId, 'none');
	await setRole(scope, accountId, { state: 'ended' });
	await endSessions(scope, accountId);
	await withdrawLinks(scope, 'invitation', { accountId, recordId: ownOffice(scope) });
	await journal(scope, {
		deed: 'people.end_membership',
		record: { kind: 'account', id: accountId },
		before: { role: before.role, state: before.state },
		after: { state: 'ended' }
	});
}

/** Locks the office's roles, so that two leads cannot end each other at the same moment, and decides. */
async function lockColleague(scope: Scope, accountId: string, next: OfficeRoleName | 'none'): Promise<Colleague> {
	const rows = await scope.db
		.selectFrom('office_role')
		.select(['account_id', 'role', 'state'])
		.where('network_id', '=', scope.network.id)
		.where('office_id', '=', ownOffice(scope))
		.where('state', '!=', 'ended')
		.orderBy('account_id')
		.forUpdate()
		.execute();
	const office = rows.map((row) => ({ accountId: row.account_id, role: row.role, state: row.state }) as Colleague);
	const colleague = office.find((candidate) => candidate.accountId === accountId);
	if (!colleague) throw new NotFound('colleague');
	const refusal = refuseRoleChange(office, accountId, next);
	if (refusal) throw new Refused(refusal);
	return colleague;
}

async function setRole(scope: Scope, accountId: string, values: { role?: OfficeRoleName; state?: 'ended' }): Promise<void> {
	await scope.db
		.updateTable('office_role')
		.set(values)
		.where('network_id', '=', scope.network.id)
		.where('office_id', '=', ownOffice(scope))
		.where('account_id', '=', accountId)
		.execute();
}

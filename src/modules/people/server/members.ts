// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { MemberLine } from '../views.ts';
import { may, requireWorkOn } from './access.ts';
import { inviteMember } from './invitations.ts';
import { withdrawLinks } from './links.ts';
import { endSessions } from './sessions.ts';

/** Who speaks for an organisation (Partner:innen, Mitglieder), for the desk. Of an organisation that the office does not see: 404. */
export async function listMembersOf(scope: Scope, organisationId: string): Promise<MemberLine[]> {
	await requireWorkOn(scope, { kind: 'organisation', id: organisationId });
	const rows = await scope.db
		.selectFrom('organisation_role as r')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'r.network_id').onRef('a.id', '=', 'r.account_id'))
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['r.account_id', 'a.person_id', 'p.name', 'a.email', 'r.role', 'r.state'])
		.where('r.network_id', '=', scope.network.id)
		.where('r.organisation_id', '=', organisationId)
		.where('r.state', '!=', 'ended')
		.orderBy(sql`p.name collate "de-x-icu"`)
		.limit(200)
		.execute();
	return rows.map((row) => ({
		accountId: row.account_id,
		personId: row.person_id,
		name: row.name,
		email: row.email,
		role: row.role as MemberLine['role'],
		state: row.state as MemberLine['state']
	}));
}

/** One who speaks for an organisation or is invited to; whose access ended, or who never had one there, is not found. */
export async function getMemberOf(scope: Scope, organisationId: string, accountId: string): Promise<MemberLine> {
	const member = (await listMembersOf(scope, organisationId)).find((one) => one.accountId === accountId);
	if (!member) throw new NotFound('member');
	return member;
}

/** Sends the invitation again, with a new link; the older one no longer works. Refuses who has accepted already. */
export async function resendToMember(scope: Scope, organisationId: string, accountId: string, organisationName?: string): Promise<void> {
	may(scope, 'invite_members');
	const { email, name, role } = await getMemberOf(scope, organisationId, accountId);
	await inviteMember(scope, { email, name, organisationId, role, organisationName });
}

/** Ends somebody's speaking for an organisation, or withdraws the invitation; their sessions end at once. */
export async function endMember(scope: Scope, organisationId: string, accountId: string): Promise<void> {
	may(scope, 'invite_members');
	await requireWorkOn(scope, { kind: 'organisation', id: organisationId });
	const ended = await scope.db
		.updateTable('organisation_role')
		.set({ state: 'ended' })
		.where('network_id', '=', scope.network.id)
		.where('organisation_id', '=', organisationId)
		.where('account_id', '=', accountId)
		.where('state', '!=', 'ended')
		.returning('role')
		.executeTakeFirst();
	if (!ended) throw new NotFound('member');
	await endSessions(scope, accountId);
	await withdrawLinks(scope, 'invitation', { accountId, recordId: organisationId });
	await journal(scope, { deed: 'people.end_member', record: { kind: 'account', id: accountId }, organisationId, before: ended, after: { state: 'ended' } });
}

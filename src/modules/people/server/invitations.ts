// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed, NotFound, Refused } from '#shared/refusal.ts';
import { may, ownOffice, requireWorkOn } from './access.ts';
import { ensureAccount } from './accounts.ts';
import { sendInvitation, type Place } from './invitation-mail.ts';
import { withdrawLinks } from './links.ts';

export interface WantedColleague {
	email: string;
	name: string;
	role: 'lead' | 'adviser' | 'editor';
}

export interface WantedMember {
	email: string;
	name: string;
	organisationId: string;
	role: 'partner' | 'member';
	/** What the organisation is called, so that whoever opens the mail knows what it is about. */
	organisationName?: string | undefined;
}

/**
 * Invites somebody into the office (Einladung) by a mail with a link that works for 14 days. Sending again withdraws
 * the older link. Refuses who is there already. Answers the address of the link for the one case without mail: the
 * operator who founds a network.
 */
export async function inviteColleague(scope: Scope, wanted: WantedColleague, officeId = ownOffice(scope)): Promise<{ accountId: string; address: string }> {
	may(scope, 'lead_office');
	if (scope.surface === 'desk' && officeId !== scope.officeId) throw new NotAllowed('people.lead_office');
	const account = await ensureAccount(scope, wanted);
	const role = await scope.db
		.insertInto('office_role')
		.values({ network_id: scope.network.id, account_id: account.id, office_id: officeId, role: wanted.role, state: 'invited' })
		.onConflict((conflict) =>
			conflict
				.columns(['network_id', 'account_id', 'office_id'])
				.doUpdateSet({ role: wanted.role, state: 'invited', valid_until: null })
				.where('office_role.state', '!=', 'active')
		)
		.returning('role')
		.executeTakeFirst();
	if (!role) throw new Refused('people.already_here', { email: wanted.email });
	return invite(scope, account, { kind: 'office', id: officeId, role: wanted.role }, wanted);
}

/** Invites somebody to speak for an organisation as partner or member (Netzwerkpartner:in, Mitglied). One that the office does not see is not there. */
export async function inviteMember(scope: Scope, wanted: WantedMember): Promise<{ accountId: string; address: string }> {
	may(scope, 'invite_members');
	await requireWorkOn(scope, { kind: 'organisation', id: wanted.organisationId });
	const account = await ensureAccount(scope, wanted);
	const role = await scope.db
		.insertInto('organisation_role')
		.values({
			network_id: scope.network.id,
			account_id: account.id,
			organisation_id: wanted.organisationId,
			role: wanted.role,
			state: 'invited'
		})
		.onConflict((conflict) =>
			conflict
				.columns(['network_id', 'account_id', 'organisation_id'])
				.doUpdateSet({ role: wanted.role, state: 'invited', valid_until: null })
				.where('organisation_role.state', '!=', 'active')
		)
		.returning('role')
		.executeTakeFirst();
	if (!role) throw new Refused('people.already_in_organisation', { email: wanted.email });
	return invite(scope, account, { kind: 'organisation', id: wanted.organisationId, role: wanted.role, name: wanted.organisationName }, wanted);
}

/** Sends the invitation again, with a new link; the older one no longer works. */
export async function resendInvitation(scope: Scope, accountId: string): Promise<void> {
	may(scope, 'lead_office');
	const officeId = ownOffice(scope);
	const row = await scope.db
		.selectFrom('office_role as r')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'r.network_id').onRef('a.id', '=', 'r.account_id'))
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['r.role', 'a.email', 'p.name'])
		.where('r.network_id', '=', scope.network.id)
		.where('r.account_id', '=', accountId)
		.where('r.office_id', '=', officeId)
		.where('r.state', '=', 'invited')
		.executeTakeFirst();
	if (!row) throw new NotFound('invitation');
	await invite(scope, { id: accountId }, { kind: 'office', id: officeId, role: row.role as WantedColleague['role'] }, row);
}

async function invite(scope: Scope, account: { id: string }, place: Place, to: { email: string; name: string }) {
	// An account may be invited to several places: only links to this place are replaced.
	await withdrawLinks(scope, 'invitation', { accountId: account.id, recordId: place.id });
	const address = await sendInvitation(scope, account.id, place, to);
	await journal(scope, {
		deed: 'people.invite',
		record: { kind: 'account', id: account.id },
		organisationId: place.kind === 'organisation' ? place.id : null,
		officeId: place.kind === 'office' ? place.id : undefined,
		after: { place: place.kind, role: place.role }
	});
	return { accountId: account.id, address };
}

/** The fact that somebody accepted, told by `acceptInvitation`. */
export async function tellJoined(scope: Scope, accountId: string, place: Place): Promise<void> {
	if (place.kind === 'guest_grant') return;
	const record = { kind: 'account', id: accountId };
	if (place.kind === 'office') {
		await fact(scope, { kind: 'people.colleague_joined', record, officeId: place.id, payload: { officeId: place.id, role: place.role } });
	} else {
		await fact(scope, { kind: 'people.member_joined', record, organisationId: place.id, payload: { organisationId: place.id, role: place.role } });
	}
}

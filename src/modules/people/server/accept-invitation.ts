// SPDX-License-Identifier: EUPL-1.2
import { listOffices } from '#modules/networks/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { InvitationView } from '../views.ts';
import type { Place } from './invitation-mail.ts';
import { tellJoined } from './invitations.ts';
import { getOpenLink, takeLink, type OpenLink } from './links.ts';
import { startSession, type StartedSession } from './sessions.ts';

/** What an invitation offers, to whoever holds its link; looking uses nothing up. */
export async function getInvitation(scope: Scope, token: string): Promise<InvitationView> {
	const link = await getOpenLink(scope, 'invitation', token);
	const place = placeOf(link);
	const row = await scope.db
		.selectFrom('account as a')
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['a.state', 'a.email', 'p.name'])
		.where('a.network_id', '=', scope.network.id)
		.where('a.id', '=', link.accountId)
		.executeTakeFirst();
	if (!row) throw new NotFound('link');
	const offices = place.kind === 'office' ? await listOffices(scope) : [];
	return {
		email: row.email,
		name: row.name,
		place: offices.find(({ id }) => id === place.id)?.name ?? '',
		role: place.role,
		known: row.state === 'active'
	};
}

/**
 * Accepts an invitation, once: the account becomes active (with the chosen name and password where it is new), the
 * role begins, and a session starts. A role that was withdrawn or given otherwise in the meantime does not come back.
 */
export async function acceptInvitation(
	scope: Scope,
	token: string,
	chosen: { name: string; passwordHash: string | null; device: string }
): Promise<StartedSession> {
	const link = await takeLink(scope, 'invitation', token);
	const place = placeOf(link);
	const accountId = link.accountId!;
	await beginRole(scope, accountId, place);
	await activate(scope, accountId, chosen);
	await journal(scope, { deed: 'people.accept_invitation', record: { kind: 'account', id: accountId }, after: { place: place.kind, role: place.role } });
	await tellJoined(scope, accountId, place);
	return startSession(scope, { accountId, way: 'link', device: chosen.device, officeId: place.kind === 'office' ? place.id : null });
}

function placeOf(link: OpenLink): Place {
	if (!link.accountId || !link.recordId) throw new NotFound('link');
	return { kind: link.recordKind as Place['kind'], id: link.recordId, role: link.payload.role as Place['role'] };
}

async function beginRole(scope: Scope, accountId: string, place: Place): Promise<void> {
	if (place.kind === 'guest_grant') return;
	const begun =
		place.kind === 'office'
			? await scope.db
					.updateTable('office_role')
					.set({ state: 'active' })
					.where('network_id', '=', scope.network.id)
					.where('account_id', '=', accountId)
					.where('office_id', '=', place.id)
					.where('role', '=', place.role)
					.where('state', '=', 'invited')
					.returning('role')
					.executeTakeFirst()
			: await scope.db
					.updateTable('organisation_role')
					.set({ state: 'active' })
					.where('network_id', '=', scope.network.id)
					.where('account_id', '=', accountId)
					.where('organisation_id', '=', place.id)
					.where('role', '=', place.role)
					.where('state', '=', 'invited')
					.returning('role')
					.executeTakeFirst();
	if (!begun) throw new NotFound('link');
}

/** A new account takes name and password; one in use keeps its own, whatever the form says. */
async function activate(scope: Scope, accountId: string, chosen: { name: string; passwordHash: string | null }): Promise<void> {
	const fresh = await scope.db
		.updateTable('account')
		.set({ state: 'active', password_hash: chosen.passwordHash })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', accountId)
		.where('state', '=', 'invited')
		.returning('person_id')
		.executeTakeFirst();
	if (!fresh || !chosen.name) return;
	await scope.db
		.updateTable('person')
		.set({ name: chosen.name })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', fresh.person_id)
		.execute();
}

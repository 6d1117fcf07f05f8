// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { OrganisationState } from '../../kinds.ts';
import { may } from '../access.ts';
import { audienceOf, holdOrganisation, partOf, type OrganisationRow } from './load.ts';

/** Takes an organisation out of the directory (zurückziehen). Nothing is deleted; it can be restored. */
export async function withdrawOrganisation(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = await holdOrganisation(scope, id);
	if (row.state === 'withdrawn') throw new Refused('organisations.already_withdrawn');
	await setState(scope, row, 'withdrawn', 'organisations.withdraw');
	await fact(scope, { kind: 'organisations.withdrawn', record: { kind: 'organisation', id }, organisationId: id });
}

/** Keeps an organisation that no longer exists out of the lists, with its history (archivieren). */
export async function archiveOrganisation(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = await holdOrganisation(scope, id);
	if (row.state !== 'active') throw new Refused('organisations.not_active');
	await setState(scope, row, 'archived', 'organisations.archive');
	await fact(scope, { kind: 'organisations.withdrawn', record: { kind: 'organisation', id }, organisationId: id });
}

/** Brings a withdrawn or archived organisation back into the directory. */
export async function restoreOrganisation(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = await holdOrganisation(scope, id);
	if (row.state === 'active') throw new Refused('organisations.already_active');
	await setState(scope, row, 'active', 'organisations.restore');
	await fact(scope, { kind: 'organisations.restored', record: { kind: 'organisation', id }, organisationId: id });
}

async function setState(scope: Scope, row: OrganisationRow, state: OrganisationState, deed: string): Promise<void> {
	if (row.state === 'merged') throw new Refused('organisations.already_merged');
	await scope.db
		.updateTable('organisation')
		.set({ state, version: row.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', row.id)
		.execute();
	await journal(scope, {
		deed,
		record: { kind: 'organisation', id: row.id },
		organisationId: row.id,
		audience: audienceOf(row),
		before: { state: row.state },
		after: { state }
	});
}

/** Says that a record is still true (Stimmt noch): staff for any, partners and members for their own. */
export async function confirmOrganisation(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep_own', id);
	const row = await holdOrganisation(scope, id);
	const by = scope.surface === 'member' ? 'organisation' : 'office';
	const after = {
		confirmed_at: scope.now,
		confirmed_by: by,
		confirmed_person_id: scope.actor.kind === 'person' ? scope.actor.personId : null,
		confirmed_office_id: by === 'office' ? scope.officeId : null
	};
	await scope.db
		.updateTable('organisation')
		.set({ ...after, changed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.execute();
	const about = { record: { kind: 'organisation', id }, organisationId: id };
	const columns = Object.keys(after);
	await journal(scope, { ...about, deed: 'organisations.confirm', audience: audienceOf(row), before: partOf(row, columns), after: partOf(after, columns) });
	await fact(scope, { ...about, kind: 'organisations.confirmed', payload: { by } });
}

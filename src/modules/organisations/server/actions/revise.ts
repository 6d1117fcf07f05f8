// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { looksLikePhone } from '#shared/phone.ts';
import type { OrganisationKind } from '../../kinds.ts';
import type { OrganisationFields } from '../../new-organisation.ts';
import { may } from '../access.ts';
import { refreshDerived } from '../derive.ts';
import { organisationColumns } from '../rows.ts';
import { hideHomes } from './home-address.ts';
import { audienceOf, changedColumns, holdOrganisation, partOf, type OrganisationRow } from './load.ts';
import { tellFormerAddress } from './tell-former-address.ts';

/**
 * Changes what a record says. `version` is the one that the person saw: when somebody else has changed the record since,
 * it refuses (`organisations.changed_meanwhile`), so that the page can show both. A record that becomes one person's
 * business hides its addresses at once. Answers whether anything changed.
 */
export async function reviseOrganisation(
	scope: Scope,
	id: string,
	{ version, ...fields }: Partial<OrganisationFields> & { version?: number | undefined }
): Promise<boolean> {
	may(scope, 'keep');
	return revise(scope, id, fields, version);
}

/**
 * A partner or member changes the record of their own organisation, but not who sees it and what kind it is. A change
 * confirms nothing: whoever corrects a phone number has not read the rest.
 */
export async function reviseOwnProfile(
	scope: Scope,
	id: string,
	{ version, audience: _audience, kind: _kind, ...fields }: Partial<OrganisationFields> & { version?: number | undefined }
): Promise<boolean> {
	may(scope, 'keep_own', id);
	return revise(scope, id, fields, version);
}

async function revise(scope: Scope, id: string, fields: Partial<OrganisationFields>, version: number | undefined): Promise<boolean> {
	const row = await holdOrganisation(scope, id);
	const columns = organisationColumns(fields);
	const changed = changedColumns(row, columns);
	if (changed.length === 0) return false;
	if (version !== undefined && version !== row.version) throw new Refused('organisations.changed_meanwhile');
	// Judged only when it changes: a record with an unusual number of an old list can be saved for any other change.
	if (changed.includes('phone') && fields.phone && !looksLikePhone(fields.phone)) throw new Refused('organisations.phone_unclear');
	if (columns.audience === 'office' && row.office_id !== scope.officeId) throw new Refused('organisations.kept_by_another_office');
	refuseToPublish(row, changed, columns);
	const wanted = Object.fromEntries(changed.map((column) => [column, columns[column]]));
	await scope.db
		.updateTable('organisation')
		.set({ ...wanted, version: row.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.execute();
	if (wanted.kind) await hideHomes(scope, row, wanted.kind as OrganisationKind);
	await refreshDerived(scope, [id]);
	const about = { record: { kind: 'organisation', id }, organisationId: id };
	const audience = wanted.audience === 'office' ? 'office' : audienceOf(row);
	await journal(scope, { ...about, deed: 'organisations.revise', audience, before: partOf(row, changed), after: partOf(wanted, changed) });
	await fact(scope, { ...about, kind: 'organisations.revised', payload: { fields: changed } });
	if (changed.includes('email') && audience !== 'office') await tellFormerAddress(scope, row, columns.email as string | null);
	return true;
}

/** What an origin keeps from the public cannot be published by a tick; the database leaves it out anyway, this says so. */
function refuseToPublish(row: OrganisationRow, changed: readonly string[], columns: Record<string, unknown>): void {
	const ticked = ['email', 'phone', 'website'].filter((field) => changed.includes(`${field}_public`) && columns[`${field}_public`] === true);
	if (ticked.some((field) => row.unpublished_fields.includes(field))) throw new Refused('organisations.origin_not_public');
	if (changed.includes('audience') && columns.audience === 'public' && row.unpublished_fields.includes('name')) throw new Refused('organisations.origin_name_not_public');
}

/** Sets the fields of the network's taxonomy (wf4.0) that describe what an organisation does. Refuses unknown keys. */
export async function setFields(scope: Scope, id: string, fields: string[]): Promise<void> {
	const known = await scope.db.selectFrom('taxonomy_term').select('key').where('network_id', '=', scope.network.id)
		.where('key', 'in', fields.length > 0 ? fields : ['']).execute();
	if (known.length !== new Set(fields).size) throw new Refused('organisations.field_unknown');
	await reviseOrganisation(scope, id, { fields });
}

/** Sets the branches of industry (Wirtschaftszweige) of a record, all at once. */
export async function setBranches(
	scope: Scope,
	id: string,
	branches: { scheme: 'wz2008' | 'wz2025'; code: string; main: boolean; proposed?: boolean }[]
): Promise<void> {
	may(scope, 'keep');
	const row = await holdOrganisation(scope, id);
	const before = await branchesOf(scope, id);
	const after = branches.map(({ scheme, code, main, proposed }) => ({ scheme, code, main, proposed: proposed ?? false }))
		.sort((a, b) => (a.scheme + a.code < b.scheme + b.code ? -1 : 1));
	if (JSON.stringify(before) === JSON.stringify(after)) return;
	await writeBranches(scope, id, after);
	const about = { record: { kind: 'organisation', id }, organisationId: id };
	await journal(scope, { ...about, deed: 'organisations.set_branches', audience: audienceOf(row), before: { branches: before }, after: { branches: after } });
	await fact(scope, { ...about, kind: 'organisations.revised', payload: { fields: ['branches'] } });
}

/** The branches of a record in a fixed order, as the journal keeps them. */
export async function branchesOf(scope: Scope, id: string) {
	return scope.db.selectFrom('organisation_wz').select(['scheme', 'code', 'main', 'proposed'])
		.where('network_id', '=', scope.network.id).where('organisation_id', '=', id)
		.orderBy(sql`scheme || code collate "C"`).execute();
}

/** Replaces the branches of a record; the caller writes the journal. */
export async function writeBranches(scope: Scope, id: string, branches: { scheme: string; code: string; main: boolean; proposed: boolean }[]) {
	await scope.db.deleteFrom('organisation_wz').where('network_id', '=', scope.network.id).where('organisation_id', '=', id).execute();
	const rows = branches.map((branch) => ({ ...branch, network_id: scope.network.id, organisation_id: id }));
	if (rows.length > 0) await scope.db.insertInto('organisation_wz').values(rows).execute();
	await refreshDerived(scope, [id]);
}

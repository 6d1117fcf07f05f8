// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { FieldOrigin, OriginField } from '../../field-origin.ts';
import type { OrganisationKind } from '../../kinds.ts';
import { may } from '../access.ts';
import { doubtAddress } from '../claims/doubt-address.ts';
import { refreshDerived } from '../derive.ts';
import { refuseErased } from '../personal-details.ts';
import { listOrigins } from '../origins/list-origins.ts';
import { replaceOrigins } from '../origins/write-origins.ts';
import { settleSites } from '../settle.ts';
import { hideHomes, withdrawConsents } from './home-address.ts';
import { putDetailBack, type DetailState } from './kept-details.ts';
import { branchesOf, writeBranches } from './revise.ts';
import { changedColumns, heardBy, holdOrganisation } from './load.ts';
import { tellFormerAddress } from './tell-former-address.ts';

/** Kinds of record whose journal entries can be taken back, and where they lie. */
const TABLE_OF = {
	organisation: 'organisation',
	site: 'site',
	relation: 'organisation_relation',
	life_event: 'life_event',
	outside_purchase: 'outside_purchase',
	partnership: 'partnership',
	organisation_person: 'organisation_person'
} as const;
/** Deeds that took a row away: taking them back brings it as it was. */
const GIVEN_BACK = new Set(['organisations.withdraw_life_event', 'organisations.remove_partner']);
type RecordKind = keyof typeof TABLE_OF;

/** Whether deeds about this kind of record can be taken back here; imports, merges, proposals and claims have ways of their own. */
export const isUndoable = (recordKind: string): boolean => recordKind in TABLE_OF;

type State = Record<string, unknown>;
interface Entry {
	id: string; deed: string; record_kind: RecordKind; record_id: string; organisation_id: string;
	audience: 'office' | 'network' | 'members' | 'public'; before: State | null; after: State | null;
}

/**
 * Takes one change back (rückgängig machen): the fields that it touched become exactly what they were. A creation is
 * taken back by withdrawing. Refuses when one of those fields was changed again since, and a second undo of the same entry.
 */
export async function undo(scope: Scope, entryId: string): Promise<{ organisationId: string }> {
	may(scope, 'keep');
	const entry = await loadEntry(scope, entryId);
	const owner = await holdOrganisation(scope, entry.organisation_id);
	// Whoever was faster held the record, and is done now.
	await refuseSecondTime(scope, entry);
	if (entry.before && ('detail' in entry.before || 'details' in entry.before)) await refuseErased(scope, entry.id);
	if (entry.deed === 'organisations.create') await putBack(scope, entry, { state: 'active' }, { state: 'withdrawn' });
	else if (entry.before && 'origins' in entry.before) await putOriginsBack(scope, entry);
	else if (entry.before && 'branches' in entry.before) await putBranchesBack(scope, entry);
	else if (entry.before && 'detail' in entry.before) await putDetailBack(scope, entry.record_id, entry.after as unknown as DetailState, entry.before as unknown as DetailState);
	else if (entry.before === null) await removeAdded(scope, entry);
	else if (GIVEN_BACK.has(entry.deed)) await bringBack(scope, entry);
	else {
		await refuseTwoMainSites(scope, entry);
		await putBack(scope, entry, entry.after ?? {}, entry.before);
	}
	// Who gave the address that is back is not known any more.
	if (entry.record_kind === 'organisation' && entry.before?.email) await doubtAddress(scope, entry.record_id, scope.now);
	if (changesAddress(entry) && heardBy(entry, owner) !== 'office') await tellFormerAddress(scope, owner, entry.before!.email as string | null);
	const otherDoor = changesDoor(entry) && (await withdrawConsents(scope, entry.record_id));
	if (touchesHomes(entry) || otherDoor) await keepHomesHidden(scope, entry.organisation_id);
	if (entry.record_kind === 'site' && entry.before) await settleSites(scope, [entry.record_id]);
	await refreshDerived(scope, [entry.organisation_id]);
	await journal(scope, {
		deed: 'organisations.undo',
		record: { kind: entry.record_kind, id: entry.record_id },
		organisationId: entry.organisation_id,
		audience: entry.audience,
		before: entry.after,
		after: entry.before,
		undoes: entry.id
	});
	return { organisationId: entry.organisation_id };
}

/** What was taken back may have made a home public again: by its kind, or by what was said of its address. */
function touchesHomes({ before }: Entry): boolean {
	return before !== null && ('kind' in before || 'address_public' in before);
}

/** The contact address of the record is another one again. */
const changesAddress = ({ record_kind, before }: Entry): boolean => record_kind === 'organisation' && before !== null && 'email' in before;

/** Whoever agreed to show an address agreed to the one that stood there then. */
function changesDoor({ record_kind, before }: Entry): boolean {
	return record_kind === 'site' && before !== null && ['street', 'house_number', 'city'].some((column) => column in before);
}

async function keepHomesHidden(scope: Scope, organisationId: string): Promise<void> {
	const owner = await holdOrganisation(scope, organisationId);
	await hideHomes(scope, owner, owner.kind as OrganisationKind);
}

async function loadEntry(scope: Scope, entryId: string): Promise<Entry> {
	const row = isId(entryId)
		? await scope.db.selectFrom('journal_entry').selectAll().where('network_id', '=', scope.network.id).where('id', '=', entryId).executeTakeFirst()
		: undefined;
	if (!row?.organisation_id || !row.deed.startsWith('organisations.') || !(row.record_kind in TABLE_OF)) throw new NotFound('journal_entry');
	if (row.deed === 'organisations.undo') throw new Refused('organisations.undo_of_undo');
	return row as unknown as Entry;
}

async function refuseSecondTime(scope: Scope, entry: Entry): Promise<void> {
	const earlier = await scope.db.selectFrom('journal_entry').select('id').where('network_id', '=', scope.network.id)
		.where('record_id', '=', entry.record_id).where('undoes', '=', entry.id).executeTakeFirst();
	if (earlier) throw new Refused('organisations.already_undone');
}

/** A site that was closed by a move was the main one; another is that now. */
async function refuseTwoMainSites(scope: Scope, entry: Entry): Promise<void> {
	if (entry.record_kind !== 'site' || entry.before?.is_main !== true) return;
	const other = await scope.db.selectFrom('site').select('id').where('network_id', '=', scope.network.id).where('organisation_id', '=', entry.organisation_id)
		.where('is_main', '=', true).where('id', '!=', entry.record_id).executeTakeFirst();
	if (other) throw new Refused('organisations.another_main_site');
}

/** Writes the columns back if they still are what the entry made of them. */
async function putBack(scope: Scope, entry: Entry, expected: State, wanted: State): Promise<void> {
	const table = sql.table(TABLE_OF[entry.record_kind]);
	const columns = Object.keys(wanted).filter((column) => /^[a-z_]+$/.test(column));
	const found = await sql<State>`select to_jsonb(r) as row from ${table} r where network_id = ${scope.network.id} and id = ${entry.record_id}`.execute(scope.db);
	const row = found.rows[0]?.row as State | undefined;
	if (!row) throw new Refused('organisations.changed_since');
	const now = Object.fromEntries(columns.map((column) => [column, sameMoment(row[column], expected[column])]));
	if (changedColumns(now, Object.fromEntries(columns.map((column) => [column, expected[column]]))).length > 0) {
		throw new Refused('organisations.changed_since');
	}
	const list = sql.join(columns.map((column) => sql.ref(column)));
	const values = sql.join(columns.map((column) => sql.ref(`x.${column}`)));
	const bump = entry.record_kind === 'organisation' ? sql`, version = r.version + 1` : sql``;
	await sql`update ${table} r set (${list}) = row(${values}) ${bump}
		from jsonb_populate_record(null::${table}, ${JSON.stringify(wanted)}::jsonb) x
		where r.network_id = ${scope.network.id} and r.id = ${entry.record_id}`.execute(scope.db);
}

/** PostgreSQL writes a moment with an offset, the journal with a Z: the same moment counts as unchanged. */
function sameMoment(value: unknown, expected: unknown): unknown {
	const both = typeof value === 'string' && typeof expected === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value);
	return both && Math.abs(Date.parse(value) - Date.parse(expected)) < 1 ? expected : value;
}

async function putBranchesBack(scope: Scope, entry: Entry): Promise<void> {
	const now = await branchesOf(scope, entry.record_id);
	const expected = entry.after as { branches: typeof now };
	if (changedColumns({ branches: sorted(now) }, { branches: sorted(expected.branches) }).length > 0) throw new Refused('organisations.changed_since');
	await writeBranches(scope, entry.record_id, (entry.before as { branches: typeof now }).branches);
}

async function putOriginsBack(scope: Scope, entry: Entry): Promise<void> {
	const list = (state: State | null) => Object.entries((state?.origins ?? {}) as Record<string, Omit<FieldOrigin, 'field'>>).map(([field, origin]) => ({ ...origin, field: field as OriginField }));
	const plain = (origins: readonly FieldOrigin[]) => origins.map((one) => [one.field, one.source, one.sourceDate, one.legalBasis, one.audience].join('|')).sort();
	if (changedColumns({ origins: plain(await listOrigins(scope, entry.record_id)) }, { origins: plain(list(entry.after)) }).length > 0) throw new Refused('organisations.changed_since');
	await replaceOrigins(scope, entry.record_id, list(entry.before));
}

/** jsonb keeps the keys of an object in its own order. */
function sorted(branches: { scheme: string; code: string; main: boolean; proposed: boolean }[]) {
	return branches.map(({ scheme, code, main, proposed }) => [scheme, code, main, proposed]);
}

/** What was taken away comes back as it was, but for a site or an area that went meanwhile; the walls of the table decide once more. */
async function bringBack(scope: Scope, entry: Entry): Promise<void> {
	const table = sql.table(TABLE_OF[entry.record_kind]);
	const row: State = { ...entry.before, network_id: scope.network.id };
	for (const [column, kind] of [['site_id', 'site'], ['area_id', 'area']] as const) {
		if (row[column] && !(await isThere(scope, kind, row[column]))) row[column] = null;
	}
	await sql`insert into ${table} select x.* from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb) x`.execute(scope.db);
}

async function isThere(scope: Scope, kind: 'site' | 'area', id: unknown): Promise<boolean> {
	const found = await sql`select 1 from ${sql.table(kind)} where network_id = ${scope.network.id} and id = ${id}`.execute(scope.db);
	return found.rows.length > 0;
}

async function removeAdded(scope: Scope, entry: Entry): Promise<void> {
	if (entry.record_kind === 'organisation') throw new Refused('organisations.cannot_undo');
	if (entry.record_kind === 'site') {
		await scope.db.deleteFrom('residency').where('network_id', '=', scope.network.id).where('site_id', '=', entry.record_id).execute();
	}
	await sql`delete from ${sql.table(TABLE_OF[entry.record_kind])} where network_id = ${scope.network.id} and id = ${entry.record_id}`.execute(scope.db);
}

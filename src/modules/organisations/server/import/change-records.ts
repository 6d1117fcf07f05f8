// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { factMany } from '#platform/records/facts.ts';
import { journalMany } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import type { BranchDraft, SiteDraft } from '../../import/draft.ts';
import { readDetails, storedDetails, withOrigin, type KeptDetail } from '../../import/kept-details.ts';
import type { FieldChange } from '../../import/plan.ts';
import type { RunOrigin } from '../../import/run.ts';
import type { OrganisationKind } from '../../kinds.ts';
import type { OrganisationFields, SiteFields } from '../../new-organisation.ts';
import { isOnePerson, isOtherDoor } from '../../publishing.ts';
import { hideHomes, withdrawConsents } from '../actions/home-address.ts';
import { partOf, type OrganisationRow } from '../actions/load.ts';
import { refreshDerived } from '../derive.ts';
import { middlesOf, placedAt, type Middles } from '../place-site.ts';
import { organisationColumns, siteColumns } from '../rows.ts';
import { settleSites } from '../settle.ts';
import type { Snapshot } from './snapshot.ts';

/** One record to change, with what the list says and what the record was. */
export type Change = { id: string; changes: FieldChange[]; before: Snapshot };

type Columns = Record<string, unknown>;
/** The list that changes them. */
type From = Pick<RunOrigin, 'source' | 'retrievedOn'>;
type Done = { id: string; siteId: string | null; columns: Columns };

/**
 * Writes what a list changes in stored records: fields, further details, main site, branches. One journal entry and one
 * fact per record, like a change by hand; what is derived is computed once for all of them.
 */
export async function changeRecords(scope: Scope, from: From, given: readonly Change[]): Promise<void> {
	const done: (Done & Change)[] = [];
	const middles = await middlesOf(scope, given.flatMap(postcodesOf));
	for (const change of given) done.push({ ...change, ...(await changeRecord(scope, from, change, middles)) });
	await settleSites(scope, done.flatMap(({ siteId }) => siteId ?? []));
	await refreshDerived(scope, done.map(({ id }) => id));
	const about = ({ id }: Change) => ({ record: { kind: 'organisation', id }, organisationId: id });
	await journalMany(scope, done.map((one) => ({
		...about(one),
		deed: 'organisations.revise',
		audience: one.before.organisation.audience === 'office' ? 'office' : 'network',
		before: partOf(one.before.organisation, Object.keys(one.columns)),
		after: partOf(one.columns, Object.keys(one.columns))
	})));
	await factMany(scope, done.map((one) => ({
		...about(one), kind: 'organisations.revised', payload: { fields: one.changes.map(({ field }) => field) }
	})));
}

/** The postal codes by which the sites of a change may be placed. */
function postcodesOf({ changes, before }: Change): (string | null)[] {
	const listed = changes.flatMap(({ field, to }) => (field === 'site.postcode' ? [to as string | null] : field === 'furtherSite' ? [(to as SiteDraft).postcode] : []));
	return [...listed, (before.sites.find((site) => site.is_main)?.postcode ?? null) as string | null];
}

async function changeRecord(scope: Scope, from: From, { id, changes, before }: Change, middles: Middles): Promise<Done> {
	const to = new Map(changes.map(({ field, to: value }) => [field, value]));
	const columns: Columns = { ...organisationColumns(fieldsOf(to)), ...detailColumns(to, before, from) };
	const row: Columns = { ...columns, version: Number(before.organisation.version) + 1 };
	if (row.details) row.details = JSON.stringify(row.details);
	await scope.db.updateTable('organisation').set(row as never).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const siteId = to.has('furtherSite') ? await addFurtherSite(scope, id, to.get('furtherSite') as SiteDraft, before, middles) : await changeSite(scope, id, to, before, middles);
	if (to.has('kind')) await hideHomes(scope, { id, audience: before.organisation.audience as OrganisationRow['audience'] }, to.get('kind') as OrganisationKind);
	if (to.has('branches')) await addBranches(scope, id, to.get('branches') as BranchDraft[], before);
	return { id, siteId, columns };
}

/** Fields of a draft under the names of a record; `undefined` is left alone. */
function fieldsOf(to: ReadonlyMap<string, unknown>): Partial<OrganisationFields> {
	const { description, ...plain } = Object.fromEntries(
		['name', 'kind', 'legalForm', 'nonProfit', 'description', 'phone', 'email', 'website', 'foundedOn', 'tags'].filter((field) => to.has(field)).map((field) => [field, to.get(field)])
	) as Partial<OrganisationFields> & { description?: string };
	return { ...plain, ...(description !== undefined && { descriptionDe: description }) };
}

function detailColumns(to: ReadonlyMap<string, unknown>, before: Snapshot, from: From): Columns {
	const changed = ['operator', 'contactPerson', 'osmTags', 'details'].filter((field) => to.has(field));
	if (changed.length === 0) return {};
	const stored = before.organisation.details as KeptDetail[];
	const wanted = storedDetails({ ...readDetails(stored), ...Object.fromEntries(changed.map((field) => [field, to.get(field)])) });
	return { details: withOrigin(wanted, stored, from) };
}

async function changeSite(scope: Scope, organisationId: string, to: ReadonlyMap<string, unknown>, before: Snapshot, middles: Middles): Promise<string | null> {
	const given = Object.fromEntries([...to].filter(([field]) => field.startsWith('site.')).map(([field, value]) => [field.slice(5), value]));
	if (Object.keys(given).length === 0) return null;
	const { point, ...fields } = given as Partial<SiteFields> & { point?: { lat: number; lon: number } };
	const main = before.sites.find((site) => site.is_main);
	const kind = (to.get('kind') ?? before.organisation.kind) as OrganisationKind;
	const listed: Partial<SiteFields> = { ...(main ? siteFieldsOf(main) : { isMain: true }), ...fields, ...(point && { ...point, precision: 'address' }) };
	// The middle of a postal code follows the code; a point that was known better stays.
	const wanted = placedAt(middles, listed.precision === 'postcode' ? { ...listed, lat: null, lon: null } : listed);
	// Whoever agreed to show a home agreed to the address before; of the new one the rules decide.
	const ended = main !== undefined && isOtherDoor(main as never, siteColumns(wanted, kind)) && (await withdrawConsents(scope, main.id as string));
	const columns = siteColumns({ ...wanted, ...(ended && isOnePerson(kind) && { addressPublic: undefined }) }, kind);
	if (main) {
		await scope.db.updateTable('site').set(columns).where('network_id', '=', scope.network.id).where('id', '=', main.id as string).execute();
		return main.id as string;
	}
	const id = newId(scope.now.getTime());
	await scope.db.insertInto('site').values({ network_id: scope.network.id, id, organisation_id: organisationId, ...columns, created_at: scope.now }).execute();
	return id;
}

/** The address of a line as a further site; a record that had none gets it as its main one. */
async function addFurtherSite(scope: Scope, organisationId: string, site: SiteDraft, before: Snapshot, middles: Middles): Promise<string> {
	const { lat, lon, openingHours, wheelchair } = site;
	const plain = { street: site.street ?? '', houseNumber: site.houseNumber ?? '', postcode: site.postcode ?? '', city: site.city ?? '', district: site.district ?? '', openingHours: openingHours ?? '' };
	const columns = siteColumns(placedAt<Partial<SiteFields>>(middles, { ...plain, lat, lon, wheelchair, isMain: before.sites.length === 0 }), before.organisation.kind as OrganisationKind);
	const id = newId(scope.now.getTime());
	await scope.db.insertInto('site').values({ network_id: scope.network.id, id, organisation_id: organisationId, ...columns, created_at: scope.now }).execute();
	return id;
}

function siteFieldsOf(row: Columns): Partial<SiteFields> {
	return {
		label: row.label, street: row.street, houseNumber: row.house_number, postcode: row.postcode, city: row.city, district: row.district,
		lat: row.lat, lon: row.lon, precision: row.precision, addressPublic: row.address_public, openingHours: row.opening_hours,
		wheelchair: row.wheelchair, isMain: true, since: row.since, until: row.until
	} as Partial<SiteFields>;
}

async function addBranches(scope: Scope, id: string, branches: readonly BranchDraft[], before: Snapshot): Promise<void> {
	const mainGiven = before.branches.some((branch) => branch.main);
	const rows = branches.map(({ scheme, code, proposed }, index) => ({
		network_id: scope.network.id, organisation_id: id, scheme, code, proposed, main: !mainGiven && index === 0
	}));
	await scope.db.insertInto('organisation_wz').values(rows)
		.onConflict((conflict) => conflict.columns(['network_id', 'organisation_id', 'scheme', 'code']).doNothing()).execute();
}

/**
 * A list that brought a record and still holds it is its freshest confirmation: the day of the list becomes that of the
 * record. A list that names no day confirms nothing; records of other origin are left alone.
 */
export async function noteStillListed(scope: Scope, ids: readonly string[], source: string, retrieved: Date | null): Promise<void> {
	if (ids.length === 0 || !retrieved) return;
	await sql`
		update organisation set retrieved_at = ${retrieved},
		       confirmed_at = case when coalesce(confirmed_by, 'source') = 'source' then greatest(confirmed_at, ${retrieved}) else confirmed_at end,
		       confirmed_by = coalesce(confirmed_by, 'source')
		 where network_id = ${scope.network.id} and id = any (${ids}::uuid[]) and source = ${source}
		   and (retrieved_at is null or retrieved_at < ${retrieved})`.execute(scope.db);
}

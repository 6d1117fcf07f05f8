// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Marks } from '../../import/hand-edits.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { FieldOrigin } from '../../field-origin.ts';

type Columns = Record<string, unknown>;

/** A record with all that an import can change, as the database has it, so that it can be written back to the letter. */
export interface Snapshot {
	organisation: Columns;
	sites: Columns[];
	branches: Columns[];
	residencies: Columns[];
	/** Where its fields came from; missing in what was kept before lists could say it. */
	origins?: Columns[];
	/** What the source had said last about it; missing where nobody asked. */
	listing?: Marks | null;
}

/** Takes hold of records until the transaction ends and answers what they are like now. */
export async function takeSnapshots(scope: Scope, ids: readonly string[]): Promise<Map<string, Snapshot>> {
	if (ids.length === 0) return new Map();
	const network = scope.network.id;
	await sql`select id from organisation where network_id = ${network} and id = any (${ids}::uuid[]) order by id for update`.execute(scope.db);
	const found = await sql<Snapshot & { id: string }>`
		select o.id, to_jsonb(o) as organisation,
		       coalesce((select jsonb_agg(to_jsonb(s) order by s.is_main desc, s.id) from site s
		                  where s.network_id = o.network_id and s.organisation_id = o.id), '[]') as sites,
		       coalesce((select jsonb_agg(to_jsonb(w)) from organisation_wz w
		                  where w.network_id = o.network_id and w.organisation_id = o.id), '[]') as branches,
		       coalesce((select jsonb_agg(to_jsonb(r)) from residency r join site s on s.network_id = r.network_id and s.id = r.site_id
		                  where s.network_id = o.network_id and s.organisation_id = o.id), '[]') as residencies,
		       coalesce((select jsonb_agg(to_jsonb(f) order by f.field) from organisation_field_origin f
		                  where f.network_id = o.network_id and f.organisation_id = o.id), '[]') as origins
		  from organisation o where o.network_id = ${network} and o.id = any (${ids}::uuid[])`.execute(scope.db);
	return new Map(found.rows.map(({ id, ...snapshot }) => [id, snapshot]));
}

/** Where the fields of a record came from when it was held. */
export function storedOrigins({ origins = [] }: Snapshot): FieldOrigin[] {
	return origins.map(({ field, source, source_date: sourceDate, legal_basis: legalBasis, audience }) => ({ field, source, sourceDate, legalBasis, audience }) as FieldOrigin);
}

/** Writes a record back exactly as it was. A part that the snapshot does not hold is left alone. */
export async function restoreSnapshot(scope: Scope, id: string, { organisation, sites, branches, residencies, origins }: Partial<Snapshot>): Promise<void> {
	const network = scope.network.id;
	if (organisation) await writeBack(scope, 'organisation', id, organisation);
	if (sites) {
		const known = sites.map((site) => site.id as string);
		await sql`delete from residency where network_id = ${network} and site_id in (
			select id from site where network_id = ${network} and organisation_id = ${id})`.execute(scope.db);
		await sql`delete from site where network_id = ${network} and organisation_id = ${id} and not (id = any (${known}::uuid[]))`.execute(scope.db);
		for (const site of sites) await writeBack(scope, 'site', site.id as string, site);
	}
	if (branches) {
		await sql`delete from organisation_wz where network_id = ${network} and organisation_id = ${id}`.execute(scope.db);
		await sql`insert into organisation_wz select * from jsonb_populate_recordset(null::organisation_wz, ${JSON.stringify(branches)}::jsonb)`.execute(scope.db);
	}
	if (residencies) {
		await sql`insert into residency select * from jsonb_populate_recordset(null::residency, ${JSON.stringify(residencies)}::jsonb)`.execute(scope.db);
	}
	if (origins) {
		await sql`delete from organisation_field_origin where network_id = ${network} and organisation_id = ${id}`.execute(scope.db);
		await sql`insert into organisation_field_origin select * from jsonb_populate_recordset(null::organisation_field_origin, ${JSON.stringify(origins)}::jsonb)`.execute(scope.db);
	}
}

async function writeBack(scope: Scope, table: 'organisation' | 'site', id: string, columns: Columns): Promise<void> {
	const names = Object.keys(columns).filter((name) => /^[a-z_]+$/.test(name) && name !== 'network_id' && name !== 'id');
	const list = sql.join(names.map((name) => sql.ref(name)));
	const values = sql.join(names.map((name) => sql.ref(`x.${name}`)));
	await sql`update ${sql.table(table)} r set (${list}) = row(${values})
		from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(columns)}::jsonb) x
		where r.network_id = ${scope.network.id} and r.id = ${id}`.execute(scope.db);
}

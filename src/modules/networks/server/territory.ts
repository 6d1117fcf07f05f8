// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { foldName } from '#platform/reference/fold-name.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { Municipality } from '../views.ts';
import { officeOfLead } from './access.ts';

/** The municipalities (Gemeinden) that an office works for. */
export async function listTerritory(scope: Scope, officeId: string): Promise<Municipality[]> {
	const { rows } = await sql<Municipality>`
		select t.ags, coalesce(m.name, t.ags) as name, coalesce(m.county, '') as county
		  from pub.office_territory t left join ref.municipality m on m.ags = t.ags
		 where t.network_id = ${scope.network.id} and t.office_id = ${officeId}
		 order by name`.execute(scope.db);
	return rows;
}

/** Adds a municipality by its official key (AGS) or its name. Refuses an unknown name, and one that several towns share. */
export async function addMunicipality(scope: Scope, text: string): Promise<Municipality> {
	const officeId = officeOfLead(scope);
	const found = await findMunicipalities(scope, text);
	if (found.length === 0) throw new Refused('networks.municipality_unknown');
	if (found.length > 1) throw new Refused('networks.municipality_ambiguous', { names: found.map(({ name, county, ags }) => `${name} (${county}): ${ags}`).join('; ') });
	const municipality = found[0]!;
	await scope.db
		.insertInto('office_territory')
		.values({ network_id: scope.network.id, office_id: officeId, ags: municipality.ags })
		.onConflict((conflict) => conflict.columns(['network_id', 'office_id', 'ags']).doNothing())
		.execute();
	await journal(scope, { deed: 'networks.add_municipality', record: { kind: 'office', id: officeId }, after: { ags: municipality.ags } });
	return municipality;
}

/** Takes a municipality out of the office's territory. */
export async function removeMunicipality(scope: Scope, ags: string): Promise<void> {
	const officeId = officeOfLead(scope);
	await scope.db
		.deleteFrom('office_territory')
		.where('network_id', '=', scope.network.id)
		.where('office_id', '=', officeId)
		.where('ags', '=', ags)
		.execute();
	await journal(scope, { deed: 'networks.remove_municipality', record: { kind: 'office', id: officeId }, before: { ags } });
}

async function findMunicipalities(scope: Scope, text: string): Promise<Municipality[]> {
	const query = scope.db.selectFrom('ref.municipality').select(['ags', 'name', 'county']).where('valid_until', 'is', null);
	const exact = /^\d{8}$/.test(text) ? query.where('ags', '=', text) : query.where('search_name', '=', foldName(text));
	return exact.orderBy('ags').limit(8).execute();
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { OpenArea } from '../open-area.ts';

/** Every public area, by name. `base` is the network's public address without a slash at the end. */
export async function listOpenAreas(scope: Scope, base: string): Promise<OpenArea[]> {
	const found = await sql<Omit<OpenArea, 'url' | 'changedAt' | 'description'> & { description_de: string; description_en: string; changed_at: Date }>`
		select a.id, a.slug, a.name, a.kind, p.slug as parent, a.description_de, a.description_en, a.planning_law as "planningLaw", a.municipality, a.outline,
		       a.outline_precision as "outlinePrecision",
		       json_build_object('name', a.source, 'licence', a.licence, 'attribution', a.attribution) as origin, a.lat, a.lon, a.changed_at
		  from pub.area a left join pub.area p on p.network_id = a.network_id and p.id = a.parent_id
		 where a.network_id = ${scope.network.id} order by a.name, a.id`.execute(scope.db);
	return found.rows.map(({ description_de, description_en, changed_at, ...row }) => ({
		...row, url: `${base}/gebiete/${row.slug}`, description: { de: description_de, en: description_en }, changedAt: changed_at.toISOString()
	}));
}

/** A source of public areas with what whoever passes them on must say. */
export interface AreaCredit { source: string; licence: string | null; attribution: string | null; records: number }

/** The sources of all public areas, the largest first; what the office drew itself has the source `office`. */
export async function listAreaCredits(scope: Scope): Promise<AreaCredit[]> {
	const found = await sql<AreaCredit>`select source, licence, attribution, count(*)::int as records from pub.area
		where network_id = ${scope.network.id} group by source, licence, attribution order by count(*) desc, source, licence, attribution limit 200`.execute(scope.db);
	return found.rows;
}

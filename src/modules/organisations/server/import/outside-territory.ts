// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { Plan, PlanRow } from '../../import/plan.ts';

interface Place { postcode: string; city: string }

const keyOf = ({ postcode, city }: Place) => `${postcode}|${city}`;
const placeOf = (row: PlanRow): Place | null => {
	if (row.deed !== 'create') return null;
	const { postcode, city } = row.draft.site;
	return postcode || city ? { postcode: postcode ?? '', city: city ?? '' } : null;
};

/**
 * Marks the new records of a plan that lie outside the office's territory (Zuständigkeit): a person should look whether the
 * list is the right one. Nothing is refused. The postal code decides, the town where there is none; what the reference data do not
 * know, and an office without a territory, is left alone.
 */
export async function markOutside(scope: Scope, officeId: string | null, plan: Plan): Promise<Plan> {
	const places = new Map(plan.rows.flatMap((row) => { const place = placeOf(row); return place ? [[keyOf(place), place] as const] : []; }));
	const outside = officeId === null ? new Set<string>() : await outsideOf(scope, officeId, [...places.values()]);
	if (outside.size === 0) return plan;
	const rows = plan.rows.map((row): PlanRow => {
		const place = placeOf(row);
		if (!place || !outside.has(keyOf(place))) return row;
		return { ...row, issues: [...row.issues, { code: 'outside_territory', severity: 'warning', value: `${place.postcode} ${place.city}`.trim() }] };
	});
	return { ...plan, rows };
}

async function outsideOf(scope: Scope, officeId: string, places: readonly Place[]): Promise<Set<string>> {
	if (places.length === 0) return new Set();
	const found = await sql<Place>`
		with ours as (select ags from pub.office_territory where network_id = ${scope.network.id} and office_id = ${officeId}),
		     asked as (select postcode, city from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as x (postcode text, city text)),
		     known as (
		       select a.postcode, a.city, p.ags from asked a join ref.postal_code_municipality p on p.code = a.postcode
		       union all
		       select a.postcode, a.city, m.ags from asked a join ref.municipality m on m.short_name = a.city and m.valid_until is null
		        where not exists (select 1 from ref.postal_code_municipality p where p.code = a.postcode))
		select postcode, city from known where exists (select 1 from ours)
		 group by 1, 2 having not bool_or(ags in (select ags from ours))`.execute(scope.db);
	return new Set(found.rows.map(keyOf));
}

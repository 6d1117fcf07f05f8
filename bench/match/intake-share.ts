// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { asCategory } from '#modules/exchange/categories.ts';
import { criterionDefinition, type CriterionValue } from '#modules/exchange/criteria.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Collection } from './collection.ts';
import type { LoadedCollection } from './load.ts';

/** What the intake found by itself, against what a person would end up with. */
export interface IntakeShare {
	/** Labelled criteria that the catalogue knows; of these found; of these with the same value, and as hard as labelled. */
	labelled: number;
	found: number;
	sameValue: number;
	sameWeight: number;
	proposed: number;
	categories: { labelled: number; right: number };
}

/** Reads the needs as they are stored and counts how many labelled criteria they hold. */
export async function intakeShareOf(pool: pg.Pool, collection: Collection, loaded: LoadedCollection, needs: ReadonlyMap<string, string>): Promise<IntakeShare> {
	const stored = await openScope(pool, loaded.desk, (scope) =>
		scope.db.selectFrom('need').select(['id', 'must', 'wish', 'category']).where('network_id', '=', scope.network.id).where('id', 'in', [...needs.values()]).execute());
	const byId = new Map(stored.map((row) => [row.id, row]));
	const share: IntakeShare = { labelled: 0, found: 0, sameValue: 0, sameWeight: 0, proposed: 0, categories: { labelled: 0, right: 0 } };
	for (const row of collection.needs) {
		const need = byId.get(needs.get(row.id)!)!;
		const hard = read(need.must);
		const all = new Map([...read(need.wish), ...hard]);
		share.proposed += all.size;
		for (const [key, value] of Object.entries({ ...row.wish, ...row.must })) {
			if (!criterionDefinition(key)) continue;
			share.labelled += 1;
			if (!all.has(keyOf(key))) continue;
			share.found += 1;
			share.sameValue += Number(String(all.get(keyOf(key))) === String(value));
			share.sameWeight += Number(hard.has(keyOf(key)) === Object.hasOwn(row.must, key));
		}
		const category = asCategory(row.category);
		if (category) share.categories.labelled += 1;
		if (category && (need.category === category || (need.category === 'plot' && category === 'space'))) share.categories.right += 1;
	}
	return share;
}

function read(criteria: unknown): Map<string, CriterionValue> {
	return new Map((criteria as { key: string; value: CriterionValue }[]).map((one) => [keyOf(one.key), one.value]));
}

/** Two spellings of the same question are one: `area_sqm_min` and `area_min`. */
export function keyOf(key: string): string {
	const definition = criterionDefinition(key);
	return definition ? `${definition.attribute}:${definition.comparison}` : key;
}

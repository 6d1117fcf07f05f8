// SPDX-License-Identifier: EUPL-1.2
import { osmCategoryOf } from '../osm-categories.ts';
import type { ProposedOrigin } from '../sheet.ts';

export type OsmTags = Readonly<Record<string, unknown>>;

/** What OpenStreetMap asks of whoever uses it (openstreetmap.org/copyright). */
export const OSM_ORIGIN: ProposedOrigin = {
	source: 'OpenStreetMap', sourceUrl: 'https://www.openstreetmap.org/{id}', licence: 'ODbL-1.0', attribution: '© OpenStreetMap-Mitwirkende'
};

/** Keys that say what a place is; the first that is known here wins. */
const MAIN_KEYS = ['amenity', 'shop', 'craft', 'office', 'tourism', 'leisure', 'healthcare', 'industrial', 'landuse', 'man_made', 'club', 'place', 'boundary'];

const COLUMNS: readonly (readonly [column: string, ...keys: string[]])[] = [
	['name', 'name', 'name:de', 'official_name', 'brand'],
	['operator', 'operator'],
	['street', 'addr:street', 'addr:place'],
	['housenumber', 'addr:housenumber'],
	['postcode', 'addr:postcode'],
	['city', 'addr:city'],
	['district', 'addr:suburb'],
	['phone', 'contact:phone', 'phone', 'contact:mobile', 'mobile'],
	['email', 'contact:email', 'email'],
	['website', 'contact:website', 'website', 'url'],
	['opening_hours', 'opening_hours'],
	['wheelchair', 'wheelchair'],
	['description', 'description:de', 'description'],
	['start_date', 'start_date']
];

function categoryOf(tags: OsmTags): { key: string; text: string } | null {
	const given = MAIN_KEYS.flatMap((key) => (typeof tags[key] === 'string' ? [{ key, text: `${key}=${String(tags[key]).split(';')[0]!.trim()}` }] : []));
	return given.find(({ text }) => osmCategoryOf(text)) ?? given[0] ?? null;
}

/** The tags of an OpenStreetMap element under the names that lists use; what has no such name keeps its own. */
export function* osmValues(id: string, tags: OsmTags): Generator<[string, string]> {
	const used = new Set<string>();
	yield ['osm_id', id];
	for (const [column, ...keys] of COLUMNS) {
		const key = keys.find((one) => typeof tags[one] === 'string' && tags[one] !== '');
		if (!key) continue;
		used.add(key);
		yield [column, String(tags[key])];
	}
	const category = categoryOf(tags);
	if (category) {
		used.add(category.key);
		yield ['category', category.text];
	}
	for (const [key, value] of Object.entries(tags)) if (!used.has(key) && !key.startsWith('@')) yield [key, String(value ?? '')];
}

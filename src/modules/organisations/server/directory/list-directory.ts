// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { highlight, snippet } from '#shared/german/highlight.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { ageInMonths, ageOf } from '../../age.ts';
import { FACET_KEYS, type DirectoryQuery } from '../../directory-query.ts';
import type { FacetCounts, OrganisationCard, OrganisationName } from '../../views.ts';
import { seen } from '../access.ts';
import { baseCondition, facetCondition, kilometres, rank, type Strictness } from './condition.ts';
import { wordQueryOf, type WordQuery } from '../search-words.ts';
import { countFacets } from './count-facets.ts';
import { readingsOf, type Reading } from './readings.ts';
import { similarNames } from './similar-names.ts';

/**
 * What the directory page shows. `loosened`: nothing answered every word, so these answer at least one. `meant`: nothing
 * answered the words as typed, so these answer what was probably meant. `similar`: names that look alike, where little
 * was found.
 */
export interface Directory extends Page<OrganisationCard> {
	facets: FacetCounts;
	loosened: boolean;
	meant: string | null;
	similar: OrganisationName[];
}

/** Below so many hits of a search, names that look like it are offered as well. */
const FEW = 3;

/**
 * The directory (Verzeichnis): one page of hits with the counts of every facet. The same two statements whatever the
 * number of hits; where the words as typed find nothing, two more for each other reading, and one for similar names.
 */
export async function listDirectory(scope: Scope, query: DirectoryQuery): Promise<Directory> {
	const [asTyped, ...others] = readingsOf(query);
	let shown = { reading: asTyped!, found: await lookUp(scope, asTyped!) };
	for (const reading of others) {
		if (shown.found.total > 0) break;
		shown = { reading, found: await lookUp(scope, reading) };
	}
	const answered = shown.found.total > 0;
	const few = query.text !== '' && (shown.reading !== asTyped || shown.found.total < FEW);
	return {
		...shown.found,
		loosened: answered && shown.reading.strictness === 'some',
		meant: answered ? shown.reading.meant : null,
		similar: few ? await similarNames(scope, query.text, shown.found.items.map((item) => item.id)) : []
	};
}

async function lookUp(scope: Scope, { query, strictness }: Reading) {
	const hits = await listHits(scope, query, strictness);
	const facets = await countFacets(scope, query, strictness);
	return { ...hits, facets };
}

/** The whole condition of a question, facets included. */
export function wholeCondition(scope: Scope, query: DirectoryQuery, strictness: Strictness): RawBuilder<unknown> {
	const facets = FACET_KEYS.map((facet) => facetCondition(scope, facet, query.chosen[facet]));
	return sql`${baseCondition(scope, query, strictness)} and ${sql.join(facets, sql` and `)}`;
}

export interface CardRow {
	id: string; slug: string; name: string; kind: string; legal_form: string | null; non_profit: boolean; summary_de: string; summary_en: string;
	description_de: string; description_en: string; towns: string[]; districts: string[]; fields: string[]; tags: string[];
	lat: number | null; lon: number | null; distance: number | null; confirmed_at: Date | null; audience: string; state: string; total: string;
}

/** The columns of a card, from alias `o`. */
export const CARD_COLUMNS = sql`o.id, o.slug, o.name, o.kind, o.legal_form, o.non_profit, o.summary_de, o.summary_en, left(o.description_de, 400) as description_de,
	left(o.description_en, 400) as description_en, o.towns, o.districts, o.fields, o.tags, o.lat, o.lon, o.confirmed_at, o.audience, o.state`;

async function listHits(scope: Scope, query: DirectoryQuery, strictness: Strictness): Promise<Page<OrganisationCard>> {
	const distance = query.near ? kilometres(query.near) : sql`null::float8`;
	const found = await sql<CardRow>`
		select ${CARD_COLUMNS}, ${distance} as distance, count(*) over () as total
		  from ${seen(scope, 'organisation')} o
		 where ${wholeCondition(scope, query, strictness)}
		 order by ${order(query)} limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(scope.db);
	const total = Number(found.rows[0]?.total ?? 0);
	if (total === 0 && query.page > 1) return listHits(scope, { ...query, page: 1 }, strictness);
	const words = query.text ? wordQueryOf(query.text) : null;
	return pageOf(found.rows.map((row) => withMarks(cardOf(row, scope), row, words)), total, query.page, query.size);
}

function order(query: DirectoryQuery): RawBuilder<unknown> {
	const byName = sql`o.name_key, o.id`;
	if (query.sort === 'relevance') return sql`${rank(query)} desc, ${byName}`;
	if (query.sort === 'newest') return sql`o.confirmed_at desc nulls last, ${byName}`;
	if (query.sort === 'oldest') return sql`o.confirmed_at nulls first, ${byName}`;
	if (query.sort === 'distance' && query.near) return sql`${kilometres(query.near)}, ${byName}`;
	return byName;
}

/** A row as it is shown, in the language of the scope; what is missing there is shown in German. */
export function cardOf(row: CardRow, scope: Scope): OrganisationCard {
	const english = scope.locale === 'en';
	const summary = (english && row.summary_en) || row.summary_de || (english && row.description_en) || row.description_de;
	return {
		id: row.id, slug: row.slug, name: row.name, kind: row.kind as OrganisationCard['kind'], legalForm: row.legal_form, nonProfit: row.non_profit,
		summary: shortened(summary, 180),
		place: [row.districts[0], row.towns[0]].filter((part, index, all) => part && all.indexOf(part) === index).join(', '),
		fields: row.fields, tags: row.tags, lat: row.lat, lon: row.lon, distance: row.distance,
		age: ageOf(row.confirmed_at, scope.now), ageInMonths: ageInMonths(row.confirmed_at, scope.now), confirmedAt: row.confirmed_at,
		audience: row.audience as OrganisationCard['audience'], state: row.state as OrganisationCard['state']
	};
}

/** The card with its hits marked; a description speaks where the summary has no hit. */
function withMarks(card: OrganisationCard, row: CardRow, words: WordQuery | null): OrganisationCard {
	if (!words) return card;
	const { wanted, begun } = words;
	const other = snippet(card.summary, wanted, begun, 180) ? null : (snippet(row.description_de, wanted, begun, 180) ?? snippet(row.description_en, wanted, begun, 180));
	const summary = other ?? card.summary;
	return { ...card, summary, marks: { name: highlight(card.name, wanted, begun), summary: highlight(summary, wanted, begun) } };
}

function shortened(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(0, length);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))} …`;
}

// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { highlight, snippet } from '#shared/german/highlight.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { FACET_KEYS, type DirectoryQuery } from '../../directory-query.ts';
import type { FacetCounts, OrganisationCard, OrganisationName } from '../../views.ts';
import { seen } from '../access.ts';
import { baseCondition, facetCondition, kilometres, rank, type Strictness } from './condition.ts';
import { CARD_COLUMNS, cardOf, type CardRow } from './cards.ts';
import { wordQueryOf, type WordQuery } from '../search-words.ts';
import { countFacets } from './count-facets.ts';
import { readingsOf, type Reading } from './readings.ts';
import { Remembered } from './remembered.ts';
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

/** What a question comes to before a page of it is read: which reading answered, its first hits in order, how many, the facets. */
interface Outcome {
	reading: Reading;
	asTyped: boolean;
	ids: string[];
	total: number;
	facets: FacetCounts;
}

/** So many hits are remembered in their order; nobody turns that many pages, and who does is answered by a statement. */
const MOST_IDS = 480;
/** About ten megabytes for the questions of strangers, at a tenth of a kilobyte each hit and value of a facet. */
const outcomes = new Remembered<Outcome>(100_000, ({ ids, facets }) => ids.length + FACET_KEYS.reduce((sum, facet) => sum + facets[facet].length, 0));

/**
 * The directory (Verzeichnis): one page of hits with the counts of every facet. The same number of statements whatever the
 * number of hits; where the words as typed find nothing, two more for each other reading, and one for similar names. What
 * strangers ask again is remembered until the directory changes; the records are always read anew, through the wall.
 */
export async function listDirectory(scope: Scope, query: DirectoryQuery): Promise<Directory> {
	const { reading, asTyped, ids, total, facets } = await outcomes.answer(scope, query, () => find(scope, query));
	// A page beyond the last shows the first: the list was longer when the link was made.
	const page = (query.page - 1) * query.size < total ? query.page : 1;
	const from = (page - 1) * query.size;
	const upTo = Math.min(from + query.size, total);
	const wanted = upTo <= ids.length ? ids.slice(from, upTo) : await idsOf(scope, reading, query.size, from);
	const items = wanted.length > 0 ? await cardsOf(scope, reading.query, wanted) : [];
	const few = query.text !== '' && (!asTyped || total < FEW);
	return {
		...pageOf(items, total, page, query.size),
		facets,
		loosened: total > 0 && reading.strictness === 'some',
		meant: total > 0 ? reading.meant : null,
		similar: few ? await similarNames(scope, query.text, items.map((item) => item.id)) : []
	};
}

async function find(scope: Scope, query: DirectoryQuery): Promise<Outcome> {
	const [asTyped, ...others] = readingsOf(query);
	let found = await lookUp(scope, asTyped!);
	for (const reading of others) {
		if (found.total > 0) break;
		found = await lookUp(scope, reading);
	}
	return { ...found, asTyped: found.reading === asTyped };
}

async function lookUp(scope: Scope, reading: Reading): Promise<Omit<Outcome, 'asTyped'>> {
	const { query, strictness } = reading;
	const found = await sql<{ id: string; total: string }>`
		select o.id, count(*) over () as total from ${seen(scope, 'organisation')} o
		 where ${wholeCondition(scope, query, strictness)} order by ${order(query)} limit ${MOST_IDS}`.execute(scope.db);
	return { reading, ids: found.rows.map((row) => row.id), total: Number(found.rows[0]?.total ?? 0), facets: await countFacets(scope, query, strictness) };
}

async function idsOf(scope: Scope, { query, strictness }: Reading, size: number, from: number): Promise<string[]> {
	const found = await sql<{ id: string }>`select o.id from ${seen(scope, 'organisation')} o
		where ${wholeCondition(scope, query, strictness)} order by ${order(query)} limit ${size} offset ${from}`.execute(scope.db);
	return found.rows.map((row) => row.id);
}

/** The whole condition of a question, facets included. */
export function wholeCondition(scope: Scope, query: DirectoryQuery, strictness: Strictness): RawBuilder<unknown> {
	const facets = FACET_KEYS.map((facet) => facetCondition(scope, facet, query.chosen[facet]));
	return sql`${baseCondition(scope, query, strictness)} and ${sql.join(facets, sql` and `)}`;
}

/** The records of one page in the order of their ids, with their hits marked. */
async function cardsOf(scope: Scope, query: DirectoryQuery, ids: readonly string[]): Promise<OrganisationCard[]> {
	const distance = query.near ? kilometres(query.near) : sql`null::float8`;
	const found = await sql<CardRow>`select ${CARD_COLUMNS}, ${distance} as distance from ${seen(scope, 'organisation')} o
		where o.network_id = ${scope.network.id} and o.id = any (${ids}::uuid[])`.execute(scope.db);
	const byId = new Map(found.rows.map((row) => [row.id, row]));
	const words = query.text ? wordQueryOf(query.text) : null;
	return ids.flatMap((id) => {
		const row = byId.get(id);
		return row ? [withMarks(cardOf(row, scope), row, words)] : [];
	});
}

function order(query: DirectoryQuery): RawBuilder<unknown> {
	const byName = sql`o.name_key, o.id`;
	if (query.sort === 'relevance') return sql`${rank(query)} desc, ${byName}`;
	if (query.sort === 'newest') return sql`o.confirmed_at desc nulls last, ${byName}`;
	if (query.sort === 'oldest') return sql`o.confirmed_at nulls first, ${byName}`;
	if (query.sort === 'distance' && query.near) return sql`${kilometres(query.near)}, ${byName}`;
	return byName;
}

/** The card with its hits marked; a description speaks where the summary has no hit. */
function withMarks(card: OrganisationCard, row: CardRow, words: WordQuery | null): OrganisationCard {
	if (!words) return card;
	const { wanted, begun } = words;
	const other = snippet(card.summary, wanted, begun, 180) ? null : (snippet(row.description_de, wanted, begun, 180) ?? snippet(row.description_en, wanted, begun, 180));
	const summary = other ?? card.summary;
	return { ...card, summary, marks: { name: highlight(card.name, wanted, begun), summary: highlight(summary, wanted, begun) } };
}

// SPDX-License-Identifier: EUPL-1.2
import { stemmer } from '@orama/stemmers/german';
import MiniSearch from 'minisearch';
import type pg from 'pg';
import type { Collection } from './collection.ts';
import type { Answer } from './figures.ts';

/** What a general-purpose engine answers to each need, and how long it took. */
export interface BaselineRun {
	answers: Map<string, Answer>;
	milliseconds: number[];
}

interface Document {
	id: string;
	title: string;
	text: string;
}

/** So many answers are taken; nobody reads further. */
const MOST = 50;

/** The words of offers and organisations; what an organisation is in the classification of industries is among them. */
function documentsOf({ organisations, offers }: Collection, titles: ReadonlyMap<string, string>): Document[] {
	return [
		...offers.map(({ id, title, text }) => ({ id, title, text })),
		...organisations.map(({ id, name, description, tags, wz2008 }) => ({ id, title: name, text: [description, ...tags, ...wz2008.map((code) => titles.get(code) ?? '')].join(' ') }))
	];
}

/** Own offers, and oneself, are no answer for any of the engines. */
function others({ offers }: Collection, organisationId: string | undefined, ids: readonly string[]): string[] {
	const own = new Set(offers.filter((offer) => organisationId && offer.organisation_id === organisationId).map((offer) => offer.id));
	return ids.filter((id) => id !== organisationId && !own.has(id));
}

async function ask(collection: Collection, search: (words: string) => Promise<string[]> | string[]): Promise<BaselineRun> {
	const run: BaselineRun = { answers: new Map(), milliseconds: [] };
	for (const { id, title, text, organisation_id: organisationId } of collection.needs) {
		const started = performance.now();
		const found = await search(`${title} ${text}`);
		run.milliseconds.push(performance.now() - started);
		run.answers.set(id, { ids: others(collection, organisationId, found).slice(0, MOST), empty: false });
	}
	return run;
}

/** Titles of the classification of industries by code, as the product's reference data have them. */
async function branchTitles(owner: pg.Client): Promise<Map<string, string>> {
	const found = await owner.query<{ code: string; title: string }>(`select code, coalesce(short_title, title) as title from ref.wz where scheme = 'wz2008'`);
	return new Map(found.rows.map(({ code, title }) => [code, title]));
}

/**
 * PostgreSQL full text: the German dictionary after `unaccent`, any word of the need, ranked by ts_rank_cd. Needs the
 * owner of the database, because it makes a configuration and a table of its own.
 */
export async function askPostgres(owner: pg.Client, collection: Collection): Promise<BaselineRun> {
	await owner.query(`create schema bench; create extension if not exists unaccent schema bench; create text search configuration bench.plain (copy = pg_catalog.german);
		alter text search configuration bench.plain alter mapping for hword, hword_part, word with bench.unaccent, german_stem;
		create table bench.document (id text primary key, words tsvector)`);
	const documents = documentsOf(collection, await branchTitles(owner));
	await owner.query(`insert into bench.document select d.id, setweight(to_tsvector('bench.plain', d.title), 'A') || to_tsvector('bench.plain', d.text)
		from jsonb_to_recordset($1::jsonb) as d (id text, title text, text text)`, [JSON.stringify(documents)]);
	await owner.query('create index on bench.document using gin (words); analyze bench.document');
	return ask(collection, async (words) => {
		const found = await owner.query<{ id: string }>(`select d.id from bench.document d, cast(replace(plainto_tsquery('bench.plain', $1)::text, '&', '|') as tsquery) q
			where d.words @@ q order by ts_rank_cd(d.words, q) desc, d.id limit ${MOST * 2}`, [words]);
		return found.rows.map((row) => row.id);
	});
}

/** MiniSearch (BM25+) with the German Snowball stemmer and PostgreSQL's German stop words; titles count twice. */
export async function askMiniSearch(owner: pg.Client, collection: Collection): Promise<BaselineRun> {
	const documents = documentsOf(collection, await branchTitles(owner));
	const written = [...documents.flatMap(({ title, text }) => [title, text]), ...collection.needs.flatMap(({ title, text }) => [title, text])].join(' ');
	const tokens = [...new Set(written.toLowerCase().split(/[\s\p{P}]+/u))];
	const stops = await owner.query<{ word: string }>(`select word from unnest($1::text[]) word where ts_lexize('german_stem', word) = '{}'`, [tokens]);
	const stopWords = new Set(stops.rows.map((row) => row.word));
	const processTerm = (term: string) => (stopWords.has(term.toLowerCase()) ? null : stemmer(term.toLowerCase()));
	const engine = new MiniSearch<Document>({ fields: ['title', 'text'], processTerm, searchOptions: { boost: { title: 2 } } });
	engine.addAll(documents);
	return ask(collection, (words) => engine.search(words).slice(0, MOST * 2).map((hit) => hit.id as string));
}

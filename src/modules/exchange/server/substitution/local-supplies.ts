// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { queryLexemes } from '#shared/german/index.ts';
import { wordsOf, type LocalSupply } from '../../matching/substitutes.ts';
import { OUTSIDE } from './bought-outside.ts';

/** A supply with how the desk names it, and its words by their lexemes. */
export type KnownSupply = LocalSupply & { title: string; found: ReadonlyMap<string, string> };

interface Row { id: string; organisation_id: string | null; name: string; title: string; words: string; lat: number | null; lon: number | null; supplies_to: string[] }

const MOST = 800;
/** Whom an organisation supplies already, as far as this office sees. */
const SUPPLIES_TO = (scope: Scope) => sql`coalesce((select array_agg(x.to_id) from organisation_relation x where x.network_id = o.network_id and x.from_id = o.id
	and x.kind = 'supplies' and (x.until is null or x.until >= ${dayOf(scope.now)}::date)), '{}')`;

/**
 * Who in the region has goods: by offers of goods, by what they supply to others, and by what they say of themselves. Offers of
 * people who are not named count as well; their names come only with an introduction. Three statements, whatever is asked for.
 */
export async function localSupplies(scope: Scope, goods: readonly string[]): Promise<KnownSupply[]> {
	return [...(await offeredGoods(scope)), ...(await suppliedGoods(scope)), ...(await professedGoods(scope, goods))];
}

async function offeredGoods(scope: Scope): Promise<KnownSupply[]> {
	const found = await sql<Row>`
		select f.id, f.organisation_id, case when f.anonymous then '' else coalesce(o.name, '') end as name, f.title, f.title || '. ' || f.text as words, coalesce(f.lat, o.lat) as lat, coalesce(f.lon, o.lon) as lon,
		       case when o.id is null then '{}' else ${SUPPLIES_TO(scope)} end as supplies_to
		  from offer f left join organisation o on o.network_id = f.network_id and o.id = f.organisation_id
		 where f.network_id = ${scope.network.id} and f.state = 'open' and f.category = 'goods' and (f.available_until is null or f.available_until >= ${dayOf(scope.now)}::date)
		   and (o.id is null or not ${OUTSIDE})
		 order by f.confirmed_at desc, f.id limit ${MOST}`.execute(scope.db);
	return found.rows.map((row) => supplyOf('offer', row));
}

async function suppliedGoods(scope: Scope): Promise<KnownSupply[]> {
	const found = await sql<Row>`
		select r.id, o.id as organisation_id, o.name, r.goods as title, r.goods as words, o.lat, o.lon, ${SUPPLIES_TO(scope)} as supplies_to
		  from organisation_relation r join organisation o on o.network_id = r.network_id and o.id = r.from_id
		 where r.network_id = ${scope.network.id} and r.kind = 'supplies' and r.goods <> '' and o.state = 'active' and (r.until is null or r.until >= ${dayOf(scope.now)}::date) and not ${OUTSIDE}
		 order by r.created_at desc, r.id limit ${MOST}`.execute(scope.db);
	return found.rows.map((row) => supplyOf('supplies', row));
}

/** Candidates by the index of words; which of them really say it, the comparison decides. */
async function professedGoods(scope: Scope, goods: readonly string[]): Promise<KnownSupply[]> {
	const lexemes = [...new Set(goods.flatMap((one) => queryLexemes(one).filter(({ weight }) => weight >= 0.4).map(({ lexeme }) => lexeme)))].slice(0, 200);
	if (lexemes.length === 0) return [];
	const wanted = lexemes.map((lexeme) => `'${lexeme.replace(/['\\]/g, '')}'`).join(' | ');
	const found = await sql<Row>`
		select o.id, o.id as organisation_id, o.name, '' as title, concat_ws('. ', o.summary_de, array_to_string(o.tags, ', '),
		       (select string_agg(coalesce(w.short_title, w.title), ', ') from organisation_wz ow join ref.wz w on w.scheme = ow.scheme and w.code = ow.code
		         where ow.network_id = o.network_id and ow.organisation_id = o.id)) as words, o.lat, o.lon, ${SUPPLIES_TO(scope)} as supplies_to
		  from nw.organisations_with(${scope.network.id}, ${wanted}::tsquery) c(id) join organisation o on o.id = c.id and o.network_id = ${scope.network.id}
		 where o.state = 'active' and not ${OUTSIDE} order by ts_rank(o.lexemes, ${wanted}::tsquery) desc, o.id limit ${MOST}`.execute(scope.db);
	return found.rows.map((row) => supplyOf('profile', row));
}

function supplyOf(via: LocalSupply['via'], row: Row): KnownSupply {
	return {
		via, id: row.id, organisationId: row.organisation_id, name: row.name, title: row.title, words: row.words, found: wordsOf(row.words),
		point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon }, suppliesTo: row.supplies_to
	};
}

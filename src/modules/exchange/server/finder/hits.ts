// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';

/**
 * How like a name is to what was typed, 0 to 3: begins so, contains it, holds every word, or sounds nearly so.
 * word_similarity finds what was typed as a part of a longer name; 0.45 lets one wrong letter in six through.
 */
const LIKENESS_FROM = 0.45;
const scoreOf = (name: RawBuilder<unknown>) => sql`(
	case when starts_with(${name}, words) then 2.0 when position(words in ${name}) > 0 then 1.5
	     when not exists (select from unnest(parts) word where position(word in ${name}) = 0) then 1.3 else 0 end
	+ word_similarity(words, ${name}))`;

interface Source {
	kind: string;
	columns: RawBuilder<unknown>;
	from: RawBuilder<unknown>;
	/** The names by which it can be found; the likest counts. */
	names: RawBuilder<unknown>[];
}

/** `offset 0` keeps the planner from writing a value out wherever it is used, which would fold each name five times. */
const hitsIn = ({ kind, columns, from, names }: Source) => sql`
	select ${sql.lit(kind)} as kind, ${columns}, scored.score from wanted cross join ${from}
	 cross join lateral (select max(score) as score from unnest(array[${sql.join(names)}]) named (name)
	   cross join lateral (select nw.folded(named.name) as name offset 0) plain
	   cross join lateral (select ${scoreOf(sql`plain.name`)} as score offset 0) s where named.name <> '' offset 0) scored
	 where scored.score >= ${sql.lit(LIKENESS_FROM)}`;

const organisations = hitsIn({
	kind: 'organisation',
	columns: sql`o.id, o.slug, o.name as title, o.kind as mark, concat_ws(', ', nullif(o.districts[1], o.towns[1]), o.towns[1]) as note`,
	from: sql`(select * from organisation where network_id = nw.network() and state = 'active') o`,
	names: [sql`o.name`]
});

const needs = hitsIn({
	kind: 'need',
	columns: sql`n.id, n.slug, n.title, n.state as mark, coalesce(n.organisation_name, n.contact, '') as note`,
	from: sql`(select need.id, need.slug, need.title, need.state, o.name as organisation_name, coalesce(nullif(c.organisation_name, ''), c.name) as contact,
		c.name as contact_name from need left join organisation o on o.network_id = need.network_id and o.id = need.organisation_id
		left join exchange_contact c on c.network_id = need.network_id and c.need_id = need.id where need.network_id = nw.network()) n`,
	names: [sql`n.title`, sql`n.contact`, sql`n.contact_name`, sql`n.organisation_name`]
});

const offers = hitsIn({
	kind: 'offer',
	columns: sql`f.id, f.slug, f.title, f.state as mark, coalesce(f.organisation_name, f.contact, '') as note`,
	from: sql`(select offer.id, offer.slug, offer.title, offer.state, o.name as organisation_name, coalesce(nullif(c.organisation_name, ''), c.name) as contact,
		c.name as contact_name from offer left join organisation o on o.network_id = offer.network_id and o.id = offer.organisation_id
		left join exchange_contact c on c.network_id = offer.network_id and c.offer_id = offer.id where offer.network_id = nw.network()) f`,
	names: [sql`f.title`, sql`f.contact`, sql`f.contact_name`, sql`f.organisation_name`]
});

const introductions = hitsIn({
	kind: 'introduction',
	columns: sql`i.id, null, i.title, i.stage as mark, i.note`,
	from: sql`(select i.id, i.stage, n.title, coalesce(f.title, o.name, '') as note,
		string_agg(nullif(s.organisation_name, ''), ' ') as sides, string_agg(s.name, ' ') as people
		from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		left join offer f on f.network_id = i.network_id and f.id = i.offer_id
		left join organisation o on o.network_id = i.network_id and o.id = i.organisation_id
		left join introduction_side s on s.network_id = i.network_id and s.introduction_id = i.id
		where i.network_id = nw.network() group by i.id, i.stage, n.title, f.title, o.name) i`,
	names: [sql`i.title`, sql`i.note`, sql`i.sides`, sql`i.people`]
});

/** People are found where they stand for an organisation that one may see, each once: their page names all that one sees, and nobody else has one. */
const people = hitsIn({
	kind: 'person',
	columns: sql`p.id, null, p.name, case when p.places = 1 then p.role else '' end, case when p.places = 1 then p.organisation else p.every_role end`,
	from: sql`(select p.id, p.name, count(*) as places, min(op.role) as role, min(o.name) as organisation,
		string_agg(concat_ws(', ', nullif(op.role, ''), o.name), ' · ' order by o.name, op.role) as every_role
		from organisation_person op join person p on p.network_id = op.network_id and p.id = op.person_id and p.erased_at is null
		join organisation o on o.network_id = op.network_id and o.id = op.organisation_id and o.state = 'active'
		where op.network_id = nw.network() and (op.until is null or op.until >= current_date) group by p.id, p.name) p`,
	names: [sql`p.name`]
});

const areas = hitsIn({
	kind: 'area',
	columns: sql`a.id, a.slug, a.name, a.kind, coalesce(a.parent, '')`,
	from: sql`(select a.id, a.slug, a.name, a.kind, above.name as parent from area a left join area above on above.network_id = a.network_id and above.id = a.parent_id
		where a.network_id = nw.network()) a`,
	names: [sql`a.name`]
});

/** All hits with their score, from `wanted (words, parts)`. */
export const HITS = sql.join([organisations, needs, offers, introductions, people, areas], sql` union all `);

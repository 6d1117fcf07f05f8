// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { FinderHit, FinderKind } from '../../finder.ts';
import { HITS } from './hits.ts';

interface Row {
	kind: FinderKind; id: string; slug: string | null; title: string; mark: string; note: string; score: number;
	open_needs: number | null; open_offers: number | null; open_introductions: number | null; last_at: Date | null; last_by: string | null;
}

/** Shorter words find everything and help nobody. */
const SHORTEST = 2;
const PER_KIND = 8;

/**
 * The finder (Schnellsuche) over everything with a name that this scope may see: organisations, people, needs, offers,
 * introductions, areas. Forgives umlauts, word order and typing errors; what one typed whole comes first. An
 * organisation says what is open with it and who spoke last. One statement, whatever is found; the walls of the
 * database decide what is there at all.
 */
export async function findByName(scope: Scope, typed: string, perKind = PER_KIND): Promise<FinderHit[]> {
	const words = typed.replace(/\s+/g, ' ').trim().slice(0, 100);
	if (words.length < SHORTEST) return [];
	const found = await sql<Row>`
		with wanted as materialized (select folded as words, array_remove(regexp_split_to_array(folded, ' +'), '') as parts from nw.folded(${words}) folded),
		hits as (${HITS}),
		ranked as (select hits.*, row_number() over (partition by kind order by score desc, length(title), title, id) as place from hits)
		select r.kind, r.id, r.slug, r.title, r.mark, r.note, r.score::float8 as score, open.needs as open_needs, open.offers as open_offers,
		       open.introductions as open_introductions, last.at as last_at, last.by as last_by
		  from ranked r
		  left join lateral (select
		       (select count(*)::int from need n where n.network_id = nw.network() and n.organisation_id = r.id and n.state in ('received', 'open', 'on_watch')) as needs,
		       (select count(*)::int from offer f where f.network_id = nw.network() and f.organisation_id = r.id and f.state in ('received', 'open')) as offers,
		       (select count(*)::int from introduction_side s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		         where s.network_id = nw.network() and s.organisation_id = r.id
		           and i.stage not in ('agreed', 'ended', 'declined', 'expired', 'withdrawn')) as introductions
		       ) open on r.kind = 'organisation'
		  left join lateral (select j.at, p.name as by from journal_entry j join person p on p.network_id = j.network_id and p.id = j.actor_id
		         where j.network_id = nw.network() and j.organisation_id = r.id order by j.seq desc limit 1) last on r.kind = 'organisation'
		 where r.place <= ${perKind}
		 order by r.kind, r.place`.execute(scope.db);
	return found.rows.map(hitOf);
}

function hitOf(row: Row): FinderHit {
	return {
		kind: row.kind, id: row.id, slug: row.slug, title: row.title, mark: row.mark, note: row.note, score: row.score,
		open: row.kind === 'organisation' ? { needs: row.open_needs ?? 0, offers: row.open_offers ?? 0, introductions: row.open_introductions ?? 0 } : null,
		last: row.last_at ? { at: row.last_at, by: row.last_by ?? '' } : null
	};
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { asCategory } from '../../categories.ts';
import type { NeedState } from '../../need-rules.ts';
import type { NeedPage, NeedRow } from '../../views.ts';
import { worksFor } from '../access.ts';
import { findContact } from '../contacts.ts';
import { listIntroductionsOf } from '../introductions/cards.ts';
import { placeInWords } from '../listing.ts';
import { organisationOf } from '../organisations.ts';
import { categoryLabel, criterionInWords, say } from '../wording.ts';
import { loadNeed } from './load.ts';

/** How the desk lists needs: the open ones unless another state is asked for. */
export interface NeedListQuery {
	state?: NeedState | 'live' | 'all';
	q?: string;
	sort?: 'new' | 'old' | 'title';
	page: number;
	/** Rows of a page; a file takes more than a screen. */
	size?: number;
	/** Only those with new matches, or whose address nobody confirmed yet. */
	waits?: 'match' | 'address' | null;
	/** A member's own needs only. */
	organisationIds?: readonly string[];
}

const PAGE_SIZE = 30;
const ORDER = { new: sql`n.created_at desc`, old: sql`n.created_at`, title: sql`n.title collate "de-x-icu"` };

const WAITS = {
	none: sql`true`,
	match: sql`exists (select from need_match m where m.network_id = n.network_id and m.need_id = n.id and m.seen_at is null and m.dismissed_at is null)`,
	address: sql`c.email is not null and c.confirmed_at is null`
};

/** The office's list of needs with what waits in each: new matches, open introductions, an unconfirmed address. */
export async function listNeeds(scope: Scope, query: NeedListQuery): Promise<Page<NeedRow>> {
	const size = query.size ?? PAGE_SIZE;
	const state =
		query.state === 'all' ? sql`true`
		: !query.state || query.state === 'live' ? sql`n.state in ('received', 'open', 'on_watch')`
		: sql`n.state = ${query.state}`;
	const like = query.q ? sql`n.title ilike ${`%${query.q.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`;
	const own = query.organisationIds ? sql`n.organisation_id = any(${query.organisationIds as string[]}::uuid[])` : sql`true`;
	const waits = WAITS[query.waits ?? 'none'];
	const desk = scope.surface !== 'member';
	const found = await sql<Row>`
		select n.id, n.slug, n.title, n.state, n.category, n.place, n.town, n.anonymous, n.created_at, n.source,
		       coalesce(o.name, nullif(c.organisation_name, ''), c.name, '') as who, (c.email is not null and c.confirmed_at is null) as unconfirmed,
		       ${desk ? sql`(select count(*) from need_match m where m.network_id = n.network_id and m.need_id = n.id and m.seen_at is null and m.dismissed_at is null)` : sql`0`} as new_matches,
		       (select count(*) from introduction i where i.network_id = n.network_id and i.need_id = n.id
		         and i.stage not in ('agreed', 'ended', 'declined', 'expired', 'withdrawn')) as open_introductions,
		       count(*) over () as total
		  from need n left join organisation o on o.network_id = n.network_id and o.id = n.organisation_id
		  left join exchange_contact c on c.network_id = n.network_id and c.need_id = n.id
		 where n.network_id = ${scope.network.id} and ${state} and ${like} and ${own} and ${waits}
		 order by ${ORDER[query.sort ?? 'new']}, n.id limit ${size} offset ${(query.page - 1) * size}`.execute(scope.db);
	return pageOf(found.rows.map((row) => rowOf(scope, row)), Number(found.rows[0]?.total ?? 0), query.page, size);
}

interface Row {
	id: string; slug: string; title: string; state: NeedState; category: string | null; place: string; town: string; anonymous: boolean;
	created_at: Date; source: string; who: string; unconfirmed: boolean; new_matches: number; open_introductions: number; total: number;
}

function rowOf(scope: Scope, row: Row): NeedRow {
	return {
		id: row.id, slug: row.slug, title: row.title, state: row.state, stateLabel: say(scope.locale, `exchange_state_${row.state}`),
		categoryLabel: categoryLabel(scope.locale, row.category), place: placeInWords(row), who: row.who, unconfirmed: row.unconfirmed,
		anonymous: row.anonymous, newMatches: Number(row.new_matches), openIntroductions: Number(row.open_introductions), createdAt: row.created_at,
		ageDays: Math.max(0, Math.floor((scope.now.getTime() - row.created_at.getTime()) / 86_400_000))
	};
}

/** A need with everything the office, or the organisation that asked, works with. */
export async function getNeedPage(scope: Scope, id: string): Promise<NeedPage> {
	const need = await loadNeed(scope, id);
	const inWords = (list: typeof need.must) => list.map((one) => criterionInWords(scope.locale, one.key, one.value, one.words));
	return {
		id: need.id, mayAccept: worksFor(scope, need.office_id), slug: need.slug, state: need.state, stateLabel: say(scope.locale, `exchange_state_${need.state}`),
		audience: need.audience, audienceLabel: say(scope.locale, `exchange_audience_${need.audience}`),
		title: need.title, text: need.text, textEn: need.text_en, category: asCategory(need.category), categoryLabel: categoryLabel(scope.locale, need.category),
		must: inWords(need.must), wish: inWords(need.wish), place: need.place || need.town, radiusKm: need.radius_km,
		period: { from: need.period_from, until: need.period_until }, anonymous: need.anonymous, publishWanted: need.publish_wanted, source: need.source,
		organisation: await organisationOf(scope, need.organisation_id), contact: await findContact(scope, { needId: id }),
		closedReason: need.closed_reason, version: need.version, createdAt: need.created_at,
		introductions: scope.surface === 'link' ? [] : await listIntroductionsOf(scope, { needId: id })
	};
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { ExchangeCard } from '../views.ts';
import { cardOf, type CardRow } from './listing.ts';

/** So many of each stand on an organisation's page; nobody offers more at a time. */
const MOST = 12;

/** What an organisation looks for and offers in public, the newest first. What it brought without its name is not among it. */
export async function publicWorkOf(scope: Scope, organisationId: string): Promise<{ needs: ExchangeCard[]; offers: ExchangeCard[] }> {
	const of = async (view: 'pub.need' | 'pub.offer') => {
		const confirmed = view === 'pub.offer' ? sql`n.confirmed_at` : sql`null::timestamptz`;
		const found = await sql<CardRow>`
			select n.id, n.slug, n.title, n.text, n.text_en, n.category, n.town, n.place, n.anonymous, n.created_at, ${confirmed} as confirmed_at,
			       null as organisation_name, null as organisation_slug, null::float8 as distance_km
			  from ${sql.table(view)} n where n.network_id = ${scope.network.id} and n.organisation_id = ${organisationId}
			 order by n.created_at desc, n.id limit ${MOST}`.execute(scope.db);
		return found.rows.map((row) => cardOf(scope, row));
	};
	return { needs: await of('pub.need'), offers: await of('pub.offer') };
}

/** How many offers of each organisation run and may be seen here; organisations without any are left out. */
export async function countOpenOffers(scope: Scope, organisationIds: readonly string[]): Promise<Map<string, number>> {
	const table = scope.surface === 'public' ? sql`pub.offer` : sql`offer`;
	const running = scope.surface === 'public' ? sql`true` : sql`n.state = 'open' and not n.anonymous`;
	const found = await sql<{ id: string; count: number }>`
		select n.organisation_id as id, count(*)::int as count from ${table} n
		 where n.network_id = ${scope.network.id} and n.organisation_id = any (${organisationIds}) and ${running} group by 1`.execute(scope.db);
	return new Map(found.rows.map(({ id, count }) => [id, count]));
}

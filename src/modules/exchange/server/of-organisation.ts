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

// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';

/** A sitemap may hold 50,000 addresses (sitemaps.org); beyond that search engines find the rest by the lists. */
const MOST = 50_000;

/** The addresses of all public organisations with the day of their last change, for search engines. */
export async function listPublicAddresses(scope: Scope): Promise<{ slug: string; changedAt: Date }[]> {
	const rows = await scope.db.selectFrom('pub.organisation').select(['slug', 'changed_at'])
		.where('network_id', '=', scope.network.id).orderBy('id').limit(MOST).execute();
	return rows.map((row) => ({ slug: row.slug!, changedAt: row.changed_at! }));
}

/** The public organisations that came last, for news. */
export async function listNewlyListed(scope: Scope, limit: number): Promise<{ id: string; slug: string; title: string; summary: string; createdAt: Date }[]> {
	const rows = await scope.db.selectFrom('pub.organisation').select(['id', 'slug', 'name', 'summary_de', 'description_de', 'created_at'])
		.where('network_id', '=', scope.network.id).orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
	return rows.map((row) => ({ id: row.id!, slug: row.slug!, title: row.name!, summary: row.summary_de || row.description_de || '', createdAt: row.created_at! }));
}

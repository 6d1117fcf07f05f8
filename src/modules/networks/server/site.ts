// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { OfficeCard, SiteView } from '../views.ts';

/** The public frame of the scope's network: its name and its offices in their order. Every surface may see it. */
export async function getSite(scope: Scope): Promise<SiteView> {
	const network = await scope.db
		.selectFrom('pub.network')
		.select(['slug', 'name', 'demo'])
		.where('network_id', '=', scope.network.id)
		.executeTakeFirst();
	if (!network) throw new NotFound('network');
	const offices = await listOffices(scope);
	const only = offices.length === 1 ? offices[0]!.logoFileId : null;
	return {
		slug: network.slug!,
		name: network.name!,
		demo: network.demo!,
		offices,
		logoUrl: only ? `/${network.slug}/dateien/${only}` : null
	};
}

/** The offices (Träger) of the network with what they tell the public, in the language of the scope. */
export async function listOffices(scope: Scope): Promise<OfficeCard[]> {
	const rows = await scope.db
		.selectFrom('pub.office')
		.selectAll()
		.where('network_id', '=', scope.network.id)
		.orderBy('position')
		.orderBy('slug')
		.execute();
	const english = scope.locale === 'en';
	return rows.map((row) => ({
		id: row.id!,
		slug: row.slug!,
		name: (english && row.name_en) || row.name_de!,
		shortName: row.short_name!,
		welcome: (english && row.welcome_en) || row.welcome_de!,
		contactName: row.contact_name!,
		contactTitle: row.contact_title!,
		email: row.email!,
		phone: row.phone!,
		website: row.website!,
		street: row.street!,
		postcode: row.postcode!,
		city: row.city!,
		logoFileId: row.logo_file_id
	}));
}

/** The colour (Hausfarbe) of an office, or of the network's first office; null where there is none. */
export async function findAccent(scope: Scope, officeSlug: string | null): Promise<string | null> {
	let query = scope.db.selectFrom('pub.office').select('accent').where('network_id', '=', scope.network.id).orderBy('position').orderBy('slug');
	if (officeSlug) query = query.where('slug', '=', officeSlug);
	return (await query.executeTakeFirst())?.accent ?? null;
}

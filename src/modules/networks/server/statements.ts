// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { OfficeStatements } from '../views.ts';

/** Imprint, privacy notice and accessibility statement of every office of the network, as the public reads them. */
export async function listStatements(scope: Scope): Promise<OfficeStatements[]> {
	const rows = await scope.db
		.selectFrom('pub.office')
		.select(['id', 'name_de', 'name_en', 'kind', 'street', 'postcode', 'city', 'email', 'phone', 'imprint', 'privacy_de', 'privacy_en', 'accessibility'])
		.where('network_id', '=', scope.network.id)
		.orderBy('position')
		.orderBy('slug')
		.execute();
	const english = scope.locale === 'en';
	return rows.map((row) => ({
		id: row.id!,
		name: (english && row.name_en) || row.name_de!,
		kind: row.kind!,
		street: row.street!,
		postcode: row.postcode!,
		city: row.city!,
		email: row.email!,
		phone: row.phone!,
		imprint: row.imprint,
		privacy: (english && row.privacy_en) || row.privacy_de!,
		accessibility: row.accessibility
	}));
}

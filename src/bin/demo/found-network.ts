// SPDX-License-Identifier: EUPL-1.2
import { WF4_FIELDS, arrangeTaxonomyTerm } from '#modules/organisations/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import type { Cast } from './cast.ts';
import type { DemoOffice } from './content.ts';

/** Makes the network itself, its offices with their territory, and the fields by which its directory is sorted. */
export async function foundNetwork(scope: Scope, cast: Cast, today: Date): Promise<void> {
	const { slug, name, map, offices } = cast.content;
	await scope.db
		.insertInto('network')
		.values({
			network_id: scope.network.id, slug, name: name.de, demo: true, map_lat: map.lat, map_lon: map.lon, map_zoom: map.zoom, data_licence: 'dl-de-by',
			created_at: scope.now
		})
		.execute();
	for (const [position, office] of offices.entries()) await foundOffice(scope, cast, { office, position, today });
	for (const term of WF4_FIELDS) await arrangeTaxonomyTerm(scope, term);
}

interface NewOffice {
	office: DemoOffice;
	position: number;
	today: Date;
}

async function foundOffice(scope: Scope, cast: Cast, { office, position, today }: NewOffice): Promise<void> {
	const id = newId(scope.now.getTime());
	cast.offices.set(office.slug, id);
	const columns = { network_id: scope.network.id, id, position, ...officeColumns(office, today), created_at: scope.now };
	await scope.db.insertInto('office').values(columns).execute();
	await scope.db
		.insertInto('office_territory')
		.values(office.territory.map((ags) => ({ network_id: scope.network.id, office_id: id, ags, created_at: scope.now })))
		.execute();
	const record = { kind: 'office', id };
	const after = { name: office.name.de, territory: office.territory };
	await journal({ ...scope, officeId: id }, { deed: 'networks.found_office', record, after });
}

function officeColumns(office: DemoOffice, today: Date) {
	const { address, contact, privacy } = office;
	const { assessedDaysAgo, ...statement } = office.accessibility;
	const accessibility = { ...statement, assessedOn: addDays(dayOf(today), -assessedDaysAgo) };
	return {
		slug: office.slug, name_de: office.name.de, name_en: office.name.en ?? '', short_name: office.shortName, kind: office.kind,
		welcome_de: office.welcome.de, welcome_en: office.welcome.en ?? '', accent: office.accent, contact_name: contact.name,
		contact_title: contact.title, website: office.website, street: `${address.street} ${address.houseNumber}`,
		postcode: address.postcode, city: address.city, email: office.email, phone: office.phone,
		imprint: JSON.stringify(office.imprint), accessibility: JSON.stringify(accessibility),
		privacy_de: `Verantwortlich: ${privacy.controller}. Fragen zum Datenschutz beantwortet ${privacy.contact.name}, ` +
			`${privacy.contact.email}, Telefon ${privacy.contact.phone}. Aufsicht: ${privacy.supervisoryAuthority}.`,
		privacy_en: `Controller: ${privacy.controller}. For questions about data protection ask ${privacy.contact.name}, ` +
			`${privacy.contact.email}, phone ${privacy.contact.phone}. Supervisory authority: ${privacy.supervisoryAuthority}.`
	};
}

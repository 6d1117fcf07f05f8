// SPDX-License-Identifier: EUPL-1.2
import type { OpenOrganisation } from './record.ts';

/** The schema of the Murmurations Library that our profiles keep to (https://library.murmurations.network). */
export const MURMURATIONS_SCHEMA = 'organizations_schema-v1.0.0';

/** The most that the schema's fields hold. */
const LIMITS = { name: 200, tags: 100, tag: 100, description: 2000 } as const;

/**
 * A public organisation as a Murmurations profile: networks of networks index it at its address. The unique address is
 * its own website, else its page here.
 */
export function murmurationsOf(organisation: OpenOrganisation): Record<string, unknown> {
	const { name, url, website, summary, description, email, phone, sites, tags, fields } = organisation;
	const main = sites.find((site) => site.main) ?? sites[0];
	const said = description.de || summary.de;
	const words = [...new Set([...tags, ...fields])].map((tag) => tag.slice(0, LIMITS.tag)).slice(0, LIMITS.tags);
	const own = website && /^https?:\/\//.test(website) ? website : null;
	const exact = main && main.lat !== null && main.lon !== null;
	return {
		linked_schemas: [MURMURATIONS_SCHEMA],
		name: name.slice(0, LIMITS.name),
		primary_url: own ?? url,
		...(own && { urls: [{ name: 'Verzeichnis', url }] }),
		...(words.length > 0 && { tags: words }),
		...(said && { description: said.slice(0, LIMITS.description) }),
		...(exact && { geolocation: { lat: main.lat, lon: main.lon } }),
		...(main?.street && { full_address: `${main.street} ${main.houseNumber}, ${main.postcode} ${main.city}`.replace(/ ,/g, ',').trim() }),
		country_iso_3166: 'DE',
		geographic_scope: 'local',
		status: 'active',
		...((email || phone) && { contact_details: { ...(email && { email }), contact_form: url } }),
		...(phone && { telephone: phone }),
		unique_id: organisation.id
	};
}

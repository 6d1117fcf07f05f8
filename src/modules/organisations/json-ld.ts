// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from './kinds.ts';

/** What the description for machines is made of; only what the public page shows anyway. */
export interface DescribedOrganisation {
	name: string;
	kind: OrganisationKind;
	url: string;
	description: string;
	email: string | null;
	phone: string | null;
	website: string | null;
	foundedOn: string | null;
	image?: string | null;
	sites: {
		street: string; houseNumber: string; postcode: string; city: string;
		lat: number | null; lon: number | null; openingHours: string; addressPublic: boolean; precision: string;
	}[];
}

/** The nearest type of schema.org; a kind that has none is an Organization. */
const TYPES: Partial<Record<OrganisationKind, string>> = {
	company: 'LocalBusiness', sole_trader: 'LocalBusiness', freelancer: 'ProfessionalService', startup: 'Corporation',
	association: 'NGO', initiative: 'NGO', foundation: 'NGO', social_enterprise: 'NGO',
	public_body: 'GovernmentOrganization', chamber: 'GovernmentOrganization', university: 'CollegeOrUniversity'
};

/** The page of an organisation as JSON-LD (schema.org), safe inside a script element: no `<` can end it. */
export function jsonLdOf(organisation: DescribedOrganisation): string {
	const { name, kind, url, description, email, phone, website, foundedOn, image, sites } = organisation;
	const main = sites[0];
	const data = {
		'@context': 'https://schema.org',
		'@type': TYPES[kind] ?? 'Organization',
		name,
		url,
		...(description && { description }),
		...(email && { email }),
		...(phone && { telephone: phone }),
		...(website && { sameAs: website }),
		...(image && { image }),
		...(foundedOn && { foundingDate: foundedOn }),
		...(main && { address: addressOf(main), ...geoOf(main), ...(main.openingHours && { openingHours: main.openingHours }) }),
		...(sites.length > 1 && { location: sites.slice(1).map((site) => ({ '@type': 'Place', address: addressOf(site), ...geoOf(site) })) })
	};
	return JSON.stringify(data).replace(/</g, '\\u003c').replace(/\u2028|\u2029/g, ' ');
}

function addressOf({ street, houseNumber, postcode, city }: DescribedOrganisation['sites'][number]) {
	return {
		'@type': 'PostalAddress',
		...(street && { streetAddress: `${street} ${houseNumber}`.trim() }),
		...(postcode && { postalCode: postcode }),
		...(city && { addressLocality: city }),
		addressCountry: 'DE'
	};
}

/** A snapped or vague point would tell machines a wrong place exactly; it is left out. */
function geoOf({ lat, lon, addressPublic, precision }: DescribedOrganisation['sites'][number]) {
	if (lat === null || lon === null || !addressPublic || (precision !== 'address' && precision !== 'street')) return {};
	return { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
}

// SPDX-License-Identifier: EUPL-1.2
import { nameKey } from '../likeness/name-key.ts';
import type { OrganisationKind } from '../kinds.ts';
import type { OrganisationFields, SiteFields } from '../new-organisation.ts';
import { firstDay, readPartialDate } from '../partial-date.ts';
import { mayShowAddress, publicPoint } from '../publishing.ts';

const COLUMN_OF = {
	name: 'name', kind: 'kind', legalForm: 'legal_form', nonProfit: 'non_profit', summaryDe: 'summary_de', summaryEn: 'summary_en',
	descriptionDe: 'description_de', descriptionEn: 'description_en', email: 'email', emailPublic: 'email_public',
	phone: 'phone', phonePublic: 'phone_public', website: 'website', websitePublic: 'website_public',
	tags: 'tags', fields: 'fields', audience: 'audience'
} as const;

/** The columns of what is said about an organisation; what is undefined is left out, texts lose their outer blanks. */
export function organisationColumns(fields: Partial<OrganisationFields>): Record<string, unknown> {
	const columns: Record<string, unknown> = {};
	for (const [field, column] of Object.entries(COLUMN_OF)) {
		const value = fields[field as keyof OrganisationFields];
		if (value !== undefined) columns[column] = tidy(value);
	}
	if (fields.name !== undefined) columns.name_key = nameKey(fields.name);
	if (fields.foundedOn !== undefined) {
		const founded = fields.foundedOn ? readPartialDate(fields.foundedOn) : null;
		columns.founded_on = founded?.day ?? null;
		columns.founded_precision = founded?.precision ?? 'day';
	}
	return columns;
}

function tidy(value: unknown): unknown {
	if (typeof value === 'string') return value.trim();
	if (!Array.isArray(value)) return value;
	return [...new Set(value.map((entry: string) => entry.trim()).filter((entry) => entry !== ''))];
}

/** The columns of a site, with what strangers may see of it decided by the rules. */
export function siteColumns(site: Partial<SiteFields>, kind: OrganisationKind) {
	const point = site.lat != null && site.lon != null ? { lat: site.lat, lon: site.lon } : null;
	const shown = mayShowAddress({ kind, openingHours: site.openingHours ?? '', stated: site.addressPublic });
	const seenPoint = publicPoint(point, shown);
	return {
		label: site.label?.trim() ?? '',
		street: site.street?.trim() ?? '',
		house_number: site.houseNumber?.trim() ?? '',
		postcode: site.postcode?.trim() ?? '',
		city: site.city?.trim() ?? '',
		district: site.district?.trim() ?? '',
		lat: point?.lat ?? null,
		lon: point?.lon ?? null,
		precision: point ? (site.precision ?? 'address') : 'unknown',
		address_public: shown,
		public_lat: seenPoint?.lat ?? null,
		public_lon: seenPoint?.lon ?? null,
		opening_hours: site.openingHours?.trim() ?? '',
		wheelchair: site.wheelchair ?? null,
		is_main: site.isMain ?? false,
		since: firstDay(site.since),
		until: firstDay(site.until)
	};
}

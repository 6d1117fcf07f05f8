// SPDX-License-Identifier: EUPL-1.2
import type { LegalBasis } from '../field-origin.ts';

/** What a column can become. `detail` keeps it as a further detail (weitere Angabe), `ignore` leaves it out. */
export const TARGETS = [
	'name',
	'kind',
	'legalForm',
	'nonProfit',
	'description',
	'street',
	'houseNumber',
	'postcode',
	'city',
	'district',
	'address',
	'lat',
	'lon',
	'utmEast',
	'utmNorth',
	'phone',
	'email',
	'website',
	'openingHours',
	'wz2008',
	'wz2025',
	'tags',
	'purposes',
	'category',
	'foundedOn',
	'externalId',
	'operator',
	'contactPerson',
	'wheelchair',
	'detail',
	'ignore'
] as const;
export type Target = (typeof TARGETS)[number];

/** Targets that several columns may feed; their values are joined in column order ("12" + "a"). */
export const JOINED_TARGETS: readonly Target[] = [
	'description',
	'houseNumber',
	'tags',
	'purposes',
	'category',
	'detail',
	'ignore'
];

/** How a cell is taken apart: "38440 Wolfsburg", "Hauptstr. 5 a", both, "52.4, 10.7", "a; b", "shop=bakery". */
export const SPLITTERS = ['postcode_city', 'street_number', 'full_address', 'lat_lon', 'list', 'osm_category'] as const;
export type Splitter = (typeof SPLITTERS)[number];

/** Why a column was mapped as it is; the words are in `organisations_import_reason_*`. */
export const MAPPING_REASONS = [
	'header_known',
	'header_and_contents',
	'contents_only',
	'header_contradicted',
	'column_taken',
	'column_empty',
	'unknown',
	'chosen',
	'remembered'
] as const;
export type MappingReason = (typeof MAPPING_REASONS)[number];

/** One column's mapping; `confidence` is 0 to 1, `share` the part of filled cells that look like the target. */
export type ColumnMapping = {
	column: number;
	header: string;
	target: Target;
	splitter?: Splitter;
	confidence: number;
	reason: MappingReason;
	share?: number;
	/** On which legal basis the cells of this column are kept, where it differs from the list's. */
	legalBasis?: LegalBasis;
	/** Up to three filled cells, so that a person can judge the proposal. */
	examples: string[];
};

/** The proposal for a whole list (Spaltenzuordnung); a person may correct every part of it. */
export type Mapping = {
	columns: ColumnMapping[];
	/** Zone of UTM columns: 32 (EPSG:25832, most of Germany) or 33 (EPSG:25833, the east). */
	utmZone: 32 | 33;
	/** On which legal basis the list as a whole is kept; missing where nobody said. */
	legalBasis?: LegalBasis;
	/** True when no column became the name: nothing can be imported until a person chooses one. */
	nameMissing: boolean;
};

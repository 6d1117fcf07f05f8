// SPDX-License-Identifier: EUPL-1.2

/** Kinds of organisation (Art). `institution` (Einrichtung): a Kita or museum whose carrier the list does not tell. */
export const ORGANISATION_KINDS = [
	'company',
	'sole_trader',
	'freelancer',
	'farm',
	'cooperative',
	'association',
	'initiative',
	'foundation',
	'public_body',
	'university',
	'chamber',
	'landlord',
	'startup',
	'social_enterprise',
	'institution'
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A branch of industry (Wirtschaftszweig); `proposed` when we derived it and nobody stated it. */
export type BranchDraft = { scheme: 'wz2008' | 'wz2025'; code: string; proposed: boolean };

/** A column that fits no field but is kept (weitere Angabe), under its own heading. */
export type DetailDraft = { label: string; value: string };

/** The place where the organisation works (Betriebsstätte); null means that the list does not say. */
export type SiteDraft = {
	street: string | null;
	houseNumber: string | null;
	postcode: string | null;
	city: string | null;
	district: string | null;
	lat: number | null;
	lon: number | null;
	openingHours: string | null;
	wheelchair: 'yes' | 'limited' | 'no' | null;
};

/** One organisation with one site as a row proposes it; nothing is stored yet. */
export type OrganisationDraft = {
	name: string;
	kind: OrganisationKind;
	/** True when no column said the kind and it was guessed from legal form, category and name. */
	kindGuessed: boolean;
	legalForm: string | null;
	/** Recognised as serving the public benefit; null where the list does not say. */
	nonProfit: boolean | null;
	description: string | null;
	operator: string | null;
	phone: string | null;
	email: string | null;
	website: string | null;
	contactPerson: string | null;
	/** ISO date, or year alone where the list says no more. */
	foundedOn: string | null;
	externalId: string | null;
	tags: string[];
	branches: BranchDraft[];
	/** OpenStreetMap tags such as "shop=bakery", kept so that an export can give them back. */
	osmTags: string[];
	details: DetailDraft[];
	site: SiteDraft;
};

/** What was repaired, left out, or stands in the way of a row; the words are in `organisations_import_issue_*`. */
export const ISSUE_CODES = [
	'name_missing',
	'row_repeats_header',
	'row_is_total',
	'postcode_zero_restored',
	'postcode_unclear',
	'postcode_foreign',
	'decimal_comma_read',
	'coordinates_converted',
	'coordinates_unclear',
	'coordinates_swapped',
	'coordinates_outside',
	'phone_normalised',
	'phone_unclear',
	'email_unclear',
	'several_emails',
	'website_normalised',
	'website_unclear',
	'date_unclear',
	'markup_kept_as_text',
	'control_characters_removed',
	'value_shortened',
	'formula_kept_as_text',
	'kind_guessed',
	'kind_unknown',
	'branch_proposed',
	'branch_unclear',
	'address_unclear',
	'record_broken',
	'geometry_broken',
	'geometry_missing',
	'outline_refused',
	'person_without_organisation',
	'rows_joined',
	'outside_territory',
	'chosen_to_skip',
	'record_gone'
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** `error` keeps the row out, `warning` drops or doubts one value, `note` tells of a repair. */
export type Issue = {
	code: IssueCode;
	severity: 'note' | 'warning' | 'error';
	/** Heading of the column concerned. */
	column?: string;
	/** The value as the list had it. */
	value?: string;
};

/** A row turned into a draft; `draft` is null exactly when an issue has severity `error`. */
export type DraftRow = {
	line: number;
	draft: OrganisationDraft | null;
	issues: Issue[];
	/** What the row says, for one that becomes no record: its first cells, so that somebody finds it in the list. */
	written?: string;
};

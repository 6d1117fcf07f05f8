// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { IssueCode } from '../../import/draft.ts';
import type { MappingReason, Splitter, Target } from '../../import/mapping.ts';
import type { PlanRow } from '../../import/plan.ts';
import type { RunState } from '../../import/run.ts';
import type { SheetWarning } from '../../import/sheet.ts';

type Words<K extends string> = Record<K, () => string>;

export const TARGET_WORDS: Words<Target> = {
	name: m.organisations_import_target_name, kind: m.organisations_import_target_kind, legalForm: m.organisations_import_target_legal_form, nonProfit: m.organisations_import_target_non_profit,
	description: m.organisations_import_target_description, street: m.organisations_import_target_street,
	houseNumber: m.organisations_import_target_house_number, postcode: m.organisations_import_target_postcode, city: m.organisations_import_target_city,
	district: m.organisations_import_target_district, address: m.organisations_import_target_address, lat: m.organisations_import_target_lat,
	lon: m.organisations_import_target_lon, utmEast: m.organisations_import_target_utm_east, utmNorth: m.organisations_import_target_utm_north,
	phone: m.organisations_import_target_phone, email: m.organisations_import_target_email, website: m.organisations_import_target_website,
	openingHours: m.organisations_import_target_opening_hours, wz2008: m.organisations_import_target_wz2008, wz2025: m.organisations_import_target_wz2025,
	tags: m.organisations_import_target_tags, purposes: m.organisations_import_target_purposes, category: m.organisations_import_target_category,
	foundedOn: m.organisations_import_target_founded_on, externalId: m.organisations_import_target_external_id,
	operator: m.organisations_import_target_operator, contactPerson: m.organisations_import_target_contact_person,
	wheelchair: m.organisations_import_target_wheelchair, detail: m.organisations_import_target_detail, ignore: m.organisations_import_target_ignore
};

const SPLITTER_WORDS: Words<Splitter> = {
	postcode_city: m.organisations_import_splitter_postcode_city, street_number: m.organisations_import_splitter_street_number,
	full_address: m.organisations_import_splitter_full_address, lat_lon: m.organisations_import_splitter_lat_lon,
	list: m.organisations_import_splitter_list, osm_category: m.organisations_import_splitter_osm_category
};

/** A choice for a column (`postcode:postcode_city`) in words. */
export function choiceWords(choice: string): string {
	const [target, splitter] = choice.split(':') as [Target, Splitter?];
	return splitter ? SPLITTER_WORDS[splitter]() : TARGET_WORDS[target]();
}

export const REASON_WORDS: Words<MappingReason> = {
	header_known: m.organisations_import_reason_header_known, header_and_contents: m.organisations_import_reason_header_and_contents,
	contents_only: m.organisations_import_reason_contents_only, header_contradicted: m.organisations_import_reason_header_contradicted,
	column_taken: m.organisations_import_reason_column_taken, column_empty: m.organisations_import_reason_column_empty,
	unknown: m.organisations_import_reason_unknown, chosen: m.organisations_import_reason_chosen,
	remembered: m.organisations_import_reason_remembered
};

export const DEED_WORDS: Words<PlanRow['deed']> = {
	create: m.organisations_import_deed_create, change: m.organisations_import_deed_change, unchanged: m.organisations_import_deed_unchanged,
	skip: m.organisations_import_deed_skip, duplicate: m.organisations_import_deed_duplicate
};

/** The same once it was carried out. */
export const DONE_WORDS: Words<PlanRow['deed']> = {
	create: m.organisations_import_done_create, change: m.organisations_import_done_change, unchanged: m.organisations_import_done_unchanged,
	skip: m.organisations_import_done_skip, duplicate: m.organisations_import_done_duplicate
};

export const RUN_WORDS: Words<RunState> = {
	draft: m.organisations_import_state_draft, planning: m.organisations_import_state_planning, planned: m.organisations_import_state_planned,
	running: m.organisations_import_state_running, done: m.organisations_import_state_done, undoing: m.organisations_import_state_undoing,
	undone: m.organisations_import_state_undone
};

export const RUN_TONES = {
	draft: 'neutral', planning: 'info', planned: 'info', running: 'info', done: 'success', undoing: 'warning', undone: 'warning'
} as const;

const ISSUES: Words<IssueCode> = {
	name_missing: m.organisations_import_issue_name_missing, row_repeats_header: m.organisations_import_issue_row_repeats_header,
	row_is_total: m.organisations_import_issue_row_is_total, postcode_zero_restored: m.organisations_import_issue_postcode_zero_restored,
	postcode_unclear: m.organisations_import_issue_postcode_unclear, postcode_foreign: m.organisations_import_issue_postcode_foreign,
	decimal_comma_read: m.organisations_import_issue_decimal_comma_read, coordinates_converted: m.organisations_import_issue_coordinates_converted,
	coordinates_unclear: m.organisations_import_issue_coordinates_unclear, coordinates_swapped: m.organisations_import_issue_coordinates_swapped,
	coordinates_outside: m.organisations_import_issue_coordinates_outside, phone_normalised: m.organisations_import_issue_phone_normalised,
	phone_unclear: m.organisations_import_issue_phone_unclear, email_unclear: m.organisations_import_issue_email_unclear,
	several_emails: m.organisations_import_issue_several_emails, website_normalised: m.organisations_import_issue_website_normalised,
	website_unclear: m.organisations_import_issue_website_unclear, date_unclear: m.organisations_import_issue_date_unclear,
	markup_kept_as_text: m.organisations_import_issue_markup_kept_as_text,
	control_characters_removed: m.organisations_import_issue_control_characters_removed, value_shortened: m.organisations_import_issue_value_shortened,
	formula_kept_as_text: m.organisations_import_issue_formula_kept_as_text, kind_guessed: m.organisations_import_issue_kind_guessed,
	kind_unknown: m.organisations_import_issue_kind_unknown, branch_proposed: m.organisations_import_issue_branch_proposed,
	branch_unclear: m.organisations_import_issue_branch_unclear, address_unclear: m.organisations_import_issue_address_unclear,
	record_broken: m.organisations_import_issue_record_broken, geometry_broken: m.organisations_import_issue_geometry_broken,
	geometry_missing: m.organisations_import_issue_geometry_missing, outline_refused: m.organisations_import_issue_outline_refused, rows_joined: m.organisations_import_issue_rows_joined,
	person_without_organisation: m.organisations_import_issue_person_without_organisation,
	outside_territory: m.organisations_import_issue_outside_territory,
	chosen_to_skip: m.organisations_import_issue_chosen_to_skip, record_gone: m.organisations_import_issue_record_gone
};

export const issueWords = (code: IssueCode): string => ISSUES[code]();

/** A warning of the reader as a sentence. */
export function warningWords({ code, line, params }: SheetWarning): string {
	const given = { line: line ?? 0, count: 0, encoding: '', name: '', ...params } as WarningParams;
	return WARNINGS[code](given);
}

type WarningParams = { line: number; count: number; encoding: string; name: string };

const WARNINGS: Record<SheetWarning['code'], (given: WarningParams) => string> = {
	encoding_guessed: m.organisations_import_warning_encoding_guessed, unreadable_characters: m.organisations_import_warning_unreadable_characters,
	titles_above_header: m.organisations_import_warning_titles_above_header, header_missing: () => m.organisations_import_warning_header_missing(),
	broken_quotes: m.organisations_import_warning_broken_quotes, cells_beyond_header: m.organisations_import_warning_cells_beyond_header, merged_cells_filled: m.organisations_import_warning_merged_cells_filled,
	formula_without_value: m.organisations_import_warning_formula_without_value, other_sheets_ignored: m.organisations_import_warning_other_sheets_ignored,
	hidden_rows_read: m.organisations_import_warning_hidden_rows_read, second_header_read: m.organisations_import_warning_second_header_read,
	elements_without_tags: m.organisations_import_warning_elements_without_tags, projection_guessed: m.organisations_import_warning_projection_guessed
};

/** What is done with a row that looks like a record. */
export const CHOICE_WORDS = { take: m.organisations_import_choice_take, new: m.organisations_import_choice_new, skip: m.organisations_import_choice_skip } as const;

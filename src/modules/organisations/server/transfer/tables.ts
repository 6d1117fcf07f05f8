// SPDX-License-Identifier: EUPL-1.2
import { areaTables } from '#modules/areas/server/index.ts';
import type { CarriedTable } from '#platform/transfer/carried-table.ts';

/** Derived anew after the rows are there. */
const DERIVED = ['unpublished_fields', 'unshared_fields', 'lexemes', 'sections', 'towns', 'districts', 'areas', 'lat', 'lon'];

/** The directory as it travels, in an order in which every reference finds what it names. */
export const DIRECTORY_TABLES: readonly CarriedTable[] = [
	{ table: 'taxonomy_term', key: ['key'], left: [], offices: [], overwrites: true },
	...areaTables,
	{ table: 'organisation', key: ['id'], left: [...DERIVED, 'confirmed_person_id', 'import_job_id'], offices: ['office_id', 'confirmed_office_id'] },
	{ table: 'site', key: ['id'], left: [], offices: [] },
	{ table: 'organisation_wz', key: ['organisation_id', 'scheme', 'code'], left: [], offices: [] },
	{ table: 'organisation_field_origin', key: ['organisation_id', 'field'], left: [], offices: [] },
	{ table: 'organisation_relation', key: ['id'], left: [], offices: ['office_id'] },
	{ table: 'outside_purchase', key: ['id'], left: [], offices: ['office_id'] },
	{ table: 'life_event', key: ['id'], left: [], offices: ['office_id'] },
	{ table: 'partnership', key: ['id'], left: [], offices: ['office_id'] },
	{ table: 'residency', key: ['id'], left: [], offices: [] },
	{ table: 'duplicate_verdict', key: ['id'], left: ['decided_by'], offices: ['office_id'] }
];

/** What stays, and why: a reader of the catalogue finds every table of the module here or above. */
export const STAYS: Readonly<Record<string, string>> = {
	organisation_picture: 'pictures are files and their makers agreed with this office; they are hung anew',
	organisation_person: 'people and their consents are given to an office, not to a file',
	proposal: 'what waits or was decided here is the work of this installation',
	proposal_subscription: 'belongs to an account',
	claim: 'as proposal, and it names people',
	keeping_settings: 'each installation decides when it writes to whom',
	organisation_count: 'what was counted here says nothing about another installation',
	keeping_request: 'what was asked from here is answered here',
	mail_suppression: 'its hashes are keyed for this installation; after a move the yearly mail is switched off until somebody decides anew',
	duplicate_pair: 'found anew by the next hunt',
	organisation_merge: 'what undoes a merge names rows of every module of this installation; merged records travel and lead on',
	import_profile: 'which lists come again is known to the office that reads them',
	import_listing: 'as import_profile',
	directory_change: 'says that the directory of this installation has changed',
	import_missing: 'as import_run',
	import_run: 'how lists were read is the history of this installation',
	import_row: 'as import_run'
};

// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationDraft } from '../import/draft.ts';

/** What speaks for or against two records being one; the words are in `organisations_likeness_*`. */
export const LIKENESS_REASONS = [
	'external_id_equal',
	'name_equal',
	'name_equal_but_form',
	'name_equal_but_place',
	'name_typo',
	'name_longer',
	'name_similar',
	'name_different',
	'name_former',
	'legal_form_different',
	'legal_form_changed',
	'number_different',
	'unit_different',
	'person_different',
	'address_equal',
	'address_equal_but_number',
	'street_equal',
	'street_renamed',
	'address_different',
	'place_equal',
	'place_different',
	'near',
	'far',
	'phone_equal',
	'phone_trunk_equal',
	'phone_different',
	'email_equal',
	'email_domain_equal',
	'email_domain_is_website',
	'website_equal',
	'website_different',
	'name_is_unique_in_town',
	'further_site',
	'alike_through_a_third'
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** Outcomes: one organisation, the same one at a further site, for a person to say, or two. */
export const VERDICTS = ['same', 'second_site', 'maybe', 'different'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Comparison of two records; `score` orders pairs for people and decides nothing. */
export type Likeness = { score: number; verdict: Verdict; reasons: LikenessReason[] };

/** What a comparison looks at; every draft is one, and so is what the directory already holds. */
export type Comparable = Pick<OrganisationDraft, 'name' | 'phone' | 'email' | 'website' | 'site'> & {
	legalForm?: string | null;
	/** Further sites that the record is known to have: who works at one of them is no second site any more. */
	furtherSites?: readonly OrganisationDraft['site'][];
};

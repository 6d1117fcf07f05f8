// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { LikenessReason } from '../likeness/likeness.ts';

const LIKENESS: Record<LikenessReason, () => string> = {
	external_id_equal: m.organisations_likeness_external_id_equal,
	name_equal: m.organisations_likeness_name_equal,
	name_equal_but_form: m.organisations_likeness_name_equal_but_form,
	name_equal_but_place: m.organisations_likeness_name_equal_but_place,
	name_typo: m.organisations_likeness_name_typo,
	name_longer: m.organisations_likeness_name_longer,
	name_similar: m.organisations_likeness_name_similar,
	name_different: m.organisations_likeness_name_different,
	name_former: m.organisations_likeness_name_former,
	legal_form_different: m.organisations_likeness_legal_form_different,
	legal_form_changed: m.organisations_likeness_legal_form_changed,
	number_different: m.organisations_likeness_number_different,
	unit_different: m.organisations_likeness_unit_different,
	person_different: m.organisations_likeness_person_different,
	address_equal: m.organisations_likeness_address_equal,
	address_equal_but_number: m.organisations_likeness_address_equal_but_number,
	street_equal: m.organisations_likeness_street_equal,
	street_renamed: m.organisations_likeness_street_renamed,
	address_different: m.organisations_likeness_address_different,
	place_equal: m.organisations_likeness_place_equal,
	place_different: m.organisations_likeness_place_different,
	near: m.organisations_likeness_near,
	far: m.organisations_likeness_far,
	phone_equal: m.organisations_likeness_phone_equal,
	phone_trunk_equal: m.organisations_likeness_phone_trunk_equal,
	phone_different: m.organisations_likeness_phone_different,
	email_equal: m.organisations_likeness_email_equal,
	email_domain_equal: m.organisations_likeness_email_domain_equal,
	email_domain_is_website: m.organisations_likeness_email_domain_is_website,
	website_equal: m.organisations_likeness_website_equal,
	website_different: m.organisations_likeness_website_different,
	name_is_unique_in_town: m.organisations_likeness_name_is_unique_in_town,
	further_site: m.organisations_likeness_further_site,
	alike_through_a_third: m.organisations_likeness_alike_through_a_third
};

/** Why two records look alike or not, as one line. */
export function likenessWords(reasons: readonly LikenessReason[]): string {
	return reasons.map((reason) => LIKENESS[reason]()).join(', ');
}

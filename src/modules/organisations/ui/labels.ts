// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { Facet, Sort } from '../directory-query.ts';
import type { ConsentChannel } from '../publishing.ts';
import type { Audience, Clearance, LifeEventKind, OrganisationKind, OrganisationState, PartnerRole, RelationKind } from '../kinds.ts';

/** The words of the vocabulary in the language of the page. */
export const KIND_LABELS: Record<OrganisationKind, () => string> = {
	company: m.organisations_kind_company, sole_trader: m.organisations_kind_sole_trader, freelancer: m.organisations_kind_freelancer,
	startup: m.organisations_kind_startup, farm: m.organisations_kind_farm, cooperative: m.organisations_kind_cooperative,
	social_enterprise: m.organisations_kind_social_enterprise, association: m.organisations_kind_association,
	initiative: m.organisations_kind_initiative, foundation: m.organisations_kind_foundation,
	public_body: m.organisations_kind_public_body, institution: m.organisations_kind_institution,
	university: m.organisations_kind_university, chamber: m.organisations_kind_chamber, landlord: m.organisations_kind_landlord,
	other: m.organisations_kind_other
};

export const AUDIENCE_LABELS: Record<Audience, () => string> = {
	office: m.organisations_audience_office, network: m.organisations_audience_network,
	members: m.organisations_audience_members, public: m.organisations_audience_public
};

export const STATE_LABELS: Record<OrganisationState, () => string> = {
	active: m.organisations_state_active, archived: m.organisations_state_archived, withdrawn: m.organisations_state_withdrawn,
	merged: m.organisations_state_merged
};

export const EVENT_LABELS: Record<LifeEventKind, () => string> = {
	settled: m.organisations_event_settled, extended: m.organisations_event_extended, rebuilt: m.organisations_event_rebuilt,
	moved_within: m.organisations_event_moved_within, reused: m.organisations_event_reused, handed_over: m.organisations_event_handed_over
};

export const PARTNER_LABELS: Record<PartnerRole, () => string> = {
	carrier: m.organisations_partner_carrier, funder: m.organisations_partner_funder, adviser: m.organisations_partner_adviser,
	chamber: m.organisations_partner_chamber, science: m.organisations_partner_science, multiplier: m.organisations_partner_multiplier
};

/** A life event in words; one that is still to come says so. */
export function eventTitle({ kind, ahead }: { kind: LifeEventKind; ahead: boolean }): string {
	return ahead ? m.organisations_event_ahead({ what: EVENT_LABELS[kind]() }) : EVENT_LABELS[kind]();
}

export const FACET_LABELS: Record<Facet, () => string> = {
	kind: m.organisations_facet_kind, field: m.organisations_facet_field, section: m.organisations_facet_section,
	town: m.organisations_facet_town, district: m.organisations_facet_district, area: m.organisations_facet_area,
	tag: m.organisations_facet_tag, purpose: m.organisations_facet_purpose
};

export const SORT_LABELS: Record<Sort, () => string> = {
	relevance: m.organisations_sort_relevance, name: m.organisations_sort_name, newest: m.organisations_sort_newest, oldest: m.organisations_sort_oldest,
	distance: m.organisations_sort_distance
};

export const RELATION_LABELS: Record<RelationKind, () => string> = {
	supplies: m.organisations_relation_supplies, partner: m.organisations_relation_partner, owns: m.organisations_relation_owns,
	member_of: m.organisations_relation_member_of, rents_from: m.organisations_relation_rents_from,
	successor_of: m.organisations_relation_successor_of
};

const INCOMING: Record<RelationKind, () => string> = {
	supplies: m.organisations_relation_supplies_in, partner: m.organisations_relation_partner, owns: m.organisations_relation_owns_in,
	member_of: m.organisations_relation_member_of_in, rents_from: m.organisations_relation_rents_from_in,
	successor_of: m.organisations_relation_successor_of_in
};

/** A relation as it reads from one of its ends: "liefert an" or "bezieht von". */
export function relationLabel(kind: RelationKind, outgoing: boolean): string {
	return (outgoing ? RELATION_LABELS : INCOMING)[kind]();
}

export const CONSENT_LABELS: Record<ConsentChannel, () => string> = {
	paper: m.organisations_consent_paper, email: m.organisations_consent_email, phone: m.organisations_consent_phone,
	form: m.organisations_consent_form
};

/** The four shapes of the map: businesses, initiatives, public bodies, premises. */
export const MARKER_OF: Record<OrganisationKind, 'a' | 'b' | 'c' | 'd'> = {
	company: 'a', sole_trader: 'a', freelancer: 'a', startup: 'a', farm: 'a', cooperative: 'a', social_enterprise: 'b',
	association: 'b', initiative: 'b', foundation: 'b', public_body: 'c', institution: 'c', university: 'c', chamber: 'c',
	landlord: 'd', other: 'd'
};

/** What the shapes mean. */
export function mapLegend(): { kind: string; label: string }[] {
	return [
		{ kind: 'a', label: m.organisations_group_a() }, { kind: 'b', label: m.organisations_group_b() },
		{ kind: 'c', label: m.organisations_group_c() }, { kind: 'd', label: m.organisations_group_d() }
	];
}

/** Sections of WZ 2008 in plain words; the official short titles are abbreviated beyond reading. */
const SECTIONS: Record<string, () => string> = {
	A: m.organisations_section_a, B: m.organisations_section_b, C: m.organisations_section_c, D:
	m.organisations_section_d, E: m.organisations_section_e, F: m.organisations_section_f, G: m.organisations_section_g,
	H: m.organisations_section_h, I: m.organisations_section_i, J: m.organisations_section_j, K:
	m.organisations_section_k, L: m.organisations_section_l, M: m.organisations_section_m, N: m.organisations_section_n,
	O: m.organisations_section_o, P: m.organisations_section_p, Q: m.organisations_section_q, R:
	m.organisations_section_r, S: m.organisations_section_s, T: m.organisations_section_t, U: m.organisations_section_u
};

/** A choice of a facet in words: kinds and sections have ours, everything else comes labelled. */
export function choiceLabel(facet: Facet, { value, label }: { value: string; label: string }): string {
	if (facet === 'kind') return KIND_LABELS[value as OrganisationKind]?.() ?? label;
	if (facet === 'purpose') return m.organisations_non_profit_word();
	const [scheme, section] = value.split(':');
	return (facet === 'section' && scheme === 'wz2008' && SECTIONS[section ?? '']?.()) || label;
}

export const CLEARANCE_LABELS: Record<Clearance, () => string> = {
	both_sides: m.organisations_clearance_both_sides, public_source: m.organisations_clearance_public_source
};

// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import { getLocale } from '#text/compiled/runtime.js';
import type { ClaimState, ClaimWay, PlaceDoubt } from '../../claim.ts';
import type { OrganisationKind } from '../../kinds.ts';
import type { KeepingAnswer } from '../../keeping.ts';
import { openingHoursInOneLine } from '../../opening-hours.ts';
import type { ProposalKind, ProposalSource, ProposalState, ProposedField } from '../../proposal.ts';
import { KIND_LABELS } from '../labels.ts';

/** The words of proposals, claims and the yearly question in the language of the page. */
export const PROPOSAL_KIND_LABELS: Record<ProposalKind, () => string> = {
	new: m.organisations_proposal_kind_new, correction: m.organisations_proposal_kind_correction, gone: m.organisations_proposal_kind_gone
};
export const PROPOSAL_STATE_LABELS: Record<ProposalState, () => string> = {
	waiting: m.organisations_proposal_state_waiting, accepted: m.organisations_proposal_state_accepted,
	refused: m.organisations_proposal_state_refused, withdrawn: m.organisations_proposal_state_withdrawn
};
export const SOURCE_LABELS: Record<ProposalSource, () => string> = {
	own: m.organisations_proposal_source_own, visit: m.organisations_proposal_source_visit, website: m.organisations_proposal_source_website,
	heard: m.organisations_proposal_source_heard, other: m.organisations_proposal_source_other
};
export const FIELD_LABELS: Record<ProposedField, () => string> = {
	name: m.organisations_name, kind: m.organisations_kind, summary: m.organisations_summary_de, street: m.organisations_street, houseNumber: m.organisations_house_number,
	postcode: m.organisations_postcode, city: m.organisations_city, phone: m.organisations_phone, email: m.organisations_email, website: m.organisations_website,
	openingHours: m.organisations_hours
};
export const CLAIM_STATE_LABELS: Record<ClaimState, () => string> = {
	unconfirmed: m.organisations_claim_state_unconfirmed, checking: m.organisations_claim_state_checking, proven: m.organisations_claim_state_proven,
	granted: m.organisations_claim_state_granted, refused: m.organisations_claim_state_refused, withdrawn: m.organisations_claim_state_withdrawn
};
export const CLAIM_WAY_LABELS: Record<ClaimWay, () => string> = {
	recorded_address: m.organisations_claim_way_recorded_address, same_domain: m.organisations_claim_way_same_domain,
	letter: m.organisations_claim_way_letter, office: m.organisations_claim_way_office
};
export const ANSWER_LABELS: Record<KeepingAnswer | 'bounced', () => string> = {
	confirmed: m.organisations_keeping_confirmed, changed: m.organisations_keeping_changed, removed: m.organisations_keeping_removed,
	objected: m.organisations_keeping_objected, bounced: m.organisations_keeping_bounced
};

/** A value of a proposal as people read it: kinds by their names, opening hours in words. */
export function valueInWords(field: ProposedField, value: string): string {
	if (field === 'openingHours') return openingHoursInOneLine(value, getLocale());
	return field === 'kind' ? (KIND_LABELS[value as OrganisationKind]?.() ?? value) : value;
}

/** Where a doubtful address came from, and when. */
export const placeDoubtWords = ({ source }: PlaceDoubt, day: string): string =>
	source === 'proposal' ? m.organisations_claim_address_from_proposal({ day }) : m.organisations_claim_address_from_member({ day });

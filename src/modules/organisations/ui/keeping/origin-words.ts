// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { LegalBasis, OriginField } from '../../field-origin.ts';

/** The words of origins in the language of the page. */
export const BASIS_LABELS: Record<LegalBasis, () => string> = {
	public_task: m.organisations_basis_public_task, consent: m.organisations_basis_consent, contract: m.organisations_basis_contract,
	open_licence: m.organisations_basis_open_licence, trade_register: m.organisations_basis_trade_register
};
export const ORIGIN_FIELD_LABELS: Record<OriginField, () => string> = {
	name: m.organisations_name, legal_form: m.organisations_legal_form, summary: m.organisations_origin_summary, description: m.organisations_origin_description, phone: m.organisations_phone,
	email: m.organisations_email, website: m.organisations_website, founded: m.organisations_founded, tags: m.organisations_tags, fields: m.organisations_fields,
	branches: m.organisations_origin_branches, address: m.organisations_claim_address, opening_hours: m.organisations_hours
};

// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { looksLikePhone } from '#shared/phone.ts';
import { LICENCE_KEYS } from './open-data/licences.ts';
import { refuseAccent } from './theme.ts';

const line = (max: number) => z.string('common.field_missing').trim().max(max, 'common.field_too_long').regex(/^[^\p{Cc}]*$/u, 'common.field_wrong');
const lines = (max: number) => z.string('common.field_missing').trim().max(max, 'common.field_too_long');
const needed = (max: number) => line(max).min(1, 'common.field_missing');
const emailOrNothing = line(254).regex(/^$|^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'common.email_wrong');
const phoneOrNothing = line(40).refine((text) => text === '' || looksLikePhone(text), 'networks.phone_unclear');
const webOrNothing = line(300).regex(/^$|^https:\/\/[^\s<>"]+$/, 'common.url_wrong');

/** An office's page: what it is called, says, and how to reach it. */
export const officePageInput = z.object({
	name_de: needed(160),
	name_en: line(160),
	short_name: needed(40),
	welcome_de: lines(1200),
	welcome_en: lines(1200),
	contact_name: line(120),
	contact_title: line(120),
	phone: phoneOrNothing,
	email: emailOrNothing,
	website: webOrNothing,
	street: line(120),
	postcode: line(10).regex(/^(\d{5})?$/, 'networks.postcode_wrong'),
	city: line(80)
});

/** The colour; the rule says whether it can be read. */
export const accentInput = z.object({
	accent: z
		.string('common.field_missing')
		.trim()
		.toLowerCase()
		.superRefine((accent, context) => {
			const refusal = refuseAccent(accent);
			if (refusal) context.addIssue({ code: 'custom', message: refusal });
		})
});

/** The largest logo: a megabyte is a large photograph, and far more than a logo needs. */
export const LOGO_BYTES = 1_048_576;

export const logoInput = z.object({
	logo: z.file('networks.logo_missing').min(1, 'networks.logo_missing').max(LOGO_BYTES, 'networks.logo_too_large')
});

export const imprintInput = z.object({
	holder: line(200).min(1, 'networks.imprint_holder_missing'),
	representative: line(200),
	register: line(200),
	vat_id: line(40),
	supervisory_authority: line(200),
	responsible: line(200),
	note_de: lines(1500),
	note_en: lines(1500)
});

export const privacyInput = z.object({ privacy_de: lines(20_000), privacy_en: lines(20_000) });

export const accessibilityInput = z.object({
	status: z.enum(['conformant', 'partially_conformant', 'not_conformant'], 'common.choice_wrong'),
	method: z.enum(['self_assessment', 'external_test'], 'common.choice_wrong'),
	assessed_on: z.iso.date('common.date_wrong'),
	gaps_de: lines(4000),
	gaps_en: lines(4000),
	contact_email: emailOrNothing,
	contact_phone: phoneOrNothing,
	enforcement_body: line(300)
});

/** Municipalities by key or by name; the action finds them. */
export const municipalityInput = z.object({ municipality: needed(120) });
export const agsInput = z.object({ ags: z.string('common.field_missing').regex(/^\d{8}$/, 'networks.municipality_unknown') });
export const secondFactorInput = z.object({ require: z.literal('ja').optional() });
export const nothingInput = z.object({});

/** The licence of the network's own data; empty where it declares none. */
export const dataLicenceInput = z.object({
	lizenz: z.union([z.literal(''), z.enum(LICENCE_KEYS)], 'common.choice_wrong').default('').transform((key) => key || null)
});

// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { line, partialDate } from './input.ts';
import { AUDIENCES, type Audience } from './kinds.ts';

/** Fields of a record whose origin can be told; none has to be. */
export const ORIGIN_FIELDS = [
	'name', 'legal_form', 'summary', 'description', 'phone', 'email', 'website', 'founded', 'tags', 'fields', 'branches', 'address', 'opening_hours'
] as const;
export type OriginField = (typeof ORIGIN_FIELDS)[number];

/**
 * On which legal basis a field is kept: öffentliche Aufgabe (Art. 6 Abs. 1 lit. e DSGVO), Einwilligung (lit. a), Vertrag (lit. b), Lizenz offener
 * Daten, Gewerbeanzeige (§ 14 GewO; for the tasks of the office only, never published).
 */
export const LEGAL_BASES = ['public_task', 'consent', 'contract', 'open_licence', 'trade_register'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Where one field comes from, when that was so, on which basis it is kept, and who may see it at most. */
export interface FieldOrigin { field: OriginField; source: string; sourceDate: string | null; legalBasis: LegalBasis | null; audience: Audience | null }

/** Why these origins cannot be set together with this audience of the record; null where they can. */
export function originRefusal(origins: readonly Pick<FieldOrigin, 'field' | 'legalBasis' | 'audience'>[], audience: Audience): string | null {
	if (origins.some((one) => one.legalBasis === 'trade_register' && (one.audience === 'public' || one.audience === 'members'))) return 'organisations.origin_register_audience';
	const name = origins.find((one) => one.field === 'name');
	const hidden = name && (name.legalBasis === 'trade_register' || (name.audience !== null && name.audience !== 'public'));
	return hidden && audience === 'public' ? 'organisations.origin_name_not_public' : null;
}

const choice = <T extends readonly [string, ...string[]]>(values: T) => z.union([z.literal(''), z.enum(values)], 'common.choice_wrong').default('').transform((value) => (value === '' ? null : value));

/** The form: four fields for each field of the record (`phone_quelle`, `phone_stand`, `phone_grundlage`, `phone_sichtbar`). */
export const originsInput = z.object(Object.fromEntries(ORIGIN_FIELDS.flatMap((field) => [
	[`${field}_quelle`, line(200)], [`${field}_stand`, partialDate], [`${field}_grundlage`, choice(LEGAL_BASES)], [`${field}_sichtbar`, choice(AUDIENCES)]
])));

/** The form as origins; a field of which nothing is said has none. */
export function originsOf(form: Record<string, unknown>): FieldOrigin[] {
	return ORIGIN_FIELDS.flatMap((field) => {
		const origin = {
			field, source: String(form[`${field}_quelle`] ?? ''), sourceDate: String(form[`${field}_stand`] ?? '') || null,
			legalBasis: (form[`${field}_grundlage`] ?? null) as LegalBasis | null, audience: (form[`${field}_sichtbar`] ?? null) as Audience | null
		};
		return origin.source || origin.sourceDate || origin.legalBasis || origin.audience ? [origin] : [];
	});
}

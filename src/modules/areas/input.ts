// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { AREA_KINDS, type AreaFields } from './views.ts';

const line = (max: number) => z.string('common.field_missing').trim().max(max, 'common.field_too_long').regex(/^[^\p{Cc}]*$/u, 'common.field_wrong').default('');
const lines = (max: number) => z.string('common.field_missing').trim().max(max, 'common.field_too_long').default('');

/** The largest file with an outline: a detailed park has some kilobytes. */
const MOST_BYTES = 2_000_000;

/** What staff say about an area; the outline comes as text or as a file. */
export const areaInput = z.object({
	version: z.coerce.number().int().optional(),
	name: line(120).refine((text) => text !== '', 'areas.name_missing'),
	art: z.enum(AREA_KINDS, 'common.choice_wrong'),
	liegt_in: line(36),
	umriss: lines(MOST_BYTES),
	umriss_datei: z.instanceof(File).refine((file) => file.size <= MOST_BYTES, 'areas.outline_too_long').optional(),
	genauigkeit: z.enum(['official', 'approximate'], 'common.choice_wrong').default('approximate'),
	beschreibung_de: lines(3000),
	beschreibung_en: lines(3000),
	planungsrecht: lines(1000),
	kuemmert_name: line(120), kuemmert_telefon: line(60),
	kuemmert_email: line(254).refine((text) => text === '' || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), 'common.email_wrong'),
	sichtbar: z.enum(['office', 'network', 'members', 'public'], 'common.choice_wrong').default('public')
});

/** The names of the form, as the module names them; a file wins over the text. */
export async function areaFields(input: z.output<typeof areaInput>): Promise<Partial<AreaFields> & Pick<AreaFields, 'name' | 'kind'>> {
	const file = input.umriss_datei && input.umriss_datei.size > 0 ? await input.umriss_datei.text() : null;
	return {
		name: input.name, kind: input.art, parentId: input.liegt_in || null, outline: file ?? input.umriss, outlinePrecision: input.genauigkeit,
		descriptionDe: input.beschreibung_de, descriptionEn: input.beschreibung_en, planningLaw: input.planungsrecht,
		caretaker: { name: input.kuemmert_name, email: input.kuemmert_email, phone: input.kuemmert_telefon }, audience: input.sichtbar
	};
}

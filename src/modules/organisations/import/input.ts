// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { AUDIENCES, KINDS } from '../kinds.ts';
import { readPartialDate } from '../partial-date.ts';
import { CHOICES, readLineChoice, type LineChoice, UNDO_CHOICES, type UndoChoice } from './choices.ts';
import { IMPORT_TARGETS } from './run.ts';
import { DELIMITERS, ENCODINGS } from './sheet.ts';
import type { ReadChoice } from './sheet.ts';

const words = (most: number) => z.string().trim().max(most, 'organisations.import_text_too_long').default('');

/** The file of a new import. */
export const uploadInput = z.object({
	datei: z.instanceof(File, { message: 'organisations.import_file_missing' }).refine((file) => file.name !== '' || file.size > 0, 'organisations.import_file_missing')
});

/** A whole stock for an empty network. */
export const stockInput = z.object({
	bestand: z.instanceof(File, { message: 'organisations.import_file_missing' }).refine((file) => file.size > 0, 'organisations.import_file_missing')
});

/** Where a list comes from and how its records are kept. */
export const originInput = z.object({
	quelle: z.string('organisations.import_source_missing').trim().min(1, 'organisations.import_source_missing').max(120, 'organisations.import_text_too_long'),
	fundstelle: words(400).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'organisations.import_url_wrong'),
	lizenz: words(120),
	nennung: words(300),
	stand: words(10).transform((text, context) => {
		const day = text === '' ? null : (readPartialDate(text)?.day ?? undefined);
		if (day !== undefined) return day;
		context.addIssue({ code: 'custom', message: 'organisations.import_day_wrong' });
		return z.NEVER;
	}),
	sichtbar: z.enum(AUDIENCES, 'organisations.import_choice_unknown'),
	oeffentlich: z.literal('ja').optional().transform(Boolean),
	art: z.union([z.literal('').transform(() => null), z.enum(KINDS)]).default(null),
	ziel: z.enum(IMPORT_TARGETS, 'organisations.import_choice_unknown').default('organisations'),
	gebietsart: z.union([z.literal('').transform(() => null), z.enum(['park', 'quarter'])]).default(null),
	teilgebiete: z.literal('ja').optional().transform(Boolean)
});

/** How the file is read; an empty field is guessed. */
export const readingInput = z
	.object({
		zeichensatz: z.union([z.literal(''), z.enum(ENCODINGS)], 'organisations.import_choice_unknown').default(''),
		trennzeichen: z.union([z.literal(''), z.literal('tab'), z.enum(DELIMITERS)], 'organisations.import_choice_unknown').default(''),
		kopfzeile: z.union([z.literal(''), z.coerce.number().int().min(0).max(1000)], 'organisations.import_header_row_wrong').default(''),
		blatt: z.string().max(100).default('')
	})
	.transform(({ zeichensatz, trennzeichen, kopfzeile, blatt }): ReadChoice => ({
		...(zeichensatz && { encoding: zeichensatz }),
		...(trennzeichen && { delimiter: trennzeichen === 'tab' ? '\t' : trennzeichen }),
		...(kopfzeile !== '' && { headerRow: kopfzeile }),
		...(blatt && { sheetName: blatt })
	}));

/** Targets of columns (`spalte_3` → `postcode:postcode_city`), and legal bases: of the list (`grundlage`), of a column (`grundlage_3`). */
export const mappingInput = z.record(z.string(), z.unknown()).transform((fields) => ({
	targets: numbered(fields, 'spalte_'), bases: { list: typeof fields.grundlage === 'string' ? fields.grundlage : '', byColumn: numbered(fields, 'grundlage_') }
}));

/**
 * What to do with pairs: `dubletten` for all that are open (empty: each by itself), `zeile_17` for one line (`open` leaves it so). Where the
 * form offered fields (`felder_17`), only those ticked (`feld_17`) are taken over. `seite` is the page to turn to, else that of the form (`hier`).
 */
export const choicesInput = z.record(z.string(), z.unknown()).transform((fields, context) => {
	const forAll = CHOICES.find((choice) => choice === fields.dubletten) ?? null;
	const byLine: Record<string, LineChoice | null> = {};
	let known = forAll !== null || [undefined, ''].includes(fields.dubletten as string | undefined);
	for (const [line, text] of Object.entries(numbered(fields, 'zeile_'))) {
		const read = text === 'open' ? null : readLineChoice(text);
		known &&= text === 'open' || read !== null;
		const ticked = read?.choice === 'take' && fields[`felder_${line}`] !== undefined;
		const choice = ticked ? (`take:${[fields[`feld_${line}`] ?? []].flat().join(',')}` as const) : (read?.choice ?? null);
		known &&= choice === null || readLineChoice(choice) !== null;
		byLine[line] = choice;
	}
	const page = Number(fields.seite ?? fields.hier ?? 1);
	if (known) return { forAll, byLine, page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1 };
	context.addIssue({ code: 'custom', message: 'organisations.import_choice_unknown' });
	return z.NEVER;
});

/** A list that is kept in mind. */
export const profileInput = z.object({ profil: z.string() });

export const renameProfileInput = profileInput.extend({
	name: z.string('organisations.import_profile_name_missing').trim().min(1, 'organisations.import_profile_name_missing').max(120, 'organisations.import_text_too_long')
});

/** Which of the records that a source holds no more are archived: those chosen, or all. */
export const missingInput = z.object({ eintrag: z.union([z.string(), z.array(z.string())]).optional(), alle: z.literal('ja').optional() })
	.transform(({ eintrag, alle }) => (alle ? 'all' as const : [eintrag ?? []].flat()));

/** What to do with records that somebody worked on since: `auch` for all, `zeile_17` for one line. */
export const undoInput = z.record(z.string(), z.unknown()).transform((fields, context) => {
	const byLine = numbered(fields, 'zeile_');
	const known = Object.values(byLine).every((choice) => (UNDO_CHOICES as readonly string[]).includes(choice));
	if (known) return { alsoEdited: fields.auch === 'ja', byLine: byLine as Record<string, UndoChoice> };
	context.addIssue({ code: 'custom', message: 'organisations.import_choice_unknown' });
	return z.NEVER;
});

function numbered(fields: Record<string, unknown>, prefix: string): Record<string, string> {
	const found = Object.entries(fields).filter(([name, value]) => name.startsWith(prefix) && /^\d{1,7}$/.test(name.slice(prefix.length)) && typeof value === 'string');
	return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), String(value)]));
}

// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { dayOf } from '#shared/dates.ts';
import { asCategory } from './categories.ts';
import { criteriaFrom } from './input-criteria.ts';
import { TEXT_LIMIT } from './need-rules.ts';
import { OUTCOMES } from './rules.ts';

const line = (max = 200) => z.string().trim().max(max, 'common.field_too_long').default('');
const tick = z.string().optional().transform((value) => value !== undefined);
const day = line(10).refine((text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))), 'common.date_wrong').transform((text) => text || null);
const category = line(40).transform((text) => asCategory(text));
const email = line(254).refine((text) => text === '' || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), 'common.email_wrong');
/** The words of a need or an offer; line ends as the browser sends them count once. */
const words = z
	.string('exchange.text_missing')
	.transform((text) => text.replace(/\r\n/g, '\n').trim())
	.pipe(z.string().min(3, 'exchange.text_missing').max(TEXT_LIMIT, 'exchange.text_too_long'));
/** A radius in km. */
const radius = (preset: number) =>
	line(20).transform((text) => (text === '' ? preset : Number(text.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.')))).pipe(z.number('common.number_wrong').min(0.5, 'exchange.radius_range').max(500, 'exchange.radius_range'));
/** What an outcome is worth in euro: up to 10 thousand million; what is no number, and what no deal is worth, are told apart. */
const outcomeValue = line(40).transform((text) => (text === '' ? null : Number(text.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.')))).pipe(z.number('common.number_wrong').min(0, 'exchange.outcome_value_range').max(1e10, 'exchange.outcome_value_range').nullable());

/** Fields that machines fill and people never see, and the stamp of when the form was made. */
const guard = { webseite: line(500), stempel: line(200) };

const period = z.object({ von: day, bis: day });

/**
 * A form with its criteria; what cannot be read, or ends before it begins, is said at its field and nothing is lost. All at
 * once: a missing name does not keep back what is wrong with a criterion until the form is sent again.
 */
const formWithCriteria = <S extends z.ZodRawShape>(of: 'need' | 'offer', shape: S) => {
	const fields = z.looseObject(shape);
	return z.record(z.string(), z.unknown()).transform((raw, check) => {
		const read = criteriaFrom(raw, of);
		const form = fields.safeParse(raw);
		// as they are: the sentence for a text that is too long names its limit
		for (const issue of form.error?.issues ?? []) check.addIssue({ ...issue } as z.core.$ZodRawIssue);
		for (const { field, message } of read.unread) check.addIssue({ code: 'custom', path: [field], message });
		const { von, bis } = period.safeParse(raw).data ?? { von: null, bis: null };
		// a day that is over is a slip of the pen; emptied, the end is open
		if (bis && bis < dayOf(new Date())) check.addIssue({ code: 'custom', path: ['bis'], message: 'exchange.until_is_past' });
		else if (von && bis && bis < von) check.addIssue({ code: 'custom', path: ['bis'], message: 'exchange.until_before_from' });
		return form.success ? { ...form.data, ...read } : z.NEVER;
	});
};

/** The first step: a sentence, and where. */
export const sentenceInput = z.object({ text: words, ort: line(120), ...guard });

/** The text that was read anew on this page, see `rereadNeed`. */
const readBefore = z.string().default('').transform((text) => text.replace(/\r\n/g, '\n').trim());

const needWords = { text: words, titel: line(120), kategorie: category, ort: line(120), umkreis: radius(5), von: day, bis: day, anonym: tick, kriterien: line(20_000) };

/** A need as a form shows it, with its criteria (`kriterien` and `k_<n>_…`, see input-criteria.ts). */
export const needInput = formWithCriteria('need', { ...needWords, gelesen: readBefore, version: z.coerce.number().int().min(0).default(0), organisationId: line(36) });

const person = {
	name: line(120).refine((text) => text !== '', 'exchange.name_missing'),
	organisation: line(160),
	telefon: line(60)
};

/** Who asks by a public form: a name, an address that is confirmed by mail, consent. */
const stranger = {
	...person,
	email: email.refine((text) => text !== '', 'exchange.email_needed'),
	einwilligung: z.string('exchange.consent_missing')
};

export const strangerNeedInput = formWithCriteria('need', { ...needWords, ...stranger, ...guard, veroeffentlichen: tick });

/** Quick capture at the desk: whom the need belongs to is optional, a name is enough. */
export const deskNeedInput = formWithCriteria('need', { ...needWords, name: line(120), organisation: line(160), telefon: line(60), email, veroeffentlichen: tick });

const offerWords = { text: words, titel: line(120), kategorie: category, ort: line(120), von: day, bis: day, kriterien: line(20_000) };

export const offerInput = formWithCriteria('offer', { ...offerWords, gelesen: readBefore, anonym: tick, version: z.coerce.number().int().min(0).default(0), organisationId: line(36) });
export const deskOfferInput = formWithCriteria('offer', { ...offerWords, anonym: tick, name: line(120), organisation: line(160), telefon: line(60), email, veroeffentlichen: tick });
export const strangerOfferInput = formWithCriteria('offer', { ...offerWords, ...stranger, ...guard, anonym: tick, veroeffentlichen: tick });

export const replyInput = z.object({ nachricht: words, ...stranger, ...guard });
export const nothingInput = z.object({});
/** Which of a member's own organisations is meant. */
export const ownOrganisationInput = z.object({ organisationId: line(36) });
export const reasonInput = z.object({ grund: line(500) });
export const candidateInput = z.object({ kandidat: line(36), grund: line(500) });
export const chosenInput = z.object({
	kandidat: z.union([z.string(), z.array(z.string())], 'exchange.choose_one').transform((one) => (Array.isArray(one) ? one : [one]))
});
export const audienceInput = z.object({ sichtbarkeit: z.enum(['office', 'network', 'members', 'public'], 'common.choice_wrong') });
export const closingInput = z.object({ zustand: z.enum(['met', 'closed', 'withdrawn'], 'common.choice_wrong'), grund: line(500) });
/** The words that each side reads of the other; without them nobody would know what they agree to. */
export const askInput = z.object({
	gesucht: line(6000).refine((text) => text.length >= 3, 'exchange.letter_words_missing'), angeboten: line(6000).refine((text) => text.length >= 3, 'exchange.letter_words_missing')
});
export const answerInput = z.object({ antwort: z.enum(['agreed', 'declined'], 'exchange.answer_missing'), grund: line(500) });
export const sideAnswerInput = z.object({ seite: z.enum(['seeker', 'provider'], 'common.choice_wrong'), antwort: z.enum(['agreed', 'declined'], 'exchange.answer_missing'), grund: line(500) });
export const sideInput = z.object({ seite: z.enum(['seeker', 'provider'], 'common.choice_wrong') });
export const stageInput = z.object({ stufe: z.enum(['talking', 'visit'], 'common.choice_wrong'), notiz: line(500) });
const outcomeFields = {
	ergebnis: z.enum(OUTCOMES, 'common.choice_wrong'), wert: outcomeValue, je: z.enum(['once', 'month', 'year'], 'common.choice_wrong').default('once'), text: line(1000)
};
export const outcomeInput = z.object({ ...outcomeFields, erfuellt: tick });
const neededReason = { grund: line(500).refine((text) => text !== '', 'exchange.reason_missing') };
export const correctOutcomeInput = z.object({ ...outcomeFields, ...neededReason });
export const endInput = z.object(neededReason);
export const noteInput = z.object({ notiz: line(4000).refine((text) => text !== '', 'common.field_missing') });
export const noteAboutInput = noteInput.extend({ vermittlung: line(36).refine((text) => text !== '', 'exchange.note_about_missing') });
export const followUpInput = z.object({ tag: day });
export const feedbackInput = z.object({ note: z.coerce.number('exchange.rating_missing').int('exchange.rating_missing').min(1, 'exchange.rating_missing').max(5, 'exchange.rating_missing'), text: line(2000) });
/** Which purchase, and which chance: an offer or an organisation; without one the need waits on watch. */
export const substitutionInput = z.object({ bezug: line(36), verbindung: line(36), angebot: line(36), organisation: line(36) })
	.refine((given) => (given.bezug === '') !== (given.verbindung === ''), { message: 'common.field_missing', path: ['bezug'] });

// SPDX-License-Identifier: EUPL-1.2

/** Who stands in a noted sentence ("Frau Meier, Tel. 0202 123456, sucht …"), and the sentence without it. */
export interface ReadContact {
	name: string;
	phone: string;
	email: string;
	/** What others may read: without the name, number and address that were found. */
	text: string;
}

const EMAIL = /[^\s@<>"(),;]+@[^\s@<>"(),;]+\.[A-Za-z]{2,}/u;
/** What may be a German number from its zero or +49, with blanks, strokes and brackets; dots and commas are dates and sums. */
const NUMBER = String.raw`(?:\+\d{2}\s?(?:\(0\))?|\(0\d{1,5}\)|0)[\d\s/–-]{4,40}\d`;
const LABEL = String.raw`(?:Tel(?:efon)?(?:nummer)?|Handy(?:nummer)?|Mobil|Nummer|Rückruf|(?:[Ee]rreichbar\s+)?unter)\.?\s*:?\s*`;
const PHONE = new RegExp(`(?<!\\p{L})(${LABEL})?(?<![\\w,./–-])(${NUMBER})(?!\\w)`, 'gu');
/** Without a label a number counts only with an area code (or +49) and six more digits: months, sums, areas and postal codes have less. */
const WITHOUT_LABEL = /^(?:\+49|0\d{2,4}(?!\d)|\(0\d{2,4}\)|0\d{2,4}(?=\d{6}))/;
const DIGITS_OF_A_NUMBER = 7;
const DIGITS_AFTER_AREA = 6;
/** A month with its year ("01/2027", "03-06/2027") is no part of a number, and neither is a figure with its unit. */
const MONTH = /(?<!\d)(?:0?[1-9]|1[0-2])\s*\/\s*(?:19|20)\d{2}(?!\d)/;
const UNIT = /^[\s–-]*(?:qm|m²|m2|m³|m3|Quadratmeter|Euro|EUR|€|T€|TEUR|Uhr|kg|t|Tonnen|km|Paletten|Kisten|Stück|Personen|%)(?!\p{L})/iu;

const WORD = String.raw`\p{Lu}[\p{L}'’-]+`;
const TITLE = String.raw`(?:(?:Prof|Dr|Dipl)\.(?:-Ing\.)?\s*)*`;
const PARTICLE = String.raw`(?:(?:von|van|de|zu|zum|zur)\s+)*`;
const ADDRESSED = String.raw`(Frau|Herrn?|Fr\.|Hr\.)\s+`;
/** One surname; a first name before it only where the caller's verb or the number follows. */
const VERB = 'sucht|braucht|benötigt|bietet|vermietet|verkauft|gibt|hat|möchte|will|würde|kann|fragt|ruft|rief|meldet';
const POLITE = new RegExp(`(?<![\\p{L}])${ADDRESSED}(${TITLE}(?:${WORD}\\s+${PARTICLE}${WORD}(?=\\s*[,;:(–-]*\\s*(?:¶|(?:${VERB})(?!\\p{L})))|${PARTICLE}${WORD}))`, 'u');
/** "Herr Schmidt Nachfolger", "Frau Koch Söhne": the name belongs to what is talked about, not to who is calling. */
const OBJECT = /^\s+(?:Nachfolge|Erbe|Sohn|Söhne|Töchter|Tochter|Witwe|GmbH|KG|OHG|AG|UG|Betrieb|Firma)/u;
/** Two capitalised words right before the number or the address: "Anna Schmidt, 0202 …". */
const BEFORE = new RegExp(`(?:^|[.!?;:\\n]\\s*|,\\s+|[Vv]on\\s+)(${WORD}\\s+${WORD})\\s*[,;:(–-]*\\s*$`, 'u');
/** What introduces a caller and says nothing once the name is out. */
const CALLED = /^(?:Anruf(?:\s+von)?|Telefonat\s+mit|Es\s+rief\s+an|ruft\s+an|rief\s+an|hat\s+angerufen|am\s+Telefon)\s*[:,]?\s*/iu;

/**
 * Reads who called from what somebody wrote down on the telephone, so that name and number get into their own fields and out
 * of words that may be published. Cautious: what is not clearly a number, an address or a name stays in the text.
 */
export function readContact(written: string): ReadContact {
	const email = EMAIL.exec(written)?.[0] ?? '';
	const withoutEmail = email ? written.replaceAll(email, GAP) : written;
	const phone = phoneIn(withoutEmail);
	const { name, rest } = nameIn(phone ? withoutNumber(withoutEmail, phone) : withoutEmail);
	return { name, phone, email, text: name || phone || email ? tidy(rest) : written };
}

/** The first number that is one, as it was written; what only looks like one stays where it is. */
function phoneIn(text: string): string {
	for (const found of text.matchAll(PHONE)) {
		const number = numberOf(found, text);
		if (number) return tidyNumber(number);
	}
	return '';
}

/** Of what looks like a number the part before a month or a figure with its unit ("0202 445566 200 qm"), if that part is a number. */
function numberOf(found: RegExpMatchArray, text: string): string {
	const [whole, label, loose] = [found[0], found[1], found[2]!];
	let number = loose;
	if (UNIT.test(text.slice(found.index! + whole.length))) number = number.replace(/(?:^|[\s–-]+)[\d–-]+$/, '');
	const month = MONTH.exec(number);
	if (month) number = number.slice(0, month.index).replace(/\S+$/, '');
	number = number.replace(/[\s/–-]+$/, '');
	const digits = number.replace(/\D/g, '').length;
	if (label) return digits >= DIGITS_OF_A_NUMBER ? number : '';
	const area = WITHOUT_LABEL.exec(number)?.[0];
	return area && digits - area.replace(/\D/g, '').length >= DIGITS_AFTER_AREA ? number : '';
}

/** Every place where the same number stands, however it is spaced there. */
function withoutNumber(text: string, phone: string): string {
	const digits = phone.replace(/[^\d+]/g, '').split('').map((one) => one.replace('+', '\\+'));
	return text.replace(new RegExp(`(?:(?<!\\p{L})${LABEL})?(?<![\\d+])(?:\\((?=\\d+\\)))?${digits.join('[\\s/()–-]*')}(?!\\d)`, 'gu'), GAP);
}

function nameIn(text: string): { name: string; rest: string } {
	const polite = POLITE.exec(text);
	if (polite && !OBJECT.test(text.slice(polite.index + polite[0].length))) {
		const name = `${polite[1]!.replace('Herrn', 'Herr')} ${polite[2]!}`.trim();
		return { name, rest: withoutName(text, polite[2]!) };
	}
	const at = text.indexOf('¶');
	const before = at > 0 ? BEFORE.exec(text.slice(0, at)) : null;
	return before ? { name: before[1]!, rest: withoutName(text, before[1]!) } : { name: '', rest: text };
}

/** Every place where the person is named; the surname alone may be a word ("Frau Koch sucht Koch") and stays. */
function withoutName(text: string, name: string): string {
	const surname = name.split(/\s+/).at(-1)!;
	const addressed = new RegExp(`(?<!\\p{L})${ADDRESSED}(?:${TITLE}(?:${escaped(name)}|${PARTICLE}${surname}))(?!\\p{L})`, 'gu');
	const rest = text.replace(addressed, GAP);
	return name.includes(' ') ? rest.replace(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'gu'), GAP) : rest;
}

/** Where something was taken out, for the tidying afterwards. */
const GAP = ' ¶ ';

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const tidyNumber = (number: string) => number.replace(/^\((0\d+)\)/, '$1').replace(/\s+/g, ' ').trim();

/** Closes the gaps: no empty brackets, no stray commas, a capital letter at the beginning. */
function tidy(text: string): string {
	const closed = text
		.replace(/\(\s*(?:¶[\s,;]*)+\)/g, ' ')
		.replace(/\s*[,;:]?\s*(?:¶\s*[,;:–-]?\s*)+/g, ' ')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/\s+([,.;:!?])/g, '$1')
		.trim()
		.replace(/^[,.;:–-]+\s*/, '')
		.replace(CALLED, '')
		.replace(/^[,.;:–-]+\s*/, '')
		.trim();
	return closed.charAt(0).toUpperCase() + closed.slice(1);
}

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
/** A German number from its zero or +49, with blanks, strokes and brackets; dots and commas are dates and sums. */
const NUMBER = String.raw`(?:\+\d{2}\s?(?:\(0\))?|\(0\d{1,5}\)|0)[\d\s/–-]{5,20}\d`;
const LABEL = String.raw`(?:(?:Tel(?:efon)?(?:nummer)?|Handy(?:nummer)?|Mobil|Nummer|Rückruf)\.?\s*:?\s*|(?:[Ee]rreichbar\s+)?unter\s+)?`;
const PHONE = new RegExp(`${LABEL}(?<![\\w,.])(${NUMBER})(?![\\w])`, 'u');
/** A postal code with its town begins with a zero, too, but has five digits. */
const DIGITS_OF_A_NUMBER = 7;

const WORD = String.raw`\p{Lu}[\p{L}'’-]+`;
const TITLE = String.raw`(?:(?:Prof|Dr|Dipl)\.(?:-Ing\.)?\s*)*`;
const POLITE = new RegExp(`(?<![\\p{L}])(Frau|Herrn?|Fr\\.|Hr\\.)\\s+(${TITLE}${WORD}(?:\\s+(?:von|van|de|zu)\\s+${WORD}|\\s+${WORD}(?=\\s*[,;:(.]|\\s+\\p{Ll}|\\s*$))?)`, 'u');
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
	let text = email ? written.replace(email, ' ¶ ') : written;
	const found = PHONE.exec(text);
	const phone = found && found[1]!.replace(/\D/g, '').length >= DIGITS_OF_A_NUMBER ? tidyNumber(found[1]!) : '';
	if (phone) text = text.replace(found![0], ' ¶ ');
	const { name, rest } = nameIn(text);
	return { name, phone, email, text: name || phone || email ? tidy(rest) : written };
}

function nameIn(text: string): { name: string; rest: string } {
	const polite = POLITE.exec(text);
	if (polite) return { name: `${polite[1]!.replace('Herrn', 'Herr')} ${polite[2]!}`.trim(), rest: text.replace(polite[0], ' ¶ ') };
	const at = text.indexOf('¶');
	const before = at > 0 ? BEFORE.exec(text.slice(0, at)) : null;
	if (!before) return { name: '', rest: text };
	return { name: before[1]!, rest: text.slice(0, at).replace(new RegExp(`${before[1]!}\\s*[,;:(–-]*\\s*$`, 'u'), ' ') + text.slice(at) };
}

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

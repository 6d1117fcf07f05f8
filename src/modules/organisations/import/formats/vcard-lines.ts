// SPDX-License-Identifier: EUPL-1.2

/** A property of a card (vCard 2.1, 3.0, 4.0) with its group taken off and its value decoded. */
export type CardProperty = { name: string; params: Readonly<Record<string, string>>; value: string };

/** A card as it stands in the file; `line` is that of its BEGIN. */
export type Card = { line: number; properties: CardProperty[]; whole: boolean };

/** Photos and keys fill thousands of lines; nobody reads them here. */
const UNREAD = /^(?:photo|logo|sound|key|x-ms-ol-design|x-ms-cardpicture)$/;
const LONGEST_VALUE = 32_000;

function decodeQuotedPrintable(text: string, charset: string): string {
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const hex = text[at] === '=' ? /^[0-9a-f]{2}/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
		if (hex) {
			bytes.push(parseInt(hex, 16));
			at += 2;
		} else bytes.push(...new TextEncoder().encode(text[at]!));
	}
	return decoderFor(charset).decode(Uint8Array.from(bytes));
}

function decoderFor(charset: string): TextDecoder {
	try {
		return new TextDecoder(charset || 'utf-8');
	} catch {
		return new TextDecoder('utf-8');
	}
}

/** The end of the part before the value: the first colon outside quotes. */
function colonOf(line: string): number {
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		if (line[at] === '"') quoted = !quoted;
		else if (line[at] === ':' && !quoted) return at;
	}
	return -1;
}

function paramsOf(parts: readonly string[]): Record<string, string> {
	const params: Record<string, string> = {};
	for (const part of parts) {
		const [name, ...rest] = part.split('=');
		// vCard 2.1 writes TEL;WORK;VOICE where later versions write TYPE=WORK,VOICE.
		const [key, value] = rest.length > 0 ? [name!.toLowerCase(), rest.join('=').replace(/^"|"$/g, '')] : ['type', name!];
		if (key === 'type' && /^quoted-printable|^base64$/i.test(value)) params.encoding = value.toLowerCase();
		else params[key] = params[key] === undefined ? value.toLowerCase() : `${params[key]},${value.toLowerCase()}`;
	}
	return params;
}

/** Splits at a mark outside quotes. */
function splitOutside(text: string, mark: string): string[] {
	const parts: string[] = [''];
	let quoted = false;
	for (const char of text) {
		if (char === '"') quoted = !quoted;
		if (char === mark && !quoted) parts.push('');
		else parts[parts.length - 1] += char;
	}
	return parts;
}

function propertyOf(line: string): CardProperty | null {
	const colon = colonOf(line);
	if (colon < 1) return null;
	const [whole, ...rest] = splitOutside(line.slice(0, colon), ';');
	// "item1.TEL" groups a telephone number with its label.
	const name = (whole!.split('.').at(-1) ?? '').trim().toLowerCase();
	if (name === '' || UNREAD.test(name)) return null;
	const params = paramsOf(rest);
	const raw = line.slice(colon + 1).slice(0, LONGEST_VALUE);
	const value = params.encoding?.startsWith('q') ? decodeQuotedPrintable(raw, params.charset ?? '') : raw;
	return { name, params, value };
}

const isQuotedPrintable = (line: string) => /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(line.slice(0, 300));

/** Lines one after the other; a file of nothing but line ends must not become a list of millions. */
function* linesOf(text: string): Generator<string> {
	const mark = text.includes('\n') ? '\n' : '\r';
	let from = 0;
	for (let end = text.indexOf(mark); end >= 0; end = text.indexOf(mark, from)) {
		yield text.slice(from, text[end - 1] === '\r' && mark === '\n' ? end - 1 : end);
		from = end + 1;
	}
	yield text.slice(from);
}

/** Lines with their folds opened: a blank at the start continues, and so does "=" at the end of quoted-printable. */
function* unfolded(text: string): Generator<{ line: number; text: string }> {
	let parts: string[] = [];
	let [start, line, length] = [1, 0, 0];
	let quoted = false;
	let soft = false;
	for (const next of linesOf(text)) {
		line += 1;
		if (next === '' && parts.length === 0) continue;
		const continues: boolean = parts.length > 0 && (soft || /^[ \t]/.test(next));
		if (!continues) {
			if (parts.length > 0) yield { line: start, text: parts.join('') };
			[parts, start, length, quoted] = [[], line, 0, isQuotedPrintable(next)];
		}
		const own: string = continues && !soft ? next.slice(1) : next;
		soft = quoted && own.endsWith('=');
		length += own.length;
		// Photos are folded over thousands of lines that nobody reads.
		if (length <= LONGEST_VALUE || parts.length === 0) parts.push(soft ? own.slice(0, -1) : own);
	}
	if (parts.length > 0) yield { line: start, text: parts.join('') };
}

/** The cards of a file one after the other; a card that is cut off is told as such and does not touch the next. */
export function* cardsIn(text: string): Generator<Card> {
	let card: Card | null = null;
	for (const { line, text: whole } of unfolded(text)) {
		const mark = /^\s*(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(whole)?.[1]?.toUpperCase();
		if (mark === 'BEGIN') {
			if (card) yield card;
			card = { line, properties: [], whole: false };
		} else if (mark === 'END') {
			if (card) yield { ...card, whole: true };
			card = null;
		} else if (card) {
			const property = propertyOf(whole);
			if (property) card.properties.push(property);
		}
	}
	if (card) yield card;
}

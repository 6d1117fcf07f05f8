// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';

/** What a scan hears: a tag begins (`attribute` looks one up by local name), ends, or text stands between. */
export type XmlListener = {
	open: (name: string, attribute: (name: string) => string | null) => void;
	close: (name: string) => void;
	text: (text: string) => void;
};

/** No tag of a worksheet comes near this; without a bound a missing ">" would gather the whole file. */
const LONGEST_TAG = 64 * 1024;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function broken(): Refused {
	return new Refused('organisations.import_broken_workbook');
}

/** Resolves the five named and the numbered entities; others do not exist without a DTD, and DTDs are refused. */
function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return NAMED[name] ?? whole;
		const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
	});
}

function localName(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

function attributeIn(tag: string, name: string): string | null {
	let at = tag.indexOf(`${name}=`);
	while (at > 0 && !/[\s:]/.test(tag[at - 1] ?? '')) at = tag.indexOf(`${name}=`, at + 1);
	if (at < 0) return null;
	const start = at + name.length + 1;
	const end = tag.indexOf(tag[start] ?? '"', start + 1);
	return end < 0 ? null : decodeEntities(tag.slice(start + 1, end));
}

/** End of a tag that begins at `start`: the ">" outside of quoted values; -1 when it has not arrived yet. */
function endOfTag(buffer: string, start: number): number {
	let quote = 0;
	for (let at = start + 1; at < buffer.length; at++) {
		const char = buffer.charCodeAt(at);
		if (quote !== 0) {
			if (char === quote) quote = 0;
		} else if (char === 62) return at;
		else if (char === 34 || char === 39) quote = char;
	}
	return -1;
}

function emitTag(tag: string, listener: XmlListener): void {
	if (tag.startsWith('/')) return listener.close(localName(tag.slice(1).trim()));
	const selfClosing = tag.endsWith('/');
	const stop = tag.search(/[\s/]/);
	const name = localName(stop < 0 ? tag : tag.slice(0, stop));
	listener.open(name, (wanted) => attributeIn(tag, wanted));
	if (selfClosing) listener.close(name);
}

/** Ends of the constructs that are no tags: comment, character data, instruction. */
const SPECIAL: [string, string][] = [['!--', '-->'], ['![CDATA[', ']]>'], ['?', '?>']];

/** Works through the buffer; returns what is left because its end has not arrived yet. */
function consume(buffer: string, listener: XmlListener, last: boolean): string {
	let at = 0;
	for (;;) {
		const open = buffer.indexOf('<', at);
		if (open < 0) {
			if (last && at < buffer.length) listener.text(decodeEntities(buffer.slice(at)));
			return last ? '' : buffer.slice(at);
		}
		if (open > at) listener.text(decodeEntities(buffer.slice(at, open)));
		const special = SPECIAL.find(([start]) => buffer.startsWith(start, open + 1));
		const end = special ? buffer.indexOf(special[1], open) : endOfTag(buffer, open);
		// A "<" at the very end may still become any of the constructs.
		if (end < 0 || (!special && buffer.length - open < 9 && !last)) return buffer.slice(open);
		if (special?.[0] === '![CDATA[') listener.text(buffer.slice(open + 9, end));
		if (!special && buffer[open + 1] === '!') throw broken();
		if (!special) emitTag(buffer.slice(open + 1, end), listener);
		at = end + (special?.[1].length ?? 1);
	}
}

/**
 * Scans an XML part as it is inflated, in memory that does not grow with the part. A document type declaration is
 * refused: entities of a file's own are how small files grow large and read other files.
 */
export async function scanXml(parts: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
	const decoder = new TextDecoder('utf-8');
	let rest = '';
	try {
		for await (const part of parts) {
			rest = consume(rest + decoder.decode(part, { stream: true }), listener, false);
			if (rest.length > LONGEST_TAG * 2) throw broken();
		}
	} catch (error) {
		throw error instanceof Refused ? error : broken();
	}
	if (consume(rest + decoder.decode(), listener, true).trim() !== '') throw broken();
}

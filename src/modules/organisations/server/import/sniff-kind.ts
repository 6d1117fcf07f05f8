// SPDX-License-Identifier: EUPL-1.2
import type { ReadRefusal } from '#modules/organisations/import/sheet.ts';

/** What a file is by its first bytes; names and endings lie too often to be asked. */
export type SniffedKind = { kind: 'zip' | 'text' | 'gzip' } | { refusal: ReadRefusal };

// First bytes as Latin-1 text; `ftyp` at byte 4 is HEIC, AVIF and MP4.
const MARKS: [RegExp, ReadRefusal][] = [
	[/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/, 'organisations.import_picture'],
	[/^[^]{4}ftyp(?:heic|heix|mif1|avif)/, 'organisations.import_picture'],
	[/^\s{0,8}%PDF-/, 'organisations.import_pdf'],
	[/^\{\\rtf/, 'organisations.import_not_a_list'],
	[/^(?:7z\xbc\xaf|Rar!|BZh|\xfd7zXZ)/, 'organisations.import_not_a_list']
];

// Beginnings of texts that are no lists.
const TEXTS: [RegExp, ReadRefusal][] = [
	[/^<\?xml[^]{0,400}?<svg|^<svg/i, 'organisations.import_picture'],
	[/^(?:<\?xml[^]{0,200}?)?<!doctype html|^<(?:html|head|body|table|meta|div)\b/i, 'organisations.import_web_page'],
	[/^<\?xml[^]{0,400}?(?:urn:schemas-microsoft-com:office|mso-application)/i, 'organisations.import_old_excel'],
	[/^<\?xml|^<[a-z][\w:]*[\s>]/i, 'organisations.import_not_a_list'],
	[/^BEGIN:VCALENDAR/i, 'organisations.import_not_a_list']
];

function latin1(bytes: Uint8Array, length: number): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}

/** Office files of before 2007, and protected new ones, lie in the same container. */
function oldOffice(bytes: Uint8Array): ReadRefusal {
	const protectedMark = Buffer.from('EncryptedPackage', 'utf16le');
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(protectedMark)
		? 'organisations.import_encrypted'
		: 'organisations.import_old_excel';
}

/** Tells a workbook, a text, and what is neither, by content alone. */
export function sniffKind(bytes: Uint8Array): SniffedKind {
	if (bytes.length === 0) return { refusal: 'organisations.import_empty' };
	const head = latin1(bytes, 512);
	if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
	if (head.startsWith('\x1f\x8b')) return { kind: 'gzip' };
	if (head.startsWith('\xd0\xcf\x11\xe0')) return { refusal: oldOffice(bytes) };
	for (const [mark, refusal] of MARKS) if (mark.test(head)) return { refusal };
	return { kind: 'text' };
}

/** Texts that carry records in another form than rows: JSON, and cards of contacts. */
export function formatOfText(text: string): 'json' | 'vcard' | null {
	const start = text.slice(0, 2000).replace(/^[\s\uFEFF]+/, '');
	if (/^(?:\{\s*(?:"|\})|\[\s*(?:\{|\[|\]|"))/.test(start)) return 'json';
	return /^BEGIN\s*:\s*VCARD/i.test(start) ? 'vcard' : null;
}

/** Refusal for a decoded text that is a web page, XML or no text at all; null when it may be a list. */
export function refusalOfText(text: string): ReadRefusal | null {
	const start = text.slice(0, 64 * 1024);
	const trimmed = start.replace(/^[\s\uFEFF]+/, '');
	if (trimmed === '' && text.trim() === '') return 'organisations.import_empty';
	for (const [mark, refusal] of TEXTS) if (mark.test(trimmed)) return refusal;
	// Zero bytes and other control characters do not occur in lists; a few strays do (an old database's 0x02).
	const controls = start.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
	return start.includes('\0') || controls > 2 + start.length / 500 ? 'organisations.import_not_a_list' : null;
}

// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { READ_LIMITS } from '#modules/organisations/import/sheet.ts';
import type { CheckedZip } from './read-zip.ts';
import { scanXml } from './scan-xml.ts';

/** Excel writes control characters as "_x000D_"; line ends stay, the rest goes. */
export function decodeEscapes(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, hex: string) => {
		const code = parseInt(hex, 16);
		return code === 10 ? '\n' : code < 32 && code !== 9 ? '' : String.fromCharCode(code);
	});
}

/** Reads the table of texts that the cells of a workbook refer to by number; phonetic readings are left out. */
export async function readStrings(zip: CheckedZip, part: string | null): Promise<string[]> {
	const strings: string[] = [];
	if (!part || !zip.names.has(part)) return strings;
	let current = '';
	let inText = false;
	let inPhonetic = false;
	await scanXml(await zip.stream(part), {
		open: (tag) => {
			if (tag === 'si') current = '';
			else if (tag === 't') inText = true;
			else if (tag === 'rPh') inPhonetic = true;
		},
		close: (tag) => {
			if (tag === 'si') strings.push(decodeEscapes(current));
			else if (tag === 't') inText = false;
			else if (tag === 'rPh') inPhonetic = false;
			if (strings.length > READ_LIMITS.cells) {
				throw new Refused('organisations.import_too_many_cells', { limit: READ_LIMITS.cells });
			}
		},
		text: (text) => {
			if (inText && !inPhonetic) current += text;
		}
	});
	return strings;
}

// SPDX-License-Identifier: EUPL-1.2
import type { CheckedZip } from './read-zip.ts';
import { scanXml } from './scan-xml.ts';

/** How the numbers of one cell style are to be read: as a date, with leading zeros ("00000" for postcodes), or plainly. */
export type NumberStyle = { date: boolean; zeros: number };

const PLAIN: NumberStyle = { date: false, zeros: 0 };

/** Built-in date formats of ISO/IEC 29500 §18.8.30, with those of East Asian installations. */
function isBuiltInDate(id: number): boolean {
	return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Reads a number format as its author wrote it: quoted words, colours and escapes say nothing about dates. */
export function numberStyleOf(code: string): NumberStyle {
	const first = code.split(';')[0] ?? '';
	const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
	if (/^0{2,}$/.test(bare)) return { date: false, zeros: bare.length };
	return { date: !/general|standard/i.test(bare) && /[dmyhjt]/i.test(bare), zeros: 0 };
}

/** Reads the number style of every cell style of a workbook, in the order cells refer to them. */
export async function readStyles(zip: CheckedZip, part: string | null): Promise<NumberStyle[]> {
	const styles: NumberStyle[] = [];
	if (!part || !zip.names.has(part)) return styles;
	const formats = new Map<number, NumberStyle>();
	let inCellFormats = false;
	await scanXml(await zip.stream(part), {
		open: (tag, attribute) => {
			if (tag === 'numFmt') formats.set(Number(attribute('numFmtId')), numberStyleOf(attribute('formatCode') ?? ''));
			if (tag === 'cellXfs') inCellFormats = true;
			if (tag !== 'xf' || !inCellFormats) return;
			const id = Number(attribute('numFmtId') ?? 0);
			styles.push(formats.get(id) ?? (isBuiltInDate(id) ? { date: true, zeros: 0 } : PLAIN));
		},
		close: (tag) => {
			if (tag === 'cellXfs') inCellFormats = false;
		},
		text: () => {}
	});
	return styles;
}

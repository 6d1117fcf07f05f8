// SPDX-License-Identifier: EUPL-1.2
import type { NumberStyle } from './read-styles.ts';
import { decodeEscapes } from './read-strings.ts';

/** A cell as the worksheet stores it. */
export type StoredCell = { type: string; style: NumberStyle | undefined; value: string; inline: string; formula: string };

const DAY = 86_400_000;

/** Day number of a workbook as ISO date, with the time where there is one; Excel counts a 29 February 1900 that never was. */
export function dateText(serial: number, from1904: boolean): string {
	if (serial < 0 || serial > 2_958_466) return String(serial);
	const time = new Date(Math.round((serial % 1) * 86_400) * 1000).toISOString().slice(11, 16);
	if (serial < 1) return time;
	const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
	const day = new Date(epoch + Math.floor(serial) * DAY).toISOString().slice(0, 10);
	return serial % 1 < 1 / 86_400 ? day : `${day}T${time}`;
}

function numberText(value: string, style: NumberStyle | undefined, from1904: boolean): string {
	const number = Number(value);
	if (value.trim() === '' || !Number.isFinite(number)) return value;
	if (style?.date) return dateText(number, from1904);
	const text = String(number);
	return style?.zeros && /^\d+$/.test(text) ? text.padStart(style.zeros, '0') : text;
}

/** Text of a cell. Formulas are never evaluated: their stored result counts, else their own text, marked by "=". */
export function cellText(cell: StoredCell, strings: string[], from1904: boolean): string {
	switch (cell.type) {
		case 's':
			return strings[Number(cell.value)] ?? '';
		case 'inlineStr':
			return decodeEscapes(cell.inline);
		case 'b':
			return cell.value === '1' ? 'ja' : 'nein';
		case 'e':
			return '';
		default: {
			if (cell.value === '' && cell.formula !== '') return `=${cell.formula}`;
			if (cell.type === 'str') return decodeEscapes(cell.value);
			return cell.type === 'd' ? cell.value : numberText(cell.value, cell.style, from1904);
		}
	}
}

// SPDX-License-Identifier: EUPL-1.2

/** No address is longer; patterns on longer cells would cost more than they find. */
const LONGEST_ADDRESS = 300;

/** A street with its house number ("Am Kuhlenkamp 29", "In der Schornau 23 - 25"); squares of Mannheim keep theirs. */
export function splitStreetNumber(cell: string): { street: string; houseNumber: string | null } {
	const text = cell.replace(/\s+/g, ' ').trim();
	if (text.length > LONGEST_ADDRESS) return { street: text, houseNumber: null };
	const match = /^(.*?\p{L}[^\d]*?|Straße des 17\. Juni|.*?\d+\..*?\p{L}[^\d]*?),?\s+(\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-zA-Z]?)*)$/u.exec(text);
	if (!match || !match[1]) return { street: text, houseNumber: null };
	return { street: match[1].trim(), houseNumber: (match[2] ?? '').replace(/\s*([-–/+])\s*/g, '$1').replace('–', '-') };
}

/** "44789 Bochum", "D-38440 Wolfsburg", "Wolfsburg 38440"; null when no postcode stands at either end. */
export function splitPostcodeCity(cell: string): { postcode: string; city: string } | null {
	const text = cell.replace(/\s+/g, ' ').trim();
	if (text.length > LONGEST_ADDRESS) return null;
	const front = /^(?:D(?:E)?[-\s]{1,3})?(\d{4,5})[\s,]+(\p{L}.*)$/iu.exec(text);
	if (front) return { postcode: front[1] ?? '', city: front[2] ?? '' };
	const back = /^(\p{L}.*?)[\s,]+(\d{5})$/u.exec(text);
	return back ? { postcode: back[2] ?? '', city: back[1] ?? '' } : null;
}

/** A whole address: "Suttner-Nobel-Allee 4 a, 44789 Bochum-Mitte", also over several lines; null when it has no postcode. */
export function splitAddress(
	cell: string
): { street: string; houseNumber: string | null; postcode: string; city: string } | null {
	if (cell.length > LONGEST_ADDRESS) return null;
	const parts = cell.split(/\s*[\n;,|]\s*|\s+-\s+(?=(?:D-)?\d{5}\s)/).filter((part) => part.trim() !== '');
	const at = parts.findIndex((part) => splitPostcodeCity(part) !== null && /\d{5}/.test(part));
	if (at >= 0) {
		const place = splitPostcodeCity(parts[at] ?? '');
		const street = splitStreetNumber(parts.slice(0, at).at(-1) ?? '');
		return place ? { ...street, ...place } : null;
	}
	const inOne = /^(.+?\d\s?[a-z]?)\s+(?:D-)?(\d{5})\s+(\p{L}.*)$/iu.exec(cell.replace(/\s+/g, ' ').trim());
	if (!inOne) return null;
	return { ...splitStreetNumber(inOne[1] ?? ''), postcode: inOne[2] ?? '', city: inOne[3] ?? '' };
}

/** "52.4, 10.7" and "52,4; 10,7"; null when the cell is no pair of numbers. */
export function splitPair(cell: string): [string, string] | null {
	if (cell.length > 80) return null;
	const match = /^\(?\s*(-?\d+(?:[.,]\d+)?)\s*(?:;|,\s|\s|,(?=-?\d+\.))\s*(-?\d+(?:[.,]\d+)?)\s*\)?$/.exec(cell.trim());
	return match ? [match[1] ?? '', match[2] ?? ''] : null;
}

/** A list in one cell. Commas inside brackets belong to their item ("Kunst und Kultur (ohne Museen, Theater)"). */
export function splitList(cell: string): string[] {
	const items: string[] = [];
	let depth = 0;
	let current = '';
	const byComma = !/[;|\n]/.test(cell);
	for (const char of cell) {
		if (char === '(') depth += 1;
		if (char === ')') depth = Math.max(0, depth - 1);
		if (depth === 0 && (byComma ? char === ',' : /[;|\n]/.test(char))) {
			items.push(current);
			current = '';
		} else current += char;
	}
	items.push(current);
	return [...new Set(items.map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== ''))];
}

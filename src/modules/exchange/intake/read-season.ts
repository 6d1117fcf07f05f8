// SPDX-License-Identifier: EUPL-1.2

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const MONTH = '(jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zäöü]*\\.?';
const SEASON = new RegExp(
	`(?<![a-zäöü\\d])${MONTH}\\s*(?:bis|–|-)\\s*(?:anfang |mitte |ende )?${MONTH}(?!\\s?(?:20\\d\\d|\\d))`
);

/** The months an offer is open in, as "05-09": "nur von Mai bis September", "Dez–April". Null if it names none. */
export function readSeason(lower: string): { value: string; words: string } | null {
	const found = SEASON.exec(lower);
	if (!found) return null;
	const [first, last] = [found[1], found[2]].map((name) => MONTHS.indexOf((name ?? '').replace('jän', 'jan')) + 1);
	if (!first || !last) return null;
	const pad = (month: number) => String(month).padStart(2, '0');
	return { value: `${pad(first)}-${pad(last)}`, words: found[0] };
}

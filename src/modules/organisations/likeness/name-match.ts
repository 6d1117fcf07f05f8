// SPDX-License-Identifier: EUPL-1.2
import type { NameFace, NameWord } from './name-words.ts';
import { slips } from './text-distance.ts';

/** A word that was met with another spelling of it. */
export type Slip = { a: string; b: string; slips: number };

/** Two names laid beside each other: what they share, where they slip, and what only one of them has. */
export type NameMatch = {
	level: 'equal' | 'typo' | 'longer' | 'overlapping' | 'different';
	/** A word that makes two of them whatever else agrees. */
	veto: 'number_different' | 'unit_different' | 'person_different' | null;
	/** One of them names a place of the organisation ("Filiale Nord"). */
	site: boolean;
	/** Words were set aside because they name a place where the two are ("Wochenmarkt Barmen", "Wochenmarkt Langerfeld"). */
	placed: boolean;
	typos: Slip[];
	/** What the longer name has more, the most telling kind first. */
	added: 'nothing' | 'extra' | 'given' | 'trade' | 'telling';
	/** Letters that both share of words which are more than a trade. */
	telling: number;
};

const LONG_WORD = 9;

/** So many slips are still the same word; two known words are two words however near ("Karl", "Carl"). */
function isTypo(a: NameWord, b: NameWord): number {
	const known = (word: NameWord) => word.kind !== 'telling';
	if (a.kind === 'number' || b.kind === 'number' || (known(a) && known(b))) return 0;
	const shorter = Math.min(a.raw.length, b.raw.length);
	if (shorter < 4 || Math.abs(a.raw.length - b.raw.length) > 2) return 0;
	if (a.raw[0] !== b.raw[0] && a.raw.at(-1) !== b.raw.at(-1)) return 0;
	const found = slips(a.raw, b.raw);
	return found <= (shorter >= 6 ? 2 : 1) ? found : 0;
}

function abbreviates(short: NameWord, long: NameWord): boolean {
	if (!short.short || short.text.length >= long.text.length) return false;
	return long.text.startsWith(short.text) && (short.text.length > 1 || long.kind === 'given');
}

/** Takes out the pairs of words for which `fits` holds, each word once. */
function pairUp(left: NameWord[], right: NameWord[], fits: (a: NameWord, b: NameWord) => boolean, met: (a: NameWord, b: NameWord) => void): void {
	for (let at = left.length - 1; at >= 0; at--) {
		const a = left[at]!;
		const other = right.findIndex((b) => fits(a, b));
		if (other < 0) continue;
		met(a, right[other]!);
		left.splice(at, 1);
		right.splice(other, 1);
	}
}

/** "Elektroschmidt" is "Elektro Schmidt": one word of a name may be several neighbours of the other. */
function joinUp(left: NameWord[], right: NameWord[], met: (word: NameWord) => void): void {
	for (let at = left.length - 1; at >= 0; at--) {
		const whole = left[at]!;
		if (whole.text.length < 5 || whole.kind === 'number') continue;
		const run = runOf(whole.text, right);
		if (!run) continue;
		met(whole);
		left.splice(at, 1);
		right.splice(run.from, run.count);
	}
}

function runOf(whole: string, words: NameWord[]): { from: number; count: number } | null {
	for (let from = 0; from < words.length - 1; from++) {
		if (words[from]!.text[0] !== whole[0]) continue;
		let length = words[from]!.text.length;
		for (let count = 2; count <= 4 && from + count <= words.length; count++) {
			length += words[from + count - 1]!.text.length;
			if (Math.abs(length - whole.length) > 3) continue;
			const parts = words.slice(from, from + count).map(({ text }) => text);
			const joined = parts.join('');
			const slipped = joined.length >= LONG_WORD && parts.every((part) => part.length > 2) && (parts.join('s') === whole || slips(joined, whole) <= 1);
			if (joined === whole || slipped) return { from, count };
		}
	}
	return null;
}

/** Initials stand for a long name: "WMG" is "Wolfsburg Wirtschaft und Marketing GmbH". */
function initialsOf(left: NameWord[], right: NameWord[], form: string | null): boolean {
	const [only] = left;
	if (left.length !== 1 || !only || only.text.length < 3 || only.text.length > 6 || right.length < 2) return false;
	const initials = right.map(({ text }) => text[0]).join('');
	return initials === only.text || initials + (form?.[0]?.toLowerCase() ?? '') === only.text;
}

const YEAR = /^(?:1[789]\d\d|20[0-4]\d|\d{2})$/;

function vetoOf(a: NameWord[], b: NameWord[]): NameMatch['veto'] {
	const of = (kind: NameWord['kind']) => [a.filter((word) => word.kind === kind), b.filter((word) => word.kind === kind)] as const;
	const [numbersA, numbersB] = of('number');
	const oneSided = numbersA.length === 0 || numbersB.length === 0;
	// "SV Blau-Weiß 1921" and "SV Blau-Weiß" are one club; "Kita 1" and "Kita" are not.
	if (numbersA.length + numbersB.length > 0 && !(oneSided && [...numbersA, ...numbersB].every(({ text }) => YEAR.test(text)))) return 'number_different';
	const [unitsA, unitsB] = of('unit');
	if (unitsA.length + unitsB.length > 0) return 'unit_different';
	const [givenA, givenB] = of('given');
	if (givenA.length > 0 && givenB.length > 0) return 'person_different';
	return null;
}

/**
 * Lays two names beside each other, word by word in any order. Names of the places where the two are (`places`, folded)
 * tell nobody apart: "Bäckerei Müller Wolfsburg" in Wolfsburg is "Bäckerei Müller".
 */
export function matchNames(a: NameFace, b: NameFace, places: ReadonlySet<string>): NameMatch {
	const [left, right] = [[...a.words], [...b.words]];
	const typos: Slip[] = [];
	let telling = 0;
	const count = (word: NameWord): void => { if (word.kind === 'telling' || word.kind === 'number' || word.kind === 'given') telling += word.text.length; };
	pairUp(left, right, (x, y) => x.text === y.text, count);
	pairUp(left, right, (x, y) => abbreviates(x, y) || abbreviates(y, x), (x, y) => count(x.short ? y : x));
	joinUp(left, right, count);
	joinUp(right, left, count);
	pairUp(left, right, (x, y) => isTypo(x, y) > 0, (x, y) => {
		typos.push({ a: x.raw, b: y.raw, slips: isTypo(x, y) });
		count(x.kind === 'telling' ? x : y);
	});
	if (initialsOf(left, right, b.form) || initialsOf(right, left, a.form)) {
		telling += 6;
		left.length = right.length = 0;
	}
	const found = judge(left, right, { telling, typos, places });
	const blurred = found.level === 'overlapping' || found.level === 'different';
	return blurred && !found.veto && slipsInWhole(a.letters, b.letters) ? { ...found, level: 'typo', added: 'nothing', telling: Math.max(telling, 5) } : found;
}

/** A slip may fall between two words ("Galeri undiKunstschule"): then only the letters of the whole name show it. */
function slipsInWhole(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	return shorter >= 9 && Math.abs(a.length - b.length) <= 2 && slips(a, b) <= (shorter >= 14 ? 2 : 1);
}

type Found = { telling: number; typos: Slip[]; places: ReadonlySet<string> };

function judge(left: NameWord[], right: NameWord[], { telling, typos, places }: Found): NameMatch {
	const here = ({ text }: NameWord) => places.has(text) || (text.length > 6 && text.endsWith('er') && places.has(text.slice(0, -2)));
	// A place counts only where the other name has something of its own to set against it.
	const [ownLeft, ownRight] = [left.filter((word) => !here(word)), right.filter((word) => !here(word))];
	const [restLeft, restRight] = ownLeft.length > 0 && ownRight.length > 0 ? [ownLeft, ownRight]
		: ownLeft.length > 0 && right.length > 0 ? [ownLeft, right] : ownRight.length > 0 && left.length > 0 ? [left, ownRight] : [ownLeft, ownRight];
	const veto = vetoOf(restLeft, restRight);
	const site = [...restLeft, ...restRight].some(({ kind }) => kind === 'site');
	const rest = [...restLeft, ...restRight].filter(({ kind }) => kind !== 'number' && kind !== 'site');
	const both = restLeft.length > 0 && restRight.length > 0;
	const base = { veto, site, placed: [...left, ...right].some(here), typos, telling, added: addedOf(rest) };
	if (rest.length === 0) return { ...base, level: typos.length > 0 ? 'typo' : 'equal' };
	const against = rest.filter(({ kind, extra }) => kind === 'telling' && !extra).reduce((sum, { text }) => sum + text.length, 0);
	if (both) return { ...base, level: telling >= 5 && telling >= against / 2 ? 'overlapping' : 'different' };
	return { ...base, level: telling >= 3 ? 'longer' : 'different' };
}

function addedOf(rest: NameWord[]): NameMatch['added'] {
	const proper = rest.filter(({ extra }) => !extra);
	if (rest.length === 0) return 'nothing';
	for (const kind of ['telling', 'unit', 'trade', 'given'] as const) {
		if (proper.some((word) => word.kind === kind)) return kind === 'unit' ? 'telling' : kind;
	}
	return 'extra';
}

// SPDX-License-Identifier: EUPL-1.2
import { CHAINS, isUnit, SITES, TITLES, TRADES } from './data/words.ts';
import { GIVEN_NAMES } from './data/given-names.ts';
import { PHRASES, SYNONYMS } from './data/synonyms.ts';
import { legalFormOf } from './legal-forms.ts';
import { ABBREVIATIONS, FILLERS, foldLetters } from './name-key.ts';

/** What a word of a name tells: `telling` is what nobody else is called; `unit` makes another organisation of it. */
export type WordKind = 'telling' | 'trade' | 'given' | 'unit' | 'site' | 'number';

/** A word of a name; `short` was written with a full stop ("Gebr."), `extra` stands behind the name proper, `raw` is the spelling that `text` stands for. */
export type NameWord = { text: string; kind: WordKind; short: boolean; extra: boolean; raw: string };

/** A name taken apart: its words, the words run together as they are read (`key`) and as they are written (`letters`), and the legal form. */
export type NameFace = { words: NameWord[]; key: string; letters: string; form: string | null; chain: boolean };

const OWNER = /[\s,(/–-]+(?:inh(?:aber(?:in)?)?|inhaber(?:in)?|gf|geschäftsf(?:\.|ührer(?:in)?)|vertr(?:\.|eten) durch|prop)[.:]*\s+(?=\p{L})/iu;
const ADDRESSEE = /[\s,/]+(?:c\/o|z\.\s?hd\.?)\s?.*$/i;
const FORMER = /[\s,(/–-]+(?:vormals|vorm\.|ehemals|ehem\.|ehemalige[rs]?|früher|zuvor|bisher|jetzt|nun|alias|f\.?k\.?a\.?)[:\s]+/i;
/** A tag line stands behind a dash with room around it, a bar, a colon or in brackets. */
const TAIL = /\s+[-–—~•·]\s+|\s*[–—|•]\s*|:\s+|\s*[([{]|[)\]}]/u;
/** "seit 3 Generationen" is no number of a unit. */
const SLOGAN = /(?<!\p{L})(?:seit|ihre?|wir|unser|gegr|gegründet|mit|alles|für|immer|since|your|aus)(?!\p{L})/iu;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})$/;

/** The names under which an organisation goes in one cell: "Neu GmbH (vormals Alt)" is two. */
export function nameFaces(name: string, formColumn: string | null): NameFace[] {
	const bare = name.slice(0, 300).replace(/["„“”»«*®™]/g, ' ').replace(/[’'´`]/g, '').replace(/\s+/g, ' ').trim();
	const parts = bare.split(FORMER).map((part) => part.replace(/^[\s,;)]+|[\s,;(]+$/g, '')).filter((part) => /[\p{L}\p{N}]/u.test(part));
	const stated = formColumn ? (legalFormOf(formColumn)?.form ?? null) : null;
	return (parts.length > 0 ? parts : [bare]).map((part, at) => faceOf(part, at === 0 ? stated : null));
}

function faceOf(name: string, statedForm: string | null): NameFace {
	const [proper = '', ...owners] = name.replace(ADDRESSEE, '').replace(/\bi\.\s?(?:L|G|Gr)\.?(?=\s|$)/g, ' ').split(OWNER);
	const found = legalFormOf(proper);
	const form = statedForm ?? found?.form ?? null;
	const { head, tail } = apart(proper, found);
	const main = wordsOf(head, false);
	const said = new Set(main.map(({ text }) => text));
	const words = [...main, ...[...tail, ...owners].flatMap((part) => wordsOf(part, true)).filter(({ text }) => !said.has(text))];
	const key = words.filter(({ extra }) => !extra).map(({ text }) => text).join('');
	const letters = foldLetters(head).replace(/[^a-z0-9]/g, '');
	const chain = words.some(({ text }) => CHAINS.has(text)) && words.every(({ text, kind }) => CHAINS.has(text) || kind === 'trade' || kind === 'site');
	return { words, key, letters, form, chain };
}

/** The name proper and what stands behind it: behind the legal form, a dash, in brackets. */
function apart(name: string, found: ReturnType<typeof legalFormOf>): { head: string; tail: string[] } {
	const whole = found && !found.whole ? `${found.before} ${found.after ? `| ${found.after}` : ''}` : name;
	const parts = whole.replace(/\((?:haftungsbeschränkt|[a-zäöü]{0,3}\.?)\)/gi, ' ').split(TAIL).filter((part) => /[\p{L}\p{N}]/u.test(part));
	const [head = '', ...tail] = parts;
	return { head, tail };
}

function wordsOf(text: string, extra: boolean): NameWord[] {
	// "Halle A" and "Halle B" are two; "A. Meier" is a person.
	const romans = (text.match(/(?<![\p{L}\p{N}&'.])[\p{Lu}\p{N}]+(?![\p{L}\p{N}.&'])/gu) ?? []).filter((word) => ROMAN.test(word) || (/^[A-H]$/.test(word) && text.trimEnd().endsWith(` ${word}`)));
	let written = legalFormOf(text)?.rest || text;
	written = written.toLowerCase();
	for (const [pattern, full] of ABBREVIATIONS) written = written.replace(pattern, `${full} `);
	const shorts = new Set([...written.matchAll(/([\p{L}]+)\.(?=[\s\p{L},-]|$)/gu)].map((found) => foldLetters(found[1] ?? '')));
	let folded = foldLetters(written).replace(/[^a-z0-9]+/g, ' ').trim();
	for (const [pattern, canonical] of PHRASES) folded = folded.replace(pattern, canonical);
	const words = folded.split(' ').filter((word) => word !== '');
	const telling = words.filter((word) => !FILLERS.has(word) && !TITLES.has(word) && !LEGAL_REST.has(word));
	const slogan = extra && SLOGAN.test(text);
	return (telling.length > 0 ? telling : words).map((raw) => {
		const word = SYNONYMS.get(raw) ?? raw;
		return sharedWord({ text: word, kind: slogan ? 'telling' : kindOf(word, romans), short: shorts.has(raw), extra, raw });
	});
}

const SHARED = new Map<string, NameWord>();
const MOST_SHARED = 20_000;

/** The words of names repeat from record to record: kept once, a long list takes half the room. */
function sharedWord(word: NameWord): NameWord {
	const key = `${word.raw}|${word.kind}|${word.short}|${word.extra}`;
	const known = SHARED.get(key);
	if (known) return known;
	if (SHARED.size >= MOST_SHARED) SHARED.clear();
	SHARED.set(key, word);
	return word;
}

const LEGAL_REST = new Set(['gmbh', 'co', 'kg', 'mbh', 'ug', 'ohg', 'gbr', 'haftungsbeschrankt']);

function kindOf(word: string, romans: string[]): WordKind {
	if (/\d/.test(word) || romans.includes(word.toUpperCase())) return 'number';
	if (SITES.has(word)) return 'site';
	if (isUnit(word)) return 'unit';
	if (GIVEN_NAMES.has(word)) return 'given';
	return TRADES.has(word) ? 'trade' : 'telling';
}

// SPDX-License-Identifier: EUPL-1.2
import type { Lexicon } from './lexicon.ts';
import { LEXICON } from './lexicon.ts';
import { stem } from './stem.ts';

/** Verb prefixes and particles: no words of their own, so nothing may begin with them and count as a compound. */
const SHORTEST_PART = 3;

/** Linking elements (Fugenelemente) that the stemmer does not already take away. */
const LINKS = ['s', 'es', 'ens', 'ns', 'n', 'en', 'er', 'e'];

/** Heads that take almost any first part: an unknown first part is allowed before them (Brüdenkühler, Zerspanhalle). */
const OPEN_HEADS = new Set(
	[
		'halle', 'lager', 'raum', 'fläche', 'maschine', 'gerät', 'wagen', 'küche', 'laden', 'anlage', 'betrieb', 'werkstatt',
		'kühler', 'verein', 'verband', 'beratung', 'service', 'handel', 'händler', 'hersteller', 'herstellung', 'produktion',
		'reinigung', 'transport', 'platz', 'zentrum', 'schule', 'markt', 'hof', 'bauer', 'züchter', 'presse', 'mühle',
		'kurs', 'schulung', 'prüfung', 'technik', 'bau', 'bedarf', 'netzwerk', 'projekt', 'produkte', 'verarbeitung'
	].map(stem)
);

interface Path {
	cost: number;
	parts: string[];
}

const caches = new Map<number, Map<string, readonly string[]>>();

/**
 * Splits a compound (Kompositum) into the fewest known parts: "gemüselagerhalle" → gemüse, lager, halle. Linking
 * elements go with the part before them and are dropped. An empty list means: not a compound, or not known to be one.
 * The caller keeps the whole word as well. Input: a normalised word.
 */
export function splitCompound(word: string, lexicon: Lexicon = LEXICON): readonly string[] {
	let cache = caches.get(lexicon.version);
	if (!cache) caches.set(lexicon.version, (cache = new Map()));
	const known = cache.get(word);
	if (known) return known;
	const parts = computeSplit(word, lexicon);
	if (cache.size > 60_000) cache.clear();
	cache.set(word, parts);
	return parts;
}

function computeSplit(word: string, lexicon: Lexicon): readonly string[] {
	if (word.length < 6 || word.length > 60 || /[^a-zäöü]/.test(word) || lexicon.whole.has(stem(word))) return [];
	const best = fewestParts(word, lexicon);
	if (best && best.parts.length > 1) return best.parts;
	return openCompound(word, lexicon);
}

/** Dynamic programme from left to right: one point per part, a little more for short ones and for linking letters. */
function fewestParts(word: string, lexicon: Lexicon): Path | null {
	const paths: (Path | null)[] = [{ cost: 0, parts: [] }];
	for (let end = 1; end <= word.length; end += 1) {
		let best: Path | null = null;
		for (let start = Math.max(0, end - 24); start <= end - SHORTEST_PART; start += 1) {
			const before = paths[start];
			if (!before || (start === 0 && end === word.length)) continue;
			const part = asPart(word.slice(start, end), end === word.length, lexicon);
			if (!part) continue;
			const cost = before.cost + part.cost;
			if (!best || cost < best.cost) best = { cost, parts: [...before.parts, part.text] };
		}
		paths.push(best);
	}
	return paths[word.length] ?? null;
}

function asPart(piece: string, last: boolean, lexicon: Lexicon): { text: string; cost: number } | null {
	const short = piece.length === 3 ? 0.6 : piece.length === 4 ? 0.15 : 0;
	if (isPart(piece, lexicon)) return { text: last ? piece : withoutLinkingS(piece), cost: 1 + short };
	if (last) return null;
	for (const link of LINKS) {
		if (!piece.endsWith(link)) continue;
		const bare = piece.slice(0, -link.length);
		if (bare.length >= SHORTEST_PART && isPart(bare, lexicon)) {
			return { text: bare, cost: 1.05 + (bare.length === 3 ? 0.6 : bare.length === 4 ? 0.15 : 0) };
		}
	}
	return null;
}

/** The stemmer already looks through a linking s; the part is given without it. */
function withoutLinkingS(piece: string): string {
	const bare = piece.replace(/e?s$/, '');
	return bare.length >= SHORTEST_PART && stem(bare) === stem(piece) ? piece.replace(/s$/, '') : piece;
}

/** A stem may be shared by accident: it counts only if the piece is no longer than an inflected form of it. */
function isPart(piece: string, lexicon: Lexicon): boolean {
	const root = stem(piece);
	return root.length >= 2 && piece.length - root.length <= 4 && lexicon.parts.has(root);
}

function openCompound(word: string, lexicon: Lexicon): readonly string[] {
	for (let cut = 4; cut <= word.length - 3; cut += 1) {
		const head = word.slice(cut);
		if (!OPEN_HEADS.has(stem(head)) || head.length < 4) continue;
		const first = word.slice(0, cut);
		return [isPart(first, lexicon) ? first : first.replace(/s$/, ''), head];
	}
	return [];
}

/** All parts down to simple words: "klimaschutzmanager" → klimaschutz, manager, klima, schutz. */
export function allParts(word: string, lexicon: Lexicon = LEXICON): readonly string[] {
	const parts = splitCompound(word, lexicon);
	return parts.flatMap((part) => [part, ...allParts(part, lexicon)]);
}

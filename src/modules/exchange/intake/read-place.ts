// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import { normaliseWord } from '#shared/german/normalise.ts';
import { typoDistance } from '#shared/german/typo.ts';
import type { CategoryKey } from '../categories.ts';
import type { IntakeContext, KnownPlace, Read } from './proposal.ts';

/** Where the text wants it, and how far around. */
export interface ReadPlace {
	place: Read<KnownPlace> | null;
	places: KnownPlace[];
	radiusKm: number;
	radiusConfidence: number;
}

/**
 * Radius in km if the text names none: a room must be near, advice and money may be far. Taken from how far people of
 * small towns are used to go for each; the person sees and corrects it.
 */
const USUAL_RADIUS_KM: Readonly<Record<CategoryKey, number>> = {
	space: 5, plot: 5, equipment: 15, staff: 20, cooperation: 15, service: 25, goods: 25, sales_channel: 25,
	knowledge: 40, finance: 50, pilot: 30, succession: 40
};
const UNKNOWN_RADIUS_KM = 15;

/** Finds places of the network in the text ("Elberfeld-Nähe", "in der Barmer Innenstadt") and the radius it names. */
export function readPlace(
	text: string,
	lower: string,
	context: IntakeContext,
	category: CategoryKey | null
): ReadPlace {
	const found = context.places
		.map((place) => ({ place, hit: findName(text, place.name) }))
		.filter((entry) => entry.hit !== null)
		.sort((a, b) => (a.hit?.index ?? 0) - (b.hit?.index ?? 0) || b.place.name.length - a.place.name.length);
	const longest = found.filter(
		(entry) => !found.some(
			(other) => other !== entry && covers(other.hit, entry.hit) && other.place.name.length > entry.place.name.length
		)
	);
	const named = longest.filter((entry) => !isAway(lower, entry.hit?.index ?? 0));
	const finest = named.find((entry) => entry.place.kind !== 'municipality') ?? named[0];
	const radius = readRadius(lower);
	const fallback = context.defaultRadiusKm ?? (category ? USUAL_RADIUS_KM[category] : UNKNOWN_RADIUS_KM);
	return {
		place: placeOf(finest, context),
		places: [...new Set(named.map((entry) => entry.place))],
		radiusKm: radius ?? fallback,
		radiusConfidence: radius ? 0.9 : 0.3
	};
}

type Hit = { index: number; words: string; sure: number } | null;

function placeOf(entry: { place: KnownPlace; hit: Hit } | undefined, context: IntakeContext): Read<KnownPlace> | null {
	if (entry?.hit) return { value: entry.place, words: entry.hit.words, confidence: entry.hit.sure };
	return context.home ? { value: context.home, words: '', confidence: 0.5 } : null;
}

function covers(outer: Hit, inner: Hit): boolean {
	if (!outer || !inner) return false;
	return outer.index <= inner.index && outer.index + outer.words.length >= inner.index + inner.words.length;
}

const namePatterns = new Map<string, RegExp>();

function namePattern(name: string): RegExp {
	const known = namePatterns.get(name);
	if (known) return known;
	const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const full = escape(name).replace(/\s+/g, '[\\s-]+');
	const adjective = name.replace(/(?:en|e)$/, '');
	const base = adjective.length > 4 ? escape(adjective) : full;
	const pattern = new RegExp(`(?<!\\p{L})(?:${full}(?:s|er)?|${base}er)(?!\\p{L})`, 'iu');
	namePatterns.set(name, pattern);
	return pattern;
}

/** The name itself, its adjective ("Elberfelder"), or a typing error in a longer name. */
function findName(text: string, name: string): Hit {
	const exact = namePattern(name).exec(text);
	if (exact) return { index: exact.index, words: exact[0], sure: 0.9 };
	if (name.length < 7 || name.includes(' ')) return null;
	const wanted = normaliseWord(name);
	for (const word of text.matchAll(/\p{Lu}[\p{L}]{5,}/gu)) {
		if (typoDistance(normaliseWord(word[0]), wanted, 1) <= 1) return { index: word.index, words: word[0], sure: 0.6 };
	}
	return null;
}

/** "nach Köln", "aus Basel": where something goes or comes from is not where it is sought. */
function isAway(lower: string, index: number): boolean {
	return /(?:\bnach|\bbis nach|händler in)\s$/.test(lower.slice(Math.max(0, index - 12), index));
}

function readRadius(lower: string): number | null {
	const found =
		longPattern([
			String.raw`(?:umkreis|radius|entfernung|herkunft|entfernt|fahrt|aus)[^.]{0,18}?(\d{1,3})\s?(?:km|`,
			String.raw`kilometer)`
		]).exec(lower) ??
		/(?:max\.?|maximal|höchstens|bis|bis zu)\s(\d{1,3})\s?(?:km|kilometer)/.exec(lower) ??
		/(\d{1,3})\s?(?:km|kilometer)\s(?:umkreis|um|entfernt|rund)/.exec(lower);
	if (found) return Number(found[1]);
	const minutes = longPattern([
		String.raw`(\d{1,2})\s?min(?:uten)?\b[^.]{0,12}(?:fuß|fuss|geh)|zu fu(?:ß|ss)|fußläufig|fussläufig`
	]).exec(lower);
	if (minutes) return minutes[1] ? Math.max(0.5, Number(minutes[1]) / 12) : 1.5;
	return /mit dem (?:rad|fahrrad)/.test(lower) ? 4 : null;
}

// SPDX-License-Identifier: EUPL-1.2
import { analyse, lexemes } from '#shared/german/analyse.ts';
import { rarity } from './candidate-words.ts';
import { needConcepts } from './coverage.ts';
import type { Candidate, MatchNeed, TermStatistics } from './match.ts';
import { EVIDENCE } from './terms.ts';

/**
 * Whether what an organisation does speaks for a call: its trade (WZ titles, tags), its name and what it says of itself,
 * in whole words or in the last part of a compound, which says what a thing is. One word of the need's title is enough
 * (that is what it asks for); remarks behind it ("viele Hände", "kein Budget") must be several. Places say where, not
 * what.
 */
export function isWorthACall(need: MatchNeed, candidate: Candidate, statistics: TermStatistics, places: ReadonlySet<string> = NONE): boolean {
	const does = substanceOf(candidate);
	let title = 0;
	let remarks = 0;
	for (const concept of needConcepts(need)) {
		const [own] = concept.alternatives;
		if (!own || places.has(own.lexeme) || LANDSCAPE.has(own.lexeme) || GENERIC.has(own.lexeme) || concept.say < EVIDENCE.leastSay) continue;
		const met = concept.alternatives.filter(({ lexeme, weight }) => weight >= EVIDENCE.leastWeight && !places.has(lexeme) && does.has(lexeme));
		const best = Math.max(0, ...met.map(({ lexeme, weight }) => weight * Math.min(1, concept.say) * rarity(lexeme, statistics)));
		if (concept.say >= EVIDENCE.titleSay) title += best;
		else remarks += best;
	}
	return title >= EVIDENCE.title || remarks >= EVIDENCE.remarks;
}

/** Words for a landscape or a settlement ("im Tal", "in der Region"): they say where, whatever the place is called. */
const LANDSCAPE: ReadonlySet<string> = new Set(lexemes('Tal Berg Höhe Stadt Dorf Ort Quartier Viertel Stadtteil Region Kreis Bezirk Gebiet'));
/** What everything is called that somebody seeks: "Raum für Krabbelgruppe" is no reason to call a cold store. */
const GENERIC: ReadonlySet<string> = new Set(lexemes(
	'Raum Räumlichkeit Platz Fläche Betrieb Firma Unternehmen Verein Gerät Maschine Ware Material Produkt Leistung Service Hilfe Person Mitarbeiter Leute Lösung Anlage Angebot Projekt Partner Möglichkeit'
));
const NONE: ReadonlySet<string> = new Set();

const cache = new WeakMap<Candidate, ReadonlySet<string>>();

function substanceOf(candidate: Candidate): ReadonlySet<string> {
	const known = cache.get(candidate);
	if (known) return known;
	const substance = wordsThatSayWhat([candidate.title, candidate.text, ...candidate.fieldWords].join('. '));
	cache.set(candidate, substance);
	return substance;
}

/** Whole words, phrases and heads of compounds; not what is denied, not figures, not words of asking. */
function wordsThatSayWhat(text: string): Set<string> {
	const told = analyse(text).filter((entry) => !entry.negated && !entry.weak && entry.kind !== 'number' && (entry.kind !== 'part' || entry.head));
	return new Set(told.map((entry) => entry.lexeme));
}

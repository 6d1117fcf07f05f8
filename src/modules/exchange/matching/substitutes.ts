// SPDX-License-Identifier: EUPL-1.2
import { analyse, queryConcepts, type QueryConcept } from '#shared/german/index.ts';
import { distanceKm } from './distance.ts';
import type { MatchPoint } from './match.ts';

/** Goods that somebody of the network buys outside the region, with where they come from as far as it is known. */
export interface BoughtOutside { buyerId: string; goods: string; point: MatchPoint | null; supplierPoint: MatchPoint | null }

/** Somebody here who may have the like: by an offer, by what they supply to others already, or by what they say of themselves. */
export interface LocalSupply { via: 'offer' | 'supplies' | 'profile'; id: string; organisationId: string | null; name: string; words: string; point: MatchPoint | null; suppliesTo: readonly string[] }

/** A chance to buy nearby instead (Substitutionschance): which words speak for it, and how far it is. */
export interface Substitute extends LocalSupply { word: string; score: number; km: number | null; savedKm: number | null }

/** Below this only a part of a compound or a distant synonym is shared: "Holz" and "Holzweg". */
const ENOUGH = 0.45;
const STRENGTH = { offer: 1, supplies: 0.85, profile: 0.6 } as const;
/** So far away counts half as much. */
const HALF_AT_KM = 40;

/** Several goods stand in one line: "Kartoffeln, Kohl und Rote Bete". */
const itemsOf = (goods: string): string[] => goods.split(/[,;/+]|\s(?:und|oder|and|or)\s/u).map((item) => item.trim()).filter((item) => item !== '');

/** What one of the goods asks for, words of asking left out. */
const conceptsOf = (item: string): QueryConcept[] => queryConcepts(item).filter((concept) => concept.weight > 0.2);

/** How well words answer one of the goods, 0 to 1, and the word that does. A supplier needs to answer what is asked for, not more. */
function answers(concepts: readonly QueryConcept[], found: ReadonlyMap<string, string>): { share: number; word: string } {
	const whole = concepts.reduce((sum, concept) => sum + concept.weight, 0);
	let [sum, word, best] = [0, '', 0];
	for (const concept of concepts) {
		const hit = concept.alternatives.find(({ lexeme }) => found.has(lexeme));
		if (!hit) continue;
		sum += concept.weight * hit.weight;
		if (concept.weight * hit.weight > best) [best, word] = [concept.weight * hit.weight, found.get(hit.lexeme)!];
	}
	return { share: whole > 0 ? sum / whole : 0, word };
}

/** The words of a text by their lexemes; what a text says no to is left out. */
export function wordsOf(text: string): Map<string, string> {
	const words = new Map<string, string>();
	for (const { lexeme, from, negated } of analyse(text)) if (!negated && !words.has(lexeme)) words.set(lexeme, from);
	return words;
}

/**
 * Who here could supply what comes from outside: the best first, each organisation once. Never the buyer itself, nor who
 * supplies it already.
 */
export function findSubstitutes(bought: BoughtOutside, supplies: readonly (LocalSupply & { found: ReadonlyMap<string, string> })[], most = 3): Substitute[] {
	const items = itemsOf(bought.goods).map(conceptsOf);
	const chances = supplies.flatMap(({ found, ...supply }): Substitute[] => {
		if (supply.organisationId === bought.buyerId || supply.suppliesTo.includes(bought.buyerId)) return [];
		const { share, word } = items.map((concepts) => answers(concepts, found)).reduce((best, one) => (one.share > best.share ? one : best), { share: 0, word: '' });
		if (share < ENOUGH) return [];
		const km = bought.point && supply.point ? distanceKm(bought.point, supply.point) : null;
		const before = bought.point && bought.supplierPoint ? distanceKm(bought.point, bought.supplierPoint) : null;
		// What is as far away as the supplier of today keeps nothing in the region.
		if (km !== null && before !== null && km >= before) return [];
		return [{ ...supply, word, km, savedKm: km !== null && before !== null ? before - km : null, score: share * STRENGTH[supply.via] / (1 + (km ?? HALF_AT_KM / 2) / HALF_AT_KM) }];
	});
	chances.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1));
	const seen = new Set<string>();
	return chances.filter(({ organisationId, id }) => !seen.has(organisationId ?? id) && seen.add(organisationId ?? id)).slice(0, most);
}

// SPDX-License-Identifier: EUPL-1.2
import type { QueryConcept } from '#shared/german/analyse.ts';
import { analyse, queryConcepts } from '#shared/german/analyse.ts';
import { isHomonym, senseOf } from '#shared/german/homonyms.ts';
import { forgivenTypos, typoDistance } from '#shared/german/typo.ts';
import { FLAGS } from '../intake/flags.ts';
import { rarity, wordsOf, type CandidateWord } from './candidate-words.ts';
import { COVERAGE } from './terms.ts';
import type { Candidate, MatchNeed, TermStatistics, WordHit } from './match.ts';

/** One thing the need speaks of, with its say: what stands in the title says more than what stands behind it. */
interface NeedConcept extends QueryConcept {
	say: number;
	/** How it should be, not what it is ("geliefert", "Demeter"): already held against the candidate as a criterion. */
	circumstance: boolean;
	/** A word of two meanings among them ("Lager"), and which one the need means; null if nothing tells. */
	homonym: { lexeme: string; sense: string } | null;
}

/** A circumstance is held against the candidate as a criterion already; in words it says less than the thing itself. */
const CIRCUMSTANCE_SAY = 0.6;

const cache = new WeakMap<MatchNeed, NeedConcept[]>();

/** What a need asks for in words, each thing once, however often it is said. */
export function needConcepts(need: MatchNeed): readonly NeedConcept[] {
	const known = cache.get(need);
	if (known) return known;
	const best = new Map<string, NeedConcept>();
	const around = new Set(analyse(`${need.title}\n${need.text}`).filter((entry) => !entry.negated).map((entry) => entry.lexeme));
	const asked = new Set([...Object.keys(need.must), ...Object.keys(need.wish)]);
	const named = FLAGS.filter((flag) => asked.has(flag.key) && flag.key !== 'kind').map((flag) => flag.pattern);
	const take = (text: string, say: number) => {
		for (const concept of queryConcepts(text)) {
			const key = concept.alternatives[0]?.lexeme ?? concept.from;
			const before = best.get(key);
			const circumstance = named.some((pattern) => pattern.test(concept.from.toLowerCase()));
			const strength = say * concept.weight * (circumstance ? CIRCUMSTANCE_SAY : 1);
			if (!before) best.set(key, { ...concept, say: strength, circumstance, homonym: homonymIn(concept, around) });
			else before.say = Math.max(before.say, strength) + Math.min(before.say, strength) * 0.3;
		}
	};
	take(need.title, 1);
	take(need.text, COVERAGE.textSay);
	const concepts = [...best.values()];
	cache.set(need, concepts);
	return concepts;
}

function homonymIn(concept: QueryConcept, around: ReadonlySet<string>): NeedConcept['homonym'] {
	const lexeme = concept.alternatives.find((one) => one.how !== 'synonym' && isHomonym(one.lexeme))?.lexeme;
	const sense = lexeme ? senseOf(lexeme, around) : null;
	return lexeme && sense ? { lexeme, sense } : null;
}

/** How much of what a need says a candidate answers (OR, never AND), with the words that met. */
export interface Coverage {
	/** Sum of answered rarity, unbounded; grows with every answered thing. */
	strength: number;
	/** The same as a share, 0..1. */
	share: number;
	words: WordHit[];
}

/**
 * Compares the words of need and candidate. Each thing asked for counts once, by its best answer: the very word, a part
 * of a compound, a synonym or a typing error.
 */
export function coverage(need: MatchNeed, candidate: Candidate, statistics: TermStatistics): Coverage {
	const { strength: stock, length } = wordsOf(candidate);
	const lengthFactor = 1 / (
		1 - COVERAGE.lengthSay + COVERAGE.lengthSay * (length / Math.max(statistics.averageLength, 1))
	);
	let strength = 0;
	const words: WordHit[] = [];
	for (const concept of needConcepts(need)) {
		if (meansAnother(concept, candidate)) continue;
		const hit = bestHit(concept, stock, statistics) ?? typoHit(concept, stock, statistics);
		if (!hit) continue;
		strength += hit.value * concept.say * lengthFactor;
		if (concept.say > 0.2 && hit.convincing) words.push({ ...hit.word, weight: hit.value * concept.say });
	}
	words.sort((a, b) => b.weight - a.weight || (a.wanted < b.wanted ? -1 : 1));
	return { strength, share: strength / (strength + COVERAGE.half), words };
}

/** "Lager für Siebtrommel" is not answered by "Lagerabteile": both say which of the two meanings they have. */
function meansAnother(concept: NeedConcept, candidate: Candidate): boolean {
	if (!concept.homonym) return false;
	const theirs = candidateSense(concept.homonym.lexeme, candidate);
	return theirs !== null && theirs !== concept.homonym.sense;
}

const candidateSenses = new WeakMap<Candidate, Map<string, string | null>>();

function candidateSense(lexeme: string, candidate: Candidate): string | null {
	const known = candidateSenses.get(candidate) ?? new Map<string, string | null>();
	candidateSenses.set(candidate, known);
	if (!known.has(lexeme)) known.set(lexeme, senseOf(lexeme, new Set(wordsOf(candidate).strength.keys())));
	return known.get(lexeme) ?? null;
}

type Stock = ReturnType<typeof wordsOf>['strength'];
interface Hit {
	value: number;
	word: WordHit;
	/** Whether a person would nod at the pair; what is not convincing counts a little and is not shown as a reason. */
	convincing: boolean;
}

function bestHit(concept: NeedConcept, stock: Stock, statistics: TermStatistics): Hit | null {
	let best: Hit | null = null;
	for (const alternative of concept.alternatives) {
		const found = stock.get(alternative.lexeme);
		if (!found) continue;
		const rare = rarity(alternative.lexeme, statistics);
		const value = alternative.weight * found.weight * rare ** COVERAGE.rarityPower;
		if (best && best.value >= value) continue;
		const how = alternative.how === 'same' && found.part ? 'part' : alternative.how;
		best = { value, word: { wanted: concept.from, found: found.from, how, weight: value }, convincing: isConvincing(concept, alternative, found) };
	}
	return best;
}

/** A synonym weaker than this is another thing of the same world: worth points, no reason. */
const CLOSE_SYNONYM = 0.45;

/**
 * "Kühlraum → Kühlzelle" convinces; "Raum → Zimmertüren" does not: there the synonym is only the front of a compound that is
 * something else. A part of what is wanted convinces where it stands as a word of its own or as what the other thing is.
 */
function isConvincing(concept: NeedConcept, alternative: NeedConcept['alternatives'][number], found: CandidateWord): boolean {
	if (concept.from.length < 3 && !/^\p{Lu}{2}$/u.test(concept.from)) return false;
	const says = !found.part || found.head;
	return alternative.how === 'same' || (says && (alternative.how === 'part' || alternative.weight >= CLOSE_SYNONYM));
}

/** A word nobody knows may be mistyped: it is compared letter by letter, which is slow and therefore last. */
function typoHit(concept: NeedConcept, stock: Stock, statistics: TermStatistics): Hit | null {
	const [own, ...others] = concept.alternatives;
	if (!own || others.length > 0 || own.lexeme.length < 6 || statistics.documentFrequency(own.lexeme) > 0) return null;
	const limit = forgivenTypos(own.lexeme);
	for (const [lexeme, found] of stock) {
		if (lexeme[0] !== own.lexeme[0] || typoDistance(lexeme, own.lexeme, limit) > limit) continue;
		const value = 0.6 * found.weight * rarity(lexeme, statistics) ** COVERAGE.rarityPower;
		return { value, word: { wanted: concept.from, found: found.from, how: 'typo', weight: value }, convincing: true };
	}
	return null;
}

// SPDX-License-Identifier: EUPL-1.2
import { lexemes } from '#shared/german/analyse.ts';
import type { CategoryKey } from '../categories.ts';
import { categoryNeighbours } from '../categories.ts';
import { needConcepts } from './coverage.ts';
import { boundingBox } from './distance.ts';
import type { Candidate, MatchNeed } from './match.ts';

/** What a retrieval in SQL needs to fetch the few hundred candidates worth scoring. All parts are joined by OR. */
export interface RetrievalPlan {
	/** Lexemes that would answer the need, strongest first; match them against the index of `indexLexemes`. */
	lexemes: { lexeme: string; weight: number }[];
	/** Categories worth looking into, nearest first; empty if the category is unknown: then all. */
	categories: { category: CategoryKey; nearness: number }[];
	/** Box around the point with three times the radius; beyond it nothing is retrieved. Null: no place. */
	box: ReturnType<typeof boundingBox> | null;
}

/** Longest list of lexemes sent to the database; the tail is synonyms of side remarks. */
const MOST_LEXEMES = 80;
const WIDE = 3;

/** Plans the retrieval for a need: words, categories and box. */
export function planRetrieval(need: MatchNeed): RetrievalPlan {
	const best = new Map<string, number>();
	for (const concept of needConcepts(need)) {
		for (const alternative of concept.alternatives) {
			const weight = alternative.weight * concept.say;
			if (weight > (best.get(alternative.lexeme) ?? 0.05)) best.set(alternative.lexeme, weight);
		}
	}
	return {
		lexemes: [...best]
			.map(([lexeme, weight]) => ({ lexeme, weight }))
			.sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1))
			.slice(0, MOST_LEXEMES),
		categories: need.category ? categoryNeighbours(need.category) : [],
		box: need.point ? boundingBox(need.point, Math.max(need.radiusKm, 1) * WIDE) : null
	};
}

/** The lexemes under which a candidate is filed: write them into the index column whenever its words change. */
export function indexLexemes(candidate: Pick<Candidate, 'title' | 'text' | 'fieldWords'>): string[] {
	return lexemes([candidate.title, candidate.text, ...candidate.fieldWords].join('\n'));
}

// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { asCategory } from '#modules/exchange/categories.ts';
import type { CriterionValue } from '#modules/exchange/criteria.ts';
import { findMatches, proposeNeed, receiveNeed, type NeedDraft } from '#modules/exchange/server/index.ts';
import type { MatchGroups, MatchView } from '#modules/exchange/match-view.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { placeAsTyped, type Collection, type NeedRow } from './collection.ts';
import type { Answer } from './figures.ts';
import type { LoadedCollection } from './load.ts';

/**
 * How a need comes in. `text`: title, text and place, and nobody corrects anything. `kept`: the same through the form,
 * where the person keeps all proposals, which makes them certain. `corrected`: the person put the labelled category,
 * criteria and radius in their place.
 */
export type Way = 'text' | 'kept' | 'corrected';

/** An answer whose items have the points that the page shows beside them. */
export type ScoredAnswer = Answer & { scored: { id: string; score: number }[] };

/** What the product answered to each need, how long it took, and under which id it keeps the need. */
export interface ProductRun {
	answers: Map<string, ScoredAnswer>;
	milliseconds: { intake: number[]; matching: number[] };
	needs: Map<string, string>;
}

/** Brings every need in as a person would and reads the answer as the desk shows it, group after group. */
export async function askProduct(pool: pg.Pool, collection: Collection, loaded: LoadedCollection, way: Way): Promise<ProductRun> {
	const run: ProductRun = { answers: new Map(), milliseconds: { intake: [], matching: [] }, needs: new Map() };
	for (const row of collection.needs) {
		let started = performance.now();
		const { id } = await openScope(pool, loaded.desk, async (scope) => receiveNeed(scope, { ...(await draftOf(scope, row, way)), organisationId: loaded.recordOf.get(row.organisation_id ?? '') ?? null }));
		run.milliseconds.intake.push(performance.now() - started);
		started = performance.now();
		const groups = await openScope(pool, loaded.desk, (scope) => findMatches(scope, id));
		run.milliseconds.matching.push(performance.now() - started);
		run.needs.set(row.id, id);
		run.answers.set(row.id, answerOf(groups, loaded.itemOf));
	}
	return run;
}

/** The first line of what a person writes says what it is about; place is a field of its own. */
async function draftOf(scope: Scope, row: NeedRow, way: Way): Promise<NeedDraft> {
	const draft: NeedDraft = { text: `${row.title}\n${row.text}`, title: row.title, place: placeAsTyped(row), source: 'desk' };
	if (way === 'text') return draft;
	const proposal = await proposeNeed(scope, draft.text, draft.place);
	const kept = {
		...draft, category: asCategory(proposal.category), must: proposal.must.map(certain), wish: proposal.wish.map(certain), radiusKm: proposal.radiusKm,
		periodFrom: proposal.period.from, periodUntil: proposal.period.until
	};
	if (way === 'kept') return kept;
	return { ...kept, category: asCategory(row.category) ?? kept.category, must: labelled(row.must), wish: labelled(row.wish), radiusKm: row.radius_km };
}

const certain = ({ key, value, words }: { key: string; value: CriterionValue; words: string }) => ({ key, value, words, confidence: 1 });
const labelled = (criteria: Record<string, CriterionValue>) => Object.entries(criteria).map(([key, value]) => certain({ key, value, words: '' }));

/**
 * The order of the page: offers, best first, then who is worth a call; where nothing fits, calls come first and what is
 * distant lies behind a fold.
 */
function answerOf({ answers, worthACall, nothingFits }: MatchGroups, itemOf: ReadonlyMap<string, string>) {
	const shown = (nothingFits ? [...worthACall, ...answers] : [...answers, ...worthACall]).map((match) => ({ id: itemOf.get(match.candidateId)!, score: scoreIn(match, nothingFits) }));
	return { ids: shown.map((one) => one.id), empty: nothingFits, scored: shown };
}

/** Written runs tell "nothing fits" by the score: below 1 nothing is called an answer. */
const scoreIn = ({ score }: MatchView, nothingFits: boolean) => (nothingFits ? score / 1000 : Math.max(score, 1));

/** The same answers in one list by their points, without the groups of the page. */
export function bestFirst(answers: ReadonlyMap<string, ScoredAnswer>): Map<string, ScoredAnswer> {
	return new Map([...answers].map(([need, answer]) => {
		const scored = [...answer.scored].sort((a, b) => b.score - a.score);
		return [need, { ...answer, scored, ids: scored.map((one) => one.id) }];
	}));
}

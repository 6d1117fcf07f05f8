// SPDX-License-Identifier: EUPL-1.2
import type { MatchNeed } from '../matching/match.ts';
import type { IntakeProposal, ProposedCriterion } from './proposal.ts';

/** Below this a criterion nobody confirmed is only wished for, so that a misreading hides nothing. */
const HARD_FROM = 0.7;

/** The need that matching sees while the person has not yet corrected the proposal. */
export function needOf(
	proposal: IntakeProposal,
	record: { id: string; organisationId: string | null; title: string; text: string }
): MatchNeed {
	const values = (list: readonly ProposedCriterion[]) => Object.fromEntries(
		list.map((entry) => [entry.key, entry.value])
	);
	const sure = proposal.must.filter((entry) => entry.confidence >= HARD_FROM);
	const unsure = proposal.must.filter((entry) => entry.confidence < HARD_FROM);
	return {
		...record,
		category: proposal.category,
		categoryConfidence: proposal.categoryConfidence,
		otherCategories: proposal.categories.slice(1, 4).map(({ category, confidence }) => ({ category, confidence })),
		must: values(sure),
		wish: { ...values(unsure), ...values(proposal.wish) },
		refused: proposal.refused.flatMap((entry) => entry.lexemes),
		point: proposal.place ? { lat: proposal.place.value.lat, lon: proposal.place.value.lon } : null,
		radiusKm: proposal.radiusKm,
		radiusNamed: proposal.radiusConfidence > 0.5,
		period: proposal.period?.value ?? null
	};
}

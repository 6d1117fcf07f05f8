// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#shared/ids.ts';
import { NotAllowed, NotFound, Refused } from '#shared/refusal.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Decision, IntroductionState, Side, Stage } from '../../rules.ts';
import { idOf, may, worksFor } from '../access.ts';

/** The columns of an introduction that every side may read; the partner organisation's id is not among them. */
const COLUMNS = [
	'id', 'need_id', 'offer_id', 'office_id', 'audience', 'stage', 'need_words', 'offer_words', 'asked_at', 'expires_at', 'reminded_at',
	'unnamed', 'office_idea', 'seeker_agreed_at', 'provider_agreed_at', 'names_exchanged_at', 'feedback_asked_at', 'stage_since'
] as const;

/** The introduction of this id, locked: whoever decides about it decides alone. */
export async function loadIntroduction(scope: Scope, id: string) {
	const row = await scope.db
		.selectFrom('introduction')
		.select(COLUMNS)
		.where('network_id', '=', scope.network.id)
		.where('id', '=', idOf(id, 'introduction'))
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound('introduction');
	return { ...row, state: stateOf(row) };
}

/**
 * The introduction of this id for whoever works on it, locked. Refuses (403) staff of another office, who may read it
 * only, and editors of its own.
 */
export async function introductionToWorkOn(scope: Scope, id: string): Promise<LoadedIntroduction> {
	may(scope, 'introduce');
	const row = await scope.db
		.selectFrom('introduction')
		.select('office_id')
		.where('network_id', '=', scope.network.id)
		.where('id', '=', idOf(id, 'introduction'))
		.executeTakeFirst();
	if (!row) throw new NotFound('introduction');
	if (!worksFor(scope, row.office_id)) throw new NotAllowed('exchange.introduce');
	return loadIntroduction(scope, id);
}

export type LoadedIntroduction = Awaited<ReturnType<typeof loadIntroduction>>;

/** What the rules see of a stored introduction. */
export function stateOf(row: { stage: string; seeker_agreed_at: Date | null; provider_agreed_at: Date | null; expires_at: Date | null; names_exchanged_at: Date | null }): IntroductionState {
	return {
		stage: row.stage as Stage,
		seekerAgreed: row.seeker_agreed_at !== null,
		providerAgreed: row.provider_agreed_at !== null,
		expiresAt: row.expires_at,
		namesExchanged: row.names_exchanged_at !== null
	};
}

/** The stage that a decision leads to; a refusal is thrown. */
export function stageOf(decision: Decision): Stage {
	if ('refusal' in decision) throw new Refused(decision.refusal, decision.params);
	return decision.stage;
}

/** Who brought an introduction on, why, and by which deed. */
export interface Step {
	by: Side | 'office' | 'both' | 'system';
	note?: string;
	deed: string;
}

/** Writes the new stage with what goes with it, a step for the timeline and a line for the journal. */
export async function moveTo(scope: Scope, introduction: LoadedIntroduction, stage: Stage, step: Step, values: Record<string, unknown> = {}): Promise<void> {
	await scope.db
		.updateTable('introduction')
		.set({ stage, stage_since: scope.now, ...values })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', introduction.id)
		.execute();
	await noteMove(scope, introduction, stage, step);
}

/** The step for the timeline and the line for the journal of a move that was written already. */
export async function noteMove(scope: Scope, introduction: LoadedIntroduction, stage: Stage, step: Step): Promise<void> {
	await addStep(scope, introduction.id, stage, step.by, step.note ?? '');
	await journal(scope, {
		deed: step.deed, record: { kind: 'introduction', id: introduction.id }, officeId: introduction.office_id,
		audience: journalAudienceOf(introduction), before: { stage: introduction.stage }, after: { stage }
	});
}

/** Whoever may read an introduction, a need or an offer may read what the journal says of it: of an office's own, that office. */
export const journalAudienceOf = ({ audience }: { audience: string }) => (audience === 'office' ? 'office' : 'network');

/** A line of the timeline, with the member of staff who noted it. */
export async function addStep(scope: Scope, introductionId: string, stage: Stage, by: string, note: string): Promise<void> {
	const notedBy = scope.surface === 'desk' && scope.actor.kind === 'person' ? scope.actor.personId : null;
	await scope.db
		.insertInto('introduction_step')
		.values({ network_id: scope.network.id, id: newId(scope.now.getTime()), introduction_id: introductionId, at: scope.now, stage, by_side: by, note, noted_by: notedBy })
		.execute();
}

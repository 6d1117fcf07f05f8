// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { FACTS } from '../../facts.ts';
import { decideCorrectingOutcome } from '../../rules.ts';
import { loadNeed } from '../needs/load.ts';
import { loadOffer } from '../offers/load.ts';
import { say } from '../wording.ts';
import { factOfOutcome, type RecordedOutcome } from './advance.ts';
import { addStep, introductionToWorkOn, journalAudienceOf, stageOf } from './load.ts';

/**
 * Corrects a recorded outcome (Ergebnis berichtigen): what it was, its value, its words; with the reason. The earlier
 * fact stays as it was told, a second one says what counts from now on. Stage, need and the day of the agreement stay.
 */
export async function correctOutcome(scope: Scope, id: string, result: Omit<RecordedOutcome, 'needIsMet'>, reason: string): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideCorrectingOutcome(introduction.state));
	const valueEur = result.valueEur ?? null;
	const after = { outcome: result.outcome, value_eur: valueEur, value_per: valueEur === null ? null : (result.valuePer ?? 'once'), outcome_text: result.text ?? '' };
	const here = scope.db.selectFrom('introduction').select(['outcome', 'value_eur', 'value_per', 'outcome_text']).where('network_id', '=', scope.network.id).where('id', '=', id);
	const before = await here.executeTakeFirstOrThrow();
	await scope.db.updateTable('introduction').set(after).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await addStep(scope, id, stage, 'office', say(scope.locale, 'exchange_outcome_corrected_step', { reason }));
	await journal(scope, {
		deed: 'exchange.correct_outcome', record: { kind: 'introduction', id }, officeId: introduction.office_id, audience: journalAudienceOf(introduction), before, after: { ...after, reason }
	});
	const need = await loadNeed(scope, introduction.need_id);
	const offer = introduction.offer_id ? await loadOffer(scope, introduction.offer_id) : null;
	const payload = { outcome: after.outcome, valueEur, valuePer: after.value_per, needId: need.id };
	await factOfOutcome(scope, introduction, FACTS.introductionOutcomeCorrected, payload, { seeker: need.anonymous, provider: offer?.anonymous ?? false });
}

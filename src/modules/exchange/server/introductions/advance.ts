// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { FACTS } from '../../facts.ts';
import { DAYS_TO_FOLLOW_UP, decideAdvancing, decideEnding, decideOutcome, type Outcome, type Side } from '../../rules.ts';
import { closeNeed } from '../needs/change.ts';
import { loadNeed } from '../needs/load.ts';
import { loadOffer } from '../offers/load.ts';
import { isLive } from '../../need-rules.ts';
import { introductionToWorkOn, journalAudienceOf, moveTo, stageOf, type LoadedIntroduction } from './load.ts';
import { sidesOf } from './sides.ts';

/** Moves on what both agreed to: they talk, or they visit or test. A follow-up (Wiedervorlage) is set by itself. */
export async function advanceIntroduction(scope: Scope, id: string, to: 'talking' | 'visit', note = ''): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideAdvancing(introduction.state, to));
	const followUp = addDays(dayOf(scope.now), DAYS_TO_FOLLOW_UP);
	await moveTo(scope, introduction, stage, { by: 'office', note, deed: 'exchange.advance_introduction' }, { attention_since: null, follow_up_on: followUp });
	await stageFact(scope, id, introduction.office_id, { stage });
}

export interface RecordedOutcome {
	outcome: Outcome;
	valueEur?: number | null;
	valuePer?: 'once' | 'month' | 'year' | null;
	text?: string;
	/** Whether the need is answered by it; otherwise it stays open for more. */
	needIsMet?: boolean;
}

/** Keeps what both came to: lease, order, pilot, co-operation, hand-over, with its value in euro where there is one. */
export async function recordOutcome(scope: Scope, id: string, result: RecordedOutcome): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideOutcome(introduction.state));
	const valueEur = result.valueEur ?? null;
	await moveTo(scope, introduction, stage, { by: 'office', note: result.text ?? '', deed: 'exchange.record_outcome' }, {
		outcome: result.outcome, value_eur: valueEur, value_per: valueEur === null ? null : (result.valuePer ?? 'once'), outcome_text: result.text ?? '',
		attention_since: null, follow_up_on: null
	});
	const payload = { outcome: result.outcome, valueEur, valuePer: valueEur === null ? null : (result.valuePer ?? 'once'), needId: introduction.need_id };
	const need = await loadNeed(scope, introduction.need_id);
	const offer = introduction.offer_id ? await loadOffer(scope, introduction.offer_id) : null;
	await factOfOutcome(scope, introduction, FACTS.introductionOutcome, payload, { seeker: need.anonymous, provider: offer?.anonymous ?? false });
	if (result.needIsMet !== false && isLive(need.state)) await closeNeed(scope, need.id, 'met');
}

/** The fact names the organisations that took part, so that each one's history and the figures can be opened; not those without a name. */
export async function factOfOutcome(scope: Scope, introduction: LoadedIntroduction, kind: string, payload: Record<string, unknown>, unnamed: Record<Side, boolean>): Promise<void> {
	const sides = await sidesOf(scope, introduction.id);
	const organisationOf = (wanted: Side) => (unnamed[wanted] ? null : (sides.find(({ side }) => side === wanted)?.organisationId ?? null));
	const [seeker, provider] = [organisationOf('seeker'), organisationOf('provider')];
	const record = { kind: 'introduction', id: introduction.id };
	await fact(scope, { kind, record, officeId: introduction.office_id, organisationId: provider ?? seeker, payload: { ...payload, seekerOrganisationId: seeker, providerOrganisationId: provider } });
}

/** It came to nothing after both had agreed to talk; the reason is kept. The need is open again for others. */
export async function endIntroduction(scope: Scope, id: string, reason: string): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideEnding(introduction.state));
	await moveTo(scope, introduction, stage, { by: 'office', note: reason, deed: 'exchange.end_introduction' }, { ended_reason: reason, attention_since: null, follow_up_on: null });
	await stageFact(scope, id, introduction.office_id, { stage });
}

async function stageFact(scope: Scope, id: string, officeId: string, payload: Record<string, unknown>): Promise<void> {
	await fact(scope, { kind: FACTS.introductionStageReached, record: { kind: 'introduction', id }, officeId, payload });
}

/** Somebody at the desk has read what is new here: it waits no longer. Nothing else changes. */
export async function markIntroductionRead(scope: Scope, id: string): Promise<void> {
	await introductionToWorkOn(scope, id);
	await scope.db.updateTable('introduction').set({ attention_since: null }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
}

/** Sets or clears the day to look again (Wiedervorlage); what is new here counts as read. */
export async function followUpOn(scope: Scope, id: string, day: string | null): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	await scope.db.updateTable('introduction').set({ follow_up_on: day, attention_since: null }).where('network_id', '=', scope.network.id).where('id', '=', introduction.id).execute();
	await journal(scope, { deed: 'exchange.follow_up', record: { kind: 'introduction', id }, officeId: introduction.office_id, audience: journalAudienceOf(introduction), after: { followUpOn: day } });
}

/** A note of the office's own (Notiz): no other office and neither side ever reads it. */
export async function addNote(scope: Scope, id: string, text: string, authorName: string): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	await scope.db
		.insertInto('introduction_note')
		.values({
			network_id: scope.network.id, id: newId(scope.now.getTime()), introduction_id: id, office_id: scope.officeId ?? introduction.office_id,
			author_id: scope.actor.kind === 'person' ? scope.actor.personId : null, author_name: authorName, text, at: scope.now
		})
		.execute();
	await journal(scope, { deed: 'exchange.add_note', record: { kind: 'introduction', id }, audience: 'office', after: { length: text.length } });
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { giveConsent } from '#modules/people/server/index.ts';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { FACTS } from '../../facts.ts';
import { decideAnswer, decideHandingOver, namesGoOut, type Answer, type Side } from '../../rules.ts';
import { may } from '../access.ts';
import { CONSENT_VERSION, withdrawConsentsOn } from '../consents.ts';
import { sendNames, sendNothing, sendOfficeCalls, type LetterMatter } from '../letters/introduction.ts';
import { openLink } from '../links.ts';
import { say } from '../wording.ts';
import { introductionToWorkOn, loadIntroduction, moveTo, noteMove, stageOf, type LoadedIntroduction } from './load.ts';
import { reachable, sidesOf, type StoredSide } from './sides.ts';

/** What one side answers, and why where it declines (for the office only). */
export interface GivenAnswer {
	answer: Answer;
	reason?: string;
}

/** One side answers by the link in its mail. The link shows; only this writes. */
export async function answerByLink(scope: Scope, token: string, given: GivenAnswer): Promise<void> {
	const opened = await openLink(scope, 'introduction_side', token);
	const own = await sideById(opened.scope, opened.recordId);
	await answerAs(opened.scope, own, given, 'link');
}

/** A member answers for its own organisation. */
export async function answerAsMember(scope: Scope, introductionId: string, given: GivenAnswer): Promise<void> {
	may(scope, 'answer');
	const own = (await sidesOf(scope, introductionId)).find((side) => side.organisationId && scope.organisationIds.includes(side.organisationId));
	if (!own) throw new NotFound('introduction');
	await answerAs(scope, own, given, 'account');
}

/** Staff notes what a side said on the telephone. */
export async function noteAnswer(scope: Scope, introductionId: string, side: Side, given: GivenAnswer): Promise<void> {
	await introductionToWorkOn(scope, introductionId);
	const found = (await sidesOf(scope, introductionId)).find((one) => one.side === side);
	if (!found) throw new Refused('exchange.introduction_side_unknown');
	await answerAs(scope, found, given, 'phone');
}

/**
 * Two-sided consent. The introduction is locked first, so of many answers at one moment each sees the one before; the
 * answer is written only where none stands, and the database moves the introduction by it (nw.answer_counts), so that
 * nobody can agree for the other side. The consent is kept with the words it was given to.
 */
async function answerAs(scope: Scope, own: StoredSide, given: GivenAnswer, channel: 'link' | 'account' | 'phone'): Promise<void> {
	const introduction = await loadIntroduction(scope, own.introductionId);
	const stage = stageOf(decideAnswer(introduction.state, own.side, given.answer, scope.now));
	const agreed = given.answer === 'agreed';
	const unnamed = agreed ? await refuseUnlessStanding(scope, introduction) : introduction.unnamed;
	await writeAnswer(scope, own, given);
	await noteMove(scope, introduction, stage, { by: own.side, note: given.reason ?? '', deed: `exchange.${given.answer}` });
	if (agreed) await keepConsent(scope, own, channel);
	if (stage === 'both_agreed') await bothAgreed(scope, introduction, namesGoOut(stage, unnamed));
	if (stage === 'declined') await tellDeclined(scope, introduction, own);
}

/**
 * What both sides agreed to must still stand at the moment of the second "yes": withdrawing beats sending. Answers whether
 * a side wants to stay without a name by now, whatever it wanted when the introduction was proposed.
 */
async function refuseUnlessStanding(scope: Scope, introduction: LoadedIntroduction): Promise<boolean> {
	const found = await sql<{ verdict: string }>`select nw.names_may_go_out(${introduction.id}) as verdict`.execute(scope.db);
	const verdict = found.rows[0]?.verdict ?? 'no';
	if (verdict === 'no') throw new Refused('exchange.introduction_no_longer_stands');
	return introduction.unnamed || verdict === 'unnamed';
}

async function writeAnswer(scope: Scope, own: StoredSide, { answer, reason = '' }: GivenAnswer): Promise<void> {
	const written = await scope.db
		.updateTable('introduction_side')
		.set({ answer, answered_at: scope.now, answer_reason: answer === 'declined' ? reason : '', consent_version: answer === 'agreed' ? CONSENT_VERSION : null })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', own.id)
		.where('answer', 'is', null)
		.executeTakeFirst();
	if (Number(written.numUpdatedRows) === 0) throw new Refused('exchange.introduction_already_answered');
}

async function keepConsent(scope: Scope, own: StoredSide, channel: string): Promise<void> {
	await giveConsent(scope, {
		email: own.email, purpose: 'exchange.introduction', recordId: own.id, textVersion: CONSENT_VERSION,
		wording: say(own.locale, 'exchange_consent_introduction'), channel
	});
}

async function bothAgreed(scope: Scope, introduction: LoadedIntroduction, withNames: boolean): Promise<void> {
	if (withNames) await exchangeNames(scope, matterOf(introduction));
	const record = { kind: 'introduction', id: introduction.id };
	await fact(scope, { kind: FACTS.introductionAgreed, record, officeId: introduction.office_id, payload: { needId: introduction.need_id } });
}

/** The letters with names; the only place that writes one side's name to the other. */
async function exchangeNames(scope: Scope, matter: LetterMatter): Promise<void> {
	const sides = await sidesOf(scope, matter.id);
	for (const to of reachable(sides)) {
		const other = sides.find((side) => side.side !== to.side);
		if (other) await sendNames(scope, to, matter, other);
	}
}

/** The other side hears that it comes to nothing; the fact says so to the worker, which may see its address. */
export async function tellDeclined(scope: Scope, introduction: LoadedIntroduction, own: StoredSide): Promise<void> {
	const record = { kind: 'introduction', id: introduction.id };
	await fact(scope, { kind: FACTS.introductionDeclined, record, officeId: introduction.office_id, payload: { side: own.side } });
}

/** After a "no": a line to the side that did not say it, without who or why. By the worker, because a link sees one side only. */
export async function sendDeclined(scope: Scope, introductionId: string): Promise<void> {
	may(scope, 'watch');
	const introduction = await loadIntroduction(scope, introductionId);
	const sides = await sidesOf(scope, introductionId);
	for (const to of reachable(sides.filter((side) => side.answer !== 'declined'))) await sendNothing(scope, to, matterOf(introduction), 'declined');
	for (const side of sides) if (side.answer === 'declined') await withdrawConsentsOn(scope, side.id);
}

/** After two "yes" where one side has no name: both hear that the office will be in touch. */
export async function sendAgreedUnnamed(scope: Scope, introductionId: string): Promise<void> {
	may(scope, 'watch');
	const introduction = await loadIntroduction(scope, introductionId);
	if (introduction.names_exchanged_at) return;
	for (const to of reachable(await sidesOf(scope, introductionId))) await sendOfficeCalls(scope, to, matterOf(introduction));
}

/** The office hands the names over itself, where one side asked without a name (Übergabe durch das Büro). */
export async function handOverNames(scope: Scope, id: string): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideHandingOver(introduction.state));
	await refuseUnlessStanding(scope, introduction);
	await moveTo(scope, introduction, stage, { by: 'office', deed: 'exchange.hand_over_names' }, { names_exchanged_at: scope.now });
	await exchangeNames(scope, matterOf(introduction));
}

/** The side that a link opened. */
export async function sideById(scope: Scope, id: string): Promise<StoredSide> {
	const row = await scope.db.selectFrom('introduction_side').select('introduction_id').where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst();
	const side = row && (await sidesOf(scope, row.introduction_id)).find((one) => one.id === id);
	if (!side) throw new NotFound('introduction');
	return side;
}

/** What the letters about this introduction are made from. */
export function matterOf(introduction: LoadedIntroduction): LetterMatter {
	return { id: introduction.id, officeId: introduction.office_id, officeIdea: introduction.office_idea, needWords: introduction.need_words, offerWords: introduction.offer_words, expiresAt: introduction.expires_at };
}

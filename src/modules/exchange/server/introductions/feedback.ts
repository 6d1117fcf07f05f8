// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { Side } from '../../rules.ts';
import { may } from '../access.ts';
import { sendFeedbackRequest } from '../letters/introduction.ts';
import { openLink } from '../links.ts';
import { introductionToWorkOn, journalAudienceOf, loadIntroduction } from './load.ts';
import { getOwnIntroduction } from './own.ts';
import { reachable, sidesOf } from './sides.ts';

/** Asks both sides by mail how it went (Rückmeldung), once. */
export async function askForFeedback(scope: Scope, id: string): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	if (!introduction.state.seekerAgreed || !introduction.state.providerAgreed) throw new Refused('exchange.introduction_not_agreed_by_both');
	if (introduction.feedback_asked_at) return;
	await scope.db.updateTable('introduction').set({ feedback_asked_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const matter = { id, officeId: introduction.office_id, officeIdea: introduction.office_idea, needWords: introduction.need_words, offerWords: introduction.offer_words, expiresAt: null };
	for (const side of reachable(await sidesOf(scope, id))) await sendFeedbackRequest(scope, side, matter);
	await journal(scope, { deed: 'exchange.ask_for_feedback', record: { kind: 'introduction', id }, officeId: introduction.office_id, audience: journalAudienceOf(introduction) });
}

/** How it went for one side: one to five, and words. */
export interface GivenFeedback {
	rating: number;
	text: string;
}

/** One side says how it went, by link (token) or, for imports, for a side. */
export async function giveFeedback(scope: Scope, by: { token: string } | { introductionId: string; side: Side }, given: GivenFeedback): Promise<void> {
	if (!('token' in by)) {
		await introductionToWorkOn(scope, by.introductionId);
		return keepFeedback(scope, by.introductionId, by.side, given);
	}
	const { scope: opened, recordId } = await openLink(scope, 'introduction_side', by.token);
	const own = await opened.db
		.selectFrom('introduction_side')
		.select(['introduction_id', 'side'])
		.where('network_id', '=', scope.network.id)
		.where('id', '=', recordId)
		.executeTakeFirstOrThrow();
	await keepFeedback(opened, own.introduction_id, own.side as Side, given);
}

/** A member says how it went for its own organisation, once it was asked. */
export async function giveFeedbackAsMember(scope: Scope, introductionId: string, given: GivenFeedback): Promise<void> {
	may(scope, 'answer');
	const own = await getOwnIntroduction(scope, introductionId);
	if (!own.mayGiveFeedback) throw new NotFound('introduction');
	await keepFeedback(scope, own.id, own.side, given);
}

/** Only of what came about: before both agreed there is nothing to say how it went. */
async function keepFeedback(scope: Scope, introductionId: string, side: Side, { rating, text }: GivenFeedback): Promise<void> {
	const introduction = await loadIntroduction(scope, introductionId);
	const { state, office_id: officeId } = introduction;
	if (!state.seekerAgreed || !state.providerAgreed) throw new Refused('exchange.introduction_not_agreed_by_both');
	await scope.db
		.insertInto('introduction_feedback')
		.values({ network_id: scope.network.id, introduction_id: introductionId, side, rating, text, at: scope.now })
		.execute();
	await journal(scope, { deed: 'exchange.give_feedback', record: { kind: 'introduction', id: introductionId }, officeId, audience: journalAudienceOf(introduction), after: { side, rating } });
}

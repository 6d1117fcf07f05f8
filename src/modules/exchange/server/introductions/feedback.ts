// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { sendFeedbackRequest } from '../letters/introduction.ts';
import { openLink } from '../links.ts';
import { loadIntroduction } from './load.ts';
import { reachable, sidesOf } from './sides.ts';

/** Asks both sides by mail how it went (Rückmeldung), once. */
export async function askForFeedback(scope: Scope, id: string): Promise<void> {
	may(scope, 'work');
	const introduction = await loadIntroduction(scope, id);
	if (!introduction.state.seekerAgreed || !introduction.state.providerAgreed) throw new Refused('exchange.introduction_not_agreed_by_both');
	if (introduction.feedback_asked_at) return;
	await scope.db.updateTable('introduction').set({ feedback_asked_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const matter = { id, officeId: introduction.office_id, needWords: introduction.need_words, offerWords: introduction.offer_words, expiresAt: null };
	for (const side of reachable(await sidesOf(scope, id))) await sendFeedbackRequest(scope, side, matter);
	await journal(scope, { deed: 'exchange.ask_for_feedback', record: { kind: 'introduction', id }, officeId: introduction.office_id });
}

/** One side says how it went: one to five, and words. By link (token) or, for imports, for a side. */
export async function giveFeedback(scope: Scope, by: { token: string } | { introductionId: string; side: 'seeker' | 'provider' }, given: { rating: number; text: string }): Promise<void> {
	const opened = 'token' in by ? await openLink(scope, 'introduction_side', by.token) : null;
	const inScope = opened?.scope ?? scope;
	if (!opened) may(scope, 'work');
	const own = opened
		? await inScope.db.selectFrom('introduction_side').select(['introduction_id', 'side']).where('network_id', '=', scope.network.id).where('id', '=', opened.recordId).executeTakeFirstOrThrow()
		: { introduction_id: (by as { introductionId: string }).introductionId, side: (by as { side: string }).side };
	await inScope.db
		.insertInto('introduction_feedback')
		.values({ network_id: scope.network.id, introduction_id: own.introduction_id, side: own.side, rating: given.rating, text: given.text, at: scope.now })
		.execute();
	await journal(inScope, { deed: 'exchange.give_feedback', record: { kind: 'introduction', id: own.introduction_id }, after: { side: own.side, rating: given.rating } });
}

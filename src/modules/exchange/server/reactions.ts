// SPDX-License-Identifier: EUPL-1.2
import type { Chore, MailCheck, Reaction } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { FACTS } from '../facts.ts';
import { sendAgreedUnnamed, sendDeclined } from './introductions/answer.ts';
import { withdrawIntroduction } from './introductions/ask.ts';
import { confirmInterest } from './introductions/confirm.ts';
import { forgetReply, forgetUnconfirmed } from './introductions/forget-reply.ts';
import { expireUnanswered, remindSilentSides } from './introductions/chores.ts';
import { namesStillStand } from './introductions/take-back.ts';
import { watchNeedChange, watchOffer } from './matching/watch.ts';

/** What the exchange does when facts arrive: it looks for matches, and tells sides what a link may not see. */
export const exchangeReactions: Reaction[] = [
	{ to: FACTS.offerPublished, react: (scope, { recordId }) => watchOffer(scope, recordId) },
	{ to: FACTS.offerChanged, react: (scope, { recordId }) => watchOffer(scope, recordId) },
	{ to: FACTS.needReceived, react: (scope, { recordId }) => watchNeedChange(scope, recordId) },
	{ to: FACTS.needPublished, react: (scope, { recordId }) => watchNeedChange(scope, recordId) },
	{ to: FACTS.needChanged, react: (scope, { recordId }) => watchNeedChange(scope, recordId) },
	{ to: FACTS.needClosed, react: (scope, { recordId }) => withdrawOpenOnes(scope, 'need_id', recordId) },
	{ to: FACTS.offerWithdrawn, react: (scope, { recordId }) => withdrawOpenOnes(scope, 'offer_id', recordId) },
	{ to: FACTS.contactConfirmed, react: (scope, { recordId }) => confirmInterest(scope, recordId) },
	{ to: FACTS.replyTakenBack, react: (scope, { recordId }) => forgetReply(scope, recordId) },
	{ to: FACTS.introductionDeclined, react: (scope, { recordId }) => sendDeclined(scope, recordId) },
	{ to: FACTS.introductionAgreed, react: (scope, { recordId }) => sendAgreedUnnamed(scope, recordId) }
];

/** What it does by the clock. */
export const exchangeChores: Chore[] = [
	{ name: 'exchange.remind', everyMinutes: 15, run: remindSilentSides },
	{ name: 'exchange.expire', everyMinutes: 15, run: expireUnanswered },
	{ name: 'exchange.forget_unconfirmed', everyMinutes: 360, run: forgetUnconfirmed }
];

/** What is asked once more at the very moment a mail goes out (see `MailCheck`). */
export const exchangeMailChecks: MailCheck[] = [{ of: /^mail:introduction:[^:]+:names:/, stands: namesStillStand }];

/** A need that is met or closed, and an offer that was taken back, ask nobody any more. */
async function withdrawOpenOnes(scope: Scope, column: 'need_id' | 'offer_id', id: string): Promise<void> {
	const open = await scope.db
		.selectFrom('introduction')
		.select(['id', 'stage'])
		.where('network_id', '=', scope.network.id)
		.where(column, '=', id)
		.where('stage', 'in', ['unconfirmed', 'proposed', 'asked', 'one_agreed'])
		.execute();
	for (const { id: one, stage } of open) await (stage === 'unconfirmed' ? forgetReply(scope, one) : withdrawIntroduction(scope, one));
}

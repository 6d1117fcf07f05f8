// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { DAYS_TO_REMINDER, isExpired, isReminderDue } from '../../rules.ts';
import { sendNothing, sendQuestion } from '../letters/introduction.ts';
import { loadIntroduction, moveTo } from './load.ts';
import { reachable, sidesOf } from './sides.ts';

/** How many are looked after in one turn; the rest comes with the next. */
const AT_ONCE = 200;

/** Reminds whoever has not answered, once, after five days. Running twice sends nothing twice. */
export async function remindSilentSides(scope: Scope): Promise<void> {
	const before = new Date(scope.now.getTime() - DAYS_TO_REMINDER * 86_400_000);
	const waiting = await idsOfWaiting(scope).where('reminded_at', 'is', null).where('asked_at', '<=', before).execute();
	for (const { id } of waiting) {
		const introduction = await loadIntroduction(scope, id);
		if (!isReminderDue({ ...introduction.state, askedAt: introduction.asked_at, remindedAt: introduction.reminded_at }, scope.now)) continue;
		await scope.db.updateTable('introduction').set({ reminded_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
		const silent = (await sidesOf(scope, id)).filter((side) => side.answer === null);
		for (const to of reachable(silent)) await sendQuestion(scope, to, matterOf(introduction), true);
	}
}

/** Ends what nobody answered in time, tells whoever had agreed, and shows it at the desk. */
export async function expireUnanswered(scope: Scope): Promise<void> {
	const late = await idsOfWaiting(scope).where('expires_at', '<', scope.now).execute();
	for (const { id } of late) {
		const introduction = await loadIntroduction(scope, id);
		if (!isExpired(introduction.state, scope.now)) continue;
		await moveTo(scope, introduction, 'expired', { by: 'system', deed: 'exchange.expire_introduction' }, { attention_since: scope.now });
		const agreed = (await sidesOf(scope, id)).filter((side) => side.answer === 'agreed');
		for (const to of reachable(agreed)) await sendNothing(scope, to, matterOf(introduction), 'expired');
	}
}

function idsOfWaiting(scope: Scope) {
	return scope.db.selectFrom('introduction').select('id').where('network_id', '=', scope.network.id).where('stage', 'in', ['asked', 'one_agreed']).orderBy('asked_at').limit(AT_ONCE);
}

function matterOf(introduction: Awaited<ReturnType<typeof loadIntroduction>>) {
	return { id: introduction.id, officeId: introduction.office_id, officeIdea: introduction.office_idea, needWords: introduction.need_words, offerWords: introduction.offer_words, expiresAt: introduction.expires_at };
}

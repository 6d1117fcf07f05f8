// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { idOf, may } from '../access.ts';
import { loadNeed } from '../needs/load.ts';

/** Sets a candidate aside for this need, with the reason: it is proposed no more, and the reason is kept. */
export async function dismissMatch(scope: Scope, needId: string, candidateId: string, reason: string): Promise<void> {
	may(scope, 'work');
	const need = await loadNeed(scope, needId);
	const kind = await kindOfCandidate(scope, candidateId);
	const row = { network_id: scope.network.id, need_id: needId, candidate_id: candidateId, kind, score: 0, fit: 'far', found_at: scope.now };
	await scope.db
		.insertInto('need_match')
		.values({ ...row, seen_at: scope.now, dismissed_at: scope.now, dismissed_reason: reason })
		.onConflict((conflict) => conflict.columns(['network_id', 'need_id', 'candidate_id']).doUpdateSet({ seen_at: scope.now, dismissed_at: scope.now, dismissed_reason: reason }))
		.execute();
	await journal(scope, { deed: 'exchange.dismiss_match', record: { kind: 'need', id: needId }, officeId: need.office_id, audience: need.audience === 'office' ? 'office' : 'network', after: { candidateId, reason } });
}

/** Takes a dismissal back. */
export async function restoreMatch(scope: Scope, needId: string, candidateId: string): Promise<void> {
	may(scope, 'work');
	await loadNeed(scope, needId);
	await scope.db
		.updateTable('need_match')
		.set({ dismissed_at: null, dismissed_reason: '' })
		.where('network_id', '=', scope.network.id)
		.where('need_id', '=', needId)
		.where('candidate_id', '=', idOf(candidateId, 'candidate'))
		.execute();
}

/** Somebody looked at the new matches of a need: they wait no longer. */
export async function markMatchesSeen(scope: Scope, needId: string): Promise<void> {
	may(scope, 'work');
	await loadNeed(scope, needId);
	await scope.db
		.updateTable('need_match')
		.set({ seen_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('need_id', '=', idOf(needId, 'need'))
		.where('seen_at', 'is', null)
		.execute();
}

/** Whether an id that matching named is an offer or an organisation; anything else is not there. */
export async function kindOfCandidate(scope: Scope, candidateId: string): Promise<'offer' | 'organisation'> {
	const id = idOf(candidateId, 'candidate');
	for (const kind of ['offer', 'organisation'] as const) {
		const row = await scope.db.selectFrom(kind).select('id').where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst();
		if (row) return kind;
	}
	throw new NotFound('candidate');
}

// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { FACTS } from '../../facts.ts';
import { isOver, type Stage } from '../../rules.ts';
import { may } from '../access.ts';
import { forgetReply } from './forget-reply.ts';
import { loadIntroduction, moveTo, type LoadedIntroduction } from './load.ts';

/** An address is confirmed: what its holder wrote is a proposal from now on and waits at the desk. Harmless when repeated. */
export async function confirmReply(scope: Scope, introduction: LoadedIntroduction, by: 'seeker' | 'provider'): Promise<void> {
	if (introduction.stage !== 'unconfirmed') return;
	await moveTo(scope, introduction, 'proposed', { by, deed: 'exchange.confirm_contact' }, { attention_since: scope.now });
	const record = { kind: 'introduction', id: introduction.id };
	await fact(scope, { kind: FACTS.introductionProposed, record, officeId: introduction.office_id, payload: { needId: introduction.need_id } });
}

/** The address behind a need is confirmed, so the interest in an offer that came with it counts, too. By the worker: the need's link sees the need only. */
export async function confirmInterest(scope: Scope, needId: string): Promise<void> {
	may(scope, 'watch');
	const waiting = await scope.db.selectFrom('introduction').select(['id', 'offer_id']).where('network_id', '=', scope.network.id)
		.where('need_id', '=', needId).where('stage', '=', 'unconfirmed').where('origin', '=', 'interest').execute();
	for (const { id, offer_id: offerId } of waiting) {
		if (offerId && (await runsAlready(scope, needId, offerId))) await forgetReply(scope, id);
		else await confirmReply(scope, await loadIntroduction(scope, id), 'seeker');
	}
}

/** The office may have brought the two together itself meanwhile; the need it did that for says the same as the reply. */
async function runsAlready(scope: Scope, needId: string, offerId: string): Promise<boolean> {
	const running = await scope.db.selectFrom('introduction').select('stage').where('network_id', '=', scope.network.id)
		.where('need_id', '=', needId).where('offer_id', '=', offerId).where('stage', '<>', 'unconfirmed').execute();
	return running.some(({ stage }) => !isOver(stage as Stage));
}

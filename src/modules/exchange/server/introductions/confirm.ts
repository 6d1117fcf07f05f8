// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { FACTS } from '../../facts.ts';
import { may } from '../access.ts';
import { endLinks } from '../links.ts';
import { loadIntroduction, moveTo, type LoadedIntroduction } from './load.ts';
import { sidesOf } from './sides.ts';

/** After so many days without a confirmation, what a stranger typed under a public need is forgotten. */
export const DAYS_TO_CONFIRM = 7;

/** How many are looked after in one turn; the rest comes with the next. */
const AT_ONCE = 200;

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
	const waiting = await unconfirmed(scope).where('need_id', '=', needId).where('origin', '=', 'interest').execute();
	for (const { id } of waiting) await confirmReply(scope, await loadIntroduction(scope, id), 'seeker');
}

/** Forgets who offered help and never confirmed the address: name, address and message go, the links die. */
export async function forgetUnconfirmed(scope: Scope): Promise<void> {
	may(scope, 'watch');
	const before = new Date(scope.now.getTime() - DAYS_TO_CONFIRM * 86_400_000);
	const late = await unconfirmed(scope).where('origin', '=', 'helper').where('created_at', '<', before).limit(AT_ONCE).execute();
	for (const { id } of late) {
		await moveTo(scope, await loadIntroduction(scope, id), 'withdrawn', { by: 'system', deed: 'exchange.withdraw_introduction' }, { message: '', offer_words: '' });
		for (const side of await sidesOf(scope, id)) {
			await endLinks(scope, 'help', side.id);
			await scope.db.updateTable('introduction_side').set({ name: '–', email: null, phone: null, organisation_name: '' })
				.where('network_id', '=', scope.network.id).where('id', '=', side.id).execute();
		}
	}
}

const unconfirmed = (scope: Scope) =>
	scope.db.selectFrom('introduction').select('id').where('network_id', '=', scope.network.id).where('stage', '=', 'unconfirmed');

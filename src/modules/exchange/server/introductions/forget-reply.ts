// SPDX-License-Identifier: EUPL-1.2
import { eraseConsentsOn, eraseLinksOn } from '#modules/people/server/index.ts';
import { forgetMails } from '#platform/mail/forget.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { may } from '../access.ts';
import { withdrawConsentsOn } from '../consents.ts';
import { closeNeed } from '../needs/change.ts';
import { say } from '../wording.ts';
import { loadIntroduction, moveTo } from './load.ts';
import { sidesOf } from './sides.ts';

/** After so many days without a confirmation, what a stranger typed under a public need or offer is forgotten. */
export const DAYS_TO_CONFIRM = 7;

/** How many are looked after in one turn; the rest comes with the next. */
const AT_ONCE = 200;

/**
 * Forgets a reply under a public page whose address nobody confirmed, whatever ended it. Name, address and words go with
 * the stage (`nw.unconfirmed_is_forgotten`); here go its links, the address on its consent and the mails about it. By the
 * worker; harmless when repeated, and for a reply that its author's link took back already.
 */
export async function forgetReply(scope: Scope, id: string): Promise<void> {
	may(scope, 'watch');
	const introduction = await loadIntroduction(scope, id);
	if (introduction.stage === 'unconfirmed') await moveTo(scope, introduction, 'withdrawn', { by: 'system', deed: 'exchange.withdraw_introduction' }, { attention_since: null });
	for (const side of await sidesOf(scope, id)) await forgetTraces(scope, 'help', side.id);
}

/** What nobody confirmed in seven days: help under needs, and interest in offers with the need that came with it. */
export async function forgetUnconfirmed(scope: Scope): Promise<void> {
	may(scope, 'watch');
	const before = new Date(scope.now.getTime() - DAYS_TO_CONFIRM * 86_400_000);
	const late = await scope.db.selectFrom('introduction').select('id').where('network_id', '=', scope.network.id)
		.where('stage', '=', 'unconfirmed').where('created_at', '<', before).limit(AT_ONCE).execute();
	for (const { id } of late) await forgetReply(scope, id);
	for (const id of await unconfirmedInterests(scope, before)) await forgetNeed(scope, id);
}

/** Needs that an interest brought, that no office took on and whose address is unconfirmed still. */
async function unconfirmedInterests(scope: Scope, before: Date): Promise<string[]> {
	const found = await scope.db.selectFrom('need as n')
		.innerJoin('exchange_contact as c', (join) => join.onRef('c.network_id', '=', 'n.network_id').onRef('c.need_id', '=', 'n.id'))
		.select('n.id').where('n.network_id', '=', scope.network.id).where('n.source', '=', 'form').where('n.state', '=', 'received')
		.where('n.created_at', '<', before).where('c.confirmed_at', 'is', null).where('c.email', 'is not', null)
		.where(({ exists, selectFrom }) => exists(selectFrom('introduction as i').select('i.id')
			.whereRef('i.network_id', '=', 'n.network_id').whereRef('i.need_id', '=', 'n.id').where('i.origin', '=', 'interest')))
		.limit(AT_ONCE).execute();
	return found.map(({ id }) => id);
}

/** The need of an interest says what its author wrote, so its words go, too; that somebody was interested stays. */
async function forgetNeed(scope: Scope, id: string): Promise<void> {
	await scope.db.updateTable('exchange_contact').set({ name: '–', email: null, phone: null, organisation_name: '' })
		.where('network_id', '=', scope.network.id).where('need_id', '=', id).execute();
	await scope.db.updateTable('need').set({ text: '–', text_en: '', must: '[]', wish: '[]', refused: [], lexemes: [] })
		.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await closeNeed(scope, id, 'closed', say('de', 'exchange_unconfirmed_reason'));
	await forgetTraces(scope, 'need', id);
}

async function forgetTraces(scope: Scope, kind: 'help' | 'need', recordId: string): Promise<void> {
	await withdrawConsentsOn(scope, recordId);
	await eraseConsentsOn(scope, recordId);
	await eraseLinksOn(scope, recordId);
	await forgetMails(scope, { keys: [`mail:${kind}:${recordId}:`] });
}

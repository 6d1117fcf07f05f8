// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed, Refused } from '#shared/refusal.ts';
import { FACTS } from '../../facts.ts';
import { afterRewording, decideCorrecting, decideKeeping, decidePublishing, isLive } from '../../need-rules.ts';
import type { Audience } from '../../views.ts';
import { may, worksFor } from '../access.ts';
import { refuseWithoutConsent } from '../consents.ts';
import { confirmContact } from '../contacts.ts';
import { columnsOf, type NeedDraft } from './draft.ts';
import { loadNeed, type StoredNeed } from './load.ts';

/** What a correction may change. */
export type NeedCorrection = Pick<NeedDraft, 'text' | 'title' | 'textEn' | 'category' | 'must' | 'wish' | 'place' | 'radiusKm' | 'periodFrom' | 'periodUntil' | 'anonymous'>;

/**
 * Corrects words, category, criteria, place or period of a need. `version` is the one that the person saw: if somebody
 * else changed it meanwhile, nothing is written and both get to know. What a link's holder or a member changes of a
 * public need is cleared again by the office before anybody reads it.
 */
export async function correctNeed(scope: Scope, id: string, version: number, correction: NeedCorrection): Promise<void> {
	may(scope, 'keep_own');
	const need = await loadNeed(scope, id, true);
	const refusal = decideCorrecting(need.state);
	if (refusal) throw new Refused(refusal);
	if (need.version !== version) throw new Refused('exchange.changed_meanwhile');
	const columns = await columnsOf(scope, { ...correction, source: 'desk' });
	const shown = afterRewording(need.audience, scope.surface === 'link' || scope.surface === 'member');
	const samePlace = correction.place === need.place && need.lat !== null;
	await update(scope, id, {
		...columns,
		...(samePlace ? { lat: need.lat, lon: need.lon, town: need.town } : {}),
		...(correction.anonymous === undefined ? {} : { anonymous: correction.anonymous }),
		...shown,
		version: need.version + 1
	});
	const before = { title: need.title, text: need.text, category: need.category, place: need.place, ...(shown && { audience: need.audience, state: need.state }) };
	const after = { title: columns.title, text: columns.text, category: columns.category, place: columns.place, ...shown };
	await record(scope, need, 'exchange.correct_need', before, after);
	await fact(scope, { kind: FACTS.needChanged, record: { kind: 'need', id }, officeId: need.office_id });
}

/** Shows a need to members or to everybody (or takes it back to the offices). A received one is open from now on. */
export async function publishNeed(scope: Scope, id: string, audience: Audience): Promise<void> {
	may(scope, 'work');
	const need = await loadNeed(scope, id, true);
	const refusal = decidePublishing({ state: need.state, publishWanted: need.publish_wanted, source: need.source }, audience) ?? decideKeeping(audience, need.office_id, scope.officeId);
	if (refusal) throw new Refused(refusal);
	const state = need.state === 'received' ? 'open' : need.state;
	await update(scope, id, { audience, state });
	await record(scope, need, 'exchange.publish_need', { audience: need.audience, state: need.state }, { audience, state });
	const organisationId = need.anonymous ? null : need.organisation_id;
	await fact(scope, { kind: FACTS.needPublished, record: { kind: 'need', id }, organisationId, officeId: need.office_id, payload: { audience } });
}

/** The office takes a need on (Annehmen): it is no longer new; who may read it stays as it is. Refuses editors and other offices' staff; harmless when repeated. */
export async function acceptNeed(scope: Scope, id: string): Promise<void> {
	may(scope, 'work');
	const need = await loadNeed(scope, id, true);
	if (!worksFor(scope, need.office_id)) throw new NotAllowed('exchange.accept_need');
	if (!isLive(need.state)) throw new Refused('exchange.need_is_closed');
	if (need.state !== 'received') return;
	await update(scope, id, { state: 'open' });
	await record(scope, need, 'exchange.accept_need', { state: need.state }, { state: 'open' });
	// from here on it stays on watch by itself where nothing fits
	await fact(scope, { kind: FACTS.needChanged, record: { kind: 'need', id }, officeId: need.office_id });
}

/** Takes a need back (Rückzug) by the one who asked, or for them. Open introductions end with it in their own time. */
export async function withdrawNeed(scope: Scope, id: string, reason = ''): Promise<void> {
	may(scope, 'keep_own');
	await close(scope, id, 'withdrawn', reason);
}

/** Closes a need: met, or closed for another reason that is kept. */
export async function closeNeed(scope: Scope, id: string, state: 'met' | 'closed', reason = ''): Promise<void> {
	may(scope, 'work');
	await close(scope, id, state, reason);
}

async function close(scope: Scope, id: string, state: 'met' | 'closed' | 'withdrawn', reason: string): Promise<void> {
	const need = await loadNeed(scope, id, true);
	if (!isLive(need.state)) throw new Refused('exchange.need_is_closed');
	await update(scope, id, { state, closed_at: scope.now, closed_reason: reason });
	await record(scope, need, `exchange.close_need`, { state: need.state }, { state, reason });
	await fact(scope, { kind: FACTS.needClosed, record: { kind: 'need', id }, officeId: need.office_id, payload: { state } });
	const organisationId = need.anonymous ? null : need.organisation_id;
	if (state === 'met') await fact(scope, { kind: FACTS.needMet, record: { kind: 'need', id }, organisationId, officeId: need.office_id });
}

/** Takes the last closing back: the need is open again. Refused where the one who asked took the consent back. */
export async function reopenNeed(scope: Scope, id: string): Promise<void> {
	may(scope, 'work');
	const need = await loadNeed(scope, id, true);
	if (isLive(need.state)) return;
	await refuseWithoutConsent(scope, id);
	await update(scope, id, { state: 'open', closed_at: null, closed_reason: '' });
	await record(scope, need, 'exchange.reopen_need', { state: need.state }, { state: 'open' });
	await fact(scope, { kind: FACTS.needChanged, record: { kind: 'need', id }, officeId: need.office_id });
}

/** Puts a need on watch (Beobachtung): nothing fits today, a new offer that fits will wake it. */
export async function watchNeed(scope: Scope, id: string): Promise<void> {
	may(scope, 'work');
	const need = await loadNeed(scope, id, true);
	if (!isLive(need.state)) throw new Refused('exchange.need_is_closed');
	await update(scope, id, { state: 'on_watch', watched_since: scope.now });
	await record(scope, need, 'exchange.watch_need', { state: need.state }, { state: 'on_watch' });
}

/** The address behind a need is right: by the link in the mail, or because staff spoke with the person. */
export async function confirmNeedContact(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep_own');
	const need = await loadNeed(scope, id);
	if (!(await confirmContact(scope, { needId: id }))) return;
	await record(scope, need, 'exchange.confirm_contact', null, { confirmed: true });
	await fact(scope, { kind: FACTS.contactConfirmed, record: { kind: 'need', id }, officeId: need.office_id });
}

async function update(scope: Scope, id: string, values: Record<string, unknown>): Promise<void> {
	await scope.db
		.updateTable('need')
		.set({ ...values, changed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.execute();
}

async function record(scope: Scope, need: StoredNeed, deed: string, before: unknown, after: unknown): Promise<void> {
	await journal(scope, {
		deed, record: { kind: 'need', id: need.id }, organisationId: need.anonymous ? null : need.organisation_id, officeId: need.office_id,
		audience: need.audience === 'office' ? 'office' : 'network', before, after
	});
}

// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed, Refused } from '#shared/refusal.ts';
import { FACTS } from '../../facts.ts';
import { afterRewording, decideKeeping, type OfferState } from '../../need-rules.ts';
import type { Audience } from '../../views.ts';
import { may, worksFor } from '../access.ts';
import { refuseWithoutConsent } from '../consents.ts';
import { confirmContact } from '../contacts.ts';
import { offerColumns, type OfferDraft } from './draft.ts';
import { loadOffer, type StoredOffer } from './load.ts';

/** What a revision of an offer may change. */
export type OfferRevision = Pick<OfferDraft, 'text' | 'title' | 'textEn' | 'category' | 'attributes' | 'place' | 'availableFrom' | 'availableUntil' | 'anonymous'>;

/**
 * Revises an offer; counts as a confirmation. Refuses when somebody else changed it since `version`. What a link's holder
 * or a member changes of a public offer is cleared again by the office before anybody reads it.
 */
export async function reviseOffer(scope: Scope, id: string, version: number, revision: OfferRevision): Promise<void> {
	may(scope, 'keep_own');
	const offer = await loadOffer(scope, id, true);
	if (!isStanding(offer.state)) throw new Refused('exchange.offer_is_closed');
	if (offer.version !== version) throw new Refused('exchange.changed_meanwhile');
	const columns = await offerColumns(scope, { ...revision, organisationId: offer.organisation_id, source: 'desk' });
	const samePlace = revision.place === offer.place && offer.lat !== null;
	const shown = afterRewording(offer.audience, scope.surface === 'link' || scope.surface === 'member');
	await update(scope, id, {
		...columns,
		...shown,
		...(samePlace ? { lat: offer.lat, lon: offer.lon, town: offer.town } : {}),
		...(revision.anonymous === undefined ? {} : { anonymous: revision.anonymous }),
		version: offer.version + 1,
		confirmed_at: scope.now,
		changed_at: scope.now
	});
	await record(scope, offer, 'exchange.revise_offer', { title: offer.title, text: offer.text, ...(shown && { audience: offer.audience, state: offer.state }) }, { title: columns.title, text: columns.text, ...shown });
	await fact(scope, { kind: FACTS.offerChanged, record: { kind: 'offer', id }, officeId: offer.office_id });
}

/** Says that an offer still stands as it is (stimmt noch): its age begins anew. */
export async function confirmOffer(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep_own');
	const offer = await loadOffer(scope, id, true);
	if (!isStanding(offer.state)) throw new Refused('exchange.offer_is_closed');
	await update(scope, id, { confirmed_at: scope.now, confirmed_by: scope.actor.kind === 'person' ? scope.actor.personId : null });
	await record(scope, offer, 'exchange.confirm_offer', { confirmedAt: offer.confirmed_at }, { confirmedAt: scope.now });
}

/** Clears an offer and shows it to this audience. */
export async function publishOffer(scope: Scope, id: string, audience: Audience): Promise<void> {
	may(scope, 'work');
	const offer = await loadOffer(scope, id, true);
	if (!isStanding(offer.state)) throw new Refused('exchange.offer_is_closed');
	const refusal = decideKeeping(audience, offer.office_id, scope.officeId);
	if (refusal) throw new Refused(refusal);
	const strangers = offer.source === 'form' && !offer.publish_wanted;
	if (strangers && (audience === 'public' || audience === 'members')) throw new Refused('exchange.need_not_cleared');
	await update(scope, id, { audience, state: 'open' });
	await record(scope, offer, 'exchange.publish_offer', { audience: offer.audience, state: offer.state }, { audience, state: 'open' });
	const organisationId = offer.anonymous ? null : offer.organisation_id;
	await fact(scope, { kind: FACTS.offerPublished, record: { kind: 'offer', id }, organisationId, officeId: offer.office_id, payload: { category: offer.category, audience } });
}

/** The office takes an offer on (Annehmen): it is no longer new and may be proposed; who may read it stays as it is. Refuses editors and other offices' staff; harmless when repeated. */
export async function acceptOffer(scope: Scope, id: string): Promise<void> {
	may(scope, 'work');
	const offer = await loadOffer(scope, id, true);
	if (!worksFor(scope, offer.office_id)) throw new NotAllowed('exchange.accept_offer');
	if (!isStanding(offer.state)) throw new Refused('exchange.offer_is_closed');
	if (offer.state !== 'received') return;
	await update(scope, id, { state: 'open' });
	await record(scope, offer, 'exchange.accept_offer', { state: offer.state }, { state: 'open' });
	await fact(scope, { kind: FACTS.offerPublished, record: { kind: 'offer', id }, organisationId: offer.anonymous ? null : offer.organisation_id, officeId: offer.office_id, payload: { category: offer.category } });
}

/** Takes an offer back, or notes that it is taken. It is proposed to nobody any more. */
export async function withdrawOffer(scope: Scope, id: string, state: 'withdrawn' | 'taken' = 'withdrawn'): Promise<void> {
	may(scope, 'keep_own');
	const offer = await loadOffer(scope, id, true);
	if (!isStanding(offer.state)) throw new Refused('exchange.offer_is_closed');
	await update(scope, id, { state });
	await record(scope, offer, 'exchange.withdraw_offer', { state: offer.state }, { state });
	await fact(scope, { kind: FACTS.offerWithdrawn, record: { kind: 'offer', id }, officeId: offer.office_id, payload: { state } });
}

/** Takes a withdrawal back: the offer stands again as it was. Refused where a stranger took the consent back; a member's offer needs none. */
export async function reopenOffer(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep_own');
	const offer = await loadOffer(scope, id, true);
	if (isStanding(offer.state)) return;
	if (scope.surface !== 'member') await refuseWithoutConsent(scope, id);
	await update(scope, id, { state: 'open', confirmed_at: scope.now });
	await record(scope, offer, 'exchange.reopen_offer', { state: offer.state }, { state: 'open' });
	await fact(scope, { kind: FACTS.offerChanged, record: { kind: 'offer', id }, officeId: offer.office_id });
}

/** The address behind an offer is right: by the link in the mail, or because staff spoke with the person. */
export async function confirmOfferContact(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep_own');
	const offer = await loadOffer(scope, id);
	if (await confirmContact(scope, { offerId: id })) await record(scope, offer, 'exchange.confirm_contact', null, { confirmed: true });
}

const isStanding = (state: OfferState) => state === 'received' || state === 'open';

async function update(scope: Scope, id: string, values: Record<string, unknown>): Promise<void> {
	await scope.db
		.updateTable('offer')
		.set({ ...values, changed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.execute();
}

async function record(scope: Scope, offer: StoredOffer, deed: string, before: unknown, after: unknown): Promise<void> {
	await journal(scope, {
		deed, record: { kind: 'offer', id: offer.id }, organisationId: offer.anonymous ? null : offer.organisation_id, officeId: offer.office_id,
		audience: offer.audience === 'office' ? 'office' : 'network', before, after
	});
}

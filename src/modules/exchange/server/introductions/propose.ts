// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { FACTS } from '../../facts.ts';
import { isLive } from '../../need-rules.ts';
import { idOf, may, worksFor } from '../access.ts';
import { findContact } from '../contacts.ts';
import { acceptNeed } from '../needs/change.ts';
import { loadNeed, type StoredNeed } from '../needs/load.ts';
import { loadOffer } from '../offers/load.ts';
import { addresseeOf } from '../organisations.ts';
import { kindOfCandidate } from '../matching/mark.ts';
import { addStep } from './load.ts';
import { wordsOfNeed, wordsOfOffer, wordsOfOrganisation } from './words.ts';

/** Between whom: a need and an offer, or a need and an organisation that could help. */
export type Pair = { needId: string; offerId: string } | { needId: string; organisationId: string };

/**
 * Proposes an introduction (Vermittlung): nobody is written to yet. The words that each side will read of the other are
 * drafted here and can be changed until they are sent. Refuses a second open one for the same pair.
 */
export async function proposeIntroduction(scope: Scope, pair: Pair, origin: 'desk' | 'import' = 'desk'): Promise<{ id: string }> {
	may(scope, 'introduce');
	const need = await loadNeed(scope, pair.needId);
	if (origin === 'desk' && !isLive(need.state)) throw new Refused('exchange.need_is_closed');
	// whoever looks for the other side has taken the record on; only its own office can
	if (need.state === 'received' && worksFor(scope, need.office_id)) await acceptNeed(scope, need.id);
	const provider = 'offerId' in pair ? await providerOfOffer(scope, pair.offerId) : await providerOfOrganisation(scope, pair.organisationId);
	const id = newId(scope.now.getTime());
	const audience = need.audience === 'office' || provider.audience === 'office' ? 'office' : 'network';
	await scope.db
		.insertInto('introduction')
		.values({
			network_id: scope.network.id,
			id,
			need_id: need.id,
			offer_id: provider.offerId,
			organisation_id: provider.organisationId,
			office_id: scope.officeId ?? need.office_id,
			audience,
			origin,
			unnamed: need.anonymous || provider.anonymous,
			office_idea: need.bought_id !== null,
			need_words: wordsOfNeed(need),
			offer_words: provider.words,
			stage_since: scope.now,
			created_at: scope.now
		})
		.execute();
	await addSide(scope, id, 'seeker', await seekerOf(scope, need));
	await addSide(scope, id, 'provider', provider);
	await addStep(scope, id, 'proposed', 'office', '');
	await markAsSeen(scope, need.id, provider.offerId ?? provider.organisationId!, provider.offerId ? 'offer' : 'organisation');
	const record = { kind: 'introduction', id };
	await journal(scope, { deed: 'exchange.propose_introduction', record, officeId: scope.officeId ?? need.office_id, audience, after: { needId: need.id, offerId: provider.offerId } });
	await fact(scope, { kind: FACTS.introductionProposed, record, officeId: scope.officeId ?? need.office_id, payload: { needId: need.id } });
	return { id };
}

/** Proposes an introduction to each of the chosen candidates of a need: offers and organisations. Answers their ids. */
export async function proposeForCandidates(scope: Scope, needId: string, candidateIds: readonly string[]): Promise<string[]> {
	const ids: string[] = [];
	for (const candidateId of [...new Set(candidateIds)].slice(0, 20)) {
		const kind = await kindOfCandidate(scope, candidateId);
		const pair = kind === 'offer' ? { needId, offerId: candidateId } : { needId, organisationId: candidateId };
		ids.push((await proposeIntroduction(scope, pair)).id);
	}
	return ids;
}

/** One side as it is written to. */
export interface SideDraft {
	organisationId: string | null;
	name: string;
	email: string | null;
	phone: string | null;
	organisationName: string;
	locale: 'de' | 'en';
}

/** Adds a side of an introduction; its id is what the link in the mail will open. */
export async function addSide(scope: Scope, introductionId: string, side: 'seeker' | 'provider', who: SideDraft): Promise<string> {
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('introduction_side')
		.values({
			network_id: scope.network.id, id, introduction_id: introductionId, side, organisation_id: who.organisationId,
			name: who.name, email: who.email || null, phone: who.phone || null, organisation_name: who.organisationName, locale: who.locale
		})
		.execute();
	return id;
}

/** Who asks: the named contact, otherwise the organisation whose need it is. */
export async function seekerOf(scope: Scope, need: StoredNeed): Promise<SideDraft> {
	const contact = await findContact(scope, { needId: need.id });
	const organisation = need.organisation_id ? await addresseeOf(scope, need.organisation_id) : null;
	if (!contact && !organisation) return { organisationId: null, name: '–', email: null, phone: null, organisationName: '', locale: 'de' };
	return {
		organisationId: need.organisation_id, name: contact?.name ?? organisation!.name, email: contact?.email ?? organisation?.email ?? null,
		phone: contact?.phone ?? organisation?.phone ?? null, organisationName: contact?.organisationName || organisation?.organisationName || '', locale: contact?.locale ?? 'de'
	};
}

/** Whoever stands behind an offer, with the words that describe it. */
export async function providerOfOffer(scope: Scope, offerId: string) {
	const offer = await loadOffer(scope, offerId);
	const contact = await findContact(scope, { offerId });
	const organisation = offer.organisation_id ? await addresseeOf(scope, offer.organisation_id) : null;
	return {
		offerId: offer.id as string | null, organisationId: offer.organisation_id, audience: offer.audience, anonymous: offer.anonymous, words: wordsOfOffer(offer),
		name: contact?.name ?? organisation?.name ?? '–', email: contact?.email ?? organisation?.email ?? null, phone: contact?.phone ?? organisation?.phone ?? null,
		organisationName: contact?.organisationName || organisation?.organisationName || '', locale: contact?.locale ?? ('de' as const)
	};
}

async function providerOfOrganisation(scope: Scope, organisationId: string) {
	const known = await scope.db.selectFrom('organisation').select(['id', 'name', 'audience', 'summary_de', 'description_de']).where('network_id', '=', scope.network.id).where('id', '=', idOf(organisationId, 'organisation')).executeTakeFirst();
	if (!known) throw new NotFound('organisation');
	return { offerId: null, organisationId, audience: known.audience, anonymous: false, words: known.audience === 'office' ? '' : wordsOfOrganisation(known), locale: 'de' as const, ...(await addresseeOf(scope, organisationId)) };
}

/** What is being introduced is known: a new match of this pair would be no news. */
async function markAsSeen(scope: Scope, needId: string, candidateId: string, kind: string): Promise<void> {
	await scope.db
		.insertInto('need_match')
		.values({ network_id: scope.network.id, need_id: needId, candidate_id: candidateId, kind, score: 0, fit: 'full', found_at: scope.now, seen_at: scope.now })
		.onConflict((conflict) => conflict.columns(['network_id', 'need_id', 'candidate_id']).doUpdateSet({ seen_at: scope.now }))
		.execute();
}

// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { FACTS } from '../../facts.ts';
import { may } from '../access.ts';
import { keepFormConsent } from '../consents.ts';
import type { ContactDraft } from '../contacts.ts';
import { receiveNeed } from '../needs/receive.ts';
import { getPublicNeed } from '../needs/public.ts';
import { getPublicOffer } from '../offers/queries.ts';
import { say } from '../wording.ts';
import { addSide } from './propose.ts';
import { addStep } from './load.ts';
import { wordsOfNeed, wordsOfOffer } from './words.ts';

/** What somebody writes under a public need or offer. */
export interface Reply {
	message: string;
	contact: ContactDraft;
}

/**
 * "Ich kann helfen" under a public need: lands at the desk as a proposed introduction with the helper as its provider.
 * The one who asked hears nothing until the office has looked and asked both.
 */
export async function offerHelp(scope: Scope, needSlug: string, reply: Reply): Promise<void> {
	may(scope, 'bring');
	const need = await getPublicNeed(scope, needSlug);
	const id = await propose(scope, { needId: need.id, offerId: null, officeId: need.office.id, origin: 'helper', unnamed: need.anonymous, reply });
	await recordProposal(scope, id, { needTitle: need.title });
	const { email = null, consentVersion } = reply.contact;
	const recordId = await addSide(scope, id, 'provider', sideOf(scope, reply.contact));
	if (consentVersion) await keepFormConsent(scope, { purpose: 'exchange.help', recordId, email, textVersion: consentVersion });
}

/**
 * "Ich habe Interesse" at a public offer: the interest becomes a need of its own (so that it can be met elsewhere, too)
 * and a proposed introduction to this offer.
 */
export async function showInterest(scope: Scope, offerSlug: string, reply: Reply): Promise<void> {
	may(scope, 'bring');
	const offer = await getPublicOffer(scope, offerSlug);
	const title = say(scope.locale, 'exchange_interest_in', { title: offer.title });
	const need = await receiveNeed(scope, { text: reply.message, title, category: offer.category, place: offer.place, source: 'form', contact: reply.contact, officeId: offer.office.id });
	const words = { needWords: wordsOfNeed({ title, text: reply.message, town: '', place: offer.place, anonymous: false }), offerWords: wordsOfOffer({ title: offer.title, text: offer.text, town: '', place: offer.place, anonymous: offer.anonymous }) };
	const id = await propose(scope, { needId: need.id, offerId: offer.id, officeId: offer.office.id, origin: 'interest', unnamed: offer.anonymous, reply, ...words });
	await recordProposal(scope, id, { needTitle: title });
	await addSide(scope, id, 'seeker', sideOf(scope, reply.contact));
}

interface Proposal {
	needId: string;
	offerId: string | null;
	officeId: string;
	origin: 'helper' | 'interest';
	unnamed: boolean;
	reply: Reply;
	needWords?: string;
	offerWords?: string;
}

async function propose(scope: Scope, wanted: Proposal): Promise<string> {
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('introduction')
		.values({
			network_id: scope.network.id, id, need_id: wanted.needId, offer_id: wanted.offerId, office_id: wanted.officeId, origin: wanted.origin, unnamed: wanted.unnamed,
			need_words: wanted.needWords ?? '', offer_words: wanted.offerWords ?? wanted.reply.message, message: wanted.reply.message,
			attention_since: scope.now, stage_since: scope.now, created_at: scope.now
		})
		.execute();
	await addStep(scope, id, 'proposed', wanted.origin === 'helper' ? 'provider' : 'seeker', '');
	return id;
}

async function recordProposal(scope: Scope, id: string, after: { needTitle: string }): Promise<void> {
	const record = { kind: 'introduction', id };
	await journal(scope, { deed: 'exchange.offer_help', record, after });
	await fact(scope, { kind: FACTS.introductionProposed, record });
}

const sideOf = (scope: Scope, contact: ContactDraft) => ({
	organisationId: null, name: contact.name, email: contact.email ?? null, phone: contact.phone ?? null, organisationName: contact.organisationName ?? '', locale: scope.locale
});

// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { may } from '../access.ts';
import { keepFormConsent } from '../consents.ts';
import type { ContactDraft } from '../contacts.ts';
import { sendHelpReceipt } from '../letters/receipts.ts';
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
 * "Ich kann helfen" under a public need: an introduction with the helper as its provider. It is unconfirmed, and no office
 * sees it, until the helper opens the link in our mail (double opt-in); the one who asked hears nothing until the office
 * has looked and asked both.
 */
export async function offerHelp(scope: Scope, needSlug: string, reply: Reply): Promise<void> {
	may(scope, 'bring');
	const need = await getPublicNeed(scope, needSlug);
	const needWords = wordsOfNeed({ title: need.title, text: need.text, town: '', place: need.place, anonymous: false });
	const id = await propose(scope, { needId: need.id, offerId: null, officeId: need.office.id, origin: 'helper', unnamed: need.anonymous, reply, needWords });
	await recordReply(scope, id, need.title);
	const { name, email, consentVersion } = reply.contact;
	const recordId = await addSide(scope, id, 'provider', sideOf(scope, reply.contact));
	if (consentVersion) await keepFormConsent(scope, { purpose: 'exchange.help', recordId, email: email ?? null, textVersion: consentVersion });
	if (email) await sendHelpReceipt(scope, { name, email, locale: scope.locale }, { id: recordId, title: need.title, officeId: need.office.id });
}

/**
 * "Ich habe Interesse" at a public offer: the interest becomes a need of its own (so that it can be met elsewhere, too)
 * and an introduction to this offer, unconfirmed until the address behind that need is confirmed.
 */
export async function showInterest(scope: Scope, offerSlug: string, reply: Reply): Promise<void> {
	may(scope, 'bring');
	const offer = await getPublicOffer(scope, offerSlug);
	const title = say(scope.locale, 'exchange_interest_in', { title: offer.title });
	const need = await receiveNeed(scope, { text: reply.message, title, category: offer.category, place: offer.place, source: 'form', contact: reply.contact, officeId: offer.office.id });
	const words = { needWords: wordsOfNeed({ title, text: reply.message, town: '', place: offer.place, anonymous: false }), offerWords: wordsOfOffer({ title: offer.title, text: offer.text, town: '', place: offer.place, anonymous: offer.anonymous }) };
	const id = await propose(scope, { needId: need.id, offerId: offer.id, officeId: offer.office.id, origin: 'interest', unnamed: offer.anonymous, reply, ...words });
	await recordReply(scope, id, title);
	await addSide(scope, id, 'seeker', sideOf(scope, reply.contact));
}

interface Proposal {
	needId: string;
	offerId: string | null;
	officeId: string;
	origin: 'helper' | 'interest';
	unnamed: boolean;
	reply: Reply;
	needWords: string;
	offerWords?: string;
}

async function propose(scope: Scope, wanted: Proposal): Promise<string> {
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('introduction')
		.values({
			network_id: scope.network.id, id, need_id: wanted.needId, offer_id: wanted.offerId, office_id: wanted.officeId, origin: wanted.origin, unnamed: wanted.unnamed,
			stage: 'unconfirmed', need_words: wanted.needWords, offer_words: wanted.offerWords ?? wanted.reply.message, message: wanted.reply.message,
			stage_since: scope.now, created_at: scope.now
		})
		.execute();
	await addStep(scope, id, 'unconfirmed', wanted.origin === 'helper' ? 'provider' : 'seeker', '');
	return id;
}

/** Of an office's own audience without an office: nobody at a desk reads that somebody unconfirmed wrote. */
async function recordReply(scope: Scope, id: string, needTitle: string): Promise<void> {
	await journal(scope, { deed: 'exchange.offer_help', record: { kind: 'introduction', id }, audience: 'office', after: { needTitle } });
}

const sideOf = (scope: Scope, contact: ContactDraft) => ({
	organisationId: null, name: contact.name, email: contact.email ?? null, phone: contact.phone ?? null, organisationName: contact.organisationName ?? '', locale: scope.locale
});

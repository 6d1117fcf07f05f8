// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { FACTS } from '../../facts.ts';
import { isLive } from '../../need-rules.ts';
import { DAYS_TO_ANSWER, decideAsking, decideWithdrawing, type Side } from '../../rules.ts';
import { findContact } from '../contacts.ts';
import { questionParagraphs, sendNothing, sendQuestion, type LetterMatter } from '../letters/introduction.ts';
import { endLinks } from '../links.ts';
import { loadNeed } from '../needs/load.ts';
import { loadOffer } from '../offers/load.ts';
import { addSide, providerOfOffer, seekerOf, type SideDraft } from './propose.ts';
import { introductionToWorkOn, moveTo, stageOf, type LoadedIntroduction } from './load.ts';
import { reachable, sidesOf, type StoredSide } from './sides.ts';
import { wordsOfNeed, wordsOfOffer } from './words.ts';

/** The words that each side reads of the other, as the office checked them before sending. */
export interface CheckedWords {
	needWords: string;
	offerWords: string;
}

/** Both letters as they would go out now, for the office to read before. Writes nothing. */
export async function previewQuestions(scope: Scope, id: string): Promise<{ side: Side; name: string; email: string | null; paragraphs: string[]; words: CheckedWords }[]> {
	const introduction = await introductionToWorkOn(scope, id);
	const stored = await sidesOf(scope, id);
	const missing = (await missingSides(scope, introduction, stored)).map(({ side, who }) => ({ ...who, side }));
	const words = await wordsFor(scope, introduction);
	const matter = matterOf(scope, introduction, words);
	return [...stored, ...missing]
		.sort((a, b) => (a.side < b.side ? 1 : -1))
		.map(({ side, name, email, locale }) => ({ side, name, email, words, paragraphs: questionParagraphs(locale, side, matter, name) }));
}

/**
 * Asks both sides by mail, each by its own link (Anfrage an beide Seiten). Refuses while an address is unconfirmed or
 * the need is closed. Words that were emptied are the drafted ones again: nobody is asked about nothing. A side without an address is asked by telephone; staff notes its answer.
 */
export async function askBothSides(scope: Scope, id: string, checked?: CheckedWords): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideAsking(introduction.state));
	await refuseUnready(scope, introduction);
	const sides = await completeSides(scope, introduction);
	const drafted = await wordsFor(scope, introduction);
	const words = { needWords: checked?.needWords.trim() || drafted.needWords, offerWords: checked?.offerWords.trim() || drafted.offerWords };
	const matter = matterOf(scope, introduction, words);
	await moveTo(scope, introduction, stage, { by: 'office', deed: 'exchange.ask_both_sides' }, {
		need_words: words.needWords, offer_words: words.offerWords, asked_at: scope.now, expires_at: matter.expiresAt, attention_since: null
	});
	for (const side of reachable(sides)) await sendQuestion(scope, side, matter);
	await fact(scope, { kind: FACTS.introductionAsked, record: { kind: 'introduction', id }, officeId: introduction.office_id });
}

/** Only what stands can be asked about, and only whoever opened our first mail may be written to by others. */
async function refuseUnready(scope: Scope, introduction: LoadedIntroduction): Promise<void> {
	const need = await loadNeed(scope, introduction.need_id);
	if (!isLive(need.state)) throw new Refused('exchange.need_is_closed');
	const offer = introduction.offer_id ? await loadOffer(scope, introduction.offer_id) : null;
	if (offer && offer.state !== 'received' && offer.state !== 'open') throw new Refused('exchange.offer_is_closed');
	const contacts = [await findContact(scope, { needId: need.id }), introduction.offer_id ? await findContact(scope, { offerId: introduction.offer_id }) : null];
	if (contacts.some((contact) => contact?.email && !contact.confirmed)) throw new Refused('exchange.address_unconfirmed');
}

/** What came from a public page has one side only; the other is whoever asked or offers. */
async function missingSides(scope: Scope, introduction: LoadedIntroduction, sides: StoredSide[]): Promise<{ side: Side; who: SideDraft }[]> {
	const missing: { side: Side; who: SideDraft }[] = [];
	if (!sides.some((one) => one.side === 'seeker')) missing.push({ side: 'seeker', who: await seekerOf(scope, await loadNeed(scope, introduction.need_id)) });
	if (sides.some((one) => one.side === 'provider')) return missing;
	if (!introduction.offer_id) throw new NotFound('offer');
	return [...missing, { side: 'provider', who: await providerOfOffer(scope, introduction.offer_id) }];
}

async function completeSides(scope: Scope, introduction: LoadedIntroduction): Promise<StoredSide[]> {
	const sides = await sidesOf(scope, introduction.id);
	for (const { side, who } of await missingSides(scope, introduction, sides)) await addSide(scope, introduction.id, side, who);
	return sidesOf(scope, introduction.id);
}

async function wordsFor(scope: Scope, introduction: LoadedIntroduction): Promise<CheckedWords> {
	return {
		needWords: introduction.need_words || wordsOfNeed(await loadNeed(scope, introduction.need_id)),
		offerWords: introduction.offer_words || (introduction.offer_id ? wordsOfOffer(await loadOffer(scope, introduction.offer_id)) : '')
	};
}

function matterOf(scope: Scope, introduction: LoadedIntroduction, words: CheckedWords): LetterMatter {
	const expiresAt = introduction.expires_at ?? new Date(scope.now.getTime() + DAYS_TO_ANSWER * 86_400_000);
	return { id: introduction.id, officeId: introduction.office_id, officeIdea: introduction.office_idea, expiresAt, ...words };
}

/**
 * Takes an introduction back before both agreed. It beats sending: mails that still wait are not sent, links open
 * nothing any more; whoever was already asked gets a line.
 */
export async function withdrawIntroduction(scope: Scope, id: string, reason = ''): Promise<void> {
	const introduction = await introductionToWorkOn(scope, id);
	const stage = stageOf(decideWithdrawing(introduction.state));
	await moveTo(scope, introduction, stage, { by: 'office', note: reason, deed: 'exchange.withdraw_introduction' }, { ended_reason: reason, attention_since: null });
	const unsent = await stopMails(scope, id);
	for (const side of await sidesOf(scope, id)) {
		await endLinks(scope, 'introduction_side', side.id);
		const asked = introduction.asked_at !== null && !unsent.includes(side.side);
		if (asked) for (const to of reachable([side])) await sendNothing(scope, to, { id, officeId: introduction.office_id, officeIdea: introduction.office_idea, needWords: introduction.need_words, offerWords: introduction.offer_words, expiresAt: null }, 'withdrawn');
	}
}

/** Mails of an introduction that nobody sent yet are withdrawn; answers whose. */
async function stopMails(scope: Scope, id: string): Promise<string[]> {
	const stopped = await sql<{ key: string }>`
		update outbox set state = 'withdrawn' where network_id = ${scope.network.id} and kind = 'mail' and state = 'queued'
		   and key like ${`mail:introduction:${id}:%`} returning key`.execute(scope.db);
	return stopped.rows.map((row) => row.key.split(':').at(-1)!);
}

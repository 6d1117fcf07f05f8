// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { CategoryKey } from '../categories.ts';
import type { ProposedCriterion } from '../intake/proposal.ts';
import type { RereadView } from '../reread.ts';
import type { ProposalView, ProposedView } from '../views.ts';
import { openLink } from './links.ts';
import { needAsForm, offerAsForm, proposeOffer } from './propose-offer.ts';
import { proposedInWords, proposeNeed, withoutContact } from './propose-need.ts';

/** A form that corrects a stored need or offer, as it was sent. */
export interface SentForm {
	text: string;
	/** The text that was read anew already, so that what is shown now was confirmed. */
	gelesen: string;
	titel: string;
	kategorie: CategoryKey | null;
	must: ProposedCriterion[];
	wish: ProposedCriterion[];
	ort: string;
	umkreis?: number;
	von: string | null;
	bis: string | null;
	anonym: boolean;
}

/**
 * A need whose text was changed is read anew before anything is stored: title and criteria of the old text would go on
 * being matched. Null where the text is the stored one, or the one whose reading stood on the page. Contact data in the
 * new text is taken out and named (a member's own words stay). Stores nothing.
 */
export async function rereadNeed(scope: Scope, id: string, sent: SentForm): Promise<RereadView | null> {
	return reread(scope, await needAsForm(scope, id), sent, proposeNeed);
}

/** The same for an offer. */
export async function rereadOffer(scope: Scope, id: string, sent: SentForm): Promise<RereadView | null> {
	return reread(scope, await offerAsForm(scope, id), sent, proposeOffer);
}

/** `rereadNeed` for whoever holds the need's link. */
export async function rereadNeedByLink(scope: Scope, token: string, sent: SentForm): Promise<RereadView | null> {
	const { scope: opened, recordId } = await openLink(scope, 'need', token);
	return rereadNeed(opened, recordId, sent);
}

/** `rereadOffer` for whoever holds the offer's link. */
export async function rereadOfferByLink(scope: Scope, token: string, sent: SentForm): Promise<RereadView | null> {
	const { scope: opened, recordId } = await openLink(scope, 'offer', token);
	return rereadOffer(opened, recordId, sent);
}

async function reread(
	scope: Scope, stored: ProposalView, sent: SentForm, propose: (scope: Scope, text: string, place: string) => Promise<ProposalView>
): Promise<RereadView | null> {
	if (same(sent.text, stored.text) || same(sent.text, sent.gelesen)) return null;
	const { text, removed } = withoutAnyContact(scope, sent.text);
	const place = sent.ort === stored.place ? '' : sent.ort;
	const read = await propose(scope, text, place);
	const criteria = [...stored.must, ...stored.wish];
	const old = await propose(scope, stored.text, place);
	return {
		proposal: {
			...read, text, contact: null,
			title: sent.titel && sent.titel !== stored.title ? sent.titel : read.title || stored.title,
			category: sent.kategorie !== stored.category ? sent.kategorie : (read.category ?? stored.category),
			...mergedCriteria(scope, criteria, sent, read, old),
			place: place || read.place || sent.ort,
			radiusKm: sent.umkreis ?? stored.radiusKm,
			period: sent.von !== stored.period.from || sent.bis !== stored.period.until || !read.period.words ? { from: sent.von, until: sent.bis, words: '' } : read.period,
			anonymous: sent.anonym
		},
		before: { title: stored.title, criteria: criteria.map((one) => one.sentence) },
		removed
	};
}

/** What a person entered or changed by hand wins; what came from words of the old text gives way to what the new one says. */
function mergedCriteria(scope: Scope, stored: ProposedView[], sent: SentForm, read: ProposalView, old: ProposalView): Pick<ProposalView, 'must' | 'wish'> {
	const before = new Map(stored.map((one) => [one.key, one]));
	const readKeys = new Set([...read.must, ...read.wish].map((one) => one.key));
	// offers keep no words of origin: what the old text says of itself was read from it
	const said = new Set([...old.must, ...old.wish].map((one) => `${one.key} ${one.value}`));
	const byHand = ({ key, value, words }: ProposedCriterion) => {
		const was = before.get(key);
		return !was || String(was.value) !== String(value) || (words === '' && !readKeys.has(key) && !said.has(`${key} ${value}`));
	};
	const kept = { must: sent.must.filter(byHand), wish: sent.wish.filter(byHand) };
	const keys = new Set([...kept.must, ...kept.wish].map((one) => one.key));
	const fromText = (lines: ProposedView[]) => lines.filter((one) => !keys.has(one.key));
	const inWords = (lines: ProposedCriterion[]) => lines.map((one) => proposedInWords(scope, one));
	return { must: [...fromText(read.must), ...inWords(kept.must)], wish: [...fromText(read.wish), ...inWords(kept.wish)] };
}

/** So many numbers, addresses or names are looked for in one text; nobody writes more. */
const MOST_CONTACTS = 6;

function withoutAnyContact(scope: Scope, written: string): { text: string; removed: string[] } {
	const removed: string[] = [];
	let text = written;
	for (let round = 0; round < MOST_CONTACTS; round += 1) {
		const read = withoutContact(scope, text);
		if (!read.contact || read.text === text) break;
		removed.push(...[read.contact.name, read.contact.phone, read.contact.email].filter(Boolean));
		text = read.text;
	}
	return { text, removed: [...new Set(removed)] };
}

/** Blanks and line ends are no change of words. */
const same = (one: string, other: string) => one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();

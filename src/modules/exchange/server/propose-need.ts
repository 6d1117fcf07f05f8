// SPDX-License-Identifier: EUPL-1.2
import { ATTRIBUTES, criterionDefinition, type AttributeDefinition } from '../criteria.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { ProposedCriterion } from '../intake/proposal.ts';
import { readContact } from '../intake/read-contact.ts';
import type { ProposalView, ProposedView } from '../views.ts';
import { understandNeed } from './needs/draft.ts';
import { choiceLabel, criterionInWords, say, sidedLabel } from './wording.ts';

/** What the program understands of a sentence, in words a person can confirm or correct. Stores nothing. */
export async function proposeNeed(scope: Scope, written: string, place = ''): Promise<ProposalView> {
	const { text, contact } = withoutContact(scope, written);
	const read = await understandNeed(scope, text, place);
	return {
		title: read.title,
		text,
		seemsToOffer: read.direction === 'offers',
		category: read.category,
		must: read.must.map((one) => proposedInWords(scope, one)),
		wish: read.wish.map((one) => proposedInWords(scope, one)),
		notNeeded: read.notNeeded.map((one) => one.words),
		place: place || read.place?.value.name || '',
		placeWords: read.place && read.place.words !== place ? read.place.words : '',
		radiusKm: read.radiusKm,
		period: { from: read.period?.value.from ?? null, until: read.period?.value.until ?? null, words: read.period?.words ?? '' },
		anonymous: read.anonymous,
		contact,
		questions: read.questions.map((one) => ({ field: one.field, sentence: say(scope.locale, one.key, one.params) }))
	};
}

/** Name and number belong into their fields, not into words that may be published; a member is known anyway and keeps its words. */
export function withoutContact(scope: Scope, written: string): { text: string; contact: ProposalView['contact'] } {
	const { text, name, phone, email } = readContact(written);
	const found = scope.surface !== 'member' && Boolean(name || phone || email);
	return found && text.length >= 3 ? { text, contact: { name, phone, email } } : { text: written, contact: null };
}

/** A criterion with everything a form needs to let it be corrected. */
export function proposedInWords(scope: Scope, criterion: ProposedCriterion): ProposedView {
	const definition = criterionDefinition(criterion.key);
	const attribute: AttributeDefinition | null = definition ? ATTRIBUTES[definition.attribute] : null;
	return {
		...criterion,
		label: sidedLabel(scope.locale, criterion.key),
		unit: attribute?.unit ?? definition?.unit ?? '',
		kind: definition?.kind ?? 'text',
		choices: (attribute?.choices ?? []).map((value) => ({ value, label: choiceLabel(scope.locale, definition!.attribute, value) })),
		sentence: criterionInWords(scope.locale, criterion.key, criterion.value).sentence
	};
}

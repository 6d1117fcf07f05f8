// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from '../categories.ts';
import { readable } from './clauses.ts';
import type { OfferReading } from './proposal.ts';
import { readCategories } from './read-category.ts';
import { readAttributes } from './read-criteria.ts';
import { readDirection } from './read-direction.ts';

/**
 * Reads what the sentence of an offer (Angebot) states, in the vocabulary of stored attributes. A known category keeps
 * words from being misread ("Lager" of a bearing dealer); what it says no to becomes false.
 */
export function readOffer(text: string, known?: CategoryKey | null): OfferReading {
	const [firstLine = '', ...rest] = text.trim().split(/\n|(?<=[.!?])\s/);
	const [likeliest] = readCategories(firstLine, rest.join('\n'));
	const category = known ?? likeliest?.category ?? null;
	const source = readable(text);
	return {
		title: firstLine.trim(),
		direction: readDirection(source.lower),
		category,
		categoryConfidence: known ? 1 : (likeliest?.confidence ?? 0),
		attributes: readAttributes(source, category)
	};
}

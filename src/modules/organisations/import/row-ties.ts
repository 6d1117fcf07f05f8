// SPDX-License-Identifier: EUPL-1.2
import { nameKey } from '../likeness/name-key.ts';
import { placeOf } from '../likeness/place-match.ts';
import type { OrganisationDraft, SiteDraft } from './draft.ts';
import { markOf, type Marks } from './hand-edits.ts';
import type { ExistingOrganisation, Tied } from './plan.ts';

/** A tie stands among the marks of what a source said about the record, under this and the mark of the row. */
const TIE = 'row:';

function doorOf(site: SiteDraft): string {
	const { street, written, postcode, city } = placeOf(site);
	return markOf([street, written, postcode, city]);
}

/** By what a row is known again when its list comes again: the number that the list gives it, else name and address. */
function keyOf({ externalId, name, site }: OrganisationDraft): string {
	return TIE + markOf(externalId ? ['number', externalId] : ['name', nameKey(name), doorOf(site)]);
}

/** What is kept about a row that was decided by a person, so that nobody is asked again. */
export function tieOf(draft: OrganisationDraft, tied: Tied): Marks {
	return { [keyOf(draft)]: tied === 'site' ? `site:${doorOf(draft.site)}` : 'record' };
}

/** What earlier readings of a source decided about its rows. */
export class RowTies {
	readonly #ties = new Map<string, { stored: ExistingOrganisation; tie: string }>();

	constructor(existing: readonly ExistingOrganisation[]) {
		for (const stored of existing) {
			for (const [key, tie] of Object.entries(stored.listed ?? {})) if (key.startsWith(TIE)) this.#ties.set(key, { stored, tie });
		}
	}

	/** The record that a row was tied to; `sameDoor` is false where a row that is a further site names another address now. */
	find(draft: OrganisationDraft): { stored: ExistingOrganisation; tied: Tied; sameDoor: boolean } | null {
		const found = this.#ties.size > 0 ? this.#ties.get(keyOf(draft)) : undefined;
		if (!found) return null;
		const tied = found.tie === 'record' ? 'record' : 'site';
		return { stored: found.stored, tied, sameDoor: tied === 'record' || found.tie === `site:${doorOf(draft.site)}` };
	}
}

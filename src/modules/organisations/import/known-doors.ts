// SPDX-License-Identifier: EUPL-1.2
import { matchForms } from '../likeness/legal-form-match.ts';
import { legalFormOf } from '../likeness/legal-forms.ts';
import { nameKey } from '../likeness/name-key.ts';
import { matchPlaces, placeOf } from '../likeness/place-match.ts';
import type { OrganisationDraft, SiteDraft } from './draft.ts';
import { fieldChanges } from './field-changes.ts';
import type { ExistingOrganisation, FieldChange } from './plan.ts';

/** The same street, the same number as written, and no other town. */
function isSameDoor(one: SiteDraft, other: SiteDraft): boolean {
	const { door, literal, town } = matchPlaces(placeOf(one), placeOf(other));
	return door === 'equal' && literal && town !== 'different';
}

/** A row whose address is that of a further site (weiterer Standort) of the record, and not that of its main one. */
export function isAtFurtherSite({ site }: OrganisationDraft, stored: ExistingOrganisation): boolean {
	if (!stored.furtherSites?.length || site.street === null) return false;
	return !isSameDoor(site, stored.site) && stored.furtherSites.some((further) => isSameDoor(site, further));
}

/** What a row would change in a record; a row about a further site has nothing to say about the main one. */
export function recordChanges(draft: OrganisationDraft, stored: ExistingOrganisation): FieldChange[] {
	const changes = fieldChanges(draft, stored);
	return isAtFurtherSite(draft, stored) ? changes.filter(({ field }) => !field.startsWith('site.')) : changes;
}

/** The directory by names, to find who bears the name of a row at its very address. */
export class KnownDoors {
	readonly #byName = new Map<string, ExistingOrganisation[]>();

	constructor(existing: readonly ExistingOrganisation[]) {
		for (const stored of existing) {
			const key = nameKey(stored.name);
			const bearers = this.#byName.get(key);
			if (bearers) bearers.push(stored);
			else this.#byName.set(key, [stored]);
		}
	}

	/** A record with the name of the row, no other legal form, and one of its open sites at the row's address; of several one of the same source. */
	find(draft: OrganisationDraft, source: string): ExistingOrganisation | undefined {
		const key = nameKey(draft.name);
		if (draft.site.street === null || key === '') return undefined;
		const alike = (this.#byName.get(key) ?? []).filter((stored) => !otherForm(draft, stored) && [stored.site, ...(stored.furtherSites ?? [])].some((site) => isSameDoor(draft.site, site)));
		return alike.find((stored) => stored.source === source) ?? alike[0];
	}
}

const formOf = ({ name, legalForm }: OrganisationDraft) => legalForm ?? legalFormOf(name)?.form ?? null;

function otherForm(one: OrganisationDraft, other: OrganisationDraft): boolean {
	const [a, b] = [formOf(one), formOf(other)];
	return a !== null && b !== null && matchForms(a, b) === 'different';
}

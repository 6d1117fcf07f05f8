// SPDX-License-Identifier: EUPL-1.2
import type { DetailDraft, OrganisationDraft } from './draft.ts';

/** What a list knows and a record has no field for is kept among its further details (weitere Angaben), under these names. */
const KEPT = { operator: 'Betrieb durch', contactPerson: 'Kontaktperson', osmTags: 'OpenStreetMap' } as const;

type Kept = Pick<OrganisationDraft, 'operator' | 'contactPerson' | 'osmTags'>;

/** All further details of a draft as a record stores them; they are for the desk and never public. */
export function storedDetails({ details, operator, contactPerson, osmTags }: Kept & { details: DetailDraft[] }): DetailDraft[] {
	const kept = [
		{ label: KEPT.operator, value: operator ?? '' },
		{ label: KEPT.contactPerson, value: contactPerson ?? '' },
		{ label: KEPT.osmTags, value: osmTags.join('; ') }
	];
	return [...kept.filter(({ value }) => value !== ''), ...details];
}

/** The way back, so that the same list read again changes nothing. */
export function readDetails(stored: readonly DetailDraft[]): Kept & { details: DetailDraft[] } {
	const valueOf = (label: string) => stored.find((detail) => detail.label === label)?.value ?? null;
	const names: readonly string[] = Object.values(KEPT);
	return {
		operator: valueOf(KEPT.operator),
		contactPerson: valueOf(KEPT.contactPerson),
		osmTags: valueOf(KEPT.osmTags)?.split('; ') ?? [],
		details: stored.filter(({ label }) => !names.includes(label))
	};
}

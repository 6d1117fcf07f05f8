// SPDX-License-Identifier: EUPL-1.2
import type { DetailDraft, OrganisationDraft } from './draft.ts';
import { markOf } from './hand-edits.ts';

/** What a list knows and a record has no field for is kept among its further details (weitere Angaben), under these names. */
const KEPT = { operator: 'Betrieb durch', contactPerson: 'Kontaktperson', osmTags: 'OpenStreetMap' } as const;

/** Under this name stands somebody's, who asks for it and has it forgotten like everybody else. */
export const CONTACT_PERSON = KEPT.contactPerson;

type Kept = Pick<OrganisationDraft, 'operator' | 'contactPerson' | 'osmTags'>;

/** One of them as a record stores it: with the list that brought it, and the day of that list. */
export interface KeptDetail extends DetailDraft { source?: string | undefined; day?: string | null | undefined }

/** All further details of a draft as a record stores them; they are for the desk and never public. */
export function storedDetails({ details, operator, contactPerson, osmTags }: Kept & { details: DetailDraft[] }): DetailDraft[] {
	const kept = [
		{ label: KEPT.operator, value: operator ?? '' },
		{ label: KEPT.contactPerson, value: contactPerson ?? '' },
		{ label: KEPT.osmTags, value: osmTags.join('; ') }
	];
	return [...kept.filter(({ value }) => value !== ''), ...details];
}

/** The way back, so that the same list read again changes nothing. A second value of a name (after a merge) is a detail like any other. */
export function readDetails(stored: readonly DetailDraft[]): Kept & { details: DetailDraft[] } {
	const of = (label: string) => stored.find((detail) => detail.label === label);
	const [operator, contactPerson, osmTags] = [of(KEPT.operator), of(KEPT.contactPerson), of(KEPT.osmTags)];
	return {
		operator: operator?.value ?? null,
		contactPerson: contactPerson?.value ?? null,
		osmTags: osmTags?.value.split('; ') ?? [],
		details: stored.filter((detail) => detail !== operator && detail !== contactPerson && detail !== osmTags).map(({ label, value }) => ({ label, value }))
	};
}

const same = (one: DetailDraft, other: DetailDraft) => one.label === other.label && one.value === other.value;

/** Details with where they come from: what stood there before keeps its origin, the rest comes from this list. */
export function withOrigin(details: readonly DetailDraft[], before: readonly KeptDetail[], { source, retrievedOn }: { source: string; retrievedOn: string | null }): KeptDetail[] {
	return details.map((detail) => before.find((one) => same(one, detail)) ?? { label: detail.label, value: detail.value, source, day: retrievedOn });
}

/** What two records keep, for the one that goes on: its own first, and of the other what it does not have. */
export function joinedDetails(mine: readonly KeptDetail[], theirs: readonly KeptDetail[]): KeptDetail[] {
	return [...mine, ...theirs.filter((detail) => !mine.some((one) => same(one, detail)))];
}

/** By what a form names a detail: a detail has no number, it is what it says. */
export const detailKey = ({ label, value }: DetailDraft): string => markOf([label, value]);

/** The column under which a list that is taken away from the desk carries them. */
export const DETAILS_COLUMN = 'Weitere Angaben aus Listen';

/** All of a record in one cell, one to a line: "Betrieb durch: Lebenshilfe". */
export const writeDetails = (details: readonly DetailDraft[]): string => details.map(({ label, value }) => `${label}: ${value.replace(/\s*\n\s*/g, ' ')}`).join('\n');

/** The way back of such a cell; null where it is no such cell. */
export function readWritten(cell: string): DetailDraft[] | null {
	const read = cell.split('\n').map((line) => /^(.{1,120}?): (.+)$/.exec(line.trim()));
	return read.every((found) => found !== null) ? read.map((found) => ({ label: found![1]!, value: found![2]! })) : null;
}

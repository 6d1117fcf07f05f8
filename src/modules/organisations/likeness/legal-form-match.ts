// SPDX-License-Identifier: EUPL-1.2

/**
 * How two legal forms go together: `open` where one is not told, `changed` where one firm commonly becomes the other
 * under its own name (a UG that has saved its capital is a GmbH, § 5a (5) GmbHG), `different` for two legal persons.
 */
export type FormMatch = 'equal' | 'open' | 'changed' | 'different';

const LINES: readonly (readonly string[])[] = [
	['UG (haftungsbeschränkt)', 'GmbH'],
	['gUG', 'gGmbH'],
	['gGmbH', 'GmbH'],
	['gUG', 'UG (haftungsbeschränkt)'],
	['GbR', 'eGbR'],
	['GbR', 'OHG'],
	['PartG', 'PartG mbB'],
	['GbR', 'PartG'],
	['GbR', 'PartG mbB'],
	['nicht eingetragener Verein', 'e.V.'],
	['Einzelunternehmen', 'e.K.'],
	['Freiberufler', 'e.K.'],
	['Freiberufler', 'Einzelunternehmen'],
	['AG', 'SE']
];

/** Compares two legal forms. A foundation (Stiftung) beside a name without a form is another than what it is named after. */
export function matchForms(a: string | null, b: string | null): FormMatch {
	if (a === b) return a === null ? 'open' : 'equal';
	if (a === null || b === null) return a === 'Stiftung' || b === 'Stiftung' ? 'changed' : 'open';
	return LINES.some((line) => line.includes(a) && line.includes(b)) ? 'changed' : 'different';
}

/** Forms whose name no second one may bear in the same town: § 57 (2) BGB for associations; foundations choose theirs alike. */
export function isUniqueInTown(form: string | null): boolean {
	return form === 'e.V.' || form === 'Stiftung' || form === 'eG';
}

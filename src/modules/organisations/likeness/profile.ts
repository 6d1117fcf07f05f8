// SPDX-License-Identifier: EUPL-1.2
import { contactOf, type Contact } from './contact-match.ts';
import type { Comparable } from './likeness.ts';
import { foldLetters } from './name-key.ts';
import { nameFaces, type NameFace } from './name-words.ts';
import { placeOf, type Place } from './place-match.ts';

/** What a comparison needs of a record, worked out once however often it is compared. */
export type Profile = {
	record: Comparable;
	/** The name, and the names it once had where the cell tells them. */
	faces: NameFace[];
	key: string;
	/** The place of work, then the further ones. */
	places: Place[];
	contact: Contact;
	/** Names of town and district, which tell nobody apart who works there. */
	towns: string[];
	/** How many doors of the town bear the same name: many are branches of a chain. */
	bearers: number;
	/** The same in all towns of the list. */
	branches: number;
};

/** Prepares a record for comparing; lists with many records prepare each once. */
export function profileOf(record: Comparable): Profile {
	const faces = nameFaces(record.name, record.legalForm ?? null);
	return {
		record,
		faces,
		key: faces[0]?.key ?? '',
		places: [record.site, ...(record.furtherSites ?? [])].map(placeOf),
		contact: contactOf(record),
		towns: [record.site.city, record.site.district].flatMap((name) => foldLetters(name ?? '').split(/[^a-z]+/)).filter((word) => word.length > 3),
		bearers: 1,
		branches: 1
	};
}

// SPDX-License-Identifier: EUPL-1.2
import type { Profile } from './profile.ts';

/** Consonants in the order of writing, each once in a row: most slips of the pen leave them as they are. */
function skeleton(key: string): string {
	return key.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}

/** Keys under which a record meets those it may be the same as; records that share none are never compared. */
export function* blockingKeys({ record, faces, places, contact }: Profile): Generator<string> {
	const towns = [...new Set(places.flatMap(({ postcode, city }) => [postcode, city]).filter((town) => town !== ''))];
	for (const { key, words } of faces) {
		if (key === '') {
			yield `o:${record.name.trim().toLowerCase()}`;
			continue;
		}
		yield `n:${key}`;
		// Word order and spaces aside: "Müller, Bäckerei" meets "Bäckerei Müller".
		yield `l:${[...key].sort().join('')}`;
		yield `k:${skeleton(key)}`;
		for (const town of towns) {
			yield `s:${key.slice(0, 4)}@${town}`;
			yield `e:${key.slice(-5)}@${town}`;
			for (const { text, kind } of words) if (kind === 'telling' && text.length >= 4) yield `t:${skeleton(text) || text}@${town}`;
		}
	}
	if (contact.phone !== '') {
		yield `p:${contact.phone}`;
		yield `p:${contact.phone.slice(0, -2)}`;
	}
	if (contact.email !== '') yield `m:${contact.email}`;
	if (contact.host !== '') yield `w:${contact.host}`;
	if (contact.domain !== '') yield `w:${contact.domain}`;
	if (contact.web?.shared && contact.web.path.length > 3) yield `f:${contact.web.host}${contact.web.path}`;
	for (const { street, numbers, postcode, city, lat, lon } of places) {
		if (street !== '') for (const town of [postcode, city]) if (town !== '') yield `a:${street}${numbers?.[0] ?? ''}@${town}`;
		if (lat === null || lon === null) continue;
		// Cells of about 220 m by 270 m, shifted by half, so that neighbours across an edge meet as well.
		const [row, column] = [lat * 500, lon * 250];
		yield `g:${Math.floor(row)}/${Math.floor(column)}`;
		yield `h:${Math.round(row)}/${Math.round(column)}`;
	}
}

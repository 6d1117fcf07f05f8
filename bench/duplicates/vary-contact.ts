// SPDX-License-Identifier: EUPL-1.2
import type { Chance } from './chance.ts';
import { inventPhone, inventPlace } from './invent.ts';
import type { Material, Row } from './material/material.ts';

/** A way in which the rest of a row differs in another list; null where it does not apply. */
export type RowVariation = (row: Row, chance: Chance, material: Material) => Partial<Row> | null;

const NOTATIONS: ((area: string, rest: string) => string)[] = [
	(area, rest) => `+49 ${area.slice(1)} ${rest}`,
	(area, rest) => `+49 (0)${area.slice(1)} / ${rest}`,
	(area, rest) => `0049${area.slice(1)}${rest}`,
	(area, rest) => `${area}/${rest}`,
	(area, rest) => `(${area}) ${rest.slice(0, 3)} ${rest.slice(3)}`,
	(area, rest) => `${area}-${rest.slice(0, 2)} ${rest.slice(2, 4)} ${rest.slice(4)}`,
	(area, rest) => `Tel.: ${area} ${rest}`
];

export const ROW_VARIATIONS: Record<string, RowVariation> = {
	phone_notation: ({ phone }, chance) => {
		const [area, rest] = phone.split(' ');
		return area && rest ? { phone: chance.of(NOTATIONS)(area, rest) } : null;
	},
	web_notation: ({ website }, chance) => (website === '' ? null : { website: chance.of([website.replace('https://www.', ''), website.replace('https://', ''), `${website}/`, `${website.replace('https', 'http')}/index.html`, website.replace('www.', '')]) }),
	mail_box: ({ email }, chance) => (/^(?:info|kontakt|post|mail)@/.test(email) ? { email: email.replace(/^\w+/, chance.of(['buero', 'office', 'service'])) } : null),
	no_phone: ({ phone }) => (phone ? { phone: '' } : null),
	no_mail_no_web: (row) => (row.email || row.website ? { email: '', website: '' } : null),
	no_street: ({ phone, email }) => (phone || email ? { street: '', number: '' } : null),
	bare: () => ({ phone: '', email: '', website: '', branch: '' }),
	street_short: ({ street }) => (/straße/i.test(street) ? { street: street.replace(/straße/, 'str.').replace(/Straße/, 'Str.') } : null),
	street_ss: ({ street }) => (/straße/i.test(street) ? { street: street.replace(/straße/, 'strasse').replace(/Straße/, 'Strasse') } : null),
	number_spaced: ({ number }) => (/\d[a-c]$/.test(number) ? { number: number.replace(/([a-c])$/, ' $1').toUpperCase() } : null),
	number_range: ({ number }) => (/^\d+$/.test(number) ? { number: `${number}-${Number(number) + 2}` } : null),
	moved: ({ phone, email, city, postcode }, chance, material) => {
		if (!phone && !email) return null;
		const { street, number } = inventPlace(chance, material);
		return { street, number, city, postcode };
	},
	street_renamed: ({ number }, chance, material) => ({ street: chance.of(material.newStreets), number }),
	mobile_phone: ({ phone }, chance) => (phone ? { phone: `017${chance.whole(0, 9)} ${chance.whole(1_000_000, 9_999_999)}` } : null),
	postcode_slip: ({ postcode }, chance) => ({ postcode: `${postcode.slice(0, 4)}${chance.whole(0, 9)}` }),
	other_phone: ({ phone, city }, chance) => (phone ? { phone: inventPhone(chance, city) } : null)
};

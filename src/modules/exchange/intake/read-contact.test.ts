// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContact } from './read-contact.ts';

const read = (text: string) => {
	const { name, phone, email, text: rest } = readContact(text);
	return [name, phone, email, rest];
};

describe('what was noted on the telephone', () => {
	test('gives name and number to their fields and keeps them out of the text', () => {
		expect(read('Frau Meier, Tel. 0202 123456, sucht Kühlraum für 30 Kisten')).toEqual(['Frau Meier', '0202 123456', '', 'Sucht Kühlraum für 30 Kisten']);
		expect(read('Anruf von Herrn Dr. Yılmaz (0170/55 66 77 8): braucht Lager, 80 m²')).toEqual(['Herr Dr. Yılmaz', '0170/55 66 77 8', '', 'Braucht Lager, 80 m²']);
		expect(read('Anna Schmidt, +49 202 998877: Werkstatt gesucht')).toEqual(['Anna Schmidt', '+49 202 998877', '', 'Werkstatt gesucht']);
		expect(read('Suche Halle in Barmen. Erreichbar unter 0202-445566')).toEqual(['', '0202-445566', '', 'Suche Halle in Barmen.']);
		expect(read('Lager gesucht, bitte an ronja@meise.example schreiben')).toEqual(['', '', 'ronja@meise.example', 'Lager gesucht, bitte an schreiben']);
	});

	test('takes no figure, date, price or postal code for a number, and no firm for a person', () => {
		for (const text of [
			'Lager 80 m², ab 01.03.2027, 0,5 t je Palette', 'Halle in 01067 Dresden, höchstens 1.200 €', 'Kühlraum gesucht, Café Anna Blume', '12 Paletten, 08:00 bis 17:00 Uhr', 'Frauenhaus sucht Möbel', 'Herrenausstatter gibt Regale ab'
		]) expect(read(text)).toEqual(['', '', '', text]);
	});

	test('never throws and never loses a text without anybody in it', () => {
		fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
			const { name, phone, email, text: rest } = readContact(text);
			if (!name && !phone && !email) expect(rest).toBe(text);
		}));
	});
});

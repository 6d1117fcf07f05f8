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

	test('takes no month, area, postal code or budget for a number', () => {
		for (const text of [
			'Suche Lager ab 01/2027 200 qm in Barmen', 'Halle vom 01/2027 - 12/2027 gesucht', 'Lager 03-06/2027', 'Suche Fläche in 04109 120 qm bis 800 Euro',
			'Budget 0 – 100 000 Euro', 'Halle in 04109 500 - 1000 qm', 'Halle unter 01/2027 - 12/2027', 'Termin 0800 - 1000 Uhr', 'Kredit 0 100 200 300 Euro'
		]) expect(read(text)).toEqual(['', '', '', text]);
	});

	test('finds a number before a month or an area, and one with +49 or an area code without a label', () => {
		expect(read('Rückfragen 0202 445566 200 qm Lager')).toEqual(['', '0202 445566', '', 'Rückfragen 200 qm Lager']);
		expect(read('Lager, 0202 445566 01/2027')).toEqual(['', '0202 445566', '', 'Lager 01/2027']);
		expect(read('Halle, 01701234567')).toEqual(['', '01701234567', '', 'Halle']);
		expect(read('Halle, (0202) 44 55 66 77')).toEqual(['', '0202 44 55 66 77', '', 'Halle']);
	});

	test('takes one surname, and none that belongs to what is talked about', () => {
		const succession = 'Suche Herr Schmidt Nachfolger für Bäckerei';
		expect(read(succession)).toEqual(['', '', '', succession]);
		expect(read('Frau Meier Lager, 80 m²')).toEqual(['Frau Meier', '', '', 'Lager, 80 m²']);
		expect(read('Frau Anna Meier sucht Lager')).toEqual(['Frau Anna Meier', '', '', 'Sucht Lager']);
		expect(read('Herr von Berg sucht Lager')).toEqual(['Herr von Berg', '', '', 'Sucht Lager']);
	});

	test('takes name, number and address out wherever they stand', () => {
		const { text, ...contact } = readContact('Frau Meier, Tel. 0202 123456, sucht Lager. Frau Meier ist ab 8 Uhr da (0202/123456), sonst m@m.example, ja: m@m.example.');
		expect(contact).toEqual({ name: 'Frau Meier', phone: '0202 123456', email: 'm@m.example' });
		expect(text).not.toMatch(/Meier|123456|example/);
		expect(read('Frau Koch sucht Koch für die Küche')).toEqual(['Frau Koch', '', '', 'Sucht Koch für die Küche']);
	});

	test('never throws and never loses a text without anybody in it', () => {
		fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
			const { name, phone, email, text: rest } = readContact(text);
			if (!name && !phone && !email) expect(rest).toBe(text);
		}));
	});
});

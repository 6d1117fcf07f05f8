// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { readCategories } from './read-category.ts';
import { readDirection } from './read-direction.ts';

const category = (text: string) => readCategories(text, '')[0]?.category;

describe('the category of a sentence', () => {
	it.each([
		['Bürofläche in Barmen, ab Februar', 'space'],
		['Gewerbegrundstück mit LKW-Zufahrt', 'plot'],
		['Brauche am Wochenende einen Hänger', 'equipment'],
		['20 kg Honig im Monat für unseren Hofladen gesucht', 'goods'],
		['Wer repariert unsere alte Druckmaschine?', 'service'],
		['Koch oder Köchin für zwei Abende die Woche gesucht', 'staff'],
		['Wie beantragen wir eine Marke? Suchen Beratung', 'knowledge'],
		['Welche Firmen machen mit bei einer Fahrgemeinschaft?', 'cooperation'],
		['Darlehen über 25.000 € für die Gründung', 'finance'],
		['Startup sucht Pilotbetrieb für Wasserzähler mit Funk', 'pilot'],
		['Abnehmer für 3 t Kartoffeln zweiter Wahl gesucht', 'sales_channel'],
		['Suche Tischlerei zur Übernahme', 'succession']
	])('%s', (sentence, expected) => {
		expect(category(sentence)).toBe(expected);
	});

	it('comes from what is sought, not from what it is for', () => {
		expect(category('Regale für unseren Laden liefern lassen')).not.toBe('space');
		expect(category('Laden gesucht')).toBe('space');
	});

	it('is open where nothing tells', () => {
		expect(readCategories('Hallo', '')).toEqual([]);
	});

	it('names the words that led to it', () => {
		expect(readCategories('Gabelstapler ausleihen', '')[0]?.words).toEqual(expect.arrayContaining(['Gabelstapler', 'ausleihen']));
	});
});

describe('who seeks and who offers', () => {
	it.each([
		['suchen eine halle', 'seeks'],
		['wer repariert unsere alte druckmaschine?', 'seeks'],
		['zu vermieten: halle', 'offers'],
		['wir bieten 200 qm lager', 'offers'],
		['halle', 'unclear']
	])('%s', (sentence, expected) => {
		expect(readDirection(sentence)).toBe(expected);
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { lexemes } from './analyse.ts';
import { isHomonym, senseOf } from './homonyms.ts';
import { stem } from './stem.ts';

const sense = (word: string, text: string) => senseOf(stem(word), new Set(lexemes(text)));

it.each([
	['lager', 'Lagerhalle mit Rampe für Paletten', 'storage'],
	['lager', 'Lager für die Welle der Pumpe', 'bearing'],
	['bank', 'Bänke und Tische, Sitzbank mit Lehne', 'bench'],
	['bank', 'Kredit der Bank, Zinsen', 'finance'],
	['schloss', 'Schloss mit Schlüssel für 14 Türen', 'lock'],
	['schloss', 'Führung durch das Schloss mit Park', 'castle'],
	['kammer', 'Kammer für Handwerk', 'chamber'],
	['kammer', 'Holz aus der Trockenkammer', 'room']
])('"%s" in "%s" means %s', (word, text, meant) => expect(sense(word, text)).toBe(meant));

it('what nothing around it tells stays open', () => {
	expect(sense('lager', 'Lager gesucht')).toBeNull();
	expect(isHomonym(stem('tisch'))).toBe(false);
});

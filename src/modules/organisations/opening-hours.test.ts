// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { openingHoursInOneLine, openingHoursInWords } from './opening-hours.ts';

test('weekdays and times are said in words', () => {
	expect(openingHoursInWords('Mo-Fr 09:00-18:00; Sa 10:00-14:30; Su,PH off', 'de')).toEqual([
		{ days: 'Montag bis Freitag', times: ['9 bis 18 Uhr'], closed: false },
		{ days: 'Samstag', times: ['10 bis 14:30 Uhr'], closed: false },
		{ days: 'Sonntag und Feiertag', times: [], closed: true }
	]);
});

test('a break at noon keeps both spans', () => {
	expect(openingHoursInWords('Mo,Tu,Th 08:00-12:00,14:00-18:00', 'en')).toEqual([
		{ days: 'Monday, Tuesday and Thursday', times: ['8:00 to 12:00', '14:00 to 18:00'], closed: false }
	]);
});

test('around the clock is said so', () => {
	expect(openingHoursInWords('24/7', 'de')).toEqual([{ days: 'täglich', times: ['rund um die Uhr'], closed: false }]);
});

test.each(['week 1-20 Mo 10:00-12:00', 'sunrise-sunset', 'nach Vereinbarung', '', 'Mo-Fr'])('what it does not understand, "%s", it leaves as it is', (text) => {
	expect(openingHoursInWords(text, 'de')).toBeNull();
});

test.each([
	['Mo-Fr 09:00 - 12:30; Mo 14:00 - 16:00', 'Montag bis Freitag 9 bis 12:30 Uhr; Montag 14 bis 16 Uhr'],
	['Mo-Fr 15:00+; Su 10:00-14:00,16:00+', 'Montag bis Freitag ab 15 Uhr; Sonntag 10 bis 14 Uhr, ab 16 Uhr'],
	['Apr-Oct: Tu-Su 10:00-18:00; Nov-Mar off', 'April bis Oktober, Dienstag bis Sonntag 10 bis 18 Uhr; November bis März geschlossen'],
	['Mo,Fr 14:00-18:00 open "nur Werkstatt"', 'Mo,Fr 14:00-18:00 open "nur Werkstatt"'],
	['We 10:00-12:00 "nur Werkstatt"; "nach Vereinbarung"', 'Mittwoch 10 bis 12 Uhr (nur Werkstatt); nach Vereinbarung'],
	['Mo-Fr 06:00-18:00, Sa 06:30-18:00; PH,SH off', 'Montag bis Freitag 6 bis 18 Uhr; Samstag 6:30 bis 18 Uhr; Feiertag und Schulferien geschlossen'],
	['sunrise-sunset', 'sunrise-sunset'], ['', '']
])('"%s" reads in one line', (text, words) => {
	expect(openingHoursInOneLine(text, 'de')).toBe(words);
});

test('nobody can hide a page in a remark or make it slow', () => {
	expect(openingHoursInWords('Mo 10:00-12:00 "<script>"', 'de')).toBeNull();
	const began = performance.now();
	openingHoursInWords(`Mo${',Tu'.repeat(20_000)} x`, 'de');
	openingHoursInWords(`${'10:00-11:00,'.repeat(20_000)}x`, 'de');
	expect(performance.now() - began).toBeLessThan(500);
});

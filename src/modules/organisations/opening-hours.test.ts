// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { openingHoursInWords } from './opening-hours.ts';

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

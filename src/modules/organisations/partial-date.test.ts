// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { beginningOf, endOf, firstDay, lastDay, readPartialDate, writePartialDate } from './partial-date.ts';

test('what began in a year began on its first day, what lasted until a year went on until its last', () => {
	expect(['2020', '2020-02', '2020-02-10', '2021-02', 'neulich', '', null].map((text) => [firstDay(text), lastDay(text)])).toEqual([
		['2020-01-01', '2020-12-31'], ['2020-02-01', '2020-02-29'], ['2020-02-10', '2020-02-10'], ['2021-02-01', '2021-02-28'], [null, null], [null, null], [null, null]
	]);
});

test('a span comes back as it was said, and means the same days when it is sent again', () => {
	for (const text of ['2020', '2020-02', '2020-02-10', '2021-11']) {
		expect([writePartialDate(beginningOf(firstDay(text)!)), writePartialDate(endOf(lastDay(text)!))]).toEqual([text, text]);
	}
});

test.each([['3.10.2016', '2016-10-03'], ['10/2016', '2016-10'], ['10.2016', '2016-10'], ['Oktober 2016', '2016-10'], ['Mai 2024', '2024-05'], ['März 2025', '2025-03']])('"%s" is read as %s', (typed, said) => {
	expect(readPartialDate(typed)).toEqual(readPartialDate(said));
});

test.each(['31.2.2021', '13/2020', 'Brumaire 2020', '2016-10-33'])('"%s" is no date', (typed) => {
	expect(readPartialDate(typed)).toBeNull();
});

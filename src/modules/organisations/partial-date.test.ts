// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { beginningOf, endOf, firstDay, lastDay, writePartialDate } from './partial-date.ts';

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

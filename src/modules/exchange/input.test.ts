// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { dayOf, addDays } from '#shared/dates.ts';
import { deskNeedInput, needInput, offerInput, strangerNeedInput, strangerOfferInput } from './input.ts';

const today = dayOf(new Date());
const issuesOf = (read: ReturnType<typeof needInput.safeParse>) => read.error?.issues.map((issue) => [String(issue.path[0]), issue.message]) ?? [];
const needWith = (more: object) => issuesOf(needInput.safeParse({ text: 'Kühlraum gesucht', ...more }) as never);

describe('a form', () => {
	test('says at its field that a typed number is none', () => {
		const kriterien = JSON.stringify([{ key: 'area_sqm_min', words: '' }]);
		expect(needWith({ kriterien, k_0_wert: 'abc' })).toEqual([['k_0_wert', 'exchange.criterion_no_number']]);
		expect(needWith({ kriterien, k_0_wert: '12' })).toEqual([]);
	});

	test('says everything that is wrong with figures and days at once', () => {
		const kriterien = JSON.stringify([{ key: 'area_sqm_min', words: '' }]);
		expect(needWith({ kriterien, k_0_wert: 'abc', bis: '2020-01-01' }).map(([field]) => field)).toEqual(['k_0_wert', 'bis']);
	});

	test('asks once for a period: the criterion read from the same words follows its field', () => {
		const kriterien = JSON.stringify([{ key: 'available_from', words: 'ab März' }]);
		const must = (more: object) => needInput.parse({ text: 'Lager gesucht', kriterien, k_0_folgt: 'von', ...more }).must.map((one) => one.value);
		expect([must({ von: '2027-04-01' }), must({ von: '' })]).toEqual([['2027-04-01'], []]);
	});

	test('refuses an end that is over or before its beginning, at the field of the end', () => {
		expect(needWith({ bis: addDays(today, -1) })).toEqual([['bis', 'exchange.until_is_past']]);
		expect(needWith({ bis: today })).toEqual([]);
		expect(needWith({ von: addDays(today, 5), bis: addDays(today, 3) })).toEqual([['bis', 'exchange.until_before_from']]);
		expect(issuesOf(offerInput.safeParse({ text: 'Lager', bis: '2020-01-01' }) as never)).toEqual([['bis', 'exchange.until_is_past']]);
	});

	test('says what is wrong with criteria and days together with what is missing', () => {
		const kriterien = JSON.stringify([{ key: 'area_sqm_min', words: '' }]);
		const wrong = { text: 'Lager gesucht', kriterien, k_0_wert: 'abc', bis: '2020-01-01', neu_0_merkmal: 'available_from', neu_0_wert: 'bald' };
		const fields = (read: { error?: { issues: { path: PropertyKey[] }[] } }) => read.error?.issues.map((issue) => String(issue.path[0])).sort();
		const all = ['bis', 'einwilligung', 'email', 'k_0_wert', 'name', 'neu_0_wert'];
		expect(fields(strangerNeedInput.safeParse(wrong))).toEqual(all);
		expect(fields(strangerOfferInput.safeParse(wrong))).toEqual(all);
		expect(fields(deskNeedInput.safeParse({ ...wrong, text: '', email: 'a' }))).toEqual(['bis', 'email', 'k_0_wert', 'neu_0_wert', 'text']);
	});

	test('of a stranger names everything that is missing at once', () => {
		const read = strangerNeedInput.safeParse({ text: 'x', name: '', email: 'a' });
		expect(read.error?.issues.map((issue) => String(issue.path[0])).sort()).toEqual(['einwilligung', 'email', 'name', 'text']);
	});
});

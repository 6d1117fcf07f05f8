// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '#shared/geo.ts';
import { ageOf } from './age.ts';
import { emptyQuery, readQuery, toggled, writeQuery } from './directory-query.ts';
import { jsonLdOf } from './json-ld.ts';
import { partialDateInWords, readPartialDate, writePartialDate } from './partial-date.ts';
import { mayShowAddress, publicPoint } from './publishing.ts';
import { residenciesOf, residesOn } from './residency.ts';

describe('the age of a record', () => {
	const now = new Date('2026-11-23T12:00:00Z');
	test.each([
		['2025-11-24T12:00:00Z', 'fresh'], ['2025-11-23T12:00:00Z', 'aging'], ['2025-05-24T12:00:00Z', 'aging'], ['2025-05-23T12:00:00Z', 'old']
	])('confirmed on %s it is %s', (at, age) => expect(ageOf(new Date(at), now)).toBe(age));
	test('never confirmed counts as old', () => expect(ageOf(null, now)).toBe('old'));
});

describe('a date as far as it is known', () => {
	test.each(['2016', '2016-10', '2016-10-03'])('%s is written back as it was said', (text) => {
		expect(writePartialDate(readPartialDate(text)!)).toBe(text);
	});
	test.each(['2016-13', '2016-02-30', '16', '0999', 'gestern', '2016-1'])('%s is refused', (text) => expect(readPartialDate(text)).toBeNull());
	test('a year is no 1 January', () => expect(partialDateInWords(readPartialDate('2016')!, 'de')).toBe('2016'));
});

describe('the address of one person', () => {
	test('is hidden unless the public is invited in or somebody agreed', () => {
		const case_ = { kind: 'freelancer' as const, openingHours: '' };
		expect([mayShowAddress(case_), mayShowAddress({ ...case_, openingHours: 'Mo 10:00-12:00' }), mayShowAddress({ ...case_, stated: true })]).toEqual([false, true, true]);
	});
	test('of a company is shown unless somebody said no', () => {
		expect([mayShowAddress({ kind: 'company', openingHours: '' }), mayShowAddress({ kind: 'company', openingHours: '', stated: false })]).toEqual([true, false]);
	});
	test('leaves a point that says no more than a part of town, and the same for all neighbours', () => {
		fc.assert(fc.property(fc.double({ min: 47, max: 55, noNaN: true }), fc.double({ min: 6, max: 15, noNaN: true }), (lat, lon) => {
			const shown = publicPoint({ lat, lon }, false)!;
			expect(distanceKm({ lat, lon }, shown)).toBeLessThan(0.9);
			expect(publicPoint(shown, false)).toEqual(shown);
		}));
	});
});

describe('residency', () => {
	const square = (from: number, to: number) => ({ type: 'Polygon' as const, coordinates: [[[from, 52], [to, 52], [to, 53], [from, 53], [from, 52]]] });
	const areas = [{ id: 'park', outline: square(10, 11) }, { id: 'part', outline: square(10, 10.5) }, { id: 'nameless', outline: null }];
	test('a site in a part lies in the whole as well, and keeps its dates', () => {
		const site = { id: 's', point: { lat: 52.5, lon: 10.2 }, since: '2020-01-01', until: null };
		expect(residenciesOf([site], areas).map((found) => [found.areaId, found.since])).toEqual([['park', '2020-01-01'], ['part', '2020-01-01']]);
	});
	test('a site without a point lies nowhere', () => expect(residenciesOf([{ id: 's', point: null, since: null, until: null }], areas)).toEqual([]));
	test.each([['2019-12-31', false], ['2020-01-01', true], ['2022-06-30', true], ['2022-07-01', false]])('on %s: %s', (day, resides) => {
		expect(residesOn({ since: '2020-01-01', until: '2022-06-30' }, day)).toBe(resides);
	});
});

describe('the address of a directory page', () => {
	test('says the same when it is read and written again', () => {
		const query = readQuery(new URLSearchParams('q=Kaffee &art=farm&art=company&ort=Wolfsburg&um=52.42,10.78,5&sortierung=name&seite=3'));
		expect(readQuery(writeQuery(query, { page: query.page }))).toEqual(query);
	});
	test('never fails, whatever is in it', () => {
		fc.assert(fc.property(fc.webQueryParameters(), (text) => {
			const query = readQuery(new URLSearchParams(text));
			expect(query.page).toBeGreaterThan(0);
		}));
		expect(readQuery(new URLSearchParams('art=drop&um=a,b&seite=-1&sortierung=x&ort=')).chosen.kind).toEqual([]);
	});
	test('a ticked value is added and taken away again', () => {
		const added = { ...emptyQuery(), ...toggled(emptyQuery(), 'town', 'Wolfsburg') };
		expect([added.chosen.town, toggled(added, 'town', 'Wolfsburg').chosen!.town]).toEqual([['Wolfsburg'], []]);
	});
});

describe('JSON-LD', () => {
	const organisation = { name: '</script><b>', kind: 'farm' as const, url: 'https://x.example/a', description: '', email: null, phone: null, website: null, foundedOn: null };
	const site = { street: 'Acker', houseNumber: '7', postcode: '38440', city: 'Wolfsburg', lat: 52.4, lon: 10.7, openingHours: '', addressPublic: true, precision: 'address' };
	test('cannot end its script element, and reads back as it was', () => {
		const text = jsonLdOf({ ...organisation, sites: [] });
		expect(text).not.toContain('<');
		expect(JSON.parse(text).name).toBe('</script><b>');
	});
	test('gives machines a point only where it is exact', () => {
		const geo = (change: object) => JSON.parse(jsonLdOf({ ...organisation, sites: [{ ...site, ...change }] })).geo;
		expect([geo({})?.latitude, geo({ addressPublic: false }), geo({ precision: 'postcode' })]).toEqual([52.4, undefined, undefined]);
	});
});

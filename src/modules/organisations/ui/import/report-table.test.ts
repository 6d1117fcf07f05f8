// SPDX-License-Identifier: EUPL-1.2
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { ReportRow } from '../../import/run.ts';
import ReportTable from './ReportTable.svelte';

test('a row says that its postcode got a leading zero; other notes stand in the summary', () => {
	const issues = [{ code: 'postcode_zero_restored', severity: 'note' }, { code: 'phone_normalised', severity: 'note' }];
	const row = { line: 2, name: 'Werkhof', deed: 'create', done: true, plan: { deed: 'create', issues, similar: [] }, organisationId: null, slug: null } as unknown as ReportRow;
	const { body } = render(ReportTable, { props: { rows: [row], recordHref: (id: string) => id, carriedOut: true } });
	expect(body).toContain('führende Null ergänzt');
	expect(body).not.toContain('Telefonnummer');
});

test('a row that changes something says what, in words', () => {
	const changes = [{ field: 'name', from: 'Gewerbepark Öl', to: 'Gewerbepark Ölmühle' }, { field: 'outline', from: '75,6 ha', to: '302,4 ha' }, { field: 'kind', from: 'quarter', to: 'park' }, { field: 'kind', from: 'company', to: 'farm' }];
	const row = { line: 2, name: 'Gewerbepark', deed: 'change', done: false, plan: { deed: 'change', changes, issues: [] }, organisationId: null, slug: null } as unknown as ReportRow;
	const { body } = render(ReportTable, { props: { rows: [row], recordHref: (id: string) => id, carriedOut: false } });
	for (const words of ['Gewerbepark Öl → Gewerbepark Ölmühle', 'Umriss: 75,6 ha → 302,4 ha', 'Quartier → Gewerbegebiet']) expect(body).toContain(words);
	expect(body).not.toMatch(/company|quarter/);
});

test('an address that was added as a further site is said in words', () => {
	const to = { street: 'Ring', houseNumber: '71', postcode: '38440', city: 'Wolfsburg', district: null, lat: null, lon: null, openingHours: null, wheelchair: null };
	const row = { line: 2, name: 'Evers', deed: 'change', done: true, plan: { deed: 'change', changes: [{ field: 'furtherSite', from: null, to }], issues: [] }, organisationId: null, slug: null } as unknown as ReportRow;
	const { body } = render(ReportTable, { props: { rows: [row], recordHref: (id: string) => id, carriedOut: true } });
	expect(body).toContain(': Ring 71, 38440 Wolfsburg');
	expect(body).not.toContain('null');
});

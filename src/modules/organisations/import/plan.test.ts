// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { DraftRow, OrganisationDraft, SiteDraft } from './draft.ts';
import { planImport } from './plan-import.ts';
import type { ExistingOrganisation } from './plan.ts';
import { reportOf } from './report-of.ts';

const NOWHERE: SiteDraft = {
	street: null, houseNumber: null, postcode: null, city: null, district: null, lat: null, lon: null, openingHours: null, wheelchair: null
};

function draft(name: string, site: Partial<SiteDraft> = {}, more: Partial<OrganisationDraft> = {}): OrganisationDraft {
	return {
		name, kind: 'company', kindGuessed: true, legalForm: null, nonProfit: null, description: null, operator: null, phone: null, email: null,
		website: null, contactPerson: null, foundedOn: null, externalId: null, tags: [], branches: [], osmTags: [], details: [],
		...more, site: { ...NOWHERE, ...site }
	};
}

const rows = (...drafts: OrganisationDraft[]): DraftRow[] => drafts.map((d, at) => ({ line: at + 2, draft: d, issues: [] }));
const stored = (id: string, d: OrganisationDraft, source: string | null): ExistingOrganisation => ({ ...d, id, source });
const HOME = { street: 'Hauptstraße', houseNumber: '5', postcode: '38440', city: 'Wolfsburg' };

describe('planning an import', () => {
	test('every row has exactly one fate, and the report adds up', () => {
		const known = draft('Meier KG', HOME, { externalId: '7', phone: '+49 5361 1' });
		const existing = [
			stored('o1', known, 'liste'),
			stored('o2', draft('Schulz OHG', { ...HOME, street: 'Ring' }), null),
			stored('o3', draft('Weber eG', { ...HOME, street: 'Markt' }, { externalId: '9' }), 'liste')
		];
		const list = [
			...rows(
				draft('Neu GmbH', { ...HOME, street: 'Allee' }),
				draft('Meier KG', HOME, { externalId: '7', phone: '+49 5361 2' }),
				draft('Schulz OHG', { ...HOME, street: 'Ring' }, { email: 'a@b.example' }),
				draft('Weber eG', {}, { externalId: '9' }),
				draft('NEU GmbH', { ...HOME, street: 'Allee' })
			),
			{ line: 7, draft: null, issues: [{ code: 'name_missing' as const, severity: 'error' as const }] }
		];
		const plan = planImport(list, existing, { source: 'liste' });
		expect(plan.rows.map((row) => [row.line, row.deed])).toEqual([
			[2, 'create'], [3, 'change'], [4, 'duplicate'], [5, 'unchanged'], [6, 'duplicate'], [7, 'skip']
		]);
		expect(plan.rows[1]).toMatchObject({ id: 'o1', changes: [{ field: 'phone', from: '+49 5361 1', to: '+49 5361 2' }] });
		expect(plan.rows[2]).toMatchObject({ of: { id: 'o2' }, changes: [{ field: 'email', from: null, to: 'a@b.example' }] });
		expect(reportOf(plan)).toMatchObject({
			rowsRead: 6, created: 1, changed: 1, unchanged: 1,
			skipped: [{ line: 7, reasons: [{ code: 'name_missing' }] }],
			duplicates: [{ line: 4, ofId: 'o2' }, { line: 6, ofLine: 2 }]
		});
	});

	test('importing the same list twice changes nothing, and a third copy points to the first', () => {
		const list = rows(draft('Eins GmbH', HOME), draft('Zwei KG', { ...HOME, street: 'Ring' }));
		const first = planImport(list, [], { source: 'liste' });
		const existing = first.rows.flatMap((row, at) => (row.deed === 'create' ? [stored(`o${at}`, row.draft, 'liste')] : []));
		expect(planImport(list, existing, { source: 'liste' }).rows.map((row) => row.deed)).toEqual(['unchanged', 'unchanged']);
		const thrice = planImport(rows(draft('Eins GmbH', HOME), draft('Eins GmbH', HOME), draft('Eins GmbH', HOME)), [], { source: 'x' });
		expect(thrice.rows.slice(1)).toMatchObject([{ deed: 'duplicate', of: { line: 2 } }, { deed: 'duplicate', of: { line: 2 } }]);
	});

	test('empty cells, guessed kinds and proposed branches override nothing', () => {
		const branch = { scheme: 'wz2008' as const, code: '47.11', proposed: false };
		const before = draft('Eins GmbH', HOME, { externalId: '1', kind: 'cooperative', phone: '+49 1', branches: [branch], tags: ['a'] });
		const again = draft('Eins GmbH', {}, { externalId: '1', branches: [{ ...branch, code: '47.99', proposed: true }], tags: ['A', 'b'] });
		const plan = planImport(rows(again), [stored('o1', before, 'liste')], { source: 'liste' });
		expect(plan.rows[0]).toMatchObject({ deed: 'change', changes: [{ field: 'tags', from: ['a'], to: ['a', 'b'] }] });
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { compareOrganisations } from './compare-organisations.ts';
import type { DraftRow, OrganisationDraft, SiteDraft } from './draft.ts';
import { findDuplicates } from './find-duplicates.ts';
import { nameKey } from './name-key.ts';
import { planImport } from './plan-import.ts';
import type { ExistingOrganisation } from './plan.ts';
import { reportOf } from './report-of.ts';

const NOWHERE: SiteDraft = {
	street: null, houseNumber: null, postcode: null, city: null, district: null, lat: null, lon: null, openingHours: null, wheelchair: null
};

function draft(name: string, site: Partial<SiteDraft> = {}, more: Partial<OrganisationDraft> = {}): OrganisationDraft {
	return {
		name, kind: 'company', kindGuessed: true, legalForm: null, description: null, operator: null, phone: null, email: null,
		website: null, contactPerson: null, foundedOn: null, externalId: null, tags: [], branches: [], osmTags: [], details: [],
		...more, site: { ...NOWHERE, ...site }
	};
}

const rows = (...drafts: OrganisationDraft[]): DraftRow[] => drafts.map((d, at) => ({ line: at + 2, draft: d, issues: [] }));
const stored = (id: string, d: OrganisationDraft, source: string | null): ExistingOrganisation => ({ ...d, id, source });
const HOME = { street: 'Hauptstraße', houseNumber: '5', postcode: '38440', city: 'Wolfsburg' };

test('spellings of one name fall together, different names do not', () => {
	const same = ['Müller & Söhne GmbH', 'Mueller und Soehne G.m.b.H.', 'MÜLLER&SÖHNE', 'Müller-Söhne Gesellschaft mit beschränkter Haftung'];
	expect(new Set(same.map(nameKey)).size).toBe(1);
	expect(nameKey('Heide-Bäckerei Meyer')).toBe(nameKey('Heidebäckerei Meyer'));
	expect(nameKey('Müller Töchter GmbH')).not.toBe(nameKey('Müller & Söhne GmbH'));
});

describe('comparing two records', () => {
	const office = draft('Müller & Söhne GmbH', HOME, { phone: '+49 5361 12345' });
	test.each<[string, OrganisationDraft, string]>([
		['another spelling at the same address', draft('Mueller und Söhne', { ...HOME, street: 'Hauptstr.' }), 'same'],
		['a typo at the same address', draft('Müler & Söhne GmbH', HOME), 'same'],
		['the same phone without an address', draft('Müller & Söhne GmbH', {}, { phone: '05361 12345'.replace(/^0/, '+49 ') }), 'same'],
		['the same firm at a second site', draft('Müller & Söhne GmbH', { ...HOME, street: 'Ring', houseNumber: '7' }), 'maybe'],
		['the same firm in another town', draft('Müller & Söhne GmbH', { ...HOME, postcode: '38518', city: 'Gifhorn' }), 'maybe'],
		['another legal person at the same address', draft('Müller & Söhne Verwaltungs AG', HOME), 'different'],
		['another name at the same address', draft('Café Linde', HOME), 'different'],
		['another name with the same phone alone', draft('Café Linde', { city: 'Köln' }, { phone: '+49 5361 12345' }), 'different'],
		['another name far away', draft('Café Linde', { city: 'Köln' }), 'different']
	])('%s', (_what, other, verdict) => {
		expect(compareOrganisations(office, other).verdict).toBe(verdict);
		expect(compareOrganisations(other, office).verdict).toBe(verdict);
	});

	test.each(['e.V.', 'e. V.', 'eV', 'e.V', 'B.V.', 'GmbH', 'eG'])('a name with and without %s is one, here and in a list', (form) => {
		const [bare, full] = [draft('Werkstattbühne Alte Remise', HOME), draft(`Werkstattbühne Alte Remise ${form}`, HOME)];
		expect(compareOrganisations(bare, full).verdict).toBe('same');
		expect(findDuplicates([bare, full]).map(({ likeness }) => likeness.verdict)).toEqual(['same']);
		// The control: a number that tells two apart still does, whatever stands behind it.
		expect(compareOrganisations(draft('Sportverein I', HOME), draft(`Sportverein II ${form}`, HOME)).verdict).toBe('different');
	});

	test('another name under the same phone, e-mail and website may be the same; two of the three are neighbours', () => {
		const every = { phone: '+49 5361 12345', email: 'post@linde.example', website: 'https://linde.example' };
		expect(compareOrganisations(draft('Rösterei Löwenbohne', HOME, every), draft('Café Linde', { city: 'Köln' }, every)).verdict).toBe('maybe');
		const two = { ...every, website: 'https://rathaus.example' };
		expect(compareOrganisations(draft('Rösterei Löwenbohne', HOME, every), draft('Café Linde', { city: 'Köln' }, two)).verdict).toBe('different');
	});

	test('a second site is named as one, and numbers in names keep schools apart', () => {
		const [a, b] = [draft('Penny', { lat: 52.42, lon: 10.78 }), draft('Penny', { lat: 52.44, lon: 10.8 })];
		expect(compareOrganisations(a, b)).toMatchObject({ verdict: 'maybe', reasons: ['name_equal', 'far', 'further_site'] });
		expect(compareOrganisations(draft('BBS 1', HOME), draft('BBS 2', HOME)).verdict).toBe('different');
	});
});

test('duplicates are found without comparing all with all', () => {
	const many = Array.from({ length: 20_000 }, (_, at) =>
		draft(`Betrieb ${String.fromCharCode(97 + (at % 26))}${(at * 7919).toString(36)}`, { ...HOME, street: `Weg ${at % 4000}`, postcode: String(10000 + (at % 5000)) })
	);
	const twin = draft(many[777]?.name.toUpperCase() ?? '', many[777]?.site);
	const started = performance.now();
	const pairs = findDuplicates([...many, twin]).filter((pair) => pair.likeness.verdict === 'same');
	expect(pairs.map(({ a, b }) => [a, b])).toEqual([[777, 20_000]]);
	expect(performance.now() - started).toBeLessThan(15_000);
}, 30_000);

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

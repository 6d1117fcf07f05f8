// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapCredits, readCredits } from './credits.ts';
import { referenceFolder } from './folder.ts';

const WITHOUT_CREDIT = /(^|\/)README\.md$|^credits\.json$/;

const shipped = readdirSync(referenceFolder(), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(referenceFolder().length + 1))
	.filter((file) => !WITHOUT_CREDIT.test(file));

test('every file of reference data has a credit, and every credited file is there', () => {
	const credited = new Set(readCredits().flatMap((credit) => credit.files));
	expect([...credited].sort()).toEqual(shipped.sort());
});

test('every folder says in a README under which licence its files stand', () => {
	for (const file of shipped) expect(existsSync(join(referenceFolder(), file, '../README.md')), file).toBe(true);
});

test('every credit names a holder, a licence with its address and what was changed, in both languages', () => {
	for (const credit of readCredits()) {
		expect(credit.holder, credit.id).not.toBe('');
		expect(credit.licence.url, credit.id).toMatch(/^https:\/\//);
		expect(credit.link, credit.id).toMatch(/^https:\/\//);
		for (const text of [credit.title, credit.changes]) {
			expect(text.de, credit.id).toBeTruthy();
			expect(text.en, credit.id).toBeTruthy();
		}
	}
});

test('data under the share-alike licence of OpenStreetMap stay in a folder of their own', () => {
	const shared = readCredits().filter((credit) => credit.shareAlike);
	const folders = new Set(shared.flatMap((credit) => credit.files).map((file) => file.split('/')[0]!));
	const others = readCredits().filter((credit) => !credit.shareAlike).flatMap((credit) => credit.files);
	expect([...folders]).toEqual(['wolfsburg-osm']);
	expect(others.filter((file) => folders.has(file.split('/')[0]!))).toEqual([]);
});

test('a map names the official surveyors and OpenStreetMap', () => {
	expect(mapCredits()).toEqual([
		{ text: '© GeoBasis-DE / BKG 2021 (Daten verändert)', href: 'https://www.bkg.bund.de' },
		{ text: '© OpenStreetMap-Mitwirkende', href: 'https://www.openstreetmap.org/copyright' }
	]);
});

// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../tests/kit/database.ts';
import { ACTIVITIES } from './docs/activities.ts';
import { personalKind, readCatalogue, type CatalogueTable } from './docs/catalogue.ts';
import { renderDictionary } from './docs/data-dictionary.ts';
import { renderRegister } from './docs/processing-register.ts';
import { documentsFor, outdated } from './generate-docs.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-docs-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let tables: CatalogueTable[];
beforeAll(async () => {
	const { owner } = await aDatabase();
	const client = await owner.connect();
	tables = await readCatalogue(client);
	client.release();
});

const column = (name: string, comment: string) => ({ name, type: 'text', nullable: false, comment, pointsAt: null });
const tableOf = (name: string, comment: string): CatalogueTable => ({ name, module: 'people', columns: [column('x', comment)] });

test('the privacy documents in the repository say what the database says', () => {
	expect(outdated(path.resolve(import.meta.dirname, '..'), documentsFor(tables))).toEqual([]);
});

test('a missing and a changed document are both named (negative control)', () => {
	const documents = { 'a.md': 'one', 'b.md': 'two', 'c.md': 'three' };
	fs.writeFileSync(path.join(folder, 'a.md'), 'one');
	fs.writeFileSync(path.join(folder, 'b.md'), 'something else');
	expect(outdated(folder, documents)).toEqual(['b.md', 'c.md']);
});

test('a comment or a pointer at somebody makes a column personal, and nothing else does', () => {
	expect(personalKind(column('email', 'personal: contact'))).toBe('contact');
	expect(personalKind(column('totp', 'secret: key'))).toBe('secret key');
	expect(personalKind({ ...column('account_id', ''), pointsAt: 'account' })).toBe('reference');
	expect(personalKind(column('lat', 'inner point of the outline'))).toBeNull();
});

test('the dictionary lists a table of every module with its personal columns', () => {
	const text = renderDictionary(tables);
	expect(text).toContain('## exchange_contact\n\nmodule: exchange\n');
	expect(text).toContain('| `email` | text, may be empty | yes: contact |');
	expect(text).toContain('| `account_id` | uuid | yes: reference |');
});

test('a table with personal columns and without a purpose is refused', () => {
	const fresh = [...tables, tableOf('newsletter_reader', 'personal: contact')];
	expect(() => renderRegister(fresh)).toThrow('names no purpose for: newsletter_reader');
});

test('a purpose for a table that is gone is refused', () => {
	const stale = [...ACTIVITIES, { ...ACTIVITIES[0]!, tables: ['fax_number'] }];
	expect(() => renderRegister(tables, stale)).toThrow('without personal columns: fax_number');
});

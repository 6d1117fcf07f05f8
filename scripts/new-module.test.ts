// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspect } from './check-house.ts';
import { filesFor, makeModule } from './new-module.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-module-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

test('a new module has every room of a module, and the house has nothing to object to', () => {
	expect(makeModule(root, 'events')).toEqual(Object.keys(filesFor('events')).map((file) => `src/modules/events/${file}`));
	const files = Object.entries(filesFor('events')).map(([file, text]) => ({ path: `src/modules/events/${file}`, text }));
	expect(inspect(files)).toEqual([]);
});

test('a module that exists, or that has no place in the order, is refused', () => {
	expect(() => makeModule(root, 'events')).toThrow('gibt es schon');
	expect(() => makeModule(root, 'wetter')).toThrow('Reihenfolge der Module');
	expect(() => makeModule(root, '../boese')).toThrow('Kleinbuchstaben');
});

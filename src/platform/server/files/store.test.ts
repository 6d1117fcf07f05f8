// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { imageKindOf } from './image-kind.ts';
import { getPublicFile, keepBytes, readBytes, registerFile } from './store.ts';

let database: TestDatabase;
let network: TestNetwork;
const bytes = new TextEncoder().encode('Zwölf Kisten Mangold');

beforeAll(async () => {
	process.env.DATA_FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-files-'));
	database = await aDatabase();
	network = await aNetwork(database);
});

async function aFile(audience: 'public' | 'office') {
	const person = await aStaffMember(database, network);
	const kept = await keepBytes(network.id, bytes);
	await database.as(staffSeed(network, person), (scope) => registerFile(scope, kept, { name: '../../böse.png', mediaType: 'image/png', audience }));
	return kept.id;
}

describe('a stored file', () => {
	test('comes back byte by byte, from a place that its name has no say in', async () => {
		const id = await aFile('public');
		expect(await readBytes(network.id, id)).toEqual(bytes);
		expect(fs.readdirSync(path.join(process.env.DATA_FOLDER!, 'dateien', network.id))).toContain(id);
	});

	test('is found by a stranger only if it is public, and only in its own network', async () => {
		const [open, closed] = [await aFile('public'), await aFile('office')];
		const find = (id: string, where = network) => database.as(strangerSeed(where), (scope) => getPublicFile(scope, id));
		expect(await find(open)).toMatchObject({ id: open, bytes: bytes.length });
		await expect(find(closed)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(find(open, await aNetwork(database, 'Anderes'))).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('is not there under an id that is none', async () => {
		await expect(readBytes(network.id, '../../../etc/passwd')).rejects.toMatchObject({ name: 'NotFound' });
	});
});

describe('a picture', () => {
	test('is known by its bytes', () => {
		expect(imageKindOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png');
		expect(imageKindOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
		expect(imageKindOf(new TextEncoder().encode('RIFF\u0001\u0001\u0001\u0001WEBPVP8 '))).toBe('image/webp');
	});

	test('is none when it is SVG, HTML, or something that only begins alike', () => {
		for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', 'RIFF1234AVI ', '']) {
			expect(imageKindOf(new TextEncoder().encode(text))).toBeNull();
		}
	});
});

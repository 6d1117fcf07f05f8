// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { getFile, keepBytes, readBytes, recordFile } from './file-store.ts';

let database: TestDatabase;
let ours: TestNetwork;
let theirs: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	ours = await aNetwork(database);
	theirs = await aNetwork(database);
});

const anId = '0190b6a0-0000-7000-8000-000000000000';
const bytes = new TextEncoder().encode('Käse;Ort\n');

describe('the file store', () => {
	test('gives back the bytes that it was given, and what they are called', async () => {
		const seed = staffSeed(ours, await aStaffMember(database, ours));
		const kept = await keepBytes(ours.id, bytes);
		await database.as(seed, (scope) => recordFile(scope, kept, { name: '../../Liste\n1.csv', mediaType: 'text/csv', audience: 'office' }));
		expect(await database.as(seed, (scope) => getFile(scope, kept.id))).toEqual({ id: kept.id, name: '.. .. Liste 1.csv', mediaType: 'text/csv', bytes: bytes.length });
		expect(new Uint8Array(await readBytes(ours.id, kept.id))).toEqual(bytes);
	});

	test('knows no file of another network, and none that was never recorded', async () => {
		const kept = await keepBytes(theirs.id, bytes);
		const them = staffSeed(theirs, await aStaffMember(database, theirs));
		await database.as(them, (scope) => recordFile(scope, kept, { name: 'x', mediaType: 'text/csv', audience: 'network' }));
		expect(await database.as(them, (scope) => getFile(scope, kept.id))).toMatchObject({ id: kept.id });
		const us = staffSeed(ours, await aStaffMember(database, ours));
		await expect(database.as(us, (scope) => getFile(scope, kept.id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(readBytes(ours.id, kept.id)).rejects.toMatchObject({ code: 'common.not_found' });
	});

	test('opens no path that somebody made up', async () => {
		await expect(readBytes(ours.id, '../geheimnis')).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(readBytes('..', anId)).rejects.toMatchObject({ code: 'common.not_found' });
	});
});

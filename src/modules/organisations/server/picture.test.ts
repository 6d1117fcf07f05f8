// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { keepBytes } from '#platform/files/store.ts';
import { remakePicture } from '#platform/files/remake-picture.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { clearPictures } from './clear-pictures.ts';
import { findPicture, hangPicture, readPicture, removePicture, setOrigins } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-picture-'));
const before = process.env.DATA_FOLDER;

beforeAll(async () => {
	process.env.DATA_FOLDER = folder;
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});
afterAll(() => {
	process.env.DATA_FOLDER = before;
	fs.rmSync(folder, { recursive: true, force: true });
});

/** A photograph as a telephone makes it: lying on its side, with the place of a home in it. */
const photograph = () => sharp({ create: { width: 400, height: 200, channels: 3, background: '#884400' } })
	.withExif({ IFD0: { Make: 'Kamera', Copyright: 'Ada' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 15/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();

async function hang(seed: ScopeSeed, id: string): Promise<void> {
	const made = await remakePicture(await photograph());
	const kept = await keepBytes(network.id, made.bytes);
	await database.as(seed, (scope) => hangPicture(scope, id, { kept, made }, { altDe: 'Zwei Bäckerinnen', altEn: '', credit: 'Foto: Ada' }));
}
const asStranger = <T>(work: (scope: Scope) => Promise<T>) => database.as(strangerSeed(network), work);

test('a picture is made anew: upright, small, and without what the camera wrote into it (control: the original has it)', async () => {
	const original = await photograph();
	expect((await sharp(original).metadata()).exif).toBeDefined();
	const made = await remakePicture(original);
	const found = await sharp(made.bytes).metadata();
	expect([found.format, found.exif, found.width, found.height]).toEqual(['webp', undefined, 200, 400]);
});

test('what is no picture, half a picture, or a flood of pixels is refused', async () => {
	const refusal = (bytes: Uint8Array) => remakePicture(bytes).then(() => 'made', (error: Error) => error.message);
	const flood = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } }).png().toBuffer();
	expect(await refusal(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBe('common.picture_unreadable');
	expect(await refusal((await photograph()).subarray(0, 300))).toBe('common.picture_unreadable');
	expect(await refusal(flood)).toBe('common.picture_too_large');
});

test('strangers see the picture of a public record, and none once the record is not public any more', async () => {
	const { id } = await anOrganisation(database, network);
	await hang(desk, id);
	expect(await asStranger((scope) => findPicture(scope, id))).toMatchObject({ alt: 'Zwei Bäckerinnen', credit: 'Foto: Ada', width: 200, height: 400 });
	expect((await asStranger((scope) => readPicture(scope, id))).length).toBeGreaterThan(50);
	await database.as(desk, (scope) => scope.db.insertInto('organisation_field_origin').values({ network_id: network.id, organisation_id: id, field: 'name', legal_basis: 'trade_register' }).execute());
	expect(await asStranger((scope) => findPicture(scope, id))).toBeNull();
	await database.as(desk, (scope) => setOrigins(scope, id, []));
	expect(await asStranger((scope) => findPicture(scope, id))).not.toBeNull();
	await database.owner.query(`update organisation set audience = 'network' where id = $1`, [id]);
	expect(await asStranger((scope) => findPicture(scope, id))).toBeNull();
	await expect(asStranger((scope) => readPicture(scope, id))).rejects.toThrow('common.not_found');
	await expect(database.as(strangerSeed(await aNetwork(database)), (scope) => readPicture(scope, id))).rejects.toThrow('common.not_found');
});

test('the file of a picture that hangs nowhere any more is cleared out, and only that', async () => {
	const { id } = await anOrganisation(database, network);
	await hang(desk, id);
	await hang(desk, id);
	const files = async () => (await database.owner.query(`select f.id, exists (select 1 from organisation_picture p where p.file_id = f.id) as hangs from stored_file f where network_id = $1`, [network.id])).rows;
	const before = await files();
	const later = { ...systemSeed(network), now: new Date(Date.now() + 7_200_000) };
	await database.as(later, clearPictures);
	await database.as(later, clearPictures);
	expect(before.some(({ hangs }) => !hangs)).toBe(true);
	expect((await files()).map((file) => file.id).sort()).toEqual(before.filter(({ hangs }) => hangs).map((file) => file.id).sort());
	expect((await asStranger((scope) => readPicture(scope, id))).length).toBeGreaterThan(50);
});

test('members hang the picture of their own organisation only', async () => {
	const own = await anOrganisation(database, network);
	const other = await anOrganisation(database, network, { name: 'Nachbar' });
	const member = memberSeed(network, await aPerson(database, network), [own.id]);
	await hang(member, own.id);
	expect(await asStranger((scope) => findPicture(scope, own.id))).not.toBeNull();
	await expect(hang(member, other.id)).rejects.toThrow('common.not_allowed');
	await expect(database.as(member, (scope) => removePicture(scope, other.id))).rejects.toThrow('common.not_allowed');
	// The wall beneath: whatever the code says, the database keeps members to their own.
	await expect(database.as(member, (scope) => scope.db.deleteFrom('organisation_picture').where('organisation_id', '=', other.id).returning('organisation_id').execute())).resolves.toEqual([]);
	await database.as(member, (scope) => removePicture(scope, own.id));
	expect(await asStranger((scope) => findPicture(scope, own.id))).toBeNull();
});

// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeAll, expect, test } from 'vitest';
import { aNetwork, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { mapPicture, printedMapPicture } from './index.ts';

const view = { lat: 51.25, lon: 7.15, zoom: 12, width: 800, height: 460 };
let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});
afterEach(() => {
	delete process.env.MAP_TILES;
	delete process.env.MAP_TILES_CREDIT;
});

test('the base map is our own, and asks nobody', async () => {
	const picture = await database.as(strangerSeed(network), (scope) => mapPicture(scope, view));
	expect([picture.tiles, picture.credit]).toEqual([[], '']);
	expect(picture.layers.length).toBeGreaterThan(0);
});

test('a tile service that is set up lies below the areas, with its credit; paper keeps our own map', async () => {
	process.env.MAP_TILES = 'https://karten.example/{z}/{x}/{y}.png';
	process.env.MAP_TILES_CREDIT = '© Landesamt';
	const picture = await database.as(strangerSeed(network), (scope) => mapPicture(scope, view));
	expect(picture.tiles[0]!.href).toMatch(/^https:\/\/karten\.example\/12\/\d+\/\d+\.png$/);
	expect([picture.layers, picture.credit]).toEqual([[], '© Landesamt']);
	const paper = await database.as(strangerSeed(network), (scope) => printedMapPicture(scope, view));
	expect([paper.tiles, paper.layers.length > 0]).toEqual([[], true]);
});

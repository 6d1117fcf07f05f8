// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { listOffers, makeOffer, proposeOffer, publishOffer } from './index.ts';
import { findPlace, knownPlaces } from './places.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	await database.owner.query(
		`insert into ref.municipality (ags, ars, name, short_name, search_name, designation, county_key, county, state_key, state, population, lat, lon, as_of)
		 values ('99001001', '990010001001', 'Musterstadt, Stadt', 'Musterstadt', 'musterstadt', 'Stadt', '99001', 'Musterkreis', '99', 'XX', 1000, 51.5, 7.5, '2026-01-01')`);
	await database.owner.query(`insert into ref.postal_code (code, place, search_place, kind, ags, lat, lon) values ('99123', 'Oberdorf', 'oberdorf', 'district', '99001001', 51.6, 7.6)`);
	await database.owner.query(`insert into office_territory (network_id, office_id, ags) values ($1, $2, '99001001')`, [network.id, network.office.id]);
});
const find = (typed: string) => database.as(strangerSeed(network), (scope) => findPlace(scope, typed));

describe('a place that somebody types', () => {
	test('that is empty or that nobody knows is none', async () => {
		expect([await find(''), await find('   '), await find('Nirgendwo-Hinterm-Mond'), await find("'; drop table need; --")]).toEqual([null, null, null, null]);
	});

	test('is a town or a district of the network, however it is written, with the town it lies in', async () => {
		expect(await find('musterstadt')).toMatchObject({ name: 'Musterstadt', kind: 'municipality', lat: 51.5 });
		expect(await find('Oberdorf')).toMatchObject({ kind: 'district', town: 'Musterstadt', lat: 51.6 });
		expect(await find('Oberdorf, Musterstadt')).toMatchObject({ name: 'Oberdorf' });
	});

	test('is found by its postal code, too', async () => {
		expect(await find('99123')).toMatchObject({ town: 'Musterstadt', lat: 51.6 });
	});

	test('that no network knows is told to the reader of a list, and narrows nothing', async () => {
		const desk = staffSeed(network, await aStaffMember(database, network));
		const { id } = await database.as(desk, (scope) => makeOffer(scope, { text: 'Lager 80 m²', source: 'desk', point: { lat: 51.25, lon: 7.15, town: 'Wuppertal' } }));
		await database.as(desk, (scope) => publishOffer(scope, id, 'public'));
		const list = (near?: string) => database.as(strangerSeed(network), (scope) => listOffers(scope, { page: 1, near }));
		expect([(await list('Nirgendwo')).unknownPlace, (await list('Nirgendwo')).page.total, (await list()).unknownPlace]).toEqual([true, 1, false]);
	});
});

test('the places of one network are remembered for that network only', async () => {
	const other = await aNetwork(database);
	const [first, second] = [await database.as(strangerSeed(network), knownPlaces), await database.as(strangerSeed(other), knownPlaces)];
	expect(first).not.toBe(second);
	expect(await database.as(strangerSeed(network), knownPlaces)).toBe(first);
});

test('a place named in the words of an offer is proposed, one that was typed wins', async () => {
	const propose = (text: string, typed?: string) => database.as(strangerSeed(network), (scope) => proposeOffer(scope, text, typed));
	expect(await propose('Werkstatt 40 m² in Oberdorf')).toMatchObject({ place: 'Oberdorf' });
	expect(await propose('Werkstatt 40 m² in Oberdorf', 'Musterstadt')).toMatchObject({ place: 'Musterstadt' });
});

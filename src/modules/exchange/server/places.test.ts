// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { anOrganisationWithAddress } from '../../../../tests/kit/exchange.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { listOffers, makeOffer, proposeOffer, publishOffer } from './index.ts';
import { findPlace, findPoints, knownPlaces } from './places.ts';

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

	test('is the district of the town that is named with it, though the next town has one of that name', async () => {
		const two = await aNetwork(database);
		for (const [town, lat] of [['Musterstadt', 51.5], ['Nebenstadt', 51.7]] as const) {
			const { id } = await anOrganisationWithAddress(database, two, `Laden ${town}`);
			await database.owner.query(`insert into site (network_id, id, organisation_id, city, district, lat, lon, public_lat, public_lon, precision, is_main)
				values ($1, gen_random_uuid(), $2, $3, 'Altstadt', $4, 7.5, $4, 7.5, 'address', true)`, [two.id, id, town, lat]);
		}
		const found = await database.as(strangerSeed(two), async (scope) => [await findPlace(scope, 'Altstadt, Nebenstadt'), await findPlace(scope, 'musterstadt, ALTSTADT')]);
		expect(found.map((place) => [place?.town, place?.lat])).toEqual([['Nebenstadt', 51.7], ['Musterstadt', 51.5]]);
		const points = await database.as(strangerSeed(two), (scope) => findPoints(scope, ['Altstadt, Nebenstadt']));
		expect(points.get('Altstadt, Nebenstadt')?.lat).toBe(51.7);
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

test('three hundred places that somebody typed are found, whole or by their beginning, without reading all municipalities for each', async () => {
	const MANY = 3000;
	await database.owner.query(`
		insert into ref.municipality (ags, ars, name, short_name, search_name, designation, county_key, county, state_key, state, population, lat, lon, as_of)
		select '98' || lpad(n::text, 6, '0'), '98' || lpad(n::text, 10, '0'), 'Ort ' || n, case when n % 2 = 0 then 'Ölort' || n else 'Ölort' || n || ' am Fluss' end, 'oelort' || n, 'Gemeinde',
		       left('98' || lpad(n::text, 6, '0'), 5), 'Kreis', '98', 'XX', n, 50 + n / 10000.0, 8, '2026-01-01' from generate_series(1, ${MANY}) n`);
	await database.owner.query('analyze ref.municipality');
	const typed = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? ` ÖLORT${index + 1} ` : `Ölort${index + 1}`));
	const { points, read } = await database.as(strangerSeed(network), async (scope) => {
		await knownPlaces(scope);
		const rowsRead = async () => Number((await sql<{ read: string }>`select seq_tup_read as read from pg_stat_xact_all_tables where schemaname = 'ref' and relname = 'municipality'`.execute(scope.db)).rows[0]!.read);
		const before = await rowsRead();
		return { points: await findPoints(scope, [...typed, 'Ölort', 'Ölort1 am', '99123 Oberdorf', '%']), read: (await rowsRead()) - before };
	});
	expect(typed.filter((place) => points.get(place)?.lat !== 50 + Number(/\d+/.exec(place)![0]) / 10000)).toEqual([]);
	expect([points.has('Ölort'), points.has('%'), points.get('Ölort1 am')?.lat, points.get('99123 Oberdorf')?.lat], 'a beginning ends with a word').toEqual([false, false, 50.0001, 51.6]);
	expect(read, 'at most once through the whole table').toBeLessThanOrEqual(2 * MANY);
});

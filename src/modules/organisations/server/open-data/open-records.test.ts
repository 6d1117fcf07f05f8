// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, staffSeed, aStaffMember, strangerSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { emptyQuery } from '../../directory-query.ts';
import { featuresOf } from '../../open-data/geojson.ts';
import { murmurationsOf } from '../../open-data/murmurations.ts';
import { openOrganisation } from '../../open-data/record.ts';
import { getOpenOrganisation, listAllOpenOrganisations, listOpenOrganisations, relate } from '../index.ts';

const BASE = 'https://netz.example/tal';
const ask = { ...emptyQuery(), changedSince: null };
let database: TestDatabase;
let network: TestNetwork;
let bakery: { id: string; slug: string };

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	bakery = await anOrganisation(database, network, {
		name: 'Bäckerei Aral', tags: ['Brot'], sites: [{ street: 'Am Hang', houseNumber: '3', postcode: '42105', city: 'Wuppertal', lat: 51.26, lon: 7.15, isMain: true }]
	});
	await anOrganisation(database, network, {
		name: 'Näherei Zuhause', kind: 'sole_trader', sites: [{ street: 'Stiller Weg', houseNumber: '9', postcode: '42105', city: 'Wuppertal', lat: 51.27123, lon: 7.16123, isMain: true }]
	});
	const hidden = await anOrganisation(database, network, { name: 'Geheimsache', audience: 'network' });
	await database.as(staffSeed(network, await aStaffMember(database, network)), (scope) =>
		relate(scope, bakery.id, { toId: hidden.id, kind: 'supplies', goods: 'Brötchen', audience: 'public', clearance: 'both_sides' }));
});

test('each record has the shape that the description of the interface promises', async () => {
	const page = await database.as(strangerSeed(network), (scope) => listOpenOrganisations(scope, ask, BASE));
	expect(page.items.map(({ name }) => name)).toEqual(['Bäckerei Aral', 'Näherei Zuhause']);
	for (const item of page.items) expect(openOrganisation.strict().parse(item)).toEqual(item);
	expect(page.items[0]!.url).toBe(`${BASE}/verzeichnis/${bakery.slug}`);
});

test('what is not public is in no file, also not as the other end of a relation; staff get the same files', async () => {
	const open = await database.as(strangerSeed(network), (scope) => listAllOpenOrganisations(scope, emptyQuery(), BASE));
	const staff = staffSeed(network, await aStaffMember(database, network));
	const atDesk = await database.as({ ...staff, surface: 'public' }, (scope) => listAllOpenOrganisations(scope, emptyQuery(), BASE));
	expect(JSON.stringify(open)).not.toContain('Geheimsache');
	expect(JSON.stringify(open)).not.toContain('Brötchen');
	expect(JSON.stringify(atDesk)).toBe(JSON.stringify(open));
});

test('the home of a sole trader has no street and no exact point in any form', async () => {
	const [, sewing] = await database.as(strangerSeed(network), (scope) => listAllOpenOrganisations(scope, emptyQuery(), BASE));
	const forms = JSON.stringify([sewing, featuresOf([sewing!], '2026-11-23'), murmurationsOf(sewing!)]);
	expect(forms).not.toContain('Stiller Weg');
	expect(forms).not.toContain('51.27123');
});

test('pages cover everything once, and changes since a moment come in their order', async () => {
	const names: string[] = [];
	for (const page of [1, 2]) names.push(...(await database.as(strangerSeed(network), (scope) => listOpenOrganisations(scope, { ...ask, size: 1, page }, BASE))).items.map(({ name }) => name));
	expect(names).toEqual(['Bäckerei Aral', 'Näherei Zuhause']);
	const none = await database.as(strangerSeed(network), (scope) => listOpenOrganisations(scope, { ...ask, changedSince: new Date(Date.now() + 60_000) }, BASE));
	expect([none.items.length, none.total]).toEqual([0, 0]);
});

test('another network does not know the address (404), this one does', async () => {
	const other = await aNetwork(database);
	await expect(database.as(strangerSeed(other), (scope) => getOpenOrganisation(scope, bakery.slug, BASE))).rejects.toThrow('common.not_found');
	const here = await database.as(strangerSeed(network), (scope) => getOpenOrganisation(scope, bakery.slug, BASE));
	expect(here.name).toBe('Bäckerei Aral');
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, anOffice, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { createArea, getAreaPage, listAreas } from '#modules/areas/server/index.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery, type DirectoryQuery } from '../directory-query.ts';
import { AUDIENCES, type Audience } from '../kinds.ts';
import type { NewOrganisation } from '../new-organisation.ts';
import {
	exportDirectory, findOrganisation, getOrganisationPage, listDirectory, listPublicAddresses, listResidents, mapOf,
	namesOf, recordLifeEvent, relate, reviseOrganisation, suggestNames
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const VIEW = { lat: 52.42, lon: 10.78, zoom: 12, width: 600, height: 600 };
const SQUARE = JSON.stringify({ type: 'Polygon', coordinates: [[[10.7, 52.4], [10.9, 52.4], [10.9, 52.5], [10.7, 52.5], [10.7, 52.4]]] });
const record = (name: string, audience: Audience): NewOrganisation => ({
	name, kind: 'farm', audience, tags: ['Gemüse'], fields: [], branches: [{ scheme: 'wz2008', code: '01.13', main: true, proposed: false }],
	sites: [{ street: 'Acker', houseNumber: '7', postcode: '38440', city: 'Wolfsburg', district: 'Hattorf', lat: 52.42, lon: 10.78 }]
});

/** Two networks that differ in one thing: whether a record is there that strangers must not see. */
async function aWorld(hidden: ((network: TestNetwork, publicId: string) => Promise<void>) | null): Promise<TestNetwork> {
	const network = await aNetwork(database, 'Gleich');
	const desk = staffSeed(network, await aStaffMember(database, network));
	await database.as(desk, (scope) => createArea(scope, { name: 'Feldmark', kind: 'park', outline: SQUARE, audience: 'public' }));
	const { id } = await anOrganisation(database, network, record('Hof Sichtbar', 'public'));
	if (hidden) await hidden(network, id);
	return network;
}

/** Everything that a stranger can get out of the directory, without ids and times. */
async function everythingPublic(network: TestNetwork): Promise<unknown> {
	return database.as({ ...strangerSeed(network), now: new Date('2027-01-01') }, async (scope) => {
		const query = (change: Partial<DirectoryQuery>): DirectoryQuery => ({ ...emptyQuery(), ...change });
		const areas = await listAreas(scope);
		const list = await listDirectory(scope, emptyQuery());
		const answers = {
			list, search: await listDirectory(scope, query({ text: 'Gemüse', sort: 'relevance' })), name: await listDirectory(scope, query({ text: 'Hof' })),
			near: await listDirectory(scope, query({ near: { lat: 52.42, lon: 10.78, km: 5 }, sort: 'distance' })),
			map: await mapOf(scope, emptyQuery(), VIEW), found: await mapOf(scope, query({ text: 'geheim' }), VIEW),
			names: await suggestNames(scope, 'Hof'), around: await listDirectory(scope, { ...emptyQuery(), sort: 'distance', near: { lat: 52.42, lon: 10.78, km: 5 } }), count: (await listDirectory(scope, emptyQuery())).total,
			page: await getOrganisationPage(scope, list.items[0]!.slug), areas, area: await getAreaPage(scope, areas[0]!.slug),
			residents: await listResidents(scope, areas[0]!.id), sitemap: await listPublicAddresses(scope),
			csv: Buffer.from((await exportDirectory(scope, emptyQuery(), 'csv-excel', 'https://x.example')).body).toString()
		};
		return JSON.parse(JSON.stringify(answers)
			.replaceAll(network.slug, 'netz').replaceAll(network.office.slug, 'buero')
			.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, 'day'));
	});
}

const deskOf = async (network: TestNetwork) => staffSeed(network, await aStaffMember(database, network));

describe('strangers notice nothing of', () => {
	const hidden: [string, (network: TestNetwork, publicId: string) => Promise<void>][] = [
		...(['office', 'network', 'members'] as const).map((audience): [string, (network: TestNetwork) => Promise<void>] => [
			`a record for ${audience}`, async (network) => void (await anOrganisation(database, network, record('Hof Geheim', audience)))
		]),
		['a record of another network', async () => void (await anOrganisation(database, await aNetwork(database), record('Hof Geheim', 'public')))],
		['a relation to a record that is not public, and a life event for the office', async (network, publicId) => {
			const desk = await deskOf(network);
			const other = await anOrganisation(database, network, record('Hof Geheim', 'members'));
			await database.as(desk, (scope) => relate(scope, publicId, { toId: other.id, kind: 'supplies', goods: 'geheim', audience: 'public', clearance: 'both_sides' }));
			await database.as(desk, (scope) => recordLifeEvent(scope, publicId, { kind: 'extended', at: '2016', note: 'geheim' }));
		}],
		['contact data that is not published', async (network, publicId) => {
			await database.as(await deskOf(network), (scope) => reviseOrganisation(scope, publicId, {
				email: 'geheim@hof.example', phone: '+49 30 1', website: 'https://geheim.example', websitePublic: false
			}));
		}],
		['an area for the office', async (network) => void (await database.as(await deskOf(network), (scope) =>
			createArea(scope, { name: 'Geheimplan', kind: 'park', outline: SQUARE, audience: 'network' })))]
	];
	test.each(hidden)('%s', async (_, hide) => {
		const [with_, without] = [await aWorld(hide), await aWorld(null)];
		expect(await everythingPublic(with_)).toEqual(await everythingPublic(without));
	});

	test('and would notice a public one (negative control)', async () => {
		const more = await aWorld(async (network) => void (await anOrganisation(database, network, record('Hof Offen', 'public'))));
		expect(await everythingPublic(more)).not.toEqual(await everythingPublic(await aWorld(null)));
	});

	test('the home of a freelancer: neither street nor exact point in any answer', async () => {
		const network = await aNetwork(database);
		const home = { ...record('Texte Tamm', 'public'), kind: 'freelancer' as const };
		home.sites = [{ ...home.sites![0], street: 'Heimweg', lat: 52.42371, lon: 10.78123 }];
		const { slug } = await anOrganisation(database, network, home);
		const seen = await database.as(strangerSeed(network), async (scope) => JSON.stringify([
			await getOrganisationPage(scope, slug), await listDirectory(scope, { ...emptyQuery(), text: 'Heimweg' }), await mapOf(scope, emptyQuery(), VIEW),
			Buffer.from((await exportDirectory(scope, emptyQuery(), 'csv-excel', '')).body).toString()
		]));
		expect(seen).toContain('Hattorf');
		expect(seen).not.toMatch(/Heimweg|52[.,]4237|10[.,]7812/);
	});
});

describe('who sees a record', () => {
	let network: TestNetwork;
	const ids = {} as Record<Audience, string>;
	const seeds = {} as Record<string, ScopeSeed>;
	beforeAll(async () => {
		network = await aNetwork(database);
		for (const audience of AUDIENCES) ids[audience] = (await anOrganisation(database, network, record(`Hof ${audience}`, audience))).id;
		const other = await anOffice(database, network);
		seeds.office = await deskOf(network);
		seeds.otherOffice = staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id);
		seeds.member = memberSeed(network, await aPerson(database, network), []);
		seeds.owner = memberSeed(network, await aPerson(database, network), [ids.office]);
		seeds.stranger = strangerSeed(network);
		seeds.elsewhere = await deskOf(await aNetwork(database));
	});
	test.each([
		['office', ['office', 'network', 'members', 'public']],
		['otherOffice', ['network', 'members', 'public']],
		['member', ['members', 'public']],
		['owner', ['office', 'members', 'public']],
		['stranger', ['public']],
		['elsewhere', []]
	])('%s: exactly %j, in every way of asking', async (who, expected) => {
		const seen = (way: (scope: Scope, id: string) => Promise<boolean>) => database.as(seeds[who]!, async (scope) => {
			const found: string[] = [];
			for (const audience of AUDIENCES) if (await way(scope, ids[audience])) found.push(audience);
			return found;
		});
		expect(await seen(async (scope, id) => (await findOrganisation(scope, id)) !== null)).toEqual(expected);
		expect(await seen(async (scope, id) => (await namesOf(scope, [id])).has(id))).toEqual(expected);
		expect(await seen(async (scope, id) => (await listDirectory(scope, emptyQuery())).items.some((item) => item.id === id))).toEqual(expected);
		expect(await seen(async (scope, id) => (await suggestNames(scope, 'Hof')).some((item) => item.id === id))).toEqual(expected);
		expect((await database.as(seeds[who]!, (scope) => listDirectory(scope, emptyQuery()))).total).toBe(expected.length);
	});
});

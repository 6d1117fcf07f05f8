// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { createArea, getAreaPage, getEditableArea, importAreas, listAreas, listOpenAreas, mapPicture } from '#modules/areas/server/index.ts';
import { featureFile } from './features.ts';
import { getAreaTerms, getDirectoryTerms } from './terms.ts';
import { getCatalogue } from './datasets.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await database.as(seed, (scope) => createArea(scope, { name: 'Selbst gezeichnet', kind: 'park', audience: 'public' }));
	const outline = { type: 'Polygon' as const, coordinates: [[[10.7, 52.4], [10.8, 52.4], [10.8, 52.5], [10.7, 52.5], [10.7, 52.4]]] };
	const draft = (name: string) => ({ name, kind: 'quarter' as const, description: '', externalId: null, municipality: null, outline, point: { lat: 52.45, lon: 10.75 }, parentLine: null });
	const origin = { officeId: network.office.id, source: 'OpenStreetMap', licence: 'ODbL 1.0', attribution: '© OpenStreetMap-Mitwirkende', jobId: null };
	await database.as(systemSeed(network), (scope) => importAreas(scope, [draft('Mitte')], { ...origin, audience: 'public' }));
	await database.as(systemSeed(network), (scope) => importAreas(scope, [draft('Intern')], { ...origin, source: 'Geheime Karte', attribution: '© Geheim', licence: 'nur intern', audience: 'network' }));
});

const asStranger = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as(strangerSeed(network), work);
const SAID = { licence: 'ODbL 1.0', attribution: '© OpenStreetMap-Mitwirkende' };

test('an area says on its pages where its outline comes from; one that the office drew comes from the office', async () => {
	const page = await asStranger((scope) => getAreaPage(scope, 'mitte'));
	expect([page.origin, page.credit]).toEqual([{ source: 'OpenStreetMap', ...SAID }, SAID.attribution]);
	const own = await asStranger((scope) => getAreaPage(scope, 'selbst-gezeichnet'));
	expect([own.origin, own.credit]).toEqual([{ source: 'office', licence: null, attribution: null }, null]);
	const desk = staffSeed(network, await aStaffMember(database, network));
	expect((await database.as(desk, (scope) => getEditableArea(scope, page.id))).origin).toEqual(page.origin);
});

test('a map names whom it drew from, and nobody where no such outline is in view', async () => {
	const view = (lon: number) => ({ lat: 52.45, lon, zoom: 11, width: 400, height: 300 });
	const creditAt = (lon: number) => asStranger(async (scope) => (await mapPicture(scope, view(lon), await listAreas(scope))).credit);
	expect([await creditAt(10.75), await creditAt(7)]).toEqual([SAID.attribution, '']);
});

test('what goes out carries credit and licence of the outlines, of public ones only', async () => {
	const areas = await asStranger((scope) => listOpenAreas(scope, 'https://x'));
	expect(areas.map(({ name, origin }) => [name, origin])).toEqual([['Mitte', { name: 'OpenStreetMap', ...SAID }], ['Selbst gezeichnet', { name: 'office', licence: null, attribution: null }]]);
	const file = await asStranger(async (scope) => (featureFile(scope, [], await getAreaTerms(scope))).json());
	expect([file.licence?.name, file.attribution.includes(SAID.attribution)]).toEqual(['Open Data Commons Open Database License (ODbL 1.0)', true]);
	expect(JSON.stringify(file)).not.toMatch(/Geheim/);
	// Negative control: the directory itself holds nothing of OpenStreetMap.
	expect((await asStranger((scope) => getDirectoryTerms(scope))).attribution).not.toContain('OpenStreetMap');
	const catalogue = await asStranger((scope) => getCatalogue(scope, 'https://x'));
	expect(catalogue.datasets.find(({ key }) => key === 'gebiete')?.distributions.map(({ attribution }) => attribution.includes(SAID.attribution))).toEqual([true, true]);
});

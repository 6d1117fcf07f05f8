// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { canonicalDump } from '../../../../../tests/kit/dump.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import { reviseArea } from '#modules/areas/server/index.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { holdsAreas, proposeMapping } from '../../import/index.ts';
import { countUndone, createOrganisation, foreseeUndo, listConflicts, organisationReactions, readSheet, setChoices } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const square = (name: string, lon: number, lat: number, size: number, more: object = {}) => ({
	type: 'Feature', properties: { id: `${name}-1`, name, ...more },
	geometry: { type: 'Polygon', coordinates: [[[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]] }
});
const FILE = JSON.stringify({ type: 'FeatureCollection', features: [
	square('Mitte', 10.7, 52.4, 0.1, { ags: '03103000' }), square('Gewerbepark Öl', 10.71, 52.41, 0.01), { type: 'Feature', properties: { name: '' }, geometry: null },
	{ type: 'Feature', properties: { name: 'Ohne Umriss' }, geometry: { type: 'Polygon', coordinates: [[[1]]] } }
] });

async function anOfficeAtWork(): Promise<{ network: TestNetwork; seed: ScopeSeed }> {
	const network = await aNetwork(database);
	return { network, seed: staffSeed(network, await aStaffMember(database, network)) };
}

async function read(seed: ScopeSeed, content = FILE, choices: Record<string, 'take'> = {}) {
	const id = await anImport(database, seed, content, { source: 'Stadtkarte', target: 'areas', areaKind: null, areaParts: true, licence: 'ODbL-1.0', attribution: '© OpenStreetMap-Mitwirkende' });
	const tried = await tryOut(database, seed, id);
	if (Object.keys(choices).length > 0) await database.as(seed, (scope) => setChoices(scope, id, tried.duplicates, choices));
	return carryOut(database, seed, id);
}

/** Residents are stamped when who lives where is computed anew, so that caches and feeds hear of it: twice, and that stays. */
function unstamped({ organisation, ...others }: Record<string, string[]>) {
	return { ...others, organisation: organisation!.map((row) => row.replace(/"changed_at": "[^"]*"/, '')) };
}

const areasOf = async (network: TestNetwork) => (await database.owner.query(`select a.name, a.kind, a.municipality, a.source, a.source_id, a.licence, a.attribution, a.lat is not null as placed, p.name as parent
	from area a left join area p on p.network_id = a.network_id and p.id = a.parent_id where a.network_id = $1 order by a.created_at, a.name`, [network.id])).rows;

test('a file of outlines is recognised as one of areas; shops with outlines are not', async () => {
	const areas = await readSheet(Buffer.from(FILE.replace(/,\{"type":"Feature","properties":\{"name":""[^]*/, ']}')));
	expect(holdsAreas(areas, proposeMapping(areas))).toBe(true);
	const shops = await readSheet(Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [square('Laden', 10, 52, 0.001, { phone: '+49 5361 12345' })] })));
	expect(holdsAreas(shops, proposeMapping(shops))).toBe(false);
});

test('areas arrive with outline, kind, parent, source and licence; what is left out says why', async () => {
	const { network, seed } = await anOfficeAtWork();
	const done = await read(seed);
	expect(done.summary).toMatchObject({ rowsRead: 4, created: 3, skipped: 1, duplicates: 0 });
	const from = { source: 'Stadtkarte', licence: 'ODbL-1.0', attribution: '© OpenStreetMap-Mitwirkende' };
	expect((await areasOf(network)).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
		{ name: 'Gewerbepark Öl', kind: 'park', municipality: null, source_id: 'Gewerbepark Öl-1', placed: true, parent: 'Mitte', ...from },
		{ name: 'Mitte', kind: 'quarter', municipality: '03103000', source_id: 'Mitte-1', placed: true, parent: null, ...from },
		{ name: 'Ohne Umriss', kind: 'quarter', municipality: null, source_id: null, placed: false, parent: null, ...from }
	]);
	expect((await database.owner.query('select count(*) from organisation where network_id = $1', [network.id])).rows[0].count).toBe(0);
	expect((await read(seed)).summary).toMatchObject({ created: 0, changed: 0, unchanged: 3, duplicates: 0, skipped: 1 });
});

test('taking them back leaves every table as it was; what somebody changed stays unless they say otherwise', async () => {
	const { network, seed } = await anOfficeAtWork();
	await database.as(seed, (scope) => createOrganisation(scope, { name: 'Werkhof', kind: 'company', sites: [{ street: 'Ring', city: 'Wolfsburg', lat: 52.415, lon: 10.715 }] }));
	const before = await canonicalDump(database, network.id);
	const done = await read(seed);
	const { react } = organisationReactions.find(({ to }) => to === 'areas.outlined')!;
	await database.as(systemSeed(network), (scope) => react(scope, { factId: '', recordId: '', payload: {} }));
	expect((await canonicalDump(database, network.id)).residency).toHaveLength(2);
	await takeBack(database, seed, done.id);
	expect(unstamped(await canonicalDump(database, network.id))).toEqual(unstamped(before));

	const again = await read(seed);
	const { rows } = await database.owner.query(`select id from area where network_id = $1 and name = 'Gewerbepark Öl'`, [network.id]);
	await database.as(seed, (scope) => reviseArea(scope, rows[0].id, { descriptionDe: 'von Hand' }));
	await takeBack(database, seed, again.id);
	// The whole that holds a changed part stays, too.
	expect((await areasOf(network)).map(({ name }) => name).sort()).toEqual(['Gewerbepark Öl', 'Mitte']);
});

/** The same areas a year later: one renamed and larger, one as it was, one new. */
const LATER = JSON.stringify({ type: 'FeatureCollection', features: [
	square('Mitte', 10.7, 52.4, 0.1, { ags: '03103000' }), { ...square('Gewerbepark Öl', 10.71, 52.41, 0.02), properties: { id: 'Gewerbepark Öl-1', name: 'Gewerbepark Ölmühle' } },
	square('Gewerbepark Neu', 10.75, 52.45, 0.01)
] });

test('a source that comes again changes name and outline of what it brought, shows the difference, and an undo leaves no trace', async () => {
	const { network, seed } = await anOfficeAtWork();
	await read(seed);
	const before = await canonicalDump(database, network.id);
	const again = await read(seed, LATER);
	expect(again.summary).toMatchObject({ created: 1, changed: 1, unchanged: 1, conflicts: 0 });
	const { rows } = await database.owner.query(`select plan->'changes' as changes from import_row where network_id = $1 and deed = 'change'`, [network.id]);
	expect(rows[0].changes).toEqual([{ field: 'name', from: 'Gewerbepark Öl', to: 'Gewerbepark Ölmühle' }, { field: 'outline', from: '75,6 ha', to: '302,4 ha' }]);
	const areas = await areasOf(network);
	expect(areas.map(({ name, parent }) => [name, parent]).sort()).toEqual([['Gewerbepark Neu', 'Mitte'], ['Gewerbepark Ölmühle', 'Mitte'], ['Mitte', null], ['Ohne Umriss', null]]);
	expect(await database.as(seed, (scope) => foreseeUndo(scope, again.id))).toEqual({ removed: 1, restored: 1, edited: 0 });
	await takeBack(database, seed, again.id);
	expect(await database.as(seed, (scope) => countUndone(scope, again.id))).toEqual({ removed: 1, restored: 1 });
	expect(unstamped(await canonicalDump(database, network.id))).toEqual(unstamped(before));
});

test('what somebody changed by hand stays, is shown beside what the source says, and follows it when a person says so', async () => {
	const { network, seed } = await anOfficeAtWork();
	await read(seed);
	const { rows } = await database.owner.query(`select id from area where network_id = $1 and name = 'Gewerbepark Öl'`, [network.id]);
	await database.as(seed, (scope) => reviseArea(scope, rows[0].id, { name: 'Ölpark' }));
	expect((await read(seed)).summary, 'the source says what it said').toMatchObject({ changed: 0, unchanged: 3, conflicts: 0 });
	const id = await anImport(database, seed, LATER, { source: 'Stadtkarte', target: 'areas', areaKind: null, areaParts: true });
	expect((await tryOut(database, seed, id)).summary).toMatchObject({ changed: 1, conflicts: 1 });
	expect((await database.as(seed, (scope) => listConflicts(scope, id))).map(({ fields }) => fields)).toEqual([[{ field: 'name', from: 'Ölpark', to: 'Gewerbepark Ölmühle' }]]);
	const names = async () => (await areasOf(network)).map(({ name }) => name).sort();
	const kept = await carryOut(database, seed, id);
	expect(await names()).toEqual(['Gewerbepark Neu', 'Mitte', 'Ohne Umriss', 'Ölpark']);
	await takeBack(database, seed, kept.id);
	await read(seed, LATER, { 2: 'take' });
	expect(await names()).toEqual(['Gewerbepark Neu', 'Gewerbepark Ölmühle', 'Mitte', 'Ohne Umriss']);
});

test('another source changes nothing of them, and what was changed after the import stays when it is taken back', async () => {
	const { network, seed } = await anOfficeAtWork();
	await read(seed);
	const other = await anImport(database, seed, LATER, { source: 'Andere Karte', target: 'areas', areaKind: null, areaParts: true });
	expect((await tryOut(database, seed, other)).summary).toMatchObject({ created: 2, changed: 0, duplicates: 1 });
	const again = await read(seed, LATER);
	const { rows } = await database.owner.query(`select id from area where network_id = $1 and name = 'Gewerbepark Ölmühle'`, [network.id]);
	await database.as(seed, (scope) => reviseArea(scope, rows[0].id, { descriptionDe: 'von Hand' }));
	await takeBack(database, seed, again.id);
	expect(await database.as(seed, (scope) => countUndone(scope, again.id))).toEqual({ removed: 1, kept: 1 });
	expect((await areasOf(network)).map(({ name }) => name)).toContain('Gewerbepark Ölmühle');
});

test('what a list brings for one office alone, and its being taken back, stands in the journal of that office alone', async () => {
	const { network, seed } = await anOfficeAtWork();
	const other = await anOffice(database, network);
	const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const journalOf = (who: ScopeSeed) => database.as(who, async (scope) => JSON.stringify((await scope.db.selectFrom('journal_entry').selectAll().execute()).map(({ deed, before, after }) => ({ deed, before, after }))));
	for (const origin of [{ source: 'Karte', target: 'areas' as const, areaKind: 'park' as const }, { source: 'Liste' }]) {
		const content = origin.target ? FILE : 'Name;Ort\nGeheime Halle;Wuppertal\n';
		const id = await anImport(database, seed, content, { ...origin, audience: 'office' });
		await tryOut(database, seed, id);
		await carryOut(database, seed, id);
		await takeBack(database, seed, id);
	}
	const own = await journalOf(seed);
	for (const word of ['areas.undo_import', 'Gewerbepark Öl', 'organisations.import', 'organisations.undo_import', 'Geheime Halle', 'liste.csv']) expect(own).toContain(word);
	expect(await journalOf(theirs)).not.toMatch(/areas\.|organisations\.(undo_)?import|Gewerbepark|Geheime Halle|liste\.csv/);
	// The negative control: a list for the network stands in everybody's journal.
	await takeBack(database, seed, (await read(seed)).id);
	expect(await journalOf(theirs)).toMatch(/organisations\.undo_import.*liste\.csv/);
});

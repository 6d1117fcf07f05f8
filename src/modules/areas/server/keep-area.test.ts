// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { createArea, getAreaPage, getEditableArea, listAreaHistory, reviseArea, undoAreaEntry } from './index.ts';

const SQUARE = (side: number) => JSON.stringify({ type: 'Polygon', coordinates: [[[10.7, 52.4], [10.7 + side, 52.4], [10.7 + side, 52.4 + side], [10.7, 52.4 + side], [10.7, 52.4]]] });

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const anArea = (name: string) => database.as(desk, (scope) => createArea(scope, { name, kind: 'park', outline: SQUARE(0.01), planningLaw: 'GE' }));
const stored = async (id: string) => (await database.owner.query(`select to_jsonb(a) - 'version' - 'changed_at' as area from area a where id = $1`, [id])).rows[0].area;
const newest = async (id: string) => (await database.as(desk, (scope) => listAreaHistory(scope, id)))[0]!;

test('A change of an area is taken back exactly, outline and caretaker included', async () => {
	const { id } = await anArea('Nordpark');
	const before = await stored(id);
	const caretaker = { name: 'Lutz Arend', email: 'arend@stadt.example', phone: '' };
	await database.as(desk, (scope) => reviseArea(scope, id, { name: 'Nordkreuz', outline: SQUARE(0.02), planningLaw: 'GI', caretaker }));
	expect(await stored(id)).not.toEqual(before);
	const entry = await newest(id);
	await database.as(desk, (scope) => undoAreaEntry(scope, id, entry.id));
	expect(await stored(id)).toEqual(before);
	await expect(database.as(desk, (scope) => undoAreaEntry(scope, id, entry.id))).rejects.toMatchObject({ code: 'areas.already_undone' });
});

test('What somebody has changed since is not overwritten by an undo', async () => {
	const { id } = await anArea('Ostpark');
	await database.as(desk, (scope) => reviseArea(scope, id, { planningLaw: 'GI' }));
	const entry = await newest(id);
	await database.as(desk, (scope) => reviseArea(scope, id, { planningLaw: 'MU' }));
	await expect(database.as(desk, (scope) => undoAreaEntry(scope, id, entry.id))).rejects.toMatchObject({ code: 'areas.changed_since' });
	expect((await stored(id)).planning_law).toBe('MU');
});

test('Only an entry of this very area can be taken back', async () => {
	const [one, two] = [await anArea('Westpark'), await anArea('Südpark')];
	await database.as(desk, (scope) => reviseArea(scope, one.id, { planningLaw: 'GI' }));
	const entry = await newest(one.id);
	await expect(database.as(desk, (scope) => undoAreaEntry(scope, two.id, entry.id))).rejects.toThrow(/not_found/);
});

test('Saving without a change keeps the caretaker, and strangers never read the name', async () => {
	const { id, slug } = await anArea('Hafen');
	const caretaker = { name: 'Mara Stolte', email: '', phone: '05361 1' };
	await database.as(desk, (scope) => reviseArea(scope, id, { caretaker }));
	const first = (await stored(id)).caretaker_person_id;
	await database.as(desk, (scope) => reviseArea(scope, id, { caretaker }));
	expect((await stored(id)).caretaker_person_id).toBe(first);
	expect((await database.as(desk, (scope) => getEditableArea(scope, id))).caretaker).toEqual(caretaker);
	expect(JSON.stringify(await database.as(strangerSeed(network), (scope) => getAreaPage(scope, slug)))).not.toContain('Stolte');
});

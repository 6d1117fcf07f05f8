// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { keepView, listSavedViews, removeView, renameView, restoreView } from './saved-views.ts';

let database: TestDatabase;
let network: TestNetwork;
let kim: TestPerson;
let alex: TestPerson;
const VIEW = { name: 'Alte Einträge', path: 'organisationen', query: 'alter=old' };

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	kim = await aStaffMember(database, network);
	alex = await aStaffMember(database, network);
});

test('a view kept for oneself is nobody else\'s, one kept for the office is everybody\'s in it', async () => {
	await database.as(staffSeed(network, kim), (scope) => keepView(scope, { ...VIEW, name: 'Meine', forOffice: false }));
	await database.as(staffSeed(network, kim), (scope) => keepView(scope, { ...VIEW, name: 'Unsere', forOffice: true }));
	const office = await anOffice(database, network);
	const stranger = await aStaffMember(database, network, 'lead', office.id);
	const seen = (person: TestPerson, officeId = network.office.id) =>
		database.as(staffSeed(network, person, 'adviser', officeId), async (scope) => (await listSavedViews(scope)).map(({ name }) => name));
	expect(await seen(kim)).toEqual(['Meine', 'Unsere']);
	expect(await seen(alex)).toEqual(['Unsere']);
	expect(await seen(stranger, office.id)).toEqual([]);
});

test('a removed view is gone and can be brought back under its new name', async () => {
	const seed = staffSeed(network, alex);
	const id = await database.as(seed, (scope) => keepView(scope, { ...VIEW, name: 'Vorher', forOffice: false }));
	await database.as(seed, (scope) => renameView(scope, id, 'Nachher'));
	await database.as(seed, (scope) => removeView(scope, id));
	expect((await database.as(seed, listSavedViews)).map(({ name }) => name)).toEqual(['Unsere']);
	await database.as(seed, (scope) => restoreView(scope, id));
	expect((await database.as(seed, listSavedViews)).map(({ name }) => name)).toEqual(['Nachher', 'Unsere']);
});

test('a colleague\'s own view answers like an unknown one', async () => {
	const id = await database.as(staffSeed(network, kim), (scope) => keepView(scope, { ...VIEW, name: 'Privat', forOffice: false }));
	await expect(database.as(staffSeed(network, alex), (scope) => removeView(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
	await expect(database.as(staffSeed(network, alex), (scope) => removeView(scope, 'unsinn'))).rejects.toMatchObject({ code: 'common.not_found' });
});

test('the database itself refuses a path that is no list', async () => {
	const keeping = database.as(staffSeed(network, kim), (scope) => keepView(scope, { ...VIEW, path: '../konto', forOffice: false }));
	await expect(keeping).rejects.toThrow(/saved_view_path_is_a_list/);
});

test('a thirty-first view is refused', async () => {
	const person = await aStaffMember(database, network);
	const keep = () => database.as(staffSeed(network, person), (scope) => keepView(scope, { ...VIEW, forOffice: false }));
	for (let n = 0; n < 30; n++) await keep();
	await expect(keep()).rejects.toMatchObject({ code: 'desk.views_are_many', params: { max: 30 } });
});

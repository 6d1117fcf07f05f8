// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	addPersonRole, endPersonRole, findChoosable, getOrganisationPage, hidePersonRole, listPersonRoles, showPersonRole, suggestPersons
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const seenByStrangers = (slug: string) =>
	database.as(strangerSeed(network), async (scope) => (await getOrganisationPage(scope, slug)).people.map((one) => one.name));
const add = (id: string, name: string, rest: object = {}) =>
	database.as(desk, (scope) => addPersonRole(scope, id, { person: { name, email: `${name.split(' ')[0]!.toLowerCase()}@werk.example` }, role: 'Inhaberin', ...rest }));

test('A person appears in public only while their consent holds', async () => {
	const { id, slug } = await anOrganisation(database, network);
	const role = await add(id, 'Frauke Uhl');
	expect(await seenByStrangers(slug)).toEqual([]);
	await database.as(desk, (scope) => showPersonRole(scope, role, 'paper'));
	expect(await seenByStrangers(slug)).toEqual(['Frauke Uhl']);
	await database.as(desk, (scope) => hidePersonRole(scope, role));
	expect(await seenByStrangers(slug)).toEqual([]);
	const kept = await database.owner.query(`select withdrawn_at, wording, channel from consent where purpose = 'organisations.publish_person'`);
	expect(kept.rows).toMatchObject([{ withdrawn_at: expect.any(Date), wording: expect.stringContaining('Rolle'), channel: 'paper' }]);
});

test('Nobody is shown without a consent', async () => {
	const { id } = await anOrganisation(database, network);
	await expect(add(id, 'Gesa Kern', { public: true })).rejects.toMatchObject({ code: 'organisations.person_public_without_consent' });
});

test('A role that ended stays in the history and leaves the public page', async () => {
	const { id, slug } = await anOrganisation(database, network);
	const role = await add(id, 'Hauke Rehm', { public: true, consentChannel: 'email', since: '2019' });
	await database.as(desk, (scope) => endPersonRole(scope, role));
	expect(await seenByStrangers(slug)).toEqual([]);
	const [kept] = await database.as(desk, (scope) => listPersonRoles(scope, id));
	expect(kept).toMatchObject({ name: 'Hauke Rehm', since: '2019-01-01', until: expect.any(String), public: false });
	await expect(database.as(desk, (scope) => endPersonRole(scope, role))).rejects.toMatchObject({ code: 'organisations.person_role_ended' });
});

test('The same address is the same person, found by name and address', async () => {
	const [one, two] = [await anOrganisation(database, network), await anOrganisation(database, network, { name: 'Zweitwerk' })];
	await add(one.id, 'Imke Sand');
	await add(two.id, 'Imke Sand');
	for (const typed of ['imke s', 'imke@']) {
		const found = await database.as(desk, (scope) => suggestPersons(scope, typed));
		expect(found).toMatchObject([{ name: 'Imke Sand', organisations: ['Kaffeerösterei Löwenbohne', 'Zweitwerk'] }]);
	}
	expect(await database.as(desk, (scope) => suggestPersons(scope, '%'))).toEqual([]);
});

test('People of a record that another office keeps to itself cannot be found or chosen', async () => {
	const { id } = await anOrganisation(database, network, { name: 'Vertraulich', audience: 'office' });
	const other = await anOffice(database, network);
	const stranger = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const keeper = staffSeed(network, await aStaffMember(database, network));
	await database.as(keeper, (scope) => addPersonRole(scope, id, { person: { name: 'Jorun Geheim' }, role: 'Inhaberin' }));
	const [known] = await database.as(keeper, (scope) => suggestPersons(scope, 'Jorun'));
	expect(known!.name).toBe('Jorun Geheim');
	expect(await database.as(stranger, (scope) => suggestPersons(scope, 'Jorun'))).toEqual([]);
	await expect(database.as(stranger, (scope) => findChoosable(scope, known!.id))).rejects.toThrow(/not_found/);
});

test('Typing the address of somebody in another office’s own record shows nothing of them', async () => {
	const { id: hidden } = await anOrganisation(database, network, { name: 'Auch vertraulich', audience: 'office' });
	const other = await anOffice(database, network);
	const stranger = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const person = { name: 'Kunigunde Geheim', email: 'kunigunde@privat.example', phone: '0202 4711' };
	await database.as(desk, (scope) => addPersonRole(scope, hidden, { person, role: 'Inhaberin' }));
	const { id } = await anOrganisation(database, network, { name: 'Offen' });
	await database.as(stranger, (scope) => addPersonRole(scope, id, { person: { name: 'Neu Getippt', email: person.email }, role: 'Inhaberin' }));
	expect(await database.as(stranger, (scope) => listPersonRoles(scope, id))).toMatchObject([{ name: 'Neu Getippt', phone: null }]);
});

test('An address alone makes nobody somebody else: name and number stay as typed', async () => {
	const { id } = await anOrganisation(database, network, { name: 'Sammelpost' });
	const enter = (name: string, phone: string | null = null) =>
		database.as(desk, (scope) => addPersonRole(scope, id, { person: { name, email: 'info@sammelpost.example', phone }, role: 'Ansprechperson' }));
	await enter('Ada Alt', '0202 1');
	await enter('Max Neu', '0202 2');
	await enter('ada alt');
	await enter('Ada Alt', '0202 3');
	const roles = await database.as(desk, (scope) => listPersonRoles(scope, id));
	expect(roles.map(({ name, phone }) => `${name} ${phone}`).sort()).toEqual(['Ada Alt 0202 1', 'Ada Alt 0202 1', 'Ada Alt 0202 3', 'Max Neu 0202 2']);
	expect(new Set(roles.map(({ personId }) => personId)).size).toBe(3);
});

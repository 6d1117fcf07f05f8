// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { addPersonRole, getOrganisationPage, getPersonPage, listPersonRoles, organisationHistory, revisePersonRole, showPersonRole, undo } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const person = { name: 'Svea Harms', email: 'svea@harms.example', phone: '0202 1' };

async function twoPlaces(name = person.name) {
	const [one, two] = [await anOrganisation(database, network, { name: `Werft ${name}` }), await anOrganisation(database, network, { name: `Reederei ${name}` })];
	const first = await database.as(desk, (scope) => addPersonRole(scope, one.id, { person: { ...person, name, email: `${name}@harms.example` }, role: 'Meisterin', since: '2015', until: '2021' }));
	const personId = (await database.as(desk, (scope) => listPersonRoles(scope, one.id)))[0]!.personId;
	const second = await database.as(desk, (scope) => addPersonRole(scope, two.id, { personId, role: 'Inhaberin', since: '2021' }));
	const third = await database.as(desk, (scope) => addPersonRole(scope, two.id, { personId, role: 'Prokuristin', since: '2019', until: '2020' }));
	return { one, two, personId, roles: { first, second, third } };
}
const page = (id: string, seed = desk) => database.as(seed, (scope) => getPersonPage(scope, id));

describe('the page of a person', () => {
	test('names every role at every organisation, today\'s first, then former ones; the organisation names its own', async () => {
		const { two, personId } = await twoPlaces();
		expect((await page(personId)).roles.map(({ role, organisation, former }) => [role, organisation, former])).toEqual([
			['Inhaberin', 'Reederei Svea Harms', false], ['Meisterin', 'Werft Svea Harms', true], ['Prokuristin', 'Reederei Svea Harms', true]
		]);
		// "bis 2021" lasted until the end of that year.
		expect((await page(personId)).roles.map(({ since, until }) => [since, until])).toEqual([['2021-01-01', null], ['2015-01-01', '2021-12-31'], ['2019-01-01', '2020-12-31']]);
		expect((await database.as(desk, (scope) => listPersonRoles(scope, two.id))).map(({ role, former }) => [role, former])).toEqual([['Inhaberin', false], ['Prokuristin', true]]);
	});

	test('is not there for strangers, for unknown people, and for an office that sees none of the organisations', async () => {
		const { id } = await anOrganisation(database, network, { name: 'Nur hier', audience: 'office' });
		await database.as(desk, (scope) => addPersonRole(scope, id, { person: { name: 'Tede Geheim' }, role: 'Inhaber' }));
		const personId = (await database.as(desk, (scope) => listPersonRoles(scope, id)))[0]!.personId;
		expect((await page(personId)).name).toBe('Tede Geheim');
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		for (const [seed, wanted] of [[theirs, personId], [strangerSeed(network), personId], [desk, 'unsinn'], [desk, id]] as const) {
			await expect(page(wanted, seed)).rejects.toMatchObject({ code: 'common.not_found' });
		}
	});

	test('of somebody whom another office knows elsewhere as well shows that office\'s own records to nobody else', async () => {
		const { personId } = await twoPlaces('Uda Wolters');
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const { id: hidden } = await anOrganisation(database, network, { name: 'Verschwiegen', audience: 'office' });
		await database.as(desk, (scope) => addPersonRole(scope, hidden, { personId, role: 'Gesellschafterin' }));
		expect((await page(personId)).roles).toHaveLength(4);
		expect((await page(personId, theirs)).roles.map(({ organisation }) => organisation)).not.toContain('Verschwiegen');
	});
});

describe('a role', () => {
	test('is corrected with its days, and back from the history', async () => {
		const { two, personId, roles } = await twoPlaces('Vera Ehlers');
		await database.as(desk, (scope) => revisePersonRole(scope, roles.second, { role: 'Geschäftsführerin', since: '2020-07', until: null }));
		expect((await page(personId)).roles[0]).toMatchObject({ role: 'Geschäftsführerin', since: '2020-07-01', until: null });
		const entry = (await database.as(desk, (scope) => organisationHistory(scope, two.id))).find(({ deed }) => deed === 'organisations.revise_person')!;
		await database.as(desk, (scope) => undo(scope, entry.id));
		expect((await page(personId)).roles[0]).toMatchObject({ role: 'Inhaberin', since: '2021-01-01' });
		await expect(database.as(desk, (scope) => revisePersonRole(scope, roles.second, { role: 'x', since: '2020', until: '2019' }))).rejects.toMatchObject({ code: 'organisations.ends_before_it_began' });
	});

	test('that ends by a correction leaves the public page, and one that ends some day stays until then', async () => {
		const { two, roles } = await twoPlaces('Wiebke Ott');
		const shown = async () => (await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, two.slug))).people.map(({ role }) => role);
		await database.as(desk, (scope) => showPersonRole(scope, roles.second, 'paper'));
		await database.as(desk, (scope) => revisePersonRole(scope, roles.second, { role: 'Inhaberin', since: '2021', until: '2999' }));
		expect(await shown()).toEqual(['Inhaberin']);
		await database.as(desk, (scope) => revisePersonRole(scope, roles.second, { role: 'Inhaberin', since: '2021', until: '2022' }));
		expect(await shown()).toEqual([]);
	});
});

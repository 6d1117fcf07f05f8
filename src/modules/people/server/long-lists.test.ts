// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, staffSeed, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { newId } from '#shared/ids.ts';
import { getColleague, listColleagues } from './colleagues.ts';
import { grantGuest, listGuests } from './guests.ts';
import { listSessions, startSession } from './sessions.ts';
import { addDays, dayOf } from '#shared/dates.ts';

const nextYear = addDays(dayOf(new Date()), 365);

let database: TestDatabase;
let network: TestNetwork;
let lead: TestPerson;
beforeAll(async () => {
	process.env.PUBLIC_URL = 'https://netz.example';
	database = await aDatabase();
	network = await aNetwork(database);
	lead = await aStaffMember(database, network, 'lead');
});

const desk = () => staffSeed(network, lead, 'lead');

test('a team of more than fifty is paged, nobody stands on two pages, and the last one is found by name', async () => {
	const others = [];
	for (let n = 0; n < 54; n++) others.push(await aStaffMember(database, network));
	const pages = [await database.as(desk(), (scope) => listColleagues(scope, 1)), await database.as(desk(), (scope) => listColleagues(scope, 2))];
	expect(pages.map(({ items, pages: of, total }) => [items.length, of, total])).toEqual([[50, 2, 55], [5, 2, 55]]);
	expect(new Set(pages.flatMap(({ items }) => items.map(({ accountId }) => accountId))).size).toBe(55);
	const last = pages[1]!.items.at(-1)!;
	expect(await database.as(desk(), (scope) => getColleague(scope, last.accountId))).toEqual(last);
	// An old address with a page that no longer exists shows the first one, not an empty table.
	expect((await database.as(desk(), (scope) => listColleagues(scope, 9))).items).toHaveLength(50);
});

test('guests are paged, and of one record alone', async () => {
	const record = { kind: 'organisation', id: (await anOrganisation(database, network)).id };
	const grant = (n: number, to: typeof record) =>
		database.as(desk(), (scope) => grantGuest(scope, { email: `gast-${n}@netz.example`, name: `Gast ${n}`, record: to, purpose: 'Jury', validUntil: nextYear }));
	const other = (await anOrganisation(database, network)).id;
	for (let n = 0; n < 52; n++) await grant(n, { kind: 'organisation', id: other });
	await grant(99, record);
	const second = await database.as(desk(), (scope) => listGuests(scope, 2));
	expect([second.items.length, second.pages, second.total]).toEqual([3, 2, 53]);
	expect((await database.as(desk(), (scope) => listGuests(scope, 1, record.id))).items.map(({ name }) => name)).toEqual(['Gast 99']);
});

test('sessions are paged', async () => {
	const { accountId } = await aPerson(database, network);
	const auth = strangerSeed(network, 'auth');
	for (let n = 0; n < 23; n++) await database.as(auth, (scope) => startSession(scope, { accountId, way: 'link', device: `Gerät ${n}` }));
	const second = await database.as(auth, (scope) => listSessions(scope, accountId, newId(), 2));
	expect([second.items.length, second.pages, second.total]).toEqual([3, 2, 23]);
});

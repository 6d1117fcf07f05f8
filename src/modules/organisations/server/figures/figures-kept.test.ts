// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { countOrganisation, getFigures } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});
const DAY = 86_400_000;

test('figures are sums of twelve months by day, hold nothing about anybody, and start at nothing', async () => {
	const { id } = await anOrganisation(database, network);
	const member = memberSeed(network, await aPerson(database, network), [id]);
	const read = () => database.as(member, (scope) => getFigures(scope, id));
	expect(await read()).toEqual({ shown: 0, contact: 0, since: null, years: [] });
	const stranger = strangerSeed(network);
	await Promise.all(Array.from({ length: 12 }, () => database.as(stranger, (scope) => countOrganisation(scope, id, 'shown'))));
	await database.as(strangerSeed(network, 'intake'), (scope) => countOrganisation(scope, id, 'contact'));
	await database.as({ ...systemSeed(network), now: new Date(Date.now() - 400 * DAY) }, (scope) => countOrganisation(scope, id, 'shown'));
	const { shown, contact, years } = await read();
	expect([shown, contact]).toEqual([12, 1]);
	const sum = (key: 'shown' | 'contact') => years.reduce((all, year) => all + year[key], 0);
	expect([sum('shown'), sum('contact'), years.map(({ year }) => year)]).toEqual([13, 1, [...new Set([new Date(), new Date(Date.now() - 400 * DAY)].map((at) => at.getFullYear()))]]);
	const columns = await database.owner.query(`select column_name from information_schema.columns where table_name = 'organisation_count' order by 1`);
	expect(columns.rows.map((row) => row.column_name)).toEqual(['created_at', 'day', 'hits', 'kind', 'network_id', 'organisation_id']);
});

test('what strangers do not see counts nothing, and figures are read by the organisation and its offices only', async () => {
	const [shown, hidden] = [await anOrganisation(database, network), await anOrganisation(database, network, { audience: 'network' })];
	for (const { id } of [shown, hidden]) await database.as(strangerSeed(network), (scope) => countOrganisation(scope, id, 'shown'));
	const foreign = await aNetwork(database);
	await database.as(strangerSeed(foreign), (scope) => countOrganisation(scope, shown.id, 'shown'));
	const desk = staffSeed(network, await aStaffMember(database, network));
	const by = (seed: typeof desk, id: string) => database.as(seed, async (scope) => (await getFigures(scope, id)).shown);
	expect([await by(desk, shown.id), await by(desk, hidden.id)]).toEqual([1, 0]);
	const other = memberSeed(network, await aPerson(database, network), [hidden.id]);
	expect([await by(other, shown.id), await by(staffSeed(foreign, await aStaffMember(database, foreign)), shown.id)]).toEqual([0, 0]);
	await expect(by(strangerSeed(network), shown.id)).rejects.toThrow(/not_found/);
	await expect(database.as(strangerSeed(network), (scope) => scope.db.selectFrom('organisation_count').selectAll().execute())).rejects.toThrow(/permission denied/);
});

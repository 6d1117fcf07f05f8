// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { listStations, recordLifeEvent, stationQueryOf } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

test('the list for a welcome holds who settled or took over, by time, and of another office nothing that it keeps to itself', async () => {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const other = await anOffice(database, network);
	const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const firm = await anOrganisation(database, network, { name: 'Novatec Sensorik GmbH' });
	for (const [kind, at, audience] of [['settled', '2026-03', 'network'], ['extended', '2026-04-02', 'network'], ['handed_over', '2025', 'office']] as const) {
		await database.as(seed, (scope) => recordLifeEvent(scope, firm.id, { kind, at, audience }));
	}
	const kinds = (as: typeof seed, params: string) => database.as(as, async (scope) => (await listStations(scope, stationQueryOf(new URLSearchParams(params)))).map(({ kind }) => kind));
	expect(await kinds(seed, '')).toEqual(['settled', 'handed_over']);
	expect(await kinds(theirs, '')).toEqual(['settled']);
	expect(await kinds(seed, 'art=alle&von=2026-01-01')).toEqual(['extended', 'settled']);
	expect(await kinds(seed, 'art=extended&bis=2026-03-31')).toEqual([]);
	expect(await kinds(seed, 'art=Unsinn&von=2026-99-99&gebiet=x')).toEqual(['settled', 'handed_over']);
	await expect(kinds(strangerSeed(network), '')).rejects.toMatchObject({ code: 'common.not_allowed' });
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, tryOut } from '../../../../../tests/kit/imports.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
	const town = (ags: string, name: string) => database.owner.query(`insert into ref.municipality (ags, ars, name, short_name, search_name, designation, county_key, county, state_key, state, population, as_of)
		values ($1, $1 || '0000', $2, $2, lower($2), 'Stadt', left($1, 5), 'Kreis', left($1, 2), 'Land', 1, '2026-01-01') on conflict do nothing`, [ags, name]);
	await town('99001001', 'Hierstadt');
	await town('99002002', 'Dortstadt');
	await database.owner.query(`insert into ref.postal_code_municipality (code, ags, rank) values ('99999', '99001001', 1), ('99998', '99002002', 1), ('99997', '99001001', 1), ('99997', '99002002', 2)`);
});

const LIST = `Name;PLZ;Ort
Hier GmbH;99999;Hierstadt
Dort GmbH;99998;Dortstadt
An der Grenze;99997;Dortstadt
Ohne Zahl dort;;Dortstadt
Ohne Zahl hier;;Hierstadt
Niemand weiß;99900;Nirgendwo
`;

async function warned(territory: string | null) {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await database.owner.query('delete from office_territory where network_id = $1', [network.id]);
	if (territory) await database.owner.query('insert into office_territory (network_id, office_id, ags) values ($1, $2, $3)', [network.id, network.office.id, territory]);
	const run = await tryOut(database, seed, await anImport(database, seed, LIST));
	const done = await carryOut(database, seed, run.id);
	const outside = (summary: typeof run.summary) => summary?.notes.find(({ code }) => code === 'outside_territory') ?? null;
	expect(outside(done.summary), 'the real run says the same').toEqual(outside(run.summary));
	return { created: done.summary?.created, outside: outside(run.summary) };
}

test('the trial says how many rows lie outside the territory and in which lines, and all are read all the same', async () => {
	expect(await warned('99001001')).toEqual({ created: 6, outside: { code: 'outside_territory', severity: 'warning', count: 2, lines: [3, 5] } });
});

test('an office of another town is warned of the others, one without a territory of none', async () => {
	expect((await warned('99002002')).outside?.lines).toEqual([2, 6]);
	expect((await warned(null)).outside).toBeNull();
});

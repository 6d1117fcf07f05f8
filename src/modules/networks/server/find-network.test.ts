// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { listNetworkDoors } from './find-network.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

test('the door of each network names its own offices, in the language of the visitor', async () => {
	const [one, other] = [await aNetwork(database), await aNetwork(database)];
	await database.owner.query(`update office set name_de = 'Wirtschaftsförderung', name_en = 'Economic Development' where network_id = $1`, [one.id]);
	const officesOf = async (locale: 'de' | 'en') => Object.fromEntries((await listNetworkDoors(database.pool, locale)).map(({ id, offices }) => [id, offices]));
	const [german, english] = [await officesOf('de'), await officesOf('en')];
	expect([german[one.id], english[one.id]]).toEqual([['Wirtschaftsförderung'], ['Economic Development']]);
	expect(german[other.id]).toHaveLength(1);
	expect(german[other.id]).not.toEqual(german[one.id]);
});

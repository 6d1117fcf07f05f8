// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { mergeOrganisations } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let [kept, gone] = ['', ''];
beforeAll(async () => {
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	[kept, gone] = [(await anOrganisation(database, network, { name: 'Kammer' })).id, (await anOrganisation(database, network, { name: 'Die Kammer' })).id];
});

async function insert(table: string, columns: Record<string, unknown>): Promise<void> {
	const given: Record<string, unknown> = { network_id: network.id, id: newId(), ...columns };
	const names = Object.keys(given);
	await database.owner.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(given));
}

/** What the kept record has of a table after merging, by one column. */
async function afterMerge(table: string, column: string): Promise<unknown[]> {
	await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: [], widen: true }));
	const rows = await database.owner.query(`select ${column} as value from ${table} where network_id = $1 and organisation_id = $2 order by 1`, [network.id, kept]);
	return rows.rows.map(({ value }) => value);
}

describe('after a merge', () => {
	test('a partner with the same part stands there once, and another mandate of it is kept', async () => {
		await insert('partnership', { organisation_id: kept, role: 'chamber', mandate_de: 'Ausbildung', audience: 'public' });
		for (const mandate_de of ['', 'Ausbildung', 'Gründung']) await insert('partnership', { organisation_id: gone, role: 'chamber', mandate_de, audience: 'public' });
		expect(await afterMerge('partnership', 'mandate_de')).toEqual(['Ausbildung', 'Gründung']);
	});

	test('a purchase noted in both stands there once', async () => {
		for (const organisation_id of [kept, gone]) await insert('outside_purchase', { organisation_id, goods: organisation_id === kept ? 'Holz' : 'holz', supplier_name: 'Nord' });
		expect(await afterMerge('outside_purchase', 'goods')).toEqual(['Holz']);
	});

	const widths: [string, string, string[]][] = [['office', 'public', ['office', 'public']], ['public', 'network', ['public']], ['network', 'network', ['network']], ['members', 'public', ['members', 'public']]];
	test.each(widths)('an event seen by %s leaves room for the same one seen by %s where more people see that', async (own, theirs, left) => {
		for (const [organisation_id, audience] of [[kept, own], [gone, theirs]]) {
			await insert('life_event', { organisation_id, kind: 'settled', at: '2020-01-01', audience, office_id: audience === 'office' ? network.office.id : null });
		}
		expect(await afterMerge('life_event', 'audience')).toEqual(left);
	});

	test('what one office keeps to itself is no twin of what another keeps', async () => {
		const other = await anOffice(database, network);
		for (const [organisation_id, office_id] of [[kept, network.office.id], [gone, other.id]]) await insert('partnership', { organisation_id, role: 'funder', audience: 'office', office_id });
		expect((await afterMerge('partnership', 'office_id')).sort()).toEqual([network.office.id, other.id].sort());
	});
});

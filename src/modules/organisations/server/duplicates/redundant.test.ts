// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { addSite, mergeOrganisations, undoMerge } from '../index.ts';

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

	const doors: [string, string, string[]][] = [
		['22', '22 a', ['22', '22 a']], ['12', '12-14', ['12', '12-14']], ['', '5', ['', '5']], ['22a', '22 A', ['22a']], ['12–14', '12 - 14', ['12–14']], ['22', '', ['22']]
	];
	test.each(doors)('of the house numbers "%s" and "%s" every one that differs as it is written is kept, and undoing gives it back', async (own, theirs, left) => {
		for (const [id, street, houseNumber] of [[kept, 'Dieselstraße', own], [gone, 'Dieselstr.', theirs]] as const) {
			await database.as(desk, (scope) => addSite(scope, id, { street, houseNumber, postcode: '42389', city: 'Wuppertal' }));
		}
		const sites = async () => (await database.owner.query('select organisation_id, house_number, is_main from site where network_id = $1 order by house_number, is_main', [network.id])).rows;
		const before = await sites();
		const id = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: [], widen: true }));
		const stays = (await sites()).filter((site) => site.organisation_id === kept);
		expect(stays.map((site) => site.house_number)).toEqual(left);
		expect(stays.filter((site) => site.is_main).map((site) => site.house_number)).toEqual([own]);
		await database.as(desk, (scope) => undoMerge(scope, id));
		expect(await sites()).toEqual(before);
	});

	test.each([[['', 'Dieselstraße'], ['', 'Dieselstraße']], [['Dieselstraße', ''], ['Dieselstraße']]])('of %j at the same point %j is kept', async (streets, left) => {
		for (const [at, organisation_id] of [kept, gone].entries()) await insert('site', { organisation_id, street: streets[at], city: 'Wuppertal', is_main: true, lat: 51.2705, lon: 7.2332 });
		expect(await afterMerge('site', 'street')).toEqual(left);
	});

	test('what one office keeps to itself is no twin of what another keeps', async () => {
		const other = await anOffice(database, network);
		for (const [organisation_id, office_id] of [[kept, network.office.id], [gone, other.id]]) await insert('partnership', { organisation_id, role: 'funder', audience: 'office', office_id });
		expect((await afterMerge('partnership', 'office_id')).sort()).toEqual([network.office.id, other.id].sort());
	});
});

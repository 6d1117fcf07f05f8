// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { addPartner, addSite, closeSite, mergeOrganisations, recordLifeEvent, removePartner, revisePartner, reviseLifeEvent, withdrawLifeEvent } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

type Deed = (scope: Scope, id: string) => Promise<unknown>;
const PARTS: { table: string; add: (scope: Scope, organisationId: string) => Promise<string>; deeds: [string, Deed][] }[] = [
	{
		table: 'life_event', add: (scope, id) => recordLifeEvent(scope, id, { kind: 'extended', at: '2019', audience: 'public' }),
		deeds: [['reviseLifeEvent', (scope, id) => reviseLifeEvent(scope, id, { kind: 'rebuilt', at: '2018', audience: 'public' })], ['withdrawLifeEvent', withdrawLifeEvent]]
	},
	{
		table: 'partnership', add: (scope, id) => addPartner(scope, id, { role: 'funder', mandate: 'Fördert', audience: 'public' }),
		deeds: [['revisePartner', (scope, id) => revisePartner(scope, id, { role: 'carrier', mandate: '', audience: 'public' })], ['removePartner', removePartner]]
	},
	{
		table: 'site', add: (scope, id) => addSite(scope, id, { street: 'Gathe', houseNumber: '12', postcode: '42107', city: 'Wuppertal' }),
		deeds: [['closeSite', (scope, id) => closeSite(scope, id, '2024-09-01')]]
	}
];
const CASES = PARTS.flatMap(({ table, add, deeds }) => deeds.map(([name, deed]) => ({ table, add, name, deed })));

/** Begins a deed after somebody did another within a transaction that is still open, and lets that end once the deed waits for it. */
async function whileOpen(first: Deed, second: () => Promise<unknown>): Promise<PromiseSettledResult<unknown>> {
	let running: Promise<PromiseSettledResult<unknown>[]> | undefined;
	await database.as(desk, async (scope) => {
		await first(scope, '');
		running = Promise.allSettled([second()]);
		const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
		while ((await database.owner.query(waiting)).rows[0].n < 1) await new Promise((resolve) => setTimeout(resolve, 20));
	});
	return (await running!)[0]!;
}

describe('a part that a merge took along', () => {
	test.each(CASES)('while $name waited is not there any more under its old record, and stays as it is', async ({ table, add, deed }) => {
		const [kept, gone] = [await anOrganisation(database, network, { name: 'Hafenkontor' }), await anOrganisation(database, network, { name: 'Kontor am Hafen' })];
		const id = await database.as(desk, (scope) => add(scope, gone.id));
		const row = async () => (await database.owner.query(`select to_jsonb(t) - 'organisation_id' as row, organisation_id from ${table} t where id = $1`, [id])).rows[0];
		const before = await row();
		const done = await whileOpen((scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: [], widen: true }), () => database.as(desk, (scope) => deed(scope, id)));
		expect(done).toMatchObject({ status: 'rejected', reason: { code: 'common.not_found' } });
		expect(await row()).toEqual({ ...before, organisation_id: kept.id });
		// The control: whoever comes now reaches it where it is.
		await database.as(desk, (scope) => deed(scope, id));
		expect(await row()).not.toEqual({ ...before, organisation_id: kept.id });
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { notePurchase } from '#modules/organisations/server/index.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { discloseSubject, findSubjects, requestErasure, subjectJobs } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

async function bought(supplierName: string, supplierPlace: string, audience: 'office' | 'network' = 'network'): Promise<string> {
	const { id } = await anOrganisation(database, network, { name: 'Café Bohne' });
	return database.as(desk, (scope) => notePurchase(scope, id, { goods: 'Honig', supplierName, supplierPlace, audience }));
}
const nameOf = async (id: string) => (await database.owner.query('select supplier_name from outside_purchase where id = $1', [id])).rows[0].supplier_name;

test('a supplier who stands in no directory is found by name, disclosed, and erased in every purchase from them, a namesake elsewhere is not', async () => {
	const [one, again, namesake] = [await bought('Imkerin Olga Fern', 'München'), await bought('imkerin olga fern ', 'München'), await bought('Imkerin Olga Fern', 'Kiel')];
	const found = await database.as(desk, (scope) => findSubjects(scope, 'olga fern'));
	expect([found.map(({ id }) => id).sort(), found[0]!.places]).toEqual([[one, again, namesake].sort(), ['Café Bohne']]);
	const { tables, subject } = await database.as(desk, (scope) => discloseSubject(scope, one));
	expect([subject.name, Object.keys(tables), tables.outside_purchase!.map((row) => row.supplier_place)]).toEqual(['Imkerin Olga Fern', ['outside_purchase'], ['München', 'München']]);
	await database.as(desk, (scope) => requestErasure(scope, one));
	const { rows } = await database.owner.query(`update job set state = 'done' where network_id = $1 and state = 'queued' returning id, input`, [network.id]);
	await subjectJobs[0]!.run({ jobId: rows[0].id, input: rows[0].input, inScope: (deed) => database.as(systemSeed(network), deed), progress: async () => ({ stop: false }) });
	expect([await nameOf(one), await nameOf(again), await nameOf(namesake)]).toEqual(['', '', 'Imkerin Olga Fern']);
	await expect(database.as(desk, (scope) => discloseSubject(scope, one))).rejects.toThrow(/not_found/);
});

test('what an office notes for itself, and another network, is found by nobody else', async () => {
	const id = await bought('Ottilie Still', 'Ulm', 'office');
	const theirs = await anOffice(database, network);
	const foreign = await aNetwork(database);
	const others = [staffSeed(network, await aStaffMember(database, network, 'lead', theirs.id), 'lead', theirs.id), staffSeed(foreign, await aStaffMember(database, foreign, 'lead'), 'lead')];
	for (const seed of others) {
		expect(await database.as(seed, (scope) => findSubjects(scope, 'ottilie'))).toEqual([]);
		await expect(database.as(seed, (scope) => discloseSubject(scope, id))).rejects.toThrow(/not_found/);
	}
	expect((await database.as(desk, (scope) => findSubjects(scope, 'ottilie'))).map((one) => one.id)).toEqual([id]);
});

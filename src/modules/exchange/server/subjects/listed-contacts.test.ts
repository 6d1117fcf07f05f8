// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { addPersonRole, createOrganisation, listDetails, mergeOrganisations } from '#modules/organisations/server/index.ts';
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

const kept = (contact: string, remark = 'Mitglied seit 2019') => [{ label: 'Kontaktperson', value: contact, source: 'Kammerliste', day: '2026-06-01' }, { label: 'Bemerkung', value: remark, source: 'Kammerliste', day: '2026-06-01' }];
const valuesOf = (id: string) => database.as(desk, async (scope) => (await listDetails(scope, id)).map(({ value }) => value));

async function erase(id: string): Promise<void> {
	await database.as(desk, (scope) => requestErasure(scope, id));
	const { rows } = await database.owner.query(`update job set state = 'done' where network_id = $1 and state = 'queued' returning id, input`, [network.id]);
	await subjectJobs[0]!.run({ jobId: rows[0].id, input: rows[0].input, inScope: (deed) => database.as(systemSeed(network), deed), progress: async () => ({ stop: false }) });
}

test('a contact person whom only a list named is found, disclosed and erased there, a namesake elsewhere is not', async () => {
	const [one, other] = [await anOrganisation(database, network, { name: 'Hof Eins', details: kept('Olga Fern') }), await anOrganisation(database, network, { name: 'Hof Zwei', details: kept('Olga Fern') })];
	const found = await database.as(desk, (scope) => findSubjects(scope, 'olga fern'));
	expect(found.map(({ name, places }) => [name, places]).toSorted()).toEqual([['Olga Fern', ['Hof Eins']], ['Olga Fern', ['Hof Zwei']]]);
	const subject = found.find(({ places }) => places[0] === 'Hof Eins')!;
	const { tables } = await database.as(desk, (scope) => discloseSubject(scope, subject.id));
	expect(tables).toEqual({ organisation_detail: [{ organisation_name: 'Hof Eins', label: 'Kontaktperson', value: 'Olga Fern', source: 'Kammerliste', source_date: '2026-06-01' }] });
	await erase(subject.id);
	expect([await valuesOf(one.id), await valuesOf(other.id)]).toEqual([['Mitglied seit 2019'], ['Olga Fern', 'Mitglied seit 2019']]);
	await expect(database.as(desk, (scope) => discloseSubject(scope, subject.id))).rejects.toThrow(/not_found/);
});

test('who has a role or an address is disclosed what lists noted of them, and it goes with them, also from what undoes a merge', async () => {
	const shop = await anOrganisation(database, network, { name: 'Laden', details: [...kept('Ida Immer', 'fragen Sie ida immer im Hof'), { label: 'Mitglieder', value: '7' }] });
	const twin = await anOrganisation(database, network, { name: 'Laden GmbH', details: kept('Ida Immer', 'mail an IDA@immer.example') });
	const alone = await anOrganisation(database, network, { name: 'Texte Immer', kind: 'freelancer', details: [{ label: 'Mitglieder', value: '1' }] });
	const control = await anOrganisation(database, network, { name: 'Fremd', details: kept('Ida Immer') });
	await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: shop.id, goneId: twin.id, taken: [], widen: true }));
	await database.as(desk, async (scope) => {
		await addPersonRole(scope, shop.id, { person: { name: 'Ida Immer', email: 'ida@immer.example' }, role: 'Inhaberin' });
		await addPersonRole(scope, alone.id, { person: { name: 'Ida Immer', email: 'ida@immer.example' }, role: 'Inhaberin' });
	});
	const subject = (await database.as(desk, (scope) => findSubjects(scope, 'ida@immer'))).find(({ personId }) => personId)!;
	const { tables } = await database.as(desk, (scope) => discloseSubject(scope, subject.id));
	expect(tables.organisation_detail!.map((row) => `${row.organisation_name}: ${row.value}`).toSorted()).toEqual([
		'Laden GmbH: Ida Immer', 'Laden GmbH: mail an IDA@immer.example', 'Laden: Ida Immer', 'Laden: fragen Sie ida immer im Hof', 'Laden: mail an IDA@immer.example', 'Texte Immer: 1'
	]);
	await erase(subject.id);
	expect([await valuesOf(shop.id), await valuesOf(twin.id), await valuesOf(alone.id), await valuesOf(control.id)]).toEqual([['7'], [], [], ['Ida Immer', 'Mitglied seit 2019']]);
	const { rows } = await database.owner.query(`select 1 from organisation_merge where network_id = $1 and (before::text || after::text) ilike '%ida%'`, [network.id]);
	expect(rows).toEqual([]);
});

test('what an office keeps to itself, and another network, is found by nobody else', async () => {
	const theirs = await anOffice(database, network);
	const owner = staffSeed(network, await aStaffMember(database, network, 'lead', theirs.id), 'lead', theirs.id);
	await database.as(owner, (scope) => createOrganisation(scope, { name: 'Still', kind: 'company', audience: 'office', details: kept('Ottilie Still') }));
	const [found] = await database.as(owner, (scope) => findSubjects(scope, 'ottilie'));
	const foreign = await aNetwork(database);
	for (const seed of [desk, staffSeed(foreign, await aStaffMember(database, foreign, 'lead'), 'lead')]) {
		expect(await database.as(seed, (scope) => findSubjects(scope, 'ottilie'))).toEqual([]);
		await expect(database.as(seed, (scope) => discloseSubject(scope, found!.id))).rejects.toThrow(/not_found/);
	}
});

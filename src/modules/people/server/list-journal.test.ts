// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { journal } from '#platform/records/journal.ts';
import { newId } from '#shared/ids.ts';
import { entriesAt, listJournal, listJournalPeople, type JournalQuery } from './list-journal.ts';

let database: TestDatabase;
let network: TestNetwork;
let lead: TestPerson;
let adviser: TestPerson;
const record = newId();
const at = new Date('2026-03-10T22:30:00Z');
const ALL: JournalQuery = { module: '', person: '', record: '', from: '', until: '', page: 1 };

const asLead = <T>(work: Parameters<TestDatabase['as']>[1]) => database.as(staffSeed(network, lead, 'lead'), work) as Promise<T>;
const deeds = async (query: Partial<JournalQuery> = {}) =>
	(await asLead<Awaited<ReturnType<typeof listJournal>>>((scope) => listJournal(scope, { ...ALL, ...query }))).items.map(({ deed }) => deed);

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	lead = await aStaffMember(database, network, 'lead');
	adviser = await aStaffMember(database, network);
	const neighbour = await anOffice(database, network);
	const theirs = await aStaffMember(database, network, 'lead', neighbour.id);
	await database.as({ ...staffSeed(network, adviser), now: at }, async (scope) => {
		await journal(scope, { deed: 'exchange.publish_need', record: { kind: 'need', id: record }, after: { audience: 'public' } });
		await journal(scope, { deed: 'organisations.revise', record: { kind: 'organisation', id: newId() }, organisationId: record, after: { name: 'x' } });
	});
	await database.as({ ...staffSeed(network, lead), now: new Date('2026-05-01T08:00:00Z') }, (scope) =>
		journal(scope, { deed: 'desk.export', record: { kind: 'list', id: newId() }, after: { count: 3 } })
	);
	await database.as(staffSeed(network, theirs, 'lead', neighbour.id), (scope) =>
		journal(scope, { deed: 'desk.keep_view', record: { kind: 'saved_view', id: newId() }, audience: 'office' })
	);
});

test('the journal shows the newest first, with who did it, and not what another office keeps to itself', async () => {
	expect(await deeds()).toEqual(['desk.export', 'organisations.revise', 'exchange.publish_need']);
	const all = (await database.owner.query('select count(*)::int as count from journal_entry where network_id = $1', [network.id])).rows[0];
	expect(all.count).toBe(4);
});

test('narrows down by subject, person, record and German days', async () => {
	expect(await deeds({ module: 'exchange' })).toEqual(['exchange.publish_need']);
	expect(await deeds({ person: lead.personId })).toEqual(['desk.export']);
	expect(await deeds({ record })).toEqual(['organisations.revise', 'exchange.publish_need']);
	expect(await deeds({ from: '2026-03-11', until: '2026-03-31' })).toEqual([]);
	expect(await deeds({ from: '2026-03-10', until: '2026-03-10' })).toHaveLength(2);
	expect(await deeds({ person: 'unsinn' })).toEqual([]);
});

test('is for leads only', async () => {
	await expect(database.as(staffSeed(network, adviser), (scope) => listJournal(scope, ALL))).rejects.toMatchObject({ code: 'common.not_allowed' });
});

test('names everybody who appears in it, for choosing', async () => {
	const people = await asLead<{ id: string }[]>(listJournalPeople);
	expect(people.map(({ id }) => id).sort()).toEqual([lead.personId, adviser.personId].sort());
});

test('finds again what one person did in one breath, and nobody else\'s', async () => {
	expect((await database.as(staffSeed(network, adviser), (scope) => entriesAt(scope, at))).map(({ deed }) => deed)).toEqual(['exchange.publish_need', 'organisations.revise']);
	expect(await asLead((scope) => entriesAt(scope, at))).toEqual([]);
});

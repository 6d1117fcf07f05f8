// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, type TestNetwork, type TestPerson } from '../../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../../tests/kit/organisations.ts';
import { withdrawOrganisation } from '#modules/organisations/server/index.ts';
import { bulkListOf, doForAll, undoAllAt, type BulkOrder } from './bulk.ts';

let database: TestDatabase;
let network: TestNetwork;
let kim: TestPerson;
let ids: string[];

beforeAll(async () => {
	database = await aDatabase();
});

beforeEach(async () => {
	network = await aNetwork(database);
	kim = await aStaffMember(database, network);
	ids = [];
	for (const name of ['Anker', 'Birke', 'Chor']) ids.push((await anOrganisation(database, network, { name })).id);
});

const organisations = bulkListOf('organisationen');
const seed = (now = new Date()) => ({ ...staffSeed(network, kim), now });
const order = (change: Partial<BulkOrder>): BulkOrder => ({ deed: 'withdraw', selection: { ids, search: null }, value: '', expected: ids.length, ...change });
const doIt = (change: Partial<BulkOrder> = {}, now?: Date) => database.as(seed(now), (scope) => doForAll(scope, organisations, order(change)));
const states = async () => (await database.owner.query('select state from organisation where network_id = $1 order by name', [network.id])).rows.map(({ state }) => state);
const entries = async (deed: string) => (await database.owner.query('select 1 from journal_entry where network_id = $1 and deed = $2', [network.id, deed])).rowCount;

describe('a bulk action', () => {
	test('does the same with every chosen record and journals each', async () => {
		expect(await doIt()).toBe(3);
		expect(await states()).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
		expect(await entries('organisations.withdraw')).toBe(3);
	});

	test('changes nothing at all when one record refuses, and names it', async () => {
		await database.as(seed(), (scope) => withdrawOrganisation(scope, ids[1]!));
		await expect(doIt()).rejects.toMatchObject({ code: 'desk.bulk_one_refused', params: { name: 'Birke' } });
		expect(await states()).toEqual(['active', 'withdrawn', 'active']);
		expect(await entries('organisations.withdraw')).toBe(1);
	});

	test('answers a record of another network like an unknown one, and changes nothing', async () => {
		const other = await aNetwork(database);
		const foreign = await anOrganisation(database, other);
		await expect(doIt({ selection: { ids: [...ids, foreign.id], search: null }, expected: 4 })).rejects.toMatchObject({ code: 'common.not_found' });
		expect(await states()).toEqual(['active', 'active', 'active']);
	});

	test('takes all hits of a search, and refuses when they are no longer those that were confirmed', async () => {
		await expect(doIt({ selection: { ids: [], search: 'q=Birke' }, expected: 3 })).rejects.toMatchObject({ code: 'desk.bulk_changed_since', params: { count: 1, expected: 3 } });
		expect(await doIt({ selection: { ids: [], search: 'q=Birke' }, expected: 1 })).toBe(1);
		expect(await states()).toEqual(['active', 'withdrawn', 'active']);
	});

	test('refuses more than 500 at once', async () => {
		const many = Array.from({ length: 501 }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
		await expect(doIt({ selection: { ids: many, search: null }, expected: 501 })).rejects.toMatchObject({ code: 'desk.bulk_too_many', params: { max: 500 } });
	});

	test('sets a tag without taking others away, and refuses a visibility that does not exist', async () => {
		await doIt({ deed: 'tag', value: 'Sommerfest' });
		await doIt({ deed: 'tag', value: 'Wochenmarkt' });
		const tags = (await database.owner.query('select tags from organisation where network_id = $1', [network.id])).rows.map((row) => row.tags);
		expect(tags).toEqual([['Sommerfest', 'Wochenmarkt'], ['Sommerfest', 'Wochenmarkt'], ['Sommerfest', 'Wochenmarkt']]);
		await expect(doIt({ deed: 'audience', value: 'alle' })).rejects.toMatchObject({ code: 'desk.bulk_value_missing' });
	});

	test('is taken back as a whole, once, and within the hour', async () => {
		const at = new Date('2026-11-20T10:00:00.123Z');
		const minutes = (n: number) => new Date(at.getTime() + n * 60_000);
		await doIt({}, at);
		const undo = (now: Date) => database.as(seed(now), (scope) => undoAllAt(scope, organisations, at.toISOString()));
		await expect(undo(minutes(61))).rejects.toMatchObject({ code: 'desk.bulk_undone_already' });
		expect(await undo(minutes(5))).toBe(3);
		expect(await states()).toEqual(['active', 'active', 'active']);
		await expect(undo(minutes(6))).rejects.toMatchObject({ code: 'organisations.already_undone' });
	});

	test('of a colleague cannot be taken back by somebody else', async () => {
		const at = new Date();
		await doIt({}, at);
		const alex = await aStaffMember(database, network);
		const undoing = database.as({ ...staffSeed(network, alex), now: new Date(at.getTime() + 1000) }, (scope) => undoAllAt(scope, organisations, at.toISOString()));
		await expect(undoing).rejects.toMatchObject({ code: 'desk.bulk_undone_already' });
	});

	test('exists for lists that know it, and nowhere else', () => {
		expect(() => bulkListOf('journal')).toThrow();
		expect(() => bulkListOf('toString')).toThrow();
	});
});

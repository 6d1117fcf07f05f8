// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { aNetwork, anOffice, aPerson, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork, type TestPerson } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { rowsOf, SETTERS } from '../../../../../tests/kit/organisation-references.ts';
import { emptyQuery } from '../../directory-query.ts';
import { addSite, callDifferent, compareEntered, findKeptBySlug, getPair, listDirectory, listPairs, mergeOrganisations, organisationHistory, suggestNames, undoMerge } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function pairIn(network: TestNetwork): Promise<{ kept: string; gone: string }> {
	const kept = await anOrganisation(database, network, { name: 'Hartmann Stahlbau GmbH', email: 'info@hartmann.example' });
	const gone = await anOrganisation(database, network, { name: 'Hartmann Stahlbau', phone: '0202 123456' });
	return { kept: kept.id, gone: gone.id };
}

const whole = async (network: TestNetwork, table: string) => (await database.owner.query(`select to_jsonb(t) - 'changed_at' - 'version' as row from ${table} t where network_id = $1 order by 1`, [network.id])).rows;

describe('every column that names an organisation', () => {
	test('moves with a merge and comes back with its undoing; a table that nobody thought of makes this red', async () => {
		const network = await aNetwork(database);
		const person = await aStaffMember(database, network);
		const references = (await database.owner.query<{ table: string; column: string }>(
			`select target::text as table, column_name::text as column from nw.references_to_organisations() where (target::text, column_name) <> ('organisation', 'id') order by 1, 2`)).rows;
		// Every foreign key to organisation is either moved or one of those that tell of a record's own past.
		const keys = (await database.owner.query<{ table: string }>(`select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid = 'organisation'::regclass`)).rows;
		expect(keys.map(({ table }) => table).filter((table) => !references.some((one) => one.table === table)).sort()).toEqual(['import_listing', 'import_missing', 'import_row', 'keeping_request', 'organisation_merge']);
		expect(references.filter(({ table, column }) => !(`${table}.${column}` in SETTERS))).toEqual([]);
		for (const { table, column } of references) {
			const { kept, gone } = await pairIn(network);
			await SETTERS[`${table}.${column}`]!({ database, network, person, kept, gone });
			const before = await rowsOf(database, network, table, column, gone);
			expect(before.length, `${table}.${column} has a row to move`).toBeGreaterThan(0);
			const id = await database.as(staffSeed(network, person), (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: [], widen: true }));
			expect(await rowsOf(database, network, table, column, gone), `${table}.${column} moved`).toEqual([]);
			expect((await rowsOf(database, network, table, column, kept)).length, `${table}.${column} arrived`).toBeGreaterThanOrEqual(before.length);
			await database.as(staffSeed(network, person), (scope) => undoMerge(scope, id));
			expect(await rowsOf(database, network, table, column, gone), `${table}.${column} came back`).toEqual(before);
		}
	}, 120_000);
});

describe('merging two records', () => {
	test('takes the chosen fields, keeps the rest, leads the old address on, and undoing restores both to the letter', async () => {
		const network = await aNetwork(database);
		const person = await aStaffMember(database, network);
		const { kept, gone } = await pairIn(network);
		await database.as(staffSeed(network, person), (scope) => addSite(scope, gone, { street: 'Ring', houseNumber: '7', postcode: '38440', city: 'Wolfsburg' }));
		const [organisations, sites] = [await whole(network, 'organisation'), await whole(network, 'site')];
		const goneSlug = (organisations.find(({ row }) => row.id === gone)!.row as { slug: string }).slug;
		const id = await database.as(staffSeed(network, person), (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: ['phone'], widen: false }));
		const now = (await whole(network, 'organisation')).map(({ row }) => row as Record<string, unknown>);
		expect(now.find((row) => row.id === kept)).toMatchObject({ name: 'Hartmann Stahlbau GmbH', email: 'info@hartmann.example', phone: '0202 123456', state: 'active', towns: ['Wolfsburg'] });
		expect(now.find((row) => row.id === gone)).toMatchObject({ state: 'merged', merged_into: kept });
		expect(await database.as(strangerSeed(network), (scope) => findKeptBySlug(scope, goneSlug))).toMatch(/^hartmann-stahlbau/);
		expect((await database.as(staffSeed(network, person), (scope) => organisationHistory(scope, kept))).map(({ deed }) => deed)).toEqual(expect.arrayContaining(['organisations.merge', 'organisations.create', 'organisations.add_site']));
		await database.as(staffSeed(network, person), (scope) => undoMerge(scope, id));
		expect(await whole(network, 'organisation')).toEqual(organisations);
		expect(await whole(network, 'site')).toEqual(sites);
		expect(await database.as(strangerSeed(network), (scope) => findKeptBySlug(scope, goneSlug))).toBeNull();
	});

	test('lets the kept record be found by the name of the other, except where fewer people saw that one', async () => {
		const network = await aNetwork(database);
		const person = await aStaffMember(database, network);
		const seed = staffSeed(network, person);
		const kept = (await anOrganisation(database, network, { name: 'Novatec Sensorik GmbH' })).id;
		const [open, hidden] = [(await anOrganisation(database, network, { name: 'Heliox Messtechnik' })).id, (await anOrganisation(database, network, { name: 'Kontura Anlagenbau', audience: 'office' })).id];
		for (const goneId of [open, hidden]) await database.as(seed, (scope) => mergeOrganisations(scope, { keptId: kept, goneId, taken: [], widen: true }));
		const found = (text: string) => database.as(strangerSeed(network), async (scope) => (await listDirectory(scope, { ...emptyQuery(), text })).items.map(({ name }) => name));
		expect(await found('Heliox')).toEqual(['Novatec Sensorik GmbH']);
		expect(await found('Kontura')).toEqual([]);
		expect((await database.as(seed, (scope) => suggestNames(scope, 'Heliox Mess'))).map(({ id }) => id)).toEqual([kept]);
	});

	test('undone after a later edit says which field stays, and keeps the edit', async () => {
		const network = await aNetwork(database);
		const person = await aStaffMember(database, network);
		const { kept, gone } = await pairIn(network);
		const seed = staffSeed(network, person);
		const id = await database.as(seed, (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: ['phone', 'name'], widen: false }));
		await database.owner.query(`update organisation set phone = '0202 999' where network_id = $1 and id = $2`, [network.id, kept]);
		expect((await database.as(seed, (scope) => undoMerge(scope, id))).conflicts).toEqual(['phone', 'phone_public']);
		const row = await database.owner.query('select name, phone from organisation where network_id = $1 and id = $2', [network.id, kept]);
		expect(row.rows).toEqual([{ name: 'Hartmann Stahlbau GmbH', phone: '0202 999' }]);
		await expect(database.as(seed, (scope) => undoMerge(scope, id))).rejects.toMatchObject({ code: 'organisations.merge_already_undone' });
	});

	test('an address that both have stands there once, and the members of both keep their access and are told', async () => {
		const network = await aNetwork(database);
		const person = await aStaffMember(database, network);
		const { kept, gone } = await pairIn(network);
		const seed = staffSeed(network, person);
		for (const [id, street] of [[kept, 'Hauptstraße'], [gone, 'Hauptstr.']] as const) await database.as(seed, (scope) => addSite(scope, id, { street, houseNumber: '5', postcode: '38440', city: 'Wolfsburg' }));
		const [mine, theirs] = [await aPerson(database, network), await aPerson(database, network)];
		for (const [one, id] of [[mine, kept], [theirs, gone], [mine, gone]] as const) {
			await database.owner.query(`insert into organisation_role (network_id, account_id, organisation_id, role) values ($1, $2, $3, 'member')`, [network.id, one.accountId, id]);
		}
		await database.as(seed, (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: [], widen: false }));
		const sites = await database.owner.query('select street from site where network_id = $1 and organisation_id = $2', [network.id, kept]);
		expect(sites.rows).toEqual([{ street: 'Hauptstraße' }]);
		const roles = await database.owner.query(`select account_id from organisation_role where network_id = $1 and organisation_id = $2 and state = 'active'`, [network.id, kept]);
		expect(roles.rows.map(({ account_id }) => account_id).sort()).toEqual([mine.accountId, theirs.accountId].sort());
		const mails = await database.owner.query(`select key from outbox where network_id = $1 and key like 'mail:organisations.merged:%'`, [network.id]);
		expect(mails.rows).toHaveLength(2);
	});

	test('takes a value over with its wall: a telephone number of the trade register is public nowhere', async () => {
		const network = await aNetwork(database);
		const seed = staffSeed(network, await aStaffMember(database, network));
		const origin = (id: string, field: 'phone', basis: string) => database.as(seed, (scope) =>
			scope.db.insertInto('organisation_field_origin').values({ network_id: network.id, organisation_id: id, field, legal_basis: basis }).execute());
		const merge = (keptId: string, goneId: string, taken: readonly ('phone' | 'email')[]) => database.as(seed, (scope) => mergeOrganisations(scope, { keptId, goneId, taken, widen: false }));
		const walled = async (id: string) => (await database.owner.query('select unpublished_fields from organisation where network_id = $1 and id = $2', [network.id, id])).rows[0].unpublished_fields;
		const first = await pairIn(network);
		await origin(first.gone, 'phone', 'trade_register');
		await merge(first.kept, first.gone, ['phone']);
		expect(await walled(first.kept)).toEqual(['phone']);
		// The control: the number that the kept record has already stays as free as it was.
		const second = await pairIn(network);
		await origin(second.gone, 'phone', 'trade_register');
		await merge(second.kept, second.gone, []);
		expect(await walled(second.kept)).toEqual([]);
		const third = await pairIn(network);
		await origin(third.gone, 'phone', 'trade_register');
		await origin(third.kept, 'phone', 'public_task');
		await expect(merge(third.kept, third.gone, ['phone'])).rejects.toMatchObject({ code: 'organisations.merge_uncovers' });
	});

	test('is refused twice, with itself, and where it would show strangers what one office kept to itself, until somebody says so', async () => {
		const network = await aNetwork(database);
		const person = await aStaffMember(database, network);
		const { kept } = await pairIn(network);
		const hidden = (await anOrganisation(database, network, { name: 'Hartmann Stahlbau', audience: 'office' })).id;
		const seed = staffSeed(network, person);
		const choice = { keptId: kept, goneId: hidden, taken: [], widen: false };
		await expect(database.as(seed, (scope) => mergeOrganisations(scope, choice))).rejects.toMatchObject({ code: 'organisations.merge_shows_more' });
		await expect(database.as(seed, (scope) => mergeOrganisations(scope, { ...choice, goneId: kept }))).rejects.toMatchObject({ code: 'organisations.merge_of_one' });
		await database.as(seed, (scope) => mergeOrganisations(scope, { ...choice, widen: true }));
		await expect(database.as(seed, (scope) => mergeOrganisations(scope, { ...choice, widen: true }))).rejects.toMatchObject({ code: 'organisations.already_merged' });
	});
});

describe('the wall between two offices', () => {
	async function twoOffices() {
		const network = await aNetwork(database);
		const [mine, theirs] = [await aStaffMember(database, network), await anOffice(database, network)];
		const other = await aStaffMember(database, network, 'adviser', theirs.id);
		const open = (await anOrganisation(database, network, { name: 'Hartmann Stahlbau GmbH' })).id;
		const hidden = (await anOrganisation(database, network, { name: 'Hartmann Stahlbau', audience: 'office' })).id;
		const pair = newId();
		await database.owner.query(`insert into duplicate_pair (network_id, id, a_id, b_id, outcome, score, found_at) values ($1, $2, $3, $4, 'same', 1, now())`, [network.id, pair, open, hidden]);
		return { network, mine: staffSeed(network, mine), theirs: staffSeed(network, other, 'adviser', theirs.id), open, hidden, pair };
	}

	test('hides a pair with a record of another office, its count, and refuses every deed about it as unknown', async () => {
		const { mine, theirs, open, hidden, pair } = await twoOffices();
		// The control: the office whose record it is sees the pair.
		expect((await database.as(mine, (scope) => listPairs(scope, 'same', 1))).total).toBe(1);
		expect((await database.as(theirs, (scope) => listPairs(scope, 'same', 1))).total).toBe(0);
		await expect(database.as(theirs, (scope) => getPair(scope, pair))).rejects.toMatchObject({ code: 'common.not_found', params: { what: 'duplicate_pair' } });
		await expect(database.as(theirs, (scope) => callDifferent(scope, pair))).rejects.toMatchObject({ code: 'common.not_found', params: { what: 'duplicate_pair' } });
		for (const [keptId, goneId] of [[open, hidden], [hidden, open]] as const) {
			await expect(database.as(theirs, (scope) => mergeOrganisations(scope, { keptId, goneId, taken: [], widen: true }))).rejects.toMatchObject({ code: 'common.not_found', params: { what: 'organisation' } });
		}
		const id = await database.as(mine, (scope) => mergeOrganisations(scope, { keptId: open, goneId: hidden, taken: [], widen: true }));
		await expect(database.as(theirs, (scope) => undoMerge(scope, id))).rejects.toMatchObject({ code: 'common.not_found', params: { what: 'organisation_merge' } });
	});

	test('what a merge moved is read by no desk', async () => {
		const { network, mine, open, hidden } = await twoOffices();
		await database.as(mine, (scope) => mergeOrganisations(scope, { keptId: open, goneId: hidden, taken: [], widen: true }));
		await expect(database.as(mine, (scope) => scope.db.selectFrom('organisation_merge').select('moved').where('network_id', '=', network.id).execute())).rejects.toThrow(/permission denied/);
	});
});

test('a pair that was called different is not asked again by the next search', async () => {
	const network = await aNetwork(database);
	const person: TestPerson = await aStaffMember(database, network);
	const { kept, gone } = await pairIn(network);
	await database.owner.query(`update organisation set changed_at = now() where network_id = $1`, [network.id]);
	await database.as(systemSeed(network), (scope) => compareEntered(scope, gone));
	const seed = staffSeed(network, person);
	const [pair] = (await database.as(seed, (scope) => listPairs(scope, 'same', 1))).items;
	expect([pair!.a.id, pair!.b.id].sort()).toEqual([kept, gone].sort());
	await database.as(seed, (scope) => callDifferent(scope, pair!.id));
	await database.as(systemSeed(network), (scope) => compareEntered(scope, gone));
	expect((await database.as(seed, (scope) => listPairs(scope, 'same', 1))).total).toBe(0);
	expect((await database.as(seed, (scope) => listPairs(scope, 'different', 1))).total).toBe(1);
});

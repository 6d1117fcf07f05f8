// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import { choicesInput } from '../../import/input.ts';
import { createOrganisation, decidePairs, getImport, listDoubts, reopenPairs } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const LIST = 'Name;Straße;Hausnummer;PLZ;Ort;Telefon;E-Mail;Website\n' +
	'Tischlerei Evers GmbH;Ring;71;38440;Wolfsburg;05361 999;hof@evers.example;www.evers.example\n' +
	'Hartmann Stahlbau;Hauptstr.;5;38440;Wolfsburg;05361 111;post@hartmann.example;\n';

async function stocked() {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const make = (name: string, more: object) => database.as(seed, (scope) => createOrganisation(scope, { name, kind: 'company', audience: 'public', ...more }));
	const evers = await make('Tischlerei Evers GmbH', { phone: '05361 12345', website: 'https://www.evers.example', sites: [{ street: 'Hauptstraße', houseNumber: '2', postcode: '38440', city: 'Wolfsburg' }] });
	const hartmann = await make('Hartmann Stahlbau GmbH', { phone: '05361 222', sites: [{ street: 'Hauptstraße', houseNumber: '5', postcode: '38440', city: 'Wolfsburg' }] });
	const id = await anImport(database, seed, LIST);
	await tryOut(database, seed, id);
	return { network, seed, evers, hartmann, id };
}

const rows = async (network: string, table: string, columns: string, of: string) =>
	(await database.owner.query(`select ${columns} from ${table} where network_id = $1 and ${table === 'site' ? 'organisation_id' : 'id'} = $2 order by 1`, [network, of])).rows;

test('both sides stand there with what differs; a further site is named as one', async () => {
	const { seed, id } = await stocked();
	const { items } = await database.as(seed, (scope) => listDoubts(scope, id, 1));
	const [alike, site] = [items.find(({ line }) => line === 3)!, items.find(({ line }) => line === 2)!];
	expect(site).toMatchObject({ secondSite: true, choice: null, preset: 'new', other: { name: 'Tischlerei Evers GmbH' } });
	expect(site.differences.filter(({ field }) => field.startsWith('site.')).map(({ taken }) => taken)).toEqual([false, false]);
	expect(alike.secondSite).toBe(false);
	expect(alike.differences.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'phone', 'email']));
	expect(alike.differences.find(({ field }) => field === 'email')).toEqual({ field: 'email', from: null, to: 'post@hartmann.example', taken: true });
});

test('a line can add its address to the record, or give it some fields only, and taking the import back removes both', async () => {
	const { network, seed, evers, hartmann, id } = await stocked();
	const before = await rows(network.id, 'organisation', 'name, phone, email', hartmann.id);
	const choices = choicesInput.parse({ dubletten: 'skip', zeile_2: 'site', zeile_3: 'take', felder_3: '1', feld_3: 'email' });
	await database.as(seed, (scope) => decidePairs(scope, id, choices));
	expect((await tryOut(database, seed, id)).summary).toMatchObject({ created: 0, changed: 2 });
	// What was decided is there again when the person comes back.
	expect((await database.as(seed, (scope) => listDoubts(scope, id, 1))).items.map(({ line, choice, differences }) => [line, choice, differences.filter(({ taken }) => taken).map(({ field }) => field)]))
		.toEqual(expect.arrayContaining([[3, 'take', ['email']]]));
	await carryOut(database, seed, id);
	expect(await rows(network.id, 'site', 'street, is_main', evers.id)).toEqual([{ street: 'Hauptstraße', is_main: true }, { street: 'Ring', is_main: false }]);
	expect(await rows(network.id, 'organisation', 'name, phone, email', hartmann.id)).toEqual([{ ...before[0], email: 'post@hartmann.example' }]);
	await takeBack(database, seed, id);
	expect(await rows(network.id, 'site', 'street, is_main', evers.id)).toEqual([{ street: 'Hauptstraße', is_main: true }]);
	expect(await rows(network.id, 'organisation', 'name, phone, email', hartmann.id)).toEqual(before);
});

test('a choice that no form of ours sends is refused', () => {
	expect(choicesInput.safeParse({ dubletten: 'skip', zeile_2: 'alles' }).success).toBe(false);
	expect(choicesInput.safeParse({ dubletten: 'site' }).success).toBe(false);
	expect(choicesInput.safeParse({ zeile_2: 'take', felder_2: '1', feld_2: 'a b' }).success).toBe(true);
	expect(choicesInput.parse({ dubletten: 'skip', zeile_2: 'take', felder_2: '1' })).toEqual({ forAll: 'skip', byLine: { 2: 'take:' }, page: 1 });
	expect(choicesInput.parse({ dubletten: '', zeile_2: 'open', hier: '2', seite: '3' })).toEqual({ forAll: null, byLine: { 2: null }, page: 3 });
	expect(choicesInput.parse({ hier: '2', seite: 'x' }).page).toBe(1);
});

describe('many pairs', () => {
	/** Forty-five pairs on three pages, two of them rows of the list that are the same. */
	async function manyPairs() {
		const network = await aNetwork(database);
		const seed = staffSeed(network, await aStaffMember(database, network));
		const names = Array.from({ length: 44 }, (_, at) => `Hofladen ${WORDS[at % 11]} ${WORDS[(at * 3 + 1) % 11]}${at} GmbH`);
		for (const [at, name] of names.entries()) {
			await database.as(seed, (scope) => createOrganisation(scope, { name, kind: 'company', audience: 'public', sites: [{ street: `Weg${at}`, houseNumber: '1', postcode: '38440', city: 'Wolfsburg' }] }));
		}
		const rows = [...names.map((name, at) => `${name};Weg${at};1;38440;Wolfsburg;05361 ${1000 + at}`), 'Neue Mühle;Gasse;3;38440;Wolfsburg;05361 1', 'Neue Mühle;Gasse;3;38440;Wolfsburg;05361 1'];
		const id = await anImport(database, seed, `Name;Straße;Hausnummer;PLZ;Ort;Telefon\n${rows.join('\n')}\n`);
		await tryOut(database, seed, id);
		return { seed, id, page: (at: number) => database.as(seed, (scope) => listDoubts(scope, id, at)) };
	}
	const WORDS = ['Birke', 'Esche', 'Fichte', 'Linde', 'Ulme', 'Weide', 'Tanne', 'Buche', 'Ahorn', 'Erle', 'Eiche'];
	const decided = (items: { line: number; choice: string | null }[]) => items.filter(({ choice }) => choice !== null).map(({ line, choice }) => [line, choice]);

	test('stay where they are while somebody goes through them, also after the dry run was renewed', async () => {
		const { seed, id, page } = await manyPairs();
		const before = [await page(1), await page(2), await page(3)].map(({ items }) => items.map(({ line }) => line));
		expect([(await page(1)).total, (await page(1)).open, before.map((lines) => lines.length)]).toEqual([45, 45, [20, 20, 5]]);
		const [one, two, three] = before[0]!;
		// The first page is turned; then the second one is decided and the dry run renewed.
		await database.as(seed, (scope) => decidePairs(scope, id, { forAll: null, byLine: { [one!]: 'take', [two!]: 'skip', [three!]: 'new' } }));
		expect([decided((await page(1)).items), (await page(1)).open]).toEqual([[[one, 'take'], [two, 'skip'], [three, 'new']], 42]);
		await database.as(seed, (scope) => decidePairs(scope, id, { forAll: null, byLine: { [before[1]![0]!]: 'skip' } }));
		expect((await tryOut(database, seed, id)).summary).toMatchObject({ changed: 1 });
		expect([await page(1), await page(2), await page(3)].map(({ items }) => items.map(({ line }) => line))).toEqual(before);
		const left = (await page(1)).items.find(({ line }) => line === two)!;
		expect([left.choice, left.listed.name, left.other.name, left.reasons.length > 0]).toEqual(['skip', expect.stringContaining('Hofladen'), left.listed.name, true]);
		// Left open again.
		await database.as(seed, (scope) => decidePairs(scope, id, { forAll: null, byLine: { [two!]: null } }));
		expect([decided((await page(1)).items).map(([line]) => line), (await page(1)).open]).toEqual([[one, three], 42]);
	});

	test('are decided for all that are open, on every page, and opened again but for what was chosen since', async () => {
		const { seed, id, page } = await manyPairs();
		const lines = (await page(1)).items.map(({ line }) => line);
		const count = await database.as(seed, (scope) => decidePairs(scope, id, { forAll: 'take', byLine: { [lines[0]!]: 'new', [lines[1]!]: null } }));
		// Two rows of the list: nothing to take values over into.
		expect([count, (await page(1)).open]).toEqual([43, 1]);
		expect(decided((await page(1)).items).slice(0, 2)).toEqual([[lines[0], 'new'], [lines[1], 'take']]);
		expect((await tryOut(database, seed, id)).summary).toMatchObject({ changed: 43 });
		await database.as(seed, (scope) => decidePairs(scope, id, { forAll: null, byLine: { [lines[2]!]: 'skip' } }));
		await database.as(seed, (scope) => reopenPairs(scope, id));
		expect([decided((await page(1)).items), (await page(1)).open]).toEqual([[[lines[0], 'new'], [lines[2], 'skip']], 43]);
		expect(await database.as(seed, (scope) => getImport(scope, id))).toMatchObject({ forAll: null, duplicates: 'skip' });
		await expect(database.as(seed, (scope) => reopenPairs(scope, id))).rejects.toMatchObject({ code: 'organisations.import_nothing_for_all' });
		expect(await database.as(seed, (scope) => decidePairs(scope, id, { forAll: 'skip', byLine: {} }))).toBe(43);
		expect([(await page(2)).open, (await database.as(seed, (scope) => decidePairs(scope, id, { forAll: 'new', byLine: {} })))]).toEqual([0, 0]);
		expect((await database.as(seed, (scope) => getImport(scope, id))).forAll).toMatchObject({ choice: 'skip', before: 'skip' });
	});

	test('decided for all twice are opened again one decision after the other', async () => {
		const { seed, id, page } = await manyPairs();
		const forAll = (choice: 'take' | 'skip') => database.as(seed, (scope) => decidePairs(scope, id, { forAll: choice, byLine: {} }));
		const reopen = () => database.as(seed, (scope) => reopenPairs(scope, id));
		// Two rows of the list stay open, and are decided by the second.
		expect([await forAll('take'), (await page(1)).open, await forAll('skip'), (await page(1)).open]).toEqual([44, 1, 1, 0]);
		await reopen();
		expect([(await page(1)).open, (await database.as(seed, (scope) => getImport(scope, id))).forAll]).toMatchObject([1, { choice: 'take', before: 'skip' }]);
		await reopen();
		expect([(await page(1)).open, (await database.as(seed, (scope) => getImport(scope, id))).forAll]).toEqual([45, null]);
		await expect(reopen()).rejects.toMatchObject({ code: 'organisations.import_nothing_for_all' });
	});

	test('of another office or network are not there', async () => {
		const { network, seed, id } = await stocked();
		const other = await aNetwork(database);
		const office = await anOffice(database, network);
		for (const foreign of [staffSeed(other, await aStaffMember(database, other)), staffSeed(network, await aStaffMember(database, network, 'adviser', office.id), 'adviser', office.id)]) {
			await expect(database.as(foreign, (scope) => decidePairs(scope, id, { forAll: 'take', byLine: {} }))).rejects.toThrow(/not_found/);
			await expect(database.as(foreign, (scope) => reopenPairs(scope, id))).rejects.toThrow(/not_found/);
		}
		expect(await database.as(seed, (scope) => getImport(scope, id))).toMatchObject({ choices: {}, forAll: null });
	});
});

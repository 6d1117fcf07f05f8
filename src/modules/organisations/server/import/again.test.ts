// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { archiveMissing, listConflicts, listMissing, reviseOrganisation, setChoices } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const HEAD = 'ID;Name;PLZ;Ort;Telefon;E-Mail\n';
const FIRST = `${HEAD}1;Werkhof;38440;Wolfsburg;05361 111;a@werkhof.example\n2;Öko eG;38440;Wolfsburg;05361 222;\n3;Anker GmbH;38442;Wolfsburg;05361 333;\n`;

async function anOfficeWithList() {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await read(seed, FIRST);
	const { rows } = await database.owner.query('select id, name from organisation where network_id = $1', [network.id]);
	return { network, seed, idOf: (name: string) => rows.find((row) => row.name === name).id as string };
}

async function tried(seed: ScopeSeed, content: string) {
	const id = await anImport(database, seed, content);
	return tryOut(database, seed, id);
}

async function read(seed: ScopeSeed, content: string) {
	return carryOut(database, seed, (await tried(seed, content)).id);
}

const later = (seed: ScopeSeed, minutes = 5): ScopeSeed => ({ ...seed, now: new Date(Date.now() + minutes * 60_000) });
const phoneOf = async (id: string) => (await database.owner.query('select phone from organisation where id = $1', [id])).rows[0].phone;
const listings = async (network: string) => (await database.owner.query('select organisation_id, marks from import_listing where network_id = $1 order by organisation_id', [network])).rows;

test('a source read again shows new, changed, unchanged and vanished records', async () => {
	const { seed, idOf } = await anOfficeWithList();
	const run = await tried(seed, `${HEAD}1;Werkhof;38440;Wolfsburg;05361 111;a@werkhof.example\n2;Öko eG;38440;Wolfsburg;05361 999;\n4;Neu GmbH;38440;Wolfsburg;;\n`);
	expect(run.summary).toMatchObject({ created: 1, changed: 1, unchanged: 1, conflicts: 0, missing: 1 });
	const done = await carryOut(database, seed, run.id);
	expect((await database.as(seed, (scope) => listMissing(scope, done.id))).map(({ id, archived }) => [id, archived])).toEqual([[idOf('Anker GmbH'), false]]);
	expect((await database.owner.query('select state from organisation where id = $1', [idOf('Anker GmbH')])).rows[0].state).toBe('active');
});

test('vanished records are archived when somebody says so, and no other', async () => {
	const { seed, network, idOf } = await anOfficeWithList();
	const done = await read(seed, `${HEAD}1;Werkhof;38440;Wolfsburg;05361 111;a@werkhof.example\n`);
	expect(await database.as(seed, (scope) => archiveMissing(scope, done.id, [idOf('Werkhof')]))).toBe(0);
	expect(await database.as(seed, (scope) => archiveMissing(scope, done.id, [idOf('Öko eG')]))).toBe(1);
	expect(await database.as(seed, (scope) => archiveMissing(scope, done.id, 'all'))).toBe(1);
	const { rows } = await database.owner.query('select name, state from organisation where network_id = $1 order by name', [network.id]);
	expect(rows).toEqual([{ name: 'Anker GmbH', state: 'archived' }, { name: 'Öko eG', state: 'archived' }, { name: 'Werkhof', state: 'active' }].sort((a, b) => (a.name < b.name ? -1 : 1)));
	const theirs = await anOffice(database, network);
	const colleague = staffSeed(network, await aStaffMember(database, network, 'adviser', theirs.id), 'adviser', theirs.id);
	await expect(database.as(colleague, (scope) => listMissing(scope, done.id))).rejects.toMatchObject({ code: 'common.not_found' });
});

test('what somebody changed by hand stays while the source repeats itself, and is asked about when it says something new', async () => {
	const { seed, idOf } = await anOfficeWithList();
	await database.as(later(seed), (scope) => reviseOrganisation(scope, idOf('Werkhof'), { phone: '+49 5361 777' }));
	expect((await read(seed, FIRST)).summary).toMatchObject({ changed: 0, unchanged: 3, conflicts: 0 });
	expect(await phoneOf(idOf('Werkhof'))).toBe('+49 5361 777');

	const renewed = FIRST.replace('05361 111', '05361 888').replace('a@werkhof', 'neu@werkhof');
	const run = await tried(seed, renewed);
	expect(run.summary).toMatchObject({ changed: 1, conflicts: 1 });
	expect(await database.as(seed, (scope) => listConflicts(scope, run.id))).toMatchObject([
		{ name: 'Werkhof', taken: false, fields: [{ field: 'phone', from: '+49 5361 777', to: '+49 5361 888' }] }
	]);
	await carryOut(database, seed, run.id);
	expect(await phoneOf(idOf('Werkhof'))).toBe('+49 5361 777');
	// Negative control: what nobody touched follows the source.
	expect((await database.owner.query('select email from organisation where id = $1', [idOf('Werkhof')])).rows[0].email).toBe('neu@werkhof.example');
});

test('a person may let the source win', async () => {
	const { seed, idOf } = await anOfficeWithList();
	await database.as(later(seed), (scope) => reviseOrganisation(scope, idOf('Werkhof'), { phone: '+49 5361 777' }));
	const run = await tried(seed, FIRST.replace('05361 111', '05361 888'));
	const [conflict] = await database.as(seed, (scope) => listConflicts(scope, run.id));
	await database.as(seed, (scope) => setChoices(scope, run.id, 'skip', { [conflict!.line]: 'take' }));
	await tryOut(database, seed, run.id);
	expect(await database.as(seed, (scope) => listConflicts(scope, run.id))).toMatchObject([{ taken: true }]);
	await carryOut(database, seed, run.id);
	expect(await phoneOf(idOf('Werkhof'))).toBe('+49 5361 888');
});

test('taking the second reading back also takes back what the source is known to say', async () => {
	const { seed, network } = await anOfficeWithList();
	const before = await listings(network.id);
	const done = await read(seed, FIRST.replace('05361 111', '05361 888'));
	expect(await listings(network.id)).not.toEqual(before);
	await takeBack(database, seed, done.id);
	expect(await listings(network.id)).toEqual(before);
	expect(JSON.stringify(before)).not.toContain('Werkhof');
});

test('without numbers a record is found again by name and place; a second site of the same firm is not it', async () => {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await read(seed, 'Name;Straße;PLZ;Ort;Telefon\nWerkhof Gelstertal;;37213;Witzenhausen;05542 1111\nKirschen GmbH;Ring 1;37213;Witzenhausen;\n');
	const again = await tried(seed, 'Name;Straße;PLZ;Ort;Telefon\nWerkhof Gelstertal;;37213;Witzenhausen;05542 8888\nKirschen GmbH;Ring 1;37213;Witzenhausen;\nKirschen GmbH;Weg 99;37214;Witzenhausen;\n');
	expect(again.summary).toMatchObject({ created: 1, changed: 1, unchanged: 1, missing: 0 });
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import { choicesInput } from '../../import/input.ts';
import { createOrganisation, listDoubts, setChoices } from '../index.ts';

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
	expect(site).toMatchObject({ secondSite: true, preset: 'new', other: { name: 'Tischlerei Evers GmbH' } });
	expect(alike.secondSite).toBe(false);
	expect(alike.differences.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'phone', 'email']));
	expect(alike.differences.find(({ field }) => field === 'email')).toEqual({ field: 'email', from: null, to: 'post@hartmann.example', taken: true });
});

test('a line can add its address to the record, or give it some fields only, and taking the import back removes both', async () => {
	const { network, seed, evers, hartmann, id } = await stocked();
	const before = await rows(network.id, 'organisation', 'name, phone, email', hartmann.id);
	const choices = choicesInput.parse({ dubletten: 'skip', zeile_2: 'site', zeile_3: 'take', felder_3: '1', feld_3: 'email' });
	await database.as(seed, (scope) => setChoices(scope, id, choices.duplicates, choices.byLine));
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
	expect(choicesInput.parse({ dubletten: 'skip', zeile_2: 'take', felder_2: '1' }).byLine).toEqual({ 2: 'take:' });
});

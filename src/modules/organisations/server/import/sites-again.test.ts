// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import type { LineChoice } from '../../import/choices.ts';
import { createOrganisation, decidePairs, listConflicts, listDoubts } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const HEAD = 'ID;Name;Straße;Hausnummer;PLZ;Ort;Telefon;E-Mail\n';
const EVERS = '7;Tischlerei Evers GmbH;Ring;71;38440;Wolfsburg;05361 999;hof@evers.example\n';
const HARTMANN = '8;Hartmann Stahlbau;Hauptstr.;5;38440;Wolfsburg;05361 111;post@hartmann.example\n';

async function stocked() {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const make = (name: string, street: string, houseNumber: string, phone: string) => database.as(seed, (scope) => createOrganisation(scope, {
		name, kind: 'company', audience: 'public', legalForm: 'GmbH', phone, sites: [{ street, houseNumber, postcode: '38440', city: 'Wolfsburg' }]
	}));
	const evers = await make('Tischlerei Evers GmbH', 'Hauptstraße', '2', '05361 12345');
	await make('Hartmann Stahlbau GmbH', 'Hauptstraße', '5', '05361 222');
	const records = async () => (await database.owner.query('select name from organisation where network_id = $1 order by name', [network.id])).rows.length;
	const sites = async () => (await database.owner.query('select street from site where network_id = $1 and organisation_id = $2 order by street', [network.id, evers.id])).rows.map(({ street }) => street);
	return { network, seed, evers, records, sites };
}

const tried = async (seed: ScopeSeed, content: string, source = 'Testliste') => tryOut(database, seed, await anImport(database, seed, content, { source }));

async function decided(seed: ScopeSeed, content: string, byLine: Record<string, LineChoice>) {
	const { id } = await tried(seed, content);
	await database.as(seed, (scope) => decidePairs(scope, id, { forAll: null, byLine }));
	await tryOut(database, seed, id);
	return carryOut(database, seed, id);
}

test('a row that was added as a site is that site when the list comes again, and nobody is asked', async () => {
	const { seed, records, sites } = await stocked();
	await decided(seed, HEAD + EVERS, { 2: 'site' });
	const again = await tried(seed, HEAD + EVERS);
	expect(again.summary).toMatchObject({ created: 0, changed: 0, unchanged: 1, duplicates: 0, possibleDuplicates: 0, missing: 0 });
	expect((await database.as(seed, (scope) => listDoubts(scope, again.id, 1))).total).toBe(0);
	await carryOut(database, seed, again.id);
	expect([await records(), await sites()]).toEqual([2, ['Hauptstraße', 'Ring']]);
	// A third reading, and one whose row names another address: still no second record.
	expect((await tried(seed, HEAD + EVERS)).summary).toMatchObject({ created: 0, unchanged: 1 });
	expect((await tried(seed, HEAD + EVERS.replace('Ring;71', 'Allee;9'))).summary).toMatchObject({ created: 0, duplicates: 1 });
});

test('another list, without numbers, finds the record at its further site, too; not once that site is closed', async () => {
	const { network, seed } = await stocked();
	await decided(seed, HEAD + EVERS, { 2: 'site' });
	const other = `Name;Straße;Hausnummer;PLZ;Ort\n${EVERS.split(';').slice(1, 6).join(';')}\n`;
	expect((await tried(seed, other, 'Andere')).summary).toMatchObject({ created: 0, unchanged: 1 });
	const news = `Name;Straße;Hausnummer;PLZ;Ort;Website\n${EVERS.split(';').slice(1, 6).join(';')};www.evers.example\n`;
	const run = await tried(seed, news, 'Andere');
	expect(run.summary).toMatchObject({ created: 0, duplicates: 1 });
	expect((await database.as(seed, (scope) => listDoubts(scope, run.id, 1))).items[0]!.differences.map(({ field }) => field)).toEqual(['website']);
	await database.owner.query(`update site set until = '2020-01-01' where network_id = $1 and street = 'Ring'`, [network.id]);
	expect((await tried(seed, other, 'Andere')).summary).toMatchObject({ created: 1 });
});

test('a row whose values were taken over stays with that record: what it repeats changes nothing, what it says anew is asked about or taken', async () => {
	const { seed, records } = await stocked();
	await decided(seed, HEAD + HARTMANN, { 2: 'take:email' });
	expect((await tried(seed, HEAD + HARTMANN)).summary).toMatchObject({ created: 0, changed: 0, unchanged: 1, duplicates: 0, conflicts: 0 });
	const renewed = await tried(seed, HEAD + HARTMANN.replace('05361 111', '05361 888').replace('post@', 'neu@'));
	expect(renewed.summary).toMatchObject({ created: 0, changed: 1, conflicts: 1 });
	expect((await database.as(seed, (scope) => listConflicts(scope, renewed.id)))[0]!.fields.map(({ field }) => field)).toEqual(['phone']);
	expect(await records()).toBe(2);
});

test('a record of the list with a further site keeps both rows apart, and taking the reading back forgets the decision', async () => {
	const { network, seed, records } = await stocked();
	const first = `${HEAD}1;Kirschen GmbH;Weg;1;38440;Wolfsburg;05361 500;\n`;
	const both = `${first}2;Kirschen GmbH;Gasse;9;38440;Wolfsburg;05361 600;\n`;
	await carryOut(database, seed, (await tried(seed, first)).id);
	const second = await decided(seed, both, { 3: 'site' });
	expect([second.summary, await records()]).toMatchObject([{ created: 0, changed: 1, unchanged: 1 }, 3]);
	const again = await tried(seed, both);
	expect(again.summary).toMatchObject({ created: 0, changed: 0, unchanged: 2, conflicts: 0 });
	expect((await database.owner.query(`select phone from organisation where network_id = $1 and name = 'Kirschen GmbH'`, [network.id])).rows).toEqual([{ phone: '+49 5361 500' }]);
	await takeBack(database, seed, second.id);
	expect((await tried(seed, both)).summary).toMatchObject({ created: 1, unchanged: 1 });
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import { getOrganisationPage, reviseSite } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const HOME = { street: 'Rosenweg', houseNumber: '7', postcode: '38440', city: 'Wolfsburg' };
const list = (street: string) => `ID;Name;Straße;Hausnummer;PLZ;Ort\n1;Nähstube Faden;${street};7;38440;Wolfsburg\n`;

test('a list that moves one person’s business does not show the new home by the old consent, nor the old one when it is taken back', async () => {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const read = async (street: string) => {
		const id = await anImport(database, seed, list(street), { kindDefault: 'sole_trader', publicSource: false });
		await tryOut(database, seed, id);
		return carryOut(database, seed, id);
	};
	await read('Rosenweg');
	const { rows: [made] } = await database.owner.query('select o.slug, s.id as site from organisation o join site s on s.organisation_id = o.id where o.network_id = $1', [network.id]);
	const shown = () => database.as(strangerSeed(network), async (scope) => (await getOrganisationPage(scope, made.slug)).sites.map(({ street }) => street));
	const stored = async () => (await database.owner.query('select street from site where id = $1', [made.site])).rows[0].street;
	expect(await shown()).toEqual(['']);
	await database.as(seed, (scope) => reviseSite(scope, made.site, { ...HOME, addressPublic: true, consentChannel: 'phone' }));
	expect(await shown()).toEqual(['Rosenweg']);

	const run = await read('Lerchenweg');
	expect([await stored(), await shown()]).toEqual(['Lerchenweg', ['']]);
	await takeBack(database, seed, run.id);
	expect([await stored(), await shown()]).toEqual(['Rosenweg', ['']]);
});

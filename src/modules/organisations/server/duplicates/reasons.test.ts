// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, systemSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { likenessWords } from '../../ui/likeness-words.ts';
import { addSite, compareEntered, listPairs } from '../index.ts';

test('the words under a pair name what both have: no e-mail where one has none, no same name where the place differs, no same address beside "22 a"', async () => {
	const database = await aDatabase();
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const one = await anOrganisation(database, network, { name: 'Hartmann Stahlbau Barmen', email: 'info@hartmann.example' });
	const other = await anOrganisation(database, network, { name: 'Hartmann Stahlbau Langerfeld' });
	await database.owner.query(`update organisation set website = 'https://www.hartmann.example' where id = $1`, [other.id]);
	for (const [id, houseNumber, district] of [[one.id, '22', 'Barmen'], [other.id, '22 a', 'Langerfeld']] as const) {
		await database.as(desk, (scope) => addSite(scope, id, { street: 'Dieselstraße', houseNumber, postcode: '42389', city: 'Wuppertal' }));
		await database.owner.query('update site set district = $2 where organisation_id = $1', [id, district]);
	}
	await database.as(systemSeed(network), (scope) => compareEntered(scope, one.id));
	const [pair] = (await database.as(desk, (scope) => listPairs(scope, 'same', 1))).items;
	const words = likenessWords(pair!.reasons).split(', ');
	expect(pair!.reasons).toEqual(['name_equal_but_place', 'address_equal_but_number', 'email_domain_is_website']);
	for (const said of ['gleicher Name', 'gleiche Adresse', 'gleiche E-Mail-Domain']) expect(words).not.toContain(said);
});

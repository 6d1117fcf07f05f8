// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress } from '../../../../tests/kit/exchange.ts';
import { proposeNeed, proposeOffer } from './index.ts';

test('what was noted on the telephone is proposed as contact and is out of the words; a member keeps its own', async () => {
	const database = await aDatabase();
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const written = 'Frau Meier, Tel. 0202 123456, sucht Kühlraum, mindestens 12 m²';
	const need = await database.as(desk, (scope) => proposeNeed(scope, written));
	expect([need.contact, need.text]).toEqual([{ name: 'Frau Meier', phone: '0202 123456', email: '' }, 'Sucht Kühlraum, mindestens 12 m²']);
	expect(JSON.stringify([need.title, need.must])).not.toMatch(/Meier|123456/);
	expect((await database.as(desk, (scope) => proposeOffer(scope, 'Herr Kurz (0170 5566778) hat Lager, 80 m²'))).contact?.name).toBe('Herr Kurz');
	const own = memberSeed(network, await aPerson(database, network), [(await anOrganisationWithAddress(database, network, 'Eigene')).id]);
	expect(await database.as(own, (scope) => proposeNeed(scope, written))).toMatchObject({ contact: null, text: written });
});

// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../tests/kit/database.ts';
import { discloseExchange, eraseFromExchange, getNeedPage, receiveNeed } from './index.ts';

test('a person is told what is kept, and is gone from it afterwards, while the need stays as a closed one', async () => {
	const database = await aDatabase();
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const email = 'ronja@kistenweise.example';
	const { id } = await database.as(strangerSeed(network, 'intake'), (scope) =>
		receiveNeed(scope, { text: 'Suche Kühlraum', source: 'form', contact: { name: 'Ronja', email, confirmed: false } }));
	const before = await database.as(desk, (scope) => discloseExchange(scope, email.toUpperCase()));
	expect(before.exchange_contact).toMatchObject([{ name: 'Ronja', email, title: 'Suche Kühlraum' }]);
	await database.as(desk, (scope) => eraseFromExchange(scope, email));
	expect(await database.as(desk, (scope) => discloseExchange(scope, email))).toEqual({ exchange_contact: [], introduction_side: [] });
	const need = await database.as(desk, (scope) => getNeedPage(scope, id));
	expect([need.state, need.contact?.name, need.contact?.email]).toEqual(['closed', '–', null]);
});

// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { makeOffer, publicWorkOf, publishOffer } from './index.ts';

test('a page shows what its organisation offers in public, and nothing that is without a name or not public', async () => {
	const database = await aDatabase();
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const { id } = await anOrganisation(database, network);
	const other = await anOrganisation(database, network, { name: 'Nachbar' });
	const offer = (text: string, organisationId: string) => database.as(desk, (scope) => makeOffer(scope, { title: text, text, source: 'desk', organisationId }));
	const shown = await offer('Nähmaschine zum Ausleihen', id);
	const nameless = await offer('Werkstatt abzugeben', id);
	await offer('Noch nicht freigegeben', id);
	const theirs = await offer('Kühlraum', other.id);
	for (const one of [shown, nameless, theirs]) await database.as(desk, (scope) => publishOffer(scope, one.id, 'public'));
	await database.owner.query('update offer set anonymous = true where id = $1', [nameless.id]);
	const work = await database.as(strangerSeed(network), (scope) => publicWorkOf(scope, id));
	expect([work.offers.map(({ title }) => title), work.needs]).toEqual([['Nähmaschine zum Ausleihen'], []]);
});

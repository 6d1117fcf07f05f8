// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { getOrganisationPage, loadRelation, organisationHistory, relate, reviseRelation, undo } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function farmAndShop() {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const [farm, shop] = [await anOrganisation(database, network, { name: 'Hof Lindental' }), await anOrganisation(database, network, { name: 'Dorfladen' })];
	const shown = async (slug: string) => (await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug))).relations;
	return { network, seed, farm, shop, shown };
}

describe('a relation', () => {
	test('is public only with a clearance, and a public source must be named', async () => {
		const { seed, farm, shop, shown } = await farmAndShop();
		const about = { toId: shop.id, kind: 'supplies' as const, goods: 'Kartoffeln', quantity: '2 t im Monat' };
		await expect(database.as(seed, (scope) => relate(scope, farm.id, { ...about, audience: 'public' }))).rejects.toMatchObject({ code: 'organisations.relation_not_cleared' });
		await expect(database.as(seed, (scope) => relate(scope, farm.id, { ...about, audience: 'public', clearance: 'public_source' }))).rejects.toMatchObject({ code: 'organisations.relation_source_missing' });
		const id = await database.as(seed, (scope) => relate(scope, farm.id, about));
		expect(await shown(farm.slug)).toEqual([]);
		await database.as(seed, (scope) => reviseRelation(scope, id, { ...about, audience: 'public', clearance: 'both_sides' }));
		expect(await shown(farm.slug)).toMatchObject([{ outgoing: true, goods: 'Kartoffeln', quantity: '2 t im Monat', other: { name: 'Dorfladen' } }]);
		expect(await shown(shop.slug)).toMatchObject([{ outgoing: false, other: { name: 'Hof Lindental' } }]);
		const [entry] = (await database.as(seed, (scope) => organisationHistory(scope, farm.id))).filter(({ deed }) => deed === 'organisations.revise_relation');
		await database.as(seed, (scope) => undo(scope, entry!.id));
		expect(await shown(farm.slug)).toEqual([]);
	});

	test('that one office keeps to itself is not there for another', async () => {
		const { network, seed, farm, shop } = await farmAndShop();
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const id = await database.as(seed, (scope) => relate(scope, farm.id, { toId: shop.id, kind: 'supplies', goods: 'geheim', audience: 'office' }));
		expect((await database.as(seed, (scope) => getOrganisationPage(scope, farm.id))).relations).toHaveLength(1);
		expect((await database.as(theirs, (scope) => getOrganisationPage(scope, farm.id))).relations).toEqual([]);
		await expect(database.as(theirs, (scope) => loadRelation(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		expect((await database.as(theirs, (scope) => organisationHistory(scope, farm.id))).some(({ deed }) => deed === 'organisations.relate')).toBe(false);
	});

	test('does not end before it began', async () => {
		const { seed, farm, shop } = await farmAndShop();
		await expect(database.as(seed, (scope) => relate(scope, farm.id, { toId: shop.id, kind: 'supplies', since: '2024', until: '2020' }))).rejects.toMatchObject({ code: 'organisations.ends_before_it_began' });
	});
});

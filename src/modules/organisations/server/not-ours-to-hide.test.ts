// SPDX-License-Identifier: EUPL-1.2
// What others noted and everybody sees is not made one office's own by correcting it; what one's own office noted may be.
import { beforeAll, expect, test } from 'vitest';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, anOffice, aStaffMember, memberSeed, staffSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { listPurchases, notePurchase, recordLifeEvent, relate, reviseLifeEvent, revisePurchase, reviseRelation } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let ours: ScopeSeed;
let theirs: ScopeSeed;
let farm: { id: string };
let shop: { id: string };
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	const other = await anOffice(database, network);
	ours = staffSeed(network, await aStaffMember(database, network));
	theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	[farm, shop] = [await anOrganisation(database, network, { name: 'Hof am Bach' }), await anOrganisation(database, network, { name: 'Laden im Tal' })];
});

const KINDS: [string, () => Promise<string>, (seed: ScopeSeed, id: string) => Promise<void>][] = [
	['a relation', () => database.as(ours, (scope) => relate(scope, farm.id, { toId: shop.id, kind: 'supplies' })), (seed, id) => database.as(seed, (scope) => reviseRelation(scope, id, { kind: 'supplies', audience: 'office' }))],
	['a life event', () => database.as(ours, (scope) => recordLifeEvent(scope, farm.id, { kind: 'settled', at: '2020' })), (seed, id) => database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'settled', at: '2020', audience: 'office' }))],
	['a purchase', () => database.as(ours, (scope) => notePurchase(scope, farm.id, { goods: 'Holz' })), (seed, id) => database.as(seed, (scope) => revisePurchase(scope, id, { goods: 'Holz', audience: 'office' }))]
];

test.each(KINDS)('%s that another office noted stays in sight; the office that noted it may keep it to itself', async (_what, note, hide) => {
	const id = await note();
	await expect(hide(theirs, id)).rejects.toMatchObject({ code: 'organisations.not_ours_to_hide' });
	await hide(ours, id);
});

test('what a member noted of its own organisation stays its own to see', async () => {
	const member = memberSeed(network, await aStaffMember(database, network), [shop.id]);
	const id = await database.as(member, (scope) => notePurchase(scope, shop.id, { goods: 'Gläser' }));
	await expect(database.as(ours, (scope) => revisePurchase(scope, id, { goods: 'Gläser', audience: 'office' }))).rejects.toMatchObject({ code: 'organisations.not_ours_to_hide' });
	expect((await database.as(member, (scope) => listPurchases(scope, shop.id))).map(({ goods }) => goods)).toEqual(['Gläser']);
});

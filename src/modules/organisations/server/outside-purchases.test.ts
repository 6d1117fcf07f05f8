// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { purchaseInput } from '../input.ts';
import { endPurchase, listPurchases, loadPurchase, notePurchase, organisationHistory, revisePurchase, undo } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const wood = { goods: 'Eichenholz', quantity: '20 m³', supplierName: 'Sägewerk Nord', supplierPlace: 'Kiel', since: '2019' };
const goodsOf = async (id: string, seed = desk) => (await database.as(seed, (scope) => listPurchases(scope, id))).map(({ goods, until }) => [goods, until !== null]);

test('a purchase outside is noted with a name and a place only, corrected, ended, and each step taken back', async () => {
	const { id } = await anOrganisation(database, network);
	const purchase = await database.as(desk, (scope) => notePurchase(scope, id, wood));
	await database.as(desk, (scope) => revisePurchase(scope, purchase, { ...wood, goods: 'Buchenholz' }));
	await database.as(desk, (scope) => endPurchase(scope, purchase));
	expect(await goodsOf(id)).toEqual([['Buchenholz', true]]);
	const history = await database.as(desk, (scope) => organisationHistory(scope, id));
	for (const deed of ['organisations.end_purchase', 'organisations.revise_purchase']) await database.as(desk, (scope) => undo(scope, history.find((one) => one.deed === deed)!.id));
	expect(await goodsOf(id)).toEqual([['Eichenholz', false]]);
	await database.as(desk, (scope) => undo(scope, history.find((one) => one.deed === 'organisations.note_purchase')!.id));
	expect(await goodsOf(id)).toEqual([]);
});

test('it needs goods, and does not end before it began', async () => {
	const { id } = await anOrganisation(database, network);
	expect(purchaseInput.safeParse({ ware: ' ' }).success).toBe(false);
	expect(purchaseInput.safeParse({ ware: 'Holz', sichtbar: 'public' }).success).toBe(false);
	await expect(database.as(desk, (scope) => notePurchase(scope, id, { ...wood, until: '2018' }))).rejects.toMatchObject({ code: 'organisations.ends_before_it_began' });
});

test('what one office keeps to itself no other office reads, corrects or ends; nor does the organisation', async () => {
	const { id } = await anOrganisation(database, network);
	const other = await anOffice(database, network);
	const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const member = memberSeed(network, await aPerson(database, network), [id]);
	const purchase = await database.as(desk, (scope) => notePurchase(scope, id, { ...wood, audience: 'office' }));
	expect([await goodsOf(id), await goodsOf(id, theirs), await goodsOf(id, member)]).toEqual([[['Eichenholz', false]], [], []]);
	for (const seed of [theirs, member]) {
		await expect(database.as(seed, (scope) => loadPurchase(scope, purchase))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(seed, (scope) => revisePurchase(scope, purchase, wood))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(seed, (scope) => endPurchase(scope, purchase))).rejects.toMatchObject({ code: 'common.not_found' });
	}
});

test('members note what their own organisation buys, for all offices, and touch nobody else\'s; strangers read none of it', async () => {
	const [mine, foreign] = [await anOrganisation(database, network), await anOrganisation(database, network, { name: 'Anders' })];
	const member = memberSeed(network, await aPerson(database, network), [mine.id]);
	const own = await database.as(member, (scope) => notePurchase(scope, mine.id, { ...wood, audience: 'office' }));
	expect((await database.as(desk, (scope) => loadPurchase(scope, own))).audience).toBe('network');
	await database.as(member, (scope) => endPurchase(scope, own));
	expect(await goodsOf(mine.id, member)).toEqual([['Eichenholz', true]]);
	const theirs = await database.as(desk, (scope) => notePurchase(scope, foreign.id, wood));
	await expect(database.as(member, (scope) => notePurchase(scope, foreign.id, wood))).rejects.toMatchObject({ name: 'NotAllowed' });
	await expect(database.as(member, (scope) => listPurchases(scope, foreign.id))).rejects.toMatchObject({ name: 'NotAllowed' });
	await expect(database.as(member, (scope) => endPurchase(scope, theirs))).rejects.toMatchObject({ code: 'common.not_found' });
	const behindTheRule = database.as(member, (scope) => scope.db.updateTable('outside_purchase').set({ goods: 'x' }).where('id', '=', theirs).executeTakeFirst());
	expect((await behindTheRule).numUpdatedRows).toBe(0n);
	await expect(database.as(strangerSeed(network), (scope) => scope.db.selectFrom('outside_purchase').select('id').execute())).rejects.toThrow(/permission denied/);
});

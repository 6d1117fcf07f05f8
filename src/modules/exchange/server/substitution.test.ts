// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endPurchase, notePurchase, relate } from '#modules/organisations/server/index.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { statementsOf } from '../../../../tests/kit/statements.ts';
import {
	askBothSides, beginSubstitution, closeNeed, correctNeed, exchangeReactions, getIntroductionByLink, getNeedPage, listSubstitutionChances, makeOffer, noteAnswer, proposeIntroduction, receiveNeed
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	await database.owner.query(
		`insert into ref.municipality (ags, ars, name, short_name, search_name, designation, county_key, county, state_key, state, population, lat, lon, as_of)
		 values ('99002001', '990020010010', 'Fernstadt im Fernland, Stadt', 'Fernstadt im Fernland', 'fernstadt', 'Stadt', '99002', 'Fern', '99', 'Fern', 5, 53.55, 10, '2023-11-30') on conflict do nothing`);
});
beforeEach(async () => {
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	await database.owner.query(`insert into office_territory (network_id, office_id, ags) values ($1, $2, '05124000') on conflict do nothing`, [network.id, network.office.id]);
});

const atDesk = <T>(work: (scope: Scope) => Promise<T>, seed = desk) => database.as(seed, work);
const at = (city: string, lat: number, lon: number) => ({ sites: [{ street: 'Weg', houseNumber: '1', postcode: '', city, lat, lon, isMain: true }] });
const here = at('Wuppertal', 51.256, 7.15);
const joiner = (rest = {}) => anOrganisation(database, network, { name: 'Schreinerei Ast', ...here, ...rest });
const list = (seed = desk) => atDesk(listSubstitutionChances, seed).then(({ bought }) => bought);
const wood = { goods: 'Eichenholz', quantity: '20 m³ im Jahr', supplierName: 'Sägewerk Nord', supplierPlace: 'Fernstadt' };
const offerOfWood = (organisationId: string, rest = {}) => atDesk((scope) => makeOffer(scope, {
	title: 'Eichenholz aus dem Stadtwald', text: 'Bohlen und Bretter, luftgetrocknet', category: 'goods', organisationId, source: 'desk', state: 'open', ...rest
}));
const count = async (table: string) => (await database.owner.query(`select count(*)::int as n from ${table} where network_id = $1`, [network.id])).rows[0].n as number;

describe('what is bought outside', () => {
	test('meets an offer, what others are supplied with, and what an entry says; each with its reason and the way', async () => {
		const buyer = await joiner();
		const [forest, mill, shop] = [
			await anOrganisation(database, network, { name: 'Forstbetrieb', ...here }), await anOrganisation(database, network, { name: 'Sägemühle', ...here }),
			await anOrganisation(database, network, { name: 'Holzlager', tags: ['Eichenholz'], ...here })
		];
		await offerOfWood(forest.id);
		await atDesk((scope) => relate(scope, mill.id, { toId: shop.id, kind: 'supplies', goods: 'Eichenholz' }));
		await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		const [one] = await list();
		expect(one).toMatchObject({ source: 'purchase', buyer: 'Schreinerei Ast', goods: 'Eichenholz', supplier: 'Sägewerk Nord', supplierPlace: 'Fernstadt' });
		expect(one!.needId).toBeNull();
		expect(one!.awayKm).toBeGreaterThan(250);
		expect(one!.chances.map(({ via, name, title }) => [via, name, title])).toEqual([
			['offer', 'Forstbetrieb', 'Eichenholz aus dem Stadtwald'], ['supplies', 'Sägemühle', 'Eichenholz'], ['profile', 'Holzlager', '']
		]);
		expect(one!.chances[0]!.savedKm).toBeGreaterThan(250);
	});

	test('is also a relation to somebody whose sites all lie outside the territory, and whoever is outside is no source', async () => {
		const [buyer, far, inside] = [await joiner(), await anOrganisation(database, network, { name: 'Nordholz', tags: ['Eichenholz'], ...at('Hamburg', 53.55, 10) }), await anOrganisation(database, network, { name: 'Nachbar', tags: ['Eichenholz'], ...here })];
		await database.owner.query(`update site set ags = case city when 'Hamburg' then '02000000' else '05124000' end where network_id = $1`, [network.id]);
		await atDesk((scope) => relate(scope, far.id, { toId: buyer.id, kind: 'supplies', goods: 'Eichenholz' }));
		expect((await list()).map(({ source, supplier, chances }) => [source, supplier, chances.map(({ name }) => name)])).toEqual([['relation', 'Nordholz', ['Nachbar']]]);
		// The control: a supplier from here is no purchase outside.
		await database.owner.query(`update site set ags = '05124000' where network_id = $1`, [network.id]);
		expect(await list()).toEqual([]);
		expect(inside).toBeDefined();
	});

	test('that ended is not asked for any more; without anything the list is empty', async () => {
		expect(await list()).toEqual([]);
		const buyer = await joiner();
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		await database.owner.query(`update outside_purchase set until = current_date - 1 where id = $1`, [id]);
		expect(await list()).toEqual([]);
		const other = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		await atDesk((scope) => endPurchase(scope, other));
		await expect(atDesk((scope) => endPurchase(scope, other))).rejects.toMatchObject({ code: 'organisations.purchase_already_ended' });
	});

	test('costs the same number of statements for one and for three', async () => {
		const buyer = await joiner();
		const forest = await anOrganisation(database, network, { name: 'Forstbetrieb', ...here });
		await offerOfWood(forest.id);
		await atDesk((scope) => notePurchase(scope, buyer.id, { goods: 'Holz', supplierPlace: 'Bremen' }));
		const cost = () => atDesk((scope) => statementsOf(scope, listSubstitutionChances));
		await list();
		const one = await cost();
		for (const goods of ['Eichenholz', 'Buchenholz']) await atDesk((scope) => notePurchase(scope, buyer.id, { goods, supplierPlace: goods === 'Eichenholz' ? 'Kiel' : '01067 Dresden' }));
		expect(await cost()).toBe(one);
	});
});

describe('beginning from it', () => {
	test('makes one need for offices only and an introduction, writes to nobody, and names the supplier of today nowhere', async () => {
		const [buyer, forest] = [await joiner({ email: 'ast@holz.example' }), await anOrganisation(database, network, { name: 'Forstbetrieb', email: 'forst@holz.example', ...here })];
		const offer = await offerOfWood(forest.id);
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		const { needId, introductionId } = await atDesk((scope) => beginSubstitution(scope, 'purchase', id, { via: 'offer', id: offer.id }));
		expect(introductionId).not.toBeNull();
		const need = await atDesk((scope) => getNeedPage(scope, needId));
		expect(need).toMatchObject({ title: 'Eichenholz, 20 m³ im Jahr', state: 'open', audience: 'network' });
		expect(JSON.stringify(need)).not.toContain('Nord');
		expect((await database.owner.query(`select count(*)::int as n from outbox where network_id = $1 and kind = 'mail'`, [network.id])).rows).toEqual([{ n: 0 }]);
		const open = await database.as(strangerSeed(network), async (scope) => (await scope.db.selectFrom('pub.need').select('id').where('network_id', '=', network.id).execute()).length);
		expect(open).toBe(0);
		await expect(atDesk((scope) => beginSubstitution(scope, 'purchase', id, { via: 'offer', id: offer.id }))).rejects.toMatchObject({ constraint: 'introduction_open_once_per_pair' });
		expect([await count('need'), await count('introduction')]).toEqual([1, 1]);
		expect((await list())[0]!.needId).toBe(needId);
	});

	test('is put to both sides as the idea of the office, in every letter and on their page; the control, a need that was asked for, is not', async () => {
		const [buyer, forest] = [await joiner({ email: 'ast@holz.example' }), await anOrganisation(database, network, { name: 'Forstbetrieb', email: 'forst@holz.example', ...here })];
		const offer = await offerOfWood(forest.id);
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		const begun = await atDesk((scope) => beginSubstitution(scope, 'purchase', id, { via: 'offer', id: offer.id }));
		const asked = await atDesk(async (scope) => proposeIntroduction(scope, { needId: (await receiveNeed(scope, { text: 'Eichenholz gesucht', source: 'desk', organisationId: buyer.id, state: 'open' })).id, offerId: offer.id }));
		for (const introduction of [begun.introductionId!, asked.id]) await atDesk((scope) => askBothSides(scope, introduction));
		const mails = await mailsOf(database, network);
		const mail = (introduction: string, kind: string) => mails.find(({ key }) => key.includes(introduction) && key.endsWith(kind))!;
		expect(mail(begun.introductionId!, 'asked:seeker').text).toContain('Sie haben uns nicht danach gefragt, aber unser Büro hatte eine Idee');
		expect(mail(begun.introductionId!, 'asked:seeker').text).not.toContain('Ihrem Gesuch');
		expect(mail(begun.introductionId!, 'asked:provider').text).toContain('unser Büro hatte eine Idee');
		expect(mail(asked.id, 'asked:seeker').text).toContain('zu Ihrem Gesuch haben wir etwas gefunden');
		const page = (introduction: string) => database.as({ ...strangerSeed(network, 'link'), now: new Date() }, (scope) => getIntroductionByLink(scope, tokenOf(mail(introduction, 'asked:seeker'))));
		expect([(await page(begun.introductionId!)).officeIdea, (await page(asked.id)).officeIdea]).toEqual([true, false]);
		await atDesk((scope) => noteAnswer(scope, begun.introductionId!, 'provider', { answer: 'declined' }));
		await reactIn(database, network, exchangeReactions);
		const ended = (await mailsOf(database, network)).find(({ key }) => key.endsWith('declined:seeker'))!.text;
		expect(ended).toContain('Es ging um unsere Idee zu');
		expect(ended).not.toContain('Ihr Gesuch');
	});

	test('without a chance puts the need on watch, once', async () => {
		const buyer = await joiner();
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		for (let again = 0; again < 2; again++) expect((await atDesk((scope) => beginSubstitution(scope, 'purchase', id, null))).introductionId).toBeNull();
		expect((await database.owner.query('select state from need where network_id = $1', [network.id])).rows).toEqual([{ state: 'on_watch' }]);
	});

	test('at the same moment by two people makes one need', async () => {
		const id = await atDesk(async (scope) => notePurchase(scope, (await joiner()).id, wood));
		const colleague = staffSeed(network, await aStaffMember(database, network));
		const { promise: held, resolve } = Promise.withResolvers<void>();
		const first = atDesk(async (scope) => {
			const begun = await beginSubstitution(scope, 'purchase', id, null);
			resolve();
			// The other one begins before this ends.
			await new Promise((go) => { setTimeout(go, 300); });
			return begun;
		});
		await held;
		const [one, other] = await Promise.all([first, atDesk((scope) => beginSubstitution(scope, 'purchase', id, null), colleague)]);
		expect([other.needId === one.needId, await count('need')]).toEqual([true, 1]);
	});

	test('again uses the need although its words were corrected, makes a new one when it is closed, and the database holds one alone', async () => {
		const id = await atDesk(async (scope) => notePurchase(scope, (await joiner()).id, wood));
		const begin = async () => (await atDesk((scope) => beginSubstitution(scope, 'purchase', id, null))).needId;
		const needId = await begin();
		const { version } = await atDesk((scope) => getNeedPage(scope, needId));
		await atDesk((scope) => correctNeed(scope, needId, version, { text: 'Bretter aus Eiche', title: 'Eichenbretter' }));
		expect([await begin(), (await list())[0]!.needId]).toEqual([needId, needId]);
		const second = database.owner.query(`insert into need (network_id, id, slug, office_id, title, text, source, bought_id) select network_id, gen_random_uuid(), 'zwei', office_id, 'Zwei', '', 'desk', bought_id from need where id = $1`, [needId]);
		await expect(second).rejects.toMatchObject({ constraint: 'need_once_per_purchase' });
		await atDesk((scope) => closeNeed(scope, needId, 'closed', 'Erledigt'));
		expect(await begin()).not.toBe(needId);
	});

	test('with somebody who is no chance, or from what has ended, is refused as unknown', async () => {
		const [buyer, other] = [await joiner(), await anOrganisation(database, network, { name: 'Bäckerei' })];
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		await expect(atDesk((scope) => beginSubstitution(scope, 'purchase', id, { via: 'organisation', id: other.id }))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(atDesk((scope) => beginSubstitution(scope, 'relation', id, null))).rejects.toMatchObject({ code: 'common.not_found' });
		expect(await count('need')).toBe(0);
	});
});

describe('the walls', () => {
	test('what one office notes for itself is neither in another\'s list nor to be begun there, and its need stays with the office', async () => {
		const buyer = await joiner();
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, { ...wood, audience: 'office' }));
		expect([(await list()).length, (await list(theirs)).length]).toEqual([1, 0]);
		await expect(atDesk((scope) => beginSubstitution(scope, 'purchase', id, null), theirs)).rejects.toMatchObject({ code: 'common.not_found' });
		await atDesk((scope) => beginSubstitution(scope, 'purchase', id, null));
		expect((await database.owner.query('select audience, office_id from need where network_id = $1', [network.id])).rows).toEqual([{ audience: 'office', office_id: network.office.id }]);
		const buyers = memberSeed(network, await aPerson(database, network), [buyer.id]);
		expect(await database.as(buyers, (scope) => scope.db.selectFrom('need').select('id').execute()), 'not even the buyer reads it').toEqual([]);
	});

	test('another network has none of it, and who offers without a name has none in the list', async () => {
		const [buyer, forest] = [await joiner(), await anOrganisation(database, network, { name: 'Forstbetrieb', ...here })];
		await offerOfWood(forest.id, { anonymous: true });
		const id = await atDesk((scope) => notePurchase(scope, buyer.id, wood));
		const [one] = await list();
		expect(one!.chances).toMatchObject([{ via: 'offer', name: '', organisationId: null }]);
		const elsewhere = await aNetwork(database);
		const stranger = staffSeed(elsewhere, await aStaffMember(database, elsewhere));
		expect(await list(stranger)).toEqual([]);
		await expect(atDesk((scope) => beginSubstitution(scope, 'purchase', id, null), stranger)).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(strangerSeed(network), listSubstitutionChances)).rejects.toMatchObject({ name: 'NotAllowed' });
	});
});

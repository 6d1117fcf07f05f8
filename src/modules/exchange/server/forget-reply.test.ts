// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	acceptNeed, closeNeed, CONSENT_VERSION, confirmHelpByLink, confirmNeedByLink, exchangeChores, exchangeReactions, getHelpByLink, listIntroductionsIn, makeOffer, offerHelp,
	proposeIntroduction, publishNeed, publishOffer, receiveNeed, showInterest, withdrawHelpByLink
} from './index.ts';

const HELPER = { name: 'Hilde Helferin', email: 'hilde@hilft.example', phone: '0202 445566', organisationName: 'Hildes Hof', consentVersion: CONSENT_VERSION, confirmed: false };
const WORDS = 'Wir haben einen frei im Hinterhof';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const intake = () => strangerSeed(network, 'intake');
const link = () => strangerSeed(network, 'link');
const tokenIn = async (kind: 'help' | 'need') => tokenOf((await mailsOf(database, network)).find((mail) => mail.key.startsWith(`mail:${kind}:`)));
const rows = async (sql: string) => (await database.owner.query(sql, [network.id])).rows;
const attention = async () => (await rows('select attention_since from introduction where network_id = $1')).map((row) => row.attention_since);
const react = () => reactIn(database, network, exchangeReactions);
const later = (days: number) =>
	database.as({ ...systemSeed(network), now: new Date(Date.now() + days * 86_400_000) }, exchangeChores.find((one) => one.name === 'exchange.forget_unconfirmed')!.run);

/** Every place where a reply leaves something of its author. */
async function traces(): Promise<string> {
	const found = [];
	for (const table of ['introduction', 'introduction_side', 'exchange_contact', 'consent', 'one_time_link', 'outbox', 'journal_entry', 'need', 'fact']) {
		found.push((await rows(`select coalesce(jsonb_agg(to_jsonb(t)), '[]') as all from ${table} t where network_id = $1`))[0].all);
	}
	const text = JSON.stringify(found);
	return ['Hilde', 'hilde@hilft.example', '445566', 'Hinterhof'].filter((trace) => text.includes(trace)).join();
}

async function help(): Promise<string> {
	const { id, slug } = await database.as(desk, (scope) =>
		receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', contact: { name: 'Ronja', email: 'ronja@kanari.example', confirmed: true } }));
	await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
	await database.as(intake(), (scope) => offerHelp(scope, slug, { message: WORDS, contact: HELPER }));
	expect(await traces()).toBe('Hilde,hilde@hilft.example,445566,Hinterhof');
	return id;
}

async function interest(): Promise<{ offerId: string; needId: string }> {
	const { id, slug } = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk' }));
	await database.as(desk, (scope) => publishOffer(scope, id, 'public'));
	await database.as(intake(), (scope) => showInterest(scope, slug, { message: WORDS, contact: HELPER }));
	return { offerId: id, needId: (await rows('select id from need where network_id = $1'))[0].id };
}

describe('help that nobody confirmed', () => {
	test('leaves nobody behind when the need is met meanwhile', async () => {
		const needId = await help();
		await database.as(desk, (scope) => closeNeed(scope, needId, 'met'));
		await react();
		expect(await traces()).toBe('');
	});

	test('leaves nobody behind when the owner of the address takes it back, and a second press changes nothing', async () => {
		await help();
		const token = await tokenIn('help');
		expect(await database.as(link(), (scope) => withdrawHelpByLink(scope, token))).toEqual({ forgotten: true });
		const seen = await database.as(desk, (scope) => listIntroductionsIn(scope, 'withdrawn'));
		expect(seen.map((card) => card.otherTitle)).toEqual(['–']);
		expect((await rows('select message, offer_words from introduction where network_id = $1'))[0]).toEqual({ message: '', offer_words: '' });
		await database.as(link(), (scope) => withdrawHelpByLink(scope, token));
		expect(await attention()).toEqual([null]);
		await react();
		expect(await traces()).toBe('');
		await expect(database.as(link(), (scope) => getHelpByLink(scope, token))).rejects.toMatchObject({ code: 'common.not_found' });
	});

	test('leaves nobody behind after seven days, but what the same person confirmed elsewhere', async () => {
		await help();
		await later(6);
		expect(await traces()).not.toBe('');
		await later(8);
		expect(await traces()).toBe('');
		await help();
		const confirmed = tokenOf((await mailsOf(database, network)).findLast((mail) => mail.key.startsWith('mail:help:') && mail.url));
		await database.as(link(), (scope) => confirmHelpByLink(scope, confirmed));
		await later(8);
		expect(await traces()).toBe('Hilde,hilde@hilft.example,445566,Hinterhof');
		expect((await database.as(link(), (scope) => getHelpByLink(scope, confirmed))).confirmed).toBe(true);
	});

	test('stays with the office when it was confirmed before it was taken back', async () => {
		await help();
		const token = await tokenIn('help');
		await database.as(link(), (scope) => confirmHelpByLink(scope, token));
		expect(await database.as(link(), (scope) => withdrawHelpByLink(scope, token))).toEqual({ forgotten: false });
		expect((await rows(`select name from introduction_side where network_id = $1`))[0].name).toBe(HELPER.name);
	});
});

describe('interest that nobody confirmed', () => {
	test('is forgotten after seven days with the need that came with it', async () => {
		await interest();
		await later(6);
		expect(await traces()).not.toBe('');
		await later(8);
		expect(await traces()).toBe('');
		expect(await rows('select state from need where network_id = $1')).toEqual([{ state: 'closed' }]);
	});

	test('stays a need where an office took it on', async () => {
		const { needId } = await interest();
		await database.as(desk, (scope) => acceptNeed(scope, needId));
		await later(8);
		expect((await rows('select name from exchange_contact where network_id = $1'))[0].name).toBe(HELPER.name);
		expect((await rows('select stage from introduction where network_id = $1'))[0].stage).toBe('withdrawn');
	});

	test('does not stand in the way of the office that brings the two together itself', async () => {
		const { needId, offerId } = await interest();
		const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId, offerId }));
		const token = await tokenIn('need');
		await database.as(link(), (scope) => confirmNeedByLink(scope, token));
		await react();
		const all = await rows(`select id, stage, message from introduction where network_id = $1 order by origin`);
		expect(all).toEqual([{ id, stage: 'proposed', message: '' }, { id: expect.any(String), stage: 'withdrawn', message: '' }]);
	});
});

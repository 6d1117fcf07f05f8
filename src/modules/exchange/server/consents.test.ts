// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { mailsOf, tokenOf } from '../../../../tests/kit/exchange.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	closeNeed, CONSENT_VERSION, correctNeed, correctNeedByLink, getNeedPage, getOfferByLink, getOfferFormByLink, getOfferPage, getPublicNeed, getPublicOffer, makeOffer, offerHelp,
	publishNeed, publishOffer, receiveNeed, reopenNeed, reopenOffer, reviseOfferByLink, withdrawNeedByLink, withdrawOfferByLink
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let intake: ScopeSeed;
let link: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	intake = strangerSeed(network, 'intake');
	link = strangerSeed(network, 'link');
});

const CONTACT = { name: 'Ronja Meise', email: 'ronja@meise.example', consentVersion: CONSENT_VERSION, confirmed: false };
const need = () => database.as(intake, (scope) => receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'form', publishWanted: true, contact: CONTACT }));
const offer = () => database.as(intake, (scope) => makeOffer(scope, { text: 'Lager 80 m², trocken', source: 'form', contact: CONTACT }));
const token = async () => tokenOf((await mailsOf(database, network)).at(-1));
const consents = async () =>
	(await database.owner.query('select purpose, record_id, email, text_version, wording, channel, withdrawn_at is not null as withdrawn from consent where network_id = $1 order by id', [network.id])).rows;

describe('consent under a public form', () => {
	test('is kept with the sentence that stood there, its version, the channel and the record', async () => {
		const { id } = await need();
		expect(await consents()).toEqual([{
			purpose: 'exchange.need', record_id: id, email: CONTACT.email, text_version: CONSENT_VERSION, channel: 'form', withdrawn: false,
			wording: expect.stringContaining('Ich bin einverstanden, dass das Büro meine Angaben nutzt')
		}]);
	});

	test('is kept in the language in which it was read', async () => {
		await database.as({ ...intake, locale: 'en' }, (scope) => makeOffer(scope, { text: 'Lager 80 m²', source: 'form', contact: CONTACT }));
		expect((await consents()).map((one) => [one.purpose, one.wording.slice(0, 7)])).toEqual([['exchange.offer', 'I agree']]);
	});

	test('is kept for whoever offers help under a public need', async () => {
		const { id, slug } = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk' }));
		await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
		await database.as(intake, (scope) => offerHelp(scope, slug, { message: 'Wir haben einen', contact: CONTACT }));
		expect((await consents()).map((one) => one.purpose)).toEqual(['exchange.help']);
	});

	test('is not claimed where staff wrote down what somebody said', async () => {
		await database.as(desk, (scope) => receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', contact: { name: 'Ronja', confirmed: true } }));
		expect(await consents()).toEqual([]);
	});

	test('goes when the need is withdrawn by its link, and then the office may not open the need again', async () => {
		const { id } = await need();
		const secret = await token();
		await database.as(link, (scope) => withdrawNeedByLink(scope, secret, 'erledigt'));
		expect((await consents()).map((one) => one.withdrawn)).toEqual([true]);
		await expect(database.as(desk, (scope) => reopenNeed(scope, id))).rejects.toMatchObject({ code: 'exchange.consent_withdrawn' });
	});

	test('stays when the office closes the need, so that closing can be taken back', async () => {
		const { id } = await need();
		await database.as(desk, (scope) => closeNeed(scope, id, 'closed'));
		await database.as(desk, (scope) => reopenNeed(scope, id));
		expect((await consents()).map((one) => one.withdrawn)).toEqual([false]);
	});

	test('goes with an offer, too', async () => {
		const { id } = await offer();
		const secret = await token();
		await database.as(link, (scope) => withdrawOfferByLink(scope, secret));
		expect((await consents()).map((one) => one.withdrawn)).toEqual([true]);
		await expect(database.as(desk, (scope) => reopenOffer(scope, id))).rejects.toMatchObject({ code: 'exchange.consent_withdrawn' });
	});
});

describe("a stranger's offer", () => {
	test('is revised by its link, once per version, and by no other link', async () => {
		await offer();
		const secret = await token();
		const form = await database.as(link, (scope) => getOfferFormByLink(scope, secret));
		expect(form).toMatchObject({ text: 'Lager 80 m², trocken' });
		const revision = { text: 'Lager 60 m², trocken', title: 'Lager', attributes: { area_sqm: 60 } };
		await database.as(link, (scope) => reviseOfferByLink(scope, secret, 1, revision));
		const seen = await database.as(link, (scope) => getOfferByLink(scope, secret));
		expect([seen.title, seen.attributes.map((one) => one.value), seen.version]).toEqual(['Lager', [60], 2]);
		await expect(database.as(link, (scope) => reviseOfferByLink(scope, secret, 1, revision))).rejects.toMatchObject({ code: 'exchange.changed_meanwhile' });
		await expect(database.as(link, (scope) => reviseOfferByLink(scope, 'x'.repeat(43), 2, revision))).rejects.toMatchObject({ code: 'common.not_found' });
	});
});

describe('a public text that its link holder replaces', () => {
	const correction = { text: 'Ganz andere Worte' };

	test('is public no longer until the office cleared the new words; the office’s own correction is', async () => {
		const { id, slug } = await database.as(intake, (scope) => receiveNeed(scope, { text: 'Suche Kühlraum', source: 'form', publishWanted: true, contact: CONTACT }));
		await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
		await database.as(desk, (scope) => correctNeed(scope, id, 1, { text: 'Suche Kühlraum, 12 m²' }));
		const read = () => database.as(strangerSeed(network), (scope) => getPublicNeed(scope, slug));
		expect((await read()).text).toBe('Suche Kühlraum, 12 m²');
		const secret = await token();
		await database.as(link, (scope) => correctNeedByLink(scope, secret, 2, correction));
		await expect(read()).rejects.toMatchObject({ code: 'common.not_found' });
		expect((await database.as(desk, (scope) => getNeedPage(scope, id)))).toMatchObject({ state: 'received', audience: 'network', text: correction.text });
		await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
		expect((await read()).text).toBe(correction.text);
	});

	test('goes for an offer, too', async () => {
		const { id, slug } = await database.as(intake, (scope) => makeOffer(scope, { text: 'Lager 80 m²', source: 'form', publishWanted: true, contact: CONTACT }));
		await database.as(desk, (scope) => publishOffer(scope, id, 'public'));
		const secret = await token();
		await database.as(link, (scope) => reviseOfferByLink(scope, secret, 1, correction));
		await expect(database.as(strangerSeed(network), (scope) => getPublicOffer(scope, slug))).rejects.toMatchObject({ code: 'common.not_found' });
		expect((await database.as(desk, (scope) => getOfferPage(scope, id)))).toMatchObject({ state: 'received', audience: 'network' });
	});

	test('stays cleared where nobody outside the offices reads it', async () => {
		const { id } = await need();
		await database.owner.query(`update need set state = 'open' where id = $1`, [id]);
		const secret = await token();
		await database.as(link, (scope) => correctNeedByLink(scope, secret, 1, correction));
		expect((await database.as(desk, (scope) => getNeedPage(scope, id))).state).toBe('open');
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import {
	askBothSides, CONSENT_VERSION, confirmHelpByLink, confirmNeedByLink, exchangeChores, exchangeReactions, getHelpByLink, getIntroductionPage, listIntroductionsByStage, makeOffer,
	offerHelp, publishNeed, publishOffer, receiveNeed, showInterest, waitingAtDesk, withdrawHelpByLink
} from './index.ts';

const HELPER = { name: 'Hilde Helferin', email: 'hilde@hilft.example', consentVersion: CONSENT_VERSION, confirmed: false };

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
const helpToken = async () => tokenOf((await mailsOf(database, network)).find((mail) => mail.key.startsWith('mail:help:')));
const stored = async () => (await database.owner.query('select id, stage from introduction where network_id = $1', [network.id])).rows[0] as { id: string; stage: string };

/** Help that somebody offered under a public need of an organisation that can be asked. */
async function anOfferOfHelp(): Promise<string> {
	const { id, slug } = await database.as(desk, (scope) =>
		receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', contact: { name: 'Ronja', email: 'ronja@kanari.example', confirmed: true } }));
	await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
	await database.as(intake(), (scope) => offerHelp(scope, slug, { message: 'Wir haben einen frei', contact: HELPER }));
	return (await stored()).id;
}

/** Everything that a desk shows of introductions, as text. */
const seenAtDesk = (id: string) => database.as(desk, async (scope: Scope) => {
	const page = await getIntroductionPage(scope, id).catch((problem: { code: string }) => problem.code);
	const open = (await listIntroductionsByStage(scope)).reduce((sum, column) => sum + column.count + column.items.length, 0);
	return { page: typeof page === 'string' ? page : page.sides.map((side) => side.name).join(), open, waiting: (await waitingAtDesk(scope)).filter((item) => item.kind === 'proposal').length };
});

describe('help under a public need', () => {
	test('is nowhere at the desk until the helper confirmed the address by the link, and then it is', async () => {
		const id = await anOfferOfHelp();
		expect(await seenAtDesk(id)).toEqual({ page: 'common.not_found', open: 0, waiting: 0 });
		await expect(database.as(desk, (scope) => askBothSides(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(systemSeed(network), (scope) => askBothSides(scope, id))).rejects.toMatchObject({ code: 'exchange.address_unconfirmed' });
		const token = await helpToken();
		await database.as(link(), (scope) => getHelpByLink(scope, token));
		expect((await stored()).stage).toBe('unconfirmed');
		await database.as(link(), (scope) => confirmHelpByLink(scope, token));
		await database.as(link(), (scope) => confirmHelpByLink(scope, token));
		expect(await seenAtDesk(id)).toEqual({ page: HELPER.name, open: 2, waiting: 1 });
		const facts = await database.owner.query(`select 1 from fact where network_id = $1 and kind = 'exchange.introduction_proposed'`, [network.id]);
		expect(facts.rowCount).toBe(1);
	});

	test('is in no journal that a desk reads while nobody confirmed it', async () => {
		await anOfferOfHelp();
		const lines = await database.as(desk, (scope) => scope.db.selectFrom('journal_entry').select('deed').where('network_id', '=', network.id).execute());
		expect(lines.map((line) => line.deed)).not.toContain('exchange.offer_help');
		const all = await database.owner.query('select deed from journal_entry where network_id = $1', [network.id]);
		expect(all.rows.map((line) => line.deed)).toContain('exchange.offer_help');
	});

	test('cannot come in past the confirmation, whatever a form sends', async () => {
		const { id } = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk' }));
		const bring = (stage: string) => database.as(intake(), (scope) => scope.db.insertInto('introduction')
			.values({ network_id: network.id, id: crypto.randomUUID(), need_id: id, office_id: network.office.id, origin: 'helper', stage }).execute());
		await expect(bring('proposed')).rejects.toThrow(/row-level security/);
		await bring('unconfirmed');
	});

	test('is taken back by the same link with its consent, before and after the office asked', async () => {
		const id = await anOfferOfHelp();
		const token = await helpToken();
		await database.as(link(), (scope) => confirmHelpByLink(scope, token));
		await database.as(desk, (scope) => askBothSides(scope, id));
		await database.as(link(), (scope) => withdrawHelpByLink(scope, token));
		await reactIn(database, network, exchangeReactions);
		const consents = await database.owner.query('select purpose, withdrawn_at is not null as withdrawn from consent where network_id = $1', [network.id]);
		expect(consents.rows).toEqual([{ purpose: 'exchange.help', withdrawn: true }]);
		expect((await stored()).stage).toBe('declined');
		const told = (await mailsOf(database, network)).filter((mail) => mail.key.includes(':declined:'));
		expect(told.map((mail) => mail.to)).toEqual(['ronja@kanari.example']);
		const early = await aNetwork(database);
		[network, desk] = [early, staffSeed(early, await aStaffMember(database, early))];
		await anOfferOfHelp();
		const second = await helpToken();
		await database.as(link(), (scope) => withdrawHelpByLink(scope, second));
		expect((await stored()).stage).toBe('withdrawn');
		expect((await database.as(link(), (scope) => getHelpByLink(scope, second))).over).toBe(true);
		await reactIn(database, network, exchangeReactions);
		await expect(database.as(link(), (scope) => getHelpByLink(scope, second))).rejects.toMatchObject({ code: 'common.not_found' });
	});

	test('is forgotten after seven days without a confirmation, and not before', async () => {
		await anOfferOfHelp();
		const forget = exchangeChores.find((one) => one.name === 'exchange.forget_unconfirmed')!;
		const side = async () => (await database.owner.query('select name, email from introduction_side where network_id = $1', [network.id])).rows[0];
		const after = (days: number) => database.as({ ...systemSeed(network), now: new Date(Date.now() + days * 86_400_000) }, forget.run);
		await after(6);
		expect(await side()).toEqual({ name: HELPER.name, email: HELPER.email });
		await after(8);
		expect(await side()).toEqual({ name: '–', email: null });
	});
});

test('interest in a public offer is proposed only when the address behind it is confirmed', async () => {
	const { id, slug } = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk' }));
	await database.as(desk, (scope) => publishOffer(scope, id, 'public'));
	await database.as(intake(), (scope) => showInterest(scope, slug, { message: 'Für meine Kisten', contact: HELPER }));
	const introduction = (await stored()).id;
	expect(await seenAtDesk(introduction)).toEqual({ page: 'common.not_found', open: 0, waiting: 0 });
	const token = tokenOf((await mailsOf(database, network)).find((mail) => mail.key.startsWith('mail:need:')));
	await database.as(link(), (scope) => confirmNeedByLink(scope, token));
	await reactIn(database, network, exchangeReactions);
	expect(await seenAtDesk(introduction)).toEqual({ page: HELPER.name, open: 2, waiting: 1 });
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress, mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import { workOutbox } from '#platform/queue/worker.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	answerByLink, askBothSides, exchangeMailChecks, exchangeReactions, getIntroductionByLink, getIntroductionPage, giveFeedback, makeOffer, noteTakingBack, proposeIntroduction,
	receiveNeed, takeBackAsMember, takeBackByLink
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let owner: Awaited<ReturnType<typeof anOrganisationWithAddress>>;
beforeAll(async () => {
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	owner = await anOrganisationWithAddress(database, network, 'Papageien Kühlhaus');
});

/** An introduction that both were asked about, with the secrets of their links. */
async function anAskedIntroduction(anonymous = false) {
	const contact = { name: 'Ronja', email: 'ronja@kanari.example', confirmed: true };
	const { id: needId } = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', anonymous, contact }));
	const { id: offerId } = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk', organisationId: owner.id }));
	const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId, offerId }));
	await database.as(desk, (scope) => askBothSides(scope, id));
	const token = async (side: string) => tokenOf((await mailsOf(database, network)).find((mail) => mail.key === `mail:introduction:${id}:asked:${side}`));
	return { id, seeker: await token('seeker'), provider: await token('provider') };
}

const now = (): ScopeSeed => ({ ...strangerSeed(network, 'link'), now: new Date() });
const agree = (token: string) => database.as(now(), (scope) => answerByLink(scope, token, { answer: 'agreed' }));
const takeBack = (token: string) => database.as(now(), (scope) => takeBackByLink(scope, token));
const page = (id: string) => database.as(desk, (scope) => getIntroductionPage(scope, id));
const mails = async (kind: string) => (await mailsOf(database, network)).filter((mail) => mail.key.includes(`:${kind}:`));

describe('a "yes"', () => {
	test('is taken back by the same link before the other side answered, with its consent, and no name goes out later', async () => {
		const story = await anAskedIntroduction();
		await agree(story.seeker);
		expect((await database.as(now(), (scope) => getIntroductionByLink(scope, story.seeker))).mayTakeBack).toBe(true);
		await takeBack(story.seeker);
		await reactIn(database, network, exchangeReactions);
		expect((await page(story.id)).stage).toBe('declined');
		await expect(agree(story.provider)).rejects.toMatchObject({ code: 'exchange.introduction_over' });
		const consents = await database.owner.query(`select withdrawn_at is not null as withdrawn from consent where network_id = $1 and purpose = 'exchange.introduction'`, [network.id]);
		expect(consents.rows).toEqual([{ withdrawn: true }]);
		expect((await mails('names')).length).toBe(0);
		expect((await mails('declined')).map((mail) => mail.to)).toEqual([owner.email]);
	});

	test('that was never given cannot be taken back, nor one whose names are out', async () => {
		const story = await anAskedIntroduction();
		await expect(takeBack(story.seeker)).rejects.toMatchObject({ code: 'exchange.introduction_nothing_to_take_back' });
		await agree(story.seeker);
		await agree(story.provider);
		await expect(takeBack(story.seeker)).rejects.toMatchObject({ code: 'exchange.introduction_names_already_exchanged' });
		expect((await database.as(now(), (scope) => getIntroductionByLink(scope, story.seeker))).mayTakeBack).toBe(false);
	});

	test('can be taken back although both agreed, as long as the office keeps the names', async () => {
		const story = await anAskedIntroduction(true);
		await agree(story.seeker);
		await agree(story.provider);
		await takeBack(story.provider);
		expect((await page(story.id)).stage).toBe('declined');
	});

	test('and its taking back at the same moment as the second "yes" end with no names or with both, never in between', async () => {
		for (let round = 0; round < 5; round += 1) {
			network = await aNetwork(database);
			desk = staffSeed(network, await aStaffMember(database, network));
			owner = await anOrganisationWithAddress(database, network, 'Papageien Kühlhaus');
			const story = await anAskedIntroduction();
			await agree(story.seeker);
			const [back, yes] = await Promise.allSettled([takeBack(story.seeker), agree(story.provider)]);
			expect([back.status, yes.status].sort()).toEqual(['fulfilled', 'rejected']);
			expect((await mails('names')).length).toBe(yes.status === 'fulfilled' ? 2 : 0);
		}
	});

	test('is taken back by a member, and noted by the office for whoever calls', async () => {
		const story = await anAskedIntroduction();
		await agree(story.provider);
		await database.as(memberSeed(network, await aPerson(database, network), [owner.id]), (scope) => takeBackAsMember(scope, story.id));
		expect((await page(story.id)).stage).toBe('declined');
		const second = await anAskedIntroduction();
		await agree(second.seeker);
		await database.as(desk, (scope) => noteTakingBack(scope, second.id, 'seeker'));
		expect((await page(second.id)).stage).toBe('declined');
	});
});

describe('a mail with names', () => {
	const sent: string[] = [];
	const work = (checks = exchangeMailChecks) => workOutbox(database.pool, {
		reactions: [], jobs: [], chores: [], checks, deliver: async (letter) => void sent.push(letter.key), now: () => new Date()
	});
	const namesSent = () => sent.filter((key) => key.includes(':names:')).length;
	async function withdrawnWhileWaiting(): Promise<void> {
		sent.length = 0;
		await database.owner.query(`update outbox set state = 'sent' where state = 'queued'`);
		const story = await anAskedIntroduction();
		await agree(story.seeker);
		await agree(story.provider);
		await database.owner.query(`update consent set withdrawn_at = now() where network_id = $1 and purpose = 'exchange.introduction' and email = 'ronja@kanari.example'`, [network.id]);
	}

	test('is not sent where a consent ended while it waited', async () => {
		await withdrawnWhileWaiting();
		await work();
		expect(namesSent()).toBe(0);
		expect((await mails('names')).map((mail) => mail.state)).toEqual(['withdrawn', 'withdrawn']);
	});

	test('would be sent without that last look (negative control), and is sent where all stands', async () => {
		await withdrawnWhileWaiting();
		await work([]);
		expect(namesSent()).toBe(2);
		const story = await anAskedIntroduction();
		await agree(story.seeker);
		await agree(story.provider);
		await work();
		expect(namesSent()).toBe(4);
	});
});

test('feedback by link is refused before both agreed, and taken after', async () => {
	const story = await anAskedIntroduction();
	const give = () => database.as(now(), (scope) => giveFeedback(scope, { token: story.seeker }, { rating: 5, text: '' }));
	await agree(story.seeker);
	await expect(give()).rejects.toMatchObject({ code: 'exchange.introduction_not_agreed_by_both' });
	await agree(story.provider);
	await give();
});

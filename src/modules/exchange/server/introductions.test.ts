// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress, mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	advanceIntroduction, answerAsMember, answerByLink, askBothSides, askForFeedback, confirmNeedByLink, endIntroduction, exchangeChores, exchangeReactions, getIntroductionByLink,
	getIntroductionPage, getOwnIntroduction, giveFeedback, handOverNames, introductionsOfOrganisation, listIntroductionsByStage, makeOffer, noteAnswer, proposeIntroduction,
	receiveNeed, recordOutcome, waitingAtDesk, withdrawIntroduction, withdrawNeed, withdrawOffer
} from './index.ts';

const SEEKER = { name: 'Ronja Kanarienvogel', email: 'ronja@gelber-vogel.example', organisationName: 'Kistenweise Kanari' };
const DAY = 86_400_000;

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

interface Story {
	network: TestNetwork;
	desk: ScopeSeed;
	owner: Awaited<ReturnType<typeof anOrganisationWithAddress>>;
	id: string;
	needId: string;
}

const link = (network: TestNetwork, days = 0): ScopeSeed => ({ ...strangerSeed(network, 'link'), now: new Date(Date.now() + days * DAY) });

/** A stranger's confirmed need, an offer of an organisation, and the introduction between them, asked. */
async function anAskedIntroduction(anonymous = false): Promise<Story> {
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const owner = await anOrganisationWithAddress(database, network, 'Papageien Kühlhaus');
	const need = await database.as(strangerSeed(network, 'intake'), (scope) =>
		receiveNeed(scope, { text: 'Suchen was Kühles für 30 Gemüsekisten', source: 'form', anonymous, contact: { ...SEEKER, confirmed: false } }));
	const offer = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m² mit Rampe', source: 'desk', organisationId: owner.id }));
	await database.as(link(network), async (scope) => confirmNeedByLink(scope, tokenOf((await mailsOf(database, network))[0])));
	const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId: need.id, offerId: offer.id }));
	await database.as(desk, (scope) => askBothSides(scope, id));
	return { network, get desk() { return { ...desk, now: new Date() }; }, owner, id, needId: need.id };
}

const tokenFor = async (network: TestNetwork, side: string) => tokenOf((await mailsOf(database, network)).find((mail) => mail.key.endsWith(`asked:${side}`)));
const answer = (story: Story, token: string, given: 'agreed' | 'declined', days = 0) => database.as(link(story.network, days), (scope) => answerByLink(scope, token, { answer: given, reason: 'zu klein' }));

describe('an introduction', () => {
	test('gives no name of one side to the other before both agreed, and both names after (swap oracle with its control)', async () => {
		const story = await anAskedIntroduction();
		const { network, owner } = story;
		const [seeker, provider] = [await tokenFor(network, 'seeker'), await tokenFor(network, 'provider')];
		const pageOf = (token: string) => database.as(link(network), (scope) => getIntroductionByLink(scope, token)).then(JSON.stringify);
		const owners = [owner.name, owner.email];
		const seekers = [SEEKER.name, SEEKER.email, SEEKER.organisationName];
		await answer(story, provider, 'agreed');
		const before = { seeker: await readingOf(story, SEEKER.email, pageOf, seeker), provider: await readingOf(story, owner.email, pageOf, provider) };
		expect(owners.filter((name) => before.seeker.includes(name))).toEqual([]);
		expect(seekers.filter((name) => before.provider.includes(name))).toEqual([]);
		await answer(story, seeker, 'agreed');
		const after = { seeker: await readingOf(story, SEEKER.email, pageOf, seeker), provider: await readingOf(story, owner.email, pageOf, provider) };
		expect(owners.filter((name) => after.seeker.includes(name))).toEqual(owners);
		expect(seekers.filter((name) => after.provider.includes(name))).toEqual(seekers);
	});

	test('keeps the other side away from a link even in the database, until names were exchanged', async () => {
		const { network, id } = await anAskedIntroduction();
		const sideOf = async () => (await database.owner.query(`select id from introduction_side where introduction_id = $1 and side = 'seeker'`, [id])).rows[0].id as string;
		const seen = async () => database.as({ ...link(network), actor: { kind: 'link', recordId: await sideOf() } }, (scope) => scope.db.selectFrom('introduction_side').select('side').orderBy('side').execute());
		expect(await seen()).toEqual([{ side: 'seeker' }]);
		await database.owner.query('update introduction set seeker_agreed_at = now(), provider_agreed_at = now(), names_exchanged_at = now() where id = $1', [id]);
		expect(await seen()).toEqual([{ side: 'provider' }, { side: 'seeker' }]);
	});

	test('counts one of fifty answers that arrive on one link at the same moment', async () => {
		const story = await anAskedIntroduction();
		const token = await tokenFor(story.network, 'seeker');
		const results = await Promise.allSettled(Array.from({ length: 50 }, () => answer(story, token, 'agreed')));
		expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
		const reasons = new Set(results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])));
		expect([...reasons]).toEqual(['exchange.introduction_already_answered']);
		const consents = await database.owner.query(`select 1 from consent where network_id = $1 and purpose = 'exchange.introduction'`, [story.network.id]);
		expect(consents.rowCount).toBe(1);
	});

	test('tells the waiting side of a "no" without who said it or why', async () => {
		const story = await anAskedIntroduction();
		await answer(story, await tokenFor(story.network, 'seeker'), 'agreed');
		await answer(story, await tokenFor(story.network, 'provider'), 'declined');
		await reactIn(database, story.network, exchangeReactions);
		const told = (await mailsOf(database, story.network)).filter((mail) => mail.key.includes(':declined:'));
		expect(told.map((mail) => mail.to)).toEqual([SEEKER.email]);
		expect([story.owner.name, story.owner.email, 'zu klein'].filter((word) => told[0]!.text.includes(word))).toEqual([]);
		expect(['Gemüsekisten', 'Kühlzelle 18 m² mit Rampe'].filter((word) => !told[0]!.text.includes(word))).toEqual([]);
		const page = await database.as(story.desk, (scope) => getIntroductionPage(scope, story.id));
		expect([page.stage, page.declinedReason]).toEqual(['declined', 'zu klein']);
	});

	test('keeps the name of somebody who asked without one until the office hands it over', async () => {
		const story = await anAskedIntroduction(true);
		await answer(story, await tokenFor(story.network, 'provider'), 'agreed');
		await answer(story, await tokenFor(story.network, 'seeker'), 'agreed');
		await reactIn(database, story.network, exchangeReactions);
		const toOwner = async () => (await mailsOf(database, story.network)).filter((mail) => mail.to === story.owner.email).map((mail) => mail.text).join();
		expect((await toOwner()).includes(SEEKER.name)).toBe(false);
		expect((await mailsOf(database, story.network)).filter((mail) => mail.key.includes(':office_calls:')).map((mail) => mail.to).sort()).toEqual([story.owner.email, SEEKER.email].sort());
		await database.as(story.desk, (scope) => handOverNames(scope, story.id));
		expect((await toOwner()).includes(SEEKER.name)).toBe(true);
	});

	test.each(['need', 'offer'] as const)('names nobody once the %s was taken back, although the other side agrees later', async (what) => {
		const story = await anAskedIntroduction();
		const [seeker, provider] = [await tokenFor(story.network, 'seeker'), await tokenFor(story.network, 'provider')];
		await answer(story, what === 'need' ? seeker : provider, 'agreed');
		await database.owner.query(`update ${what} set state = 'withdrawn' where network_id = $1`, [story.network.id]);
		await expect(answer(story, what === 'need' ? provider : seeker, 'agreed')).rejects.toMatchObject({ code: 'exchange.introduction_no_longer_stands' });
		expect((await mailsOf(database, story.network)).filter((mail) => mail.key.includes(':names:'))).toEqual([]);
	});

	test('ends for both sides when the offer is taken back', async () => {
		const story = await anAskedIntroduction();
		const offer = await database.owner.query('select offer_id from introduction where id = $1', [story.id]);
		await database.as(story.desk, (scope) => withdrawOffer(scope, offer.rows[0].offer_id as string));
		await reactIn(database, story.network, exchangeReactions);
		expect((await database.as(story.desk, (scope) => getIntroductionPage(scope, story.id))).stage).toBe('withdrawn');
	});

	test('names nobody by itself where a side chose to stay without a name only after it was proposed', async () => {
		const story = await anAskedIntroduction();
		await database.owner.query('update need set anonymous = true where id = $1', [story.needId]);
		for (const side of ['seeker', 'provider']) await answer(story, await tokenFor(story.network, side), 'agreed');
		expect((await mailsOf(database, story.network)).filter((mail) => mail.key.includes(':names:'))).toEqual([]);
		expect((await database.as(story.desk, (scope) => getIntroductionPage(scope, story.id))).stage).toBe('both_agreed');
	});

	test('does not tell one side in its page what the other answered', async () => {
		const [silent, answered] = [await anAskedIntroduction(), await anAskedIntroduction()];
		await answer(answered, await tokenFor(answered.network, 'provider'), 'agreed');
		const stageFor = async (story: Story) => {
			const token = await tokenFor(story.network, 'seeker');
			const own = await database.as(link(story.network), (scope) => getIntroductionByLink(scope, token));
			return [own.stage, own.stageLabel];
		};
		expect(await stageFor(answered)).toEqual(await stageFor(silent));
	});

	test('withdrawn before the mail went out is never sent, and its links open nothing', async () => {
		const story = await anAskedIntroduction();
		const token = await tokenFor(story.network, 'provider');
		await database.as(story.desk, (scope) => withdrawIntroduction(scope, story.id));
		const asked = (await mailsOf(database, story.network)).filter((mail) => mail.key.includes(':asked:'));
		expect(asked.map((mail) => mail.state)).toEqual(['withdrawn', 'withdrawn']);
		await expect(answer(story, token, 'agreed')).rejects.toMatchObject({ code: 'common.not_found' });
	});

	test('ends with the need that was withdrawn', async () => {
		const story = await anAskedIntroduction();
		await database.as(story.desk, (scope) => withdrawNeed(scope, story.needId, 'gefunden'));
		await reactIn(database, story.network, exchangeReactions);
		expect((await database.as(story.desk, (scope) => getIntroductionPage(scope, story.id))).stage).toBe('withdrawn');
	});

	test('waits with asking until a stranger confirmed the address', async () => {
		const network = await aNetwork(database);
		const desk = staffSeed(network, await aStaffMember(database, network));
		const need = await database.as(strangerSeed(network, 'intake'), (scope) => receiveNeed(scope, { text: 'Suche Werkstatt', source: 'form', contact: { ...SEEKER, confirmed: false } }));
		const offer = await database.as(desk, (scope) => makeOffer(scope, { text: 'Werkstatt 40 m²', source: 'desk', contact: { name: 'A', email: 'a@b.example', confirmed: true } }));
		const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId: need.id, offerId: offer.id }));
		await expect(database.as(desk, (scope) => askBothSides(scope, id))).rejects.toMatchObject({ code: 'exchange.address_unconfirmed' });
		await expect(database.as(desk, (scope) => proposeIntroduction(scope, { needId: need.id, offerId: offer.id }))).rejects.toMatchObject({ constraint: 'introduction_open_once_per_pair' });
	});

	test('reminds each silent side once and expires after fourteen days', async () => {
		const story = await anAskedIntroduction();
		await answer(story, await tokenFor(story.network, 'provider'), 'agreed');
		const later = (days: number) => ({ ...systemSeed(story.network), now: new Date(Date.now() + days * DAY) });
		for (const days of [6, 7, 15, 16]) for (const chore of exchangeChores) await database.as(later(days), chore.run);
		const mails = await mailsOf(database, story.network);
		expect(mails.filter((mail) => mail.key.includes(':reminder:')).map((mail) => mail.to)).toEqual([SEEKER.email]);
		const reminder = mails.find((mail) => mail.key.includes(':reminder:'))!.text;
		expect([reminder.indexOf('Guten Tag Ronja'), reminder.indexOf('wir haben noch keine Antwort')].map((at) => at > 0)).toEqual([true, true]);
		expect(reminder.indexOf('Guten Tag Ronja')).toBeLessThan(reminder.indexOf('wir haben noch keine Antwort'));
		expect(mails.filter((mail) => mail.key.includes(':expired:')).map((mail) => mail.to)).toEqual([story.owner.email]);
		await expect(answer(story, await tokenFor(story.network, 'seeker'), 'agreed', 16)).rejects.toMatchObject({ code: 'exchange.introduction_over' });
	});

	test('goes from talk to a lease with its value, which closes the need and stands in the organisation’s history', async () => {
		const story = await anAskedIntroduction();
		for (const side of ['seeker', 'provider']) await answer(story, await tokenFor(story.network, side), 'agreed');
		await database.as(story.desk, async (scope) => {
			await advanceIntroduction(scope, story.id, 'talking');
			await advanceIntroduction(scope, story.id, 'visit', 'passt');
			await recordOutcome(scope, story.id, { outcome: 'lease', valueEur: 260, valuePer: 'month' });
			await askForFeedback(scope, story.id);
		});
		const page = await database.as(story.desk, (scope) => getIntroductionPage(scope, story.id));
		expect([page.stage, page.outcome, page.valueEur, page.steps.map((step) => step.stage)]).toEqual(['agreed', 'lease', 260, ['proposed', 'asked', 'one_agreed', 'both_agreed', 'talking', 'visit', 'agreed']]);
		const fact = await database.owner.query(`select organisation_id, payload from fact where network_id = $1 and kind = 'exchange.introduction_outcome'`, [story.network.id]);
		expect([fact.rows[0].organisation_id, fact.rows[0].payload.valueEur]).toEqual([story.owner.id, 260]);
		expect((await database.owner.query('select state from need where id = $1', [story.needId])).rows[0].state).toBe('met');
		expect(await database.as(story.desk, (scope) => introductionsOfOrganisation(scope, story.owner.id)).then((all) => all.map((one) => one.id))).toEqual([story.id]);
		const feedback = tokenOf((await mailsOf(database, story.network)).find((mail) => mail.key.endsWith('feedback:seeker')));
		await database.as(link(story.network), (scope) => giveFeedback(scope, { token: feedback }, { rating: 5, text: 'Danke' }));
		await expect(database.as(link(story.network), (scope) => giveFeedback(scope, { token: feedback }, { rating: 1, text: '' }))).rejects.toMatchObject({ constraint: 'introduction_feedback_only_once' });
	});

	test('is answered by a member for its own organisation, and is not there for another', async () => {
		const story = await anAskedIntroduction();
		const person = await aPerson(database, story.network);
		const other = await anOrganisationWithAddress(database, story.network, 'Fremde');
		await expect(database.as(memberSeed(story.network, person, [other.id]), (scope) => getOwnIntroduction(scope, story.id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(memberSeed(story.network, person, [other.id]), (scope) => answerAsMember(scope, story.id, { answer: 'agreed' }))).rejects.toMatchObject({ code: 'common.not_found' });
		await database.as(memberSeed(story.network, person, [story.owner.id]), (scope) => answerAsMember(scope, story.id, { answer: 'agreed' }));
		const own = await database.as(memberSeed(story.network, person, [story.owner.id]), (scope) => getOwnIntroduction(scope, story.id));
		expect([own.side, own.answer, own.other]).toEqual(['provider', 'agreed', null]);
	});

	test('of another network is not there, whatever is tried with its id', async () => {
		const story = await anAskedIntroduction();
		const foreign = await aNetwork(database);
		const desk = staffSeed(foreign, await aStaffMember(database, foreign));
		for (const deed of [getIntroductionPage, askBothSides, withdrawIntroduction, handOverNames, askForFeedback]) {
			await expect(database.as(desk, (scope) => deed(scope, story.id) as Promise<unknown>), deed.name).rejects.toMatchObject({ code: 'common.not_found' });
		}
		await expect(database.as(desk, (scope) => endIntroduction(scope, story.id, ''))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(desk, (scope) => noteAnswer(scope, story.id, 'seeker', { answer: 'agreed' }))).rejects.toMatchObject({ code: 'common.not_found' });
		expect((await database.as(story.desk, listIntroductionsByStage)).find((column) => column.stage === 'asked')?.count).toBe(1);
	});

	test('that was answered waits at the desk', async () => {
		const story = await anAskedIntroduction();
		await answer(story, await tokenFor(story.network, 'seeker'), 'agreed');
		const waiting = await database.as(story.desk, waitingAtDesk);
		expect(waiting.map((item) => item.kind)).toEqual(['answer']);
	});
});

/** Everything that one side can read: its mails and its page. */
async function readingOf(story: Story, email: string, pageOf: (token: string) => Promise<string>, token: string): Promise<string> {
	const mails = (await mailsOf(database, story.network)).filter((mail) => mail.to === email);
	const own = mails.map((mail) => mail.text.replace(/"to":\{[^}]*\}/, ''));
	return [...own, await pageOf(token)].join('\n');
}

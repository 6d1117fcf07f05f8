// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { NotAllowed } from '#shared/refusal.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	acceptNeed, acceptOffer, addNote, askBothSides, askForFeedback, dismissMatch, followUpOn, getIntroductionPage, giveFeedback, getNeedPage, getOfferPage, listIntroductionsByStage, listNeeds, listOpenIntroductions, makeOffer, markIntroductionRead, noteAnswer,
	proposeIntroduction, publishNeed, publishOffer, receiveNeed, recordOutcome, waitingAtDesk
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let kim: TestPerson;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	kim = await aStaffMember(database, network);
	desk = staffSeed(network, kim);
});

const contact = (name: string) => ({ name, email: `${name.toLowerCase()}@kanari.example`, confirmed: true });
const aNeed = (title = 'Kühlraum gesucht') => database.as(desk, (scope) => receiveNeed(scope, { text: title, title, source: 'desk', contact: contact('Ronja') }));
const anOffer = () => database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle', source: 'desk', contact: contact('Papa') }));
const aProposal = async (title?: string) => {
	const pair = { needId: (await aNeed(title)).id, offerId: (await anOffer()).id };
	return (await database.as(desk, (scope) => proposeIntroduction(scope, pair))).id;
};
const aDeclined = async (title: string, minutes = 0) => {
	const id = await aProposal(title);
	const at = { ...desk, now: new Date(Date.now() + minutes * 60_000) };
	await database.as(desk, (scope) => askBothSides(scope, id));
	await database.as(at, (scope) => noteAnswer(scope, id, 'seeker', { answer: 'declined', reason: 'zu weit' }));
	return id;
};

describe('a new need', () => {
	test('is taken on by a word, without changing who may read it', async () => {
		const { id } = await aNeed();
		expect((await database.as(desk, (scope) => getNeedPage(scope, id))).state).toBe('received');
		await database.as(desk, (scope) => acceptNeed(scope, id));
		await database.as(desk, (scope) => acceptNeed(scope, id));
		expect(await database.as(desk, (scope) => getNeedPage(scope, id))).toMatchObject({ state: 'open', audience: 'network' });
	});

	test('counts as taken on as soon as the desk looks for the other side', async () => {
		const id = await aProposal();
		const { needId } = await database.as(desk, (scope) => getIntroductionPage(scope, id));
		expect((await database.as(desk, (scope) => getNeedPage(scope, needId))).state).toBe('open');
	});

	test('and a new offer of strangers are taken on alike', async () => {
		const { id } = await database.as(strangerSeed(network, 'intake'), (scope) => makeOffer(scope, { text: 'Lager', source: 'form', contact: { ...contact('Papa'), confirmed: false } }));
		await database.as(desk, (scope) => acceptOffer(scope, id));
		expect((await database.as(desk, (scope) => getOfferPage(scope, id))).state).toBe('open');
	});
});

test('another office’s need or offer cannot be taken for oneself: a sentence says so, and nothing changes', async () => {
	const [need, offer] = [await aNeed(), await anOffer()];
	const other = await anOffice(database, network);
	const neighbour = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	await expect(database.as(neighbour, (scope) => publishNeed(scope, need.id, 'office'))).rejects.toMatchObject({ code: 'exchange.kept_by_its_office' });
	await expect(database.as(neighbour, (scope) => publishOffer(scope, offer.id, 'office'))).rejects.toMatchObject({ code: 'exchange.kept_by_its_office' });
	await database.as(desk, (scope) => publishNeed(scope, need.id, 'office'));
	await expect(database.as(neighbour, (scope) => getNeedPage(scope, need.id))).rejects.toMatchObject({ code: 'common.not_found' });
});

test('only lead and advisers of its own office take a need or an offer on, and the button is theirs alone', async () => {
	const [need, offer] = [await aNeed(), await anOffer()];
	await database.owner.query(`update offer set state = 'received' where id = $1`, [offer.id]);
	const other = await anOffice(database, network);
	const neighbour = staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id);
	const editor = staffSeed(network, await aStaffMember(database, network, 'editor'), 'editor');
	for (const seed of [neighbour, editor]) {
		await expect(database.as(seed, (scope) => acceptNeed(scope, need.id))).rejects.toThrow(NotAllowed);
		await expect(database.as(seed, (scope) => acceptOffer(scope, offer.id))).rejects.toThrow(NotAllowed);
		expect(await database.as(seed, (scope) => getNeedPage(scope, need.id))).toMatchObject({ state: 'received', mayAccept: false });
		expect(await database.as(seed, (scope) => getOfferPage(scope, offer.id))).toMatchObject({ state: 'received', mayAccept: false });
	}
	await database.as(neighbour, (scope) => proposeIntroduction(scope, { needId: need.id, offerId: offer.id }));
	expect(await database.as(desk, (scope) => getNeedPage(scope, need.id))).toMatchObject({ state: 'received', mayAccept: true });
	await database.as(desk, (scope) => acceptOffer(scope, offer.id));
	expect(await database.as(desk, (scope) => getOfferPage(scope, offer.id))).toMatchObject({ state: 'open', mayAccept: true });
});

test('what the journal says of an office’s own records stays with that office', async () => {
	const [need, offer] = [await aNeed(), await anOffer()];
	await database.as(desk, (scope) => publishNeed(scope, need.id, 'office'));
	const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId: need.id, offerId: offer.id }));
	await database.as(desk, (scope) => askBothSides(scope, id));
	for (const side of ['seeker', 'provider'] as const) await database.as(desk, (scope) => noteAnswer(scope, id, side, { answer: 'agreed' }));
	await database.as(desk, (scope) => followUpOn(scope, id, '2027-03-01'));
	await database.as(desk, (scope) => askForFeedback(scope, id));
	await database.as(desk, (scope) => giveFeedback(scope, { introductionId: id, side: 'seeker' }, { rating: 5, text: '' }));
	await database.as(desk, async (scope) => dismissMatch(scope, need.id, (await anOffer()).id, 'zu klein'));
	const other = await anOffice(database, network);
	const neighbour = staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id);
	const DEEDS = ['exchange.ask_for_feedback', 'exchange.dismiss_match', 'exchange.follow_up', 'exchange.give_feedback'];
	const read = (seed: ScopeSeed) => database.as(seed, async (scope) =>
		(await scope.db.selectFrom('journal_entry').select('deed').where('network_id', '=', network.id).where('deed', 'in', DEEDS).orderBy('deed').execute()).map((line) => line.deed));
	expect(await read(desk)).toEqual(DEEDS);
	expect(await read(neighbour)).toEqual([]);
});

describe('what waits', () => {
	test('is on the board filtered so for the office that works on it, and for no other', async () => {
		await aDeclined('Erstes');
		const other = await anOffice(database, network);
		const neighbour = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const count = (seed: ScopeSeed, waits: 'answer' | null) => database.as(seed, async (scope) =>
			(await listIntroductionsByStage(scope, waits)).reduce((sum, column) => sum + column.count + column.items.length, 0));
		expect([await count(desk, 'answer'), await count(neighbour, 'answer'), await count(neighbour, null)]).toEqual([2, 0, 2]);
	});

	test('names the newest answer first, as the board does, and is gone once it was read, even if declined', async () => {
		const ids = [await aDeclined('Erstes', 1), await aDeclined('Zweites', 2), await aDeclined('Drittes', 3)];
		const titles = async () => (await database.as(desk, waitingAtDesk)).filter((item) => item.kind === 'answer').map((item) => item.title);
		const board = async () => (await database.as(desk, (scope) => listIntroductionsByStage(scope, 'answer'))).find((column) => column.stage === 'declined')!;
		expect([await titles(), (await board()).items.map((card) => card.needTitle)]).toEqual([['Drittes', 'Zweites', 'Erstes'], ['Drittes', 'Zweites', 'Erstes']]);
		await database.as(desk, (scope) => markIntroductionRead(scope, ids[1]!));
		expect([await titles(), (await board()).count]).toEqual([['Drittes', 'Erstes'], 2]);
		expect((await database.as(desk, listIntroductionsByStage)).find((column) => column.stage === 'declined')?.count).toBe(3);
	});

	test('leads to the needs of its kind only', async () => {
		await aNeed('Bestätigt');
		await database.as(strangerSeed(network, 'intake'), (scope) => receiveNeed(scope, { text: 'Unbestätigt', source: 'form', contact: { ...contact('Uwe'), confirmed: false } }));
		const titles = async (waits: 'address' | 'match' | null) => (await database.as(desk, (scope) => listNeeds(scope, { page: 1, waits, sort: 'title' }))).items.map((row) => row.title);
		expect([await titles('address'), await titles('match'), await titles(null)]).toEqual([['Unbestätigt'], [], ['Bestätigt', 'Unbestätigt']]);
	});
});

test('a note can be about what this office is brokering, and about nothing else', async () => {
	const id = await aProposal('Laufendes');
	await aDeclined('Abgelehntes');
	const other = await anOffice(database, network);
	const neighbour = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const titles = async (seed: ScopeSeed) => (await database.as(seed, listOpenIntroductions)).map((card) => card.needTitle);
	expect([await titles(desk), await titles(neighbour)]).toEqual([['Laufendes'], []]);
	await database.as(desk, (scope) => addNote(scope, id, 'Ruft morgen an', kim.name));
	expect((await database.as(desk, (scope) => getIntroductionPage(scope, id))).notes.map((note) => note.text)).toEqual(['Ruft morgen an']);
});

test('the history says who noted an agreement, and that a side’s answer was noted for it', async () => {
	const id = await aProposal();
	await database.as(desk, (scope) => askBothSides(scope, id));
	for (const side of ['seeker', 'provider'] as const) await database.as(desk, (scope) => noteAnswer(scope, id, side, { answer: 'agreed' }));
	await database.as(desk, (scope) => recordOutcome(scope, id, { outcome: 'lease' }));
	const { steps } = await database.as(desk, (scope) => getIntroductionPage(scope, id));
	expect(steps.slice(-2).map((step) => [step.stage, step.by])).toEqual([['both_agreed', `anbietende Seite, vermerkt von ${kim.name}`], ['agreed', `Büro: ${kim.name}`]]);
});

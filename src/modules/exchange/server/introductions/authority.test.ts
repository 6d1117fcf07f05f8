// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisationWithAddress } from '../../../../../tests/kit/exchange.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import {
	addNote, advanceIntroduction, askBothSides, askForFeedback, endIntroduction, followUpOn, getIntroductionPage, giveFeedback, handOverNames, makeOffer, markIntroductionRead,
	noteAnswer, noteTakingBack, previewQuestions, proposeForCandidates, proposeIntroduction, receiveNeed, recordOutcome, waitingAtDesk, withdrawIntroduction
} from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
/** Lead and adviser of the office whose introduction it is; its editor; lead and adviser of the neighbour. */
const seeds: Record<'lead' | 'adviser' | 'editor' | 'otherLead' | 'otherAdviser', ScopeSeed> = {} as never;
let pair: { needId: string; offerId: string };

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	const neighbour = await anOffice(database, network);
	for (const role of ['lead', 'adviser', 'editor'] as const) seeds[role] = staffSeed(network, await aStaffMember(database, network, role), role);
	seeds.otherLead = staffSeed(network, await aStaffMember(database, network, 'lead', neighbour.id), 'lead', neighbour.id);
	seeds.otherAdviser = staffSeed(network, await aStaffMember(database, network, 'adviser', neighbour.id), 'adviser', neighbour.id);
});

/** An introduction that both sides were asked about, of two organisations that are asked by mail. */
async function anIntroduction(): Promise<string> {
	const [seeks, gives] = [await anOrganisationWithAddress(database, network, 'Sperling'), await anOrganisationWithAddress(database, network, 'Amsel')];
	return database.as(now(seeds.adviser), async (scope) => {
		const need = await receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', organisationId: seeks.id });
		const offer = await makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk', organisationId: gives.id });
		pair = { needId: need.id, offerId: offer.id };
		return (await proposeIntroduction(scope, pair)).id;
	});
}

const now = (seed: ScopeSeed): ScopeSeed => ({ ...seed, now: new Date() });
const asked = (scope: Scope, id: string) => askBothSides(scope, id);
async function agreed(scope: Scope, id: string): Promise<void> {
	await askBothSides(scope, id);
	for (const side of ['seeker', 'provider'] as const) await noteAnswer(scope, id, side, { answer: 'agreed' });
}

/** Every deed with an introduction: what must have happened before, and the deed. */
const DEEDS: [string, ((scope: Scope, id: string) => Promise<unknown>) | null, (scope: Scope, id: string) => Promise<unknown>][] = [
	['reads both letters before they go out', null, previewQuestions],
	['asks both sides', null, askBothSides],
	['takes it back', asked, withdrawIntroduction],
	['notes what a side answered', asked, (scope, id) => noteAnswer(scope, id, 'seeker', { answer: 'agreed' })],
	['notes that a side takes its yes back', async (scope, id) => { await asked(scope, id); await noteAnswer(scope, id, 'seeker', { answer: 'agreed' }); }, (scope, id) => noteTakingBack(scope, id, 'seeker')],
	['moves it on', agreed, (scope, id) => advanceIntroduction(scope, id, 'talking')],
	['records the outcome', agreed, (scope, id) => recordOutcome(scope, id, { outcome: 'lease' })],
	['ends it', agreed, (scope, id) => endIntroduction(scope, id, 'kein Bedarf')],
	['asks how it went', agreed, askForFeedback],
	['notes how it went', agreed, (scope, id) => giveFeedback(scope, { introductionId: id, side: 'seeker' }, { rating: 4, text: '' })],
	['sets a day to look again', null, (scope, id) => followUpOn(scope, id, '2030-01-15')],
	['marks it as read', null, markIntroductionRead],
	['notes something', null, (scope, id) => addNote(scope, id, 'Rückruf', 'Kim')]
];

describe('an introduction:', () => {
	test.each(DEEDS)('who %s is lead or adviser of its office; an editor and other offices are refused', async (_, before, deed) => {
		const id = await anIntroduction();
		if (before) await database.as(now(seeds.adviser), (scope) => before(scope, id));
		for (const who of ['editor', 'otherLead', 'otherAdviser'] as const) {
			await expect(database.as(now(seeds[who]), (scope) => deed(scope, id)), who).rejects.toMatchObject({ name: 'NotAllowed' });
		}
		await database.as(now(seeds.adviser), (scope) => deed(scope, id));
	});

	test('names are handed over by the same two, once both agreed', async () => {
		const id = await anIntroduction();
		await database.owner.query('update need set anonymous = true where id = $1', [pair.needId]);
		await database.as(now(seeds.adviser), (scope) => agreed(scope, id));
		for (const who of ['editor', 'otherLead', 'otherAdviser'] as const) {
			await expect(database.as(now(seeds[who]), (scope) => handOverNames(scope, id)), who).rejects.toMatchObject({ name: 'NotAllowed' });
		}
		await database.as(now(seeds.lead), (scope) => handOverNames(scope, id));
	});

	test('is proposed by no editor', async () => {
		await anIntroduction();
		await expect(database.as(now(seeds.editor), (scope) => proposeForCandidates(scope, pair.needId, [pair.offerId]))).rejects.toMatchObject({ name: 'NotAllowed' });
	});

	test('is read by the offices of the network, says whose it is, and waits at its own desk only', async () => {
		const id = await anIntroduction();
		await database.owner.query('update introduction set attention_since = now() where id = $1', [id]);
		const readers = [seeds.adviser, seeds.editor, seeds.otherAdviser];
		const pages = await Promise.all(readers.map((seed) => database.as(now(seed), (scope) => getIntroductionPage(scope, id))));
		expect(pages.map(({ mine, office }) => [mine, office.includes(network.office.slug)])).toEqual([[true, true], [false, true], [false, true]]);
		const waits = await Promise.all([seeds.adviser, seeds.otherAdviser].map((seed) => database.as(now(seed), waitingAtDesk)));
		expect(waits.map((items) => items.some((item) => item.id === id))).toEqual([true, false]);
	});
});

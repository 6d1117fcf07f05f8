// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress } from '../../../../tests/kit/exchange.ts';
import { statementsOf } from '../../../../tests/kit/statements.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import {
	answerAsMember, askBothSides, askForFeedback, correctNeed, getOwnIntroduction, giveFeedbackAsMember, listOffers, listNeeds, listOffersAtDesk, listOpenNeeds, listOwnIntroductions,
	listOwnOrganisations, makeOffer, noteAnswer, proposeIntroduction, publishNeed, publishOffer, receiveNeed, reviseOffer, waitingAtDesk
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

interface Members {
	network: TestNetwork;
	desk: ScopeSeed;
	/** The member of the organisation that seeks. */
	seeker: ScopeSeed;
	provider: ScopeSeed;
	ids: { seeker: string; provider: string };
}

async function twoMembers(): Promise<Members> {
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const seeks = await anOrganisationWithAddress(database, network, 'Sperling Gemüse');
	const gives = await anOrganisationWithAddress(database, network, 'Amsel Kühlhaus');
	const seeker = memberSeed(network, await aPerson(database, network), [seeks.id]);
	const provider = memberSeed(network, await aPerson(database, network), [gives.id]);
	return { network, get desk() { return { ...desk, now: new Date() }; }, seeker, provider, ids: { seeker: seeks.id, provider: gives.id } };
}

/** An introduction between the two that both were asked about. */
async function anAskedPair({ desk, ids }: Members): Promise<string> {
	return database.as(desk, async (scope) => {
		const need = await receiveNeed(scope, { text: 'Kühlraum für Gemüse gesucht', source: 'desk', organisationId: ids.seeker });
		const offer = await makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk', organisationId: ids.provider });
		await publishNeed(scope, need.id, 'public');
		await publishOffer(scope, offer.id, 'public');
		const { id } = await proposeIntroduction(scope, { needId: need.id, offerId: offer.id });
		await askBothSides(scope, id);
		return id;
	});
}

describe('a member', () => {
	test('who rewords what the office cleared takes it out of view until the new words are cleared; others stay as they are', async () => {
		const { desk, network, seeker, provider, ids } = await twoMembers();
		const need = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', organisationId: ids.seeker }));
		const offer = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk', organisationId: ids.provider }));
		await database.as(desk, (scope) => publishNeed(scope, need.id, 'public'));
		await database.as(desk, (scope) => publishOffer(scope, offer.id, 'members'));
		const seen = async () => [
			(await database.as(strangerSeed(network), (scope) => listOpenNeeds(scope, { page: 1 }))).page.items.length,
			(await database.as(seeker, (scope) => listOffers(scope, { page: 1 }))).page.items.length
		];
		expect(await seen()).toEqual([1, 1]);
		await database.as(seeker, (scope) => correctNeed(scope, need.id, 1, { text: 'Ganz andere Worte' }));
		await database.as(provider, (scope) => reviseOffer(scope, offer.id, 1, { text: 'Ganz andere Worte' }));
		expect(await seen()).toEqual([0, 0]);
		expect((await database.as({ ...desk, now: new Date() }, waitingAtDesk)).map((item) => item.kind).sort()).toEqual(['need', 'offer']);
		await database.as(desk, (scope) => publishNeed(scope, need.id, 'public'));
		await database.as(desk, (scope) => publishOffer(scope, offer.id, 'members'));
		expect(await seen()).toEqual([1, 1]);
	});

	test('reads nothing that an office noted for itself about the organisation, and all that the organisation brought', async () => {
		const members = await twoMembers();
		const { desk, network, seeker, provider, ids } = members;
		const noted = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Insolvenz droht, sucht Käufer', source: 'desk', organisationId: ids.seeker, audience: 'office', officeId: network.office.id }));
		const kept = await database.as(desk, (scope) => makeOffer(scope, { text: 'Könnte die Halle abgeben', source: 'desk', organisationId: ids.provider, audience: 'office', officeId: network.office.id }));
		const told = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Am Telefon gesagt', source: 'desk', organisationId: ids.seeker }));
		const brought = await database.as(seeker, (scope) => receiveNeed(scope, { text: 'Selbst gesucht', source: 'member', organisationId: ids.seeker }));
		const offered = await database.as(provider, (scope) => makeOffer(scope, { text: 'Selbst angeboten', source: 'member', organisationId: ids.provider }));
		// An office that keeps what a member brought does not take it from the member.
		await database.owner.query(`update need set audience = 'office' where id = $1`, [brought.id]);
		await database.owner.query(`update offer set audience = 'office' where id = $1`, [offered.id]);
		const rows = (seed: ScopeSeed, table: 'need' | 'offer') => database.as(seed, async (scope) => (await scope.db.selectFrom(table).select('id').where('network_id', '=', network.id).execute()).map(({ id }) => id).sort());
		expect(await rows(seeker, 'need')).toEqual([told.id, brought.id].sort());
		expect(await rows(provider, 'offer')).toEqual([offered.id]);
		expect([await rows(desk, 'need'), await rows(desk, 'offer')].map((all) => all.length), 'the control: it is all there').toEqual([3, 2]);
		const { page } = await database.as(seeker, async (scope) => ({ page: await listNeeds(scope, { page: 1, organisationIds: scope.organisationIds }) }));
		expect(page.items.map(({ id }) => id).sort()).toEqual([told.id, brought.id].sort());
		await expect(database.as(seeker, (scope) => correctNeed(scope, noted.id, 1, { text: 'Meins' }))).rejects.toMatchObject({ code: 'common.not_found' });
		// Once the office asks both sides, each answers for itself all the same.
		const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId: noted.id, offerId: kept.id }));
		await database.as(desk, (scope) => askBothSides(scope, id));
		for (const seed of [seeker, provider]) await database.as(seed, (scope) => answerAsMember(scope, id, { answer: 'agreed' }));
		expect((await database.as(seeker, listOwnIntroductions))[0]?.other?.organisationName).toBe('Amsel Kühlhaus');
	});

	test('sees the own words, those of the other side, and no name before both agreed', async () => {
		const members = await twoMembers();
		const id = await anAskedPair(members);
		const [seen] = await database.as(members.seeker, listOwnIntroductions);
		expect(seen).toMatchObject({ id, side: 'seeker', answer: null, over: false, other: null });
		expect(JSON.stringify(seen)).not.toContain('Amsel');
		await database.as(members.seeker, (scope) => answerAsMember(scope, id, { answer: 'agreed' }));
		await database.as(members.provider, (scope) => answerAsMember(scope, id, { answer: 'agreed' }));
		expect((await database.as(members.seeker, listOwnIntroductions))[0]?.other?.organisationName).toBe('Amsel Kühlhaus');
	});

	test('gives feedback once, after being asked, and nobody gives it for another organisation', async () => {
		const members = await twoMembers();
		const { desk, seeker, network } = members;
		const id = await anAskedPair(members);
		const given = { rating: 5, text: 'Schnell' };
		await expect(database.as(seeker, (scope) => giveFeedbackAsMember(scope, id, given))).rejects.toMatchObject({ code: 'common.not_found' });
		for (const side of ['seeker', 'provider'] as const) await database.as(desk, (scope) => noteAnswer(scope, id, side, { answer: 'agreed' }));
		await database.as(desk, (scope) => askForFeedback(scope, id));
		const stranger = memberSeed(network, await aPerson(database, network), []);
		await expect(database.as(stranger, (scope) => giveFeedbackAsMember(scope, id, given))).rejects.toMatchObject({ code: 'common.not_found' });
		await database.as(seeker, (scope) => giveFeedbackAsMember(scope, id, given));
		await expect(database.as(seeker, (scope) => giveFeedbackAsMember(scope, id, given))).rejects.toMatchObject({ code: 'common.not_found' });
		const after = await Promise.all([members.seeker, members.provider].map((seed) => database.as(seed, (scope) => getOwnIntroduction(scope, id))));
		expect(after.map((one) => one.mayGiveFeedback)).toEqual([false, true]);
	});
});

describe('lists cost the same number of statements for one row and for thirty:', () => {
	const lists: [string, (members: Members) => ScopeSeed, (scope: Scope) => Promise<unknown>][] = [
		['own introductions', ({ seeker }) => seeker, listOwnIntroductions],
		['own organisations', ({ seeker }) => seeker, listOwnOrganisations],
		['own offers', ({ provider }) => provider, (scope) => listOffersAtDesk(scope, { page: 1, organisationIds: scope.organisationIds })],
		['offers at the desk', ({ desk }) => desk, (scope) => listOffersAtDesk(scope, { page: 1 })],
		['public needs', ({ network }) => strangerSeed(network), (scope) => listOpenNeeds(scope, { page: 1, q: 'Kühlraum' })],
		['public offers', ({ network }) => strangerSeed(network), (scope) => listOffers(scope, { page: 1, q: 'Kühlzelle' })]
	];

	test('all of them', async () => {
		const members = await twoMembers();
		const counts = async () => Promise.all(lists.map(async ([name, seed, list]) => [name, await database.as(seed(members), (scope) => statementsOf(scope, list))] as const));
		await anAskedPair(members);
		const one = await counts();
		for (let i = 0; i < 29; i += 1) await anAskedPair(members);
		expect(await counts()).toEqual(one);
		expect(one.every(([, count]) => count > 0)).toBe(true);
		expect((await database.as(members.seeker, listOwnIntroductions)).length).toBe(30);
	});
});

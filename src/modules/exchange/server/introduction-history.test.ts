// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress } from '../../../../tests/kit/exchange.ts';
import { organisationHistory, reviseOwnProfile } from '#modules/organisations/server/index.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { advanceIntroduction, askBothSides, introductionHistory, makeOffer, noteAnswer, proposeIntroduction, receiveNeed, recordOutcome, recordTitles } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

/** An organisation whose offer was introduced, agreed to and let. */
async function aLetting(): Promise<{ id: string; introductionId: string; offerId: string }> {
	const owner = await anOrganisationWithAddress(database, network, 'Kühlhaus am Wall');
	const contact = { name: 'Ronja Kanari', email: 'ronja@gelb.example', organisationName: '', confirmed: true };
	const at = () => ({ ...desk, now: new Date() });
	const need = await database.as(at(), (scope) => receiveNeed(scope, { text: 'Suchen Kühlraum', title: 'Kühlraum gesucht', source: 'desk', anonymous: false, contact }));
	const offer = await database.as(at(), (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m²', title: 'Kühlzelle mit Rampe', source: 'desk', organisationId: owner.id }));
	const { id } = await database.as(at(), (scope) => proposeIntroduction(scope, { needId: need.id, offerId: offer.id }));
	await database.as(at(), (scope) => askBothSides(scope, id));
	for (const side of ['seeker', 'provider'] as const) await database.as(at(), (scope) => noteAnswer(scope, id, side, { answer: 'agreed' }));
	await database.as(at(), (scope) => advanceIntroduction(scope, id, 'talking'));
	await database.as(at(), (scope) => recordOutcome(scope, id, { outcome: 'lease', valueEur: 260, valuePer: 'month' }));
	return { id: owner.id, introductionId: id, offerId: offer.id };
}

describe('the history of an organisation at the desk', () => {
	test('holds every stage of its introductions in time order, who noted it, and the outcome with its value', async () => {
		const { id, introductionId, offerId } = await aLetting();
		const steps = await database.as(desk, (scope) => introductionHistory(scope, id));
		expect(steps.map((step) => step.stage.replace(/\s/g, ' '))).toEqual([
			'vereinbart: Mietvertrag oder Pacht, 260,00 € im Monat', 'im Gespräch', 'beide einverstanden', 'eine Zusage', 'beide gefragt', 'vorgeschlagen'
		]);
		expect(new Set(steps.map((step) => [step.introductionId, step.title].join()))).toEqual(new Set([`${introductionId},Kühlraum gesucht – Kühlzelle mit Rampe`]));
		expect(steps.every((step) => /Büro|vermerkt von/.test(step.by))).toBe(true);
		const journal = await database.as(desk, (scope) => organisationHistory(scope, id));
		const made = journal.find((entry) => entry.deed === 'exchange.make_offer')!;
		expect((await database.as(desk, (scope) => recordTitles(scope, [made.recordId]))).get(offerId)).toBe('Kühlzelle mit Rampe');
	});

	test('says of another office’s introductions where they stand, without steps, people or value; nothing to another organisation', async () => {
		const { id } = await aLetting();
		const elsewhere = await anOffice(database, network);
		const other = staffSeed(network, await aStaffMember(database, network, 'adviser', elsewhere.id), 'adviser', elsewhere.id);
		const steps = await database.as(other, (scope) => introductionHistory(scope, id));
		expect(steps.map(({ stage }) => stage)).toEqual(['vereinbart']);
		expect(steps[0]!.by).not.toMatch(/:|vermerkt/);
		const neighbour = await anOrganisationWithAddress(database, network, 'Nachbarhof');
		expect(await database.as(desk, (scope) => introductionHistory(scope, neighbour.id))).toEqual([]);
	});

	test('names a member as one, not as somebody of an office', async () => {
		const { id } = await aLetting();
		const person = await aPerson(database, network);
		await database.as(memberSeed(network, person, [id]), (scope) => reviseOwnProfile(scope, id, { name: 'Kühlhaus am Wall GmbH' }));
		const [newest, ...older] = await database.as(desk, (scope) => organisationHistory(scope, id));
		expect([newest!.byMember, newest!.office]).toEqual([true, null]);
		expect(older.some((entry) => entry.office !== null && !entry.byMember)).toBe(true);
	});
});

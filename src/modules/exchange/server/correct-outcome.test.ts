// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { askBothSides, correctOutcome, getIntroductionPage, makeOffer, noteAnswer, proposeIntroduction, receiveNeed, recordOutcome } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const contact = (name: string) => ({ name, email: `${name.toLowerCase()}@kanari.example`, confirmed: true });

/** An introduction that both agreed to, with an outcome that somebody mistyped. */
async function anOutcome() {
	const network = await aNetwork(database);
	const desk = staffSeed(network, await aStaffMember(database, network));
	const id = await database.as(desk, async (scope) => {
		const need = await receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', contact: contact('Ronja') });
		const offer = await makeOffer(scope, { text: 'Kühlzelle', source: 'desk', contact: contact('Papa') });
		const introduction = await proposeIntroduction(scope, { needId: need.id, offerId: offer.id });
		await askBothSides(scope, introduction.id);
		for (const side of ['seeker', 'provider'] as const) await noteAnswer(scope, introduction.id, side, { answer: 'agreed' });
		return introduction.id;
	});
	return { network, desk, id };
}

const factsOf = async (id: string) => (await database.owner.query(`select kind, payload from fact where record_id = $1 and kind like 'exchange.introduction_outcome%' order by at, id`, [id])).rows;

test('a recorded outcome is corrected with its reason: the page says the new one, a second fact counts, the first stays', async () => {
	const { desk, id } = await anOutcome();
	await expect(database.as(desk, (scope) => correctOutcome(scope, id, { outcome: 'order' }, 'zu früh'))).rejects.toMatchObject({ code: 'exchange.introduction_without_outcome' });
	await database.as(desk, (scope) => recordOutcome(scope, id, { outcome: 'lease', valueEur: 2600, valuePer: 'month' }));
	const later = { ...desk, now: new Date(Date.now() + 60_000) };
	await database.as(later, (scope) => correctOutcome(scope, id, { outcome: 'order', valueEur: 260, valuePer: 'once', text: 'Einmal' }, 'Eine Null zu viel'));
	const page = await database.as(later, (scope) => getIntroductionPage(scope, id));
	expect([page.stage, page.outcome, page.valueEur, page.valuePer, page.outcomeText]).toEqual(['agreed', 'order', 260, 'once', 'Einmal']);
	expect(page.steps.at(-1)).toMatchObject({ stage: 'agreed', note: 'Ergebnis berichtigt: Eine Null zu viel' });
	expect((await factsOf(id)).map((one) => [one.kind, one.payload.outcome, one.payload.valueEur])).toEqual([
		['exchange.introduction_outcome', 'lease', 2600], ['exchange.introduction_outcome_corrected', 'order', 260]
	]);
	const entry = await database.owner.query(`select before, after from journal_entry where record_id = $1 and deed = 'exchange.correct_outcome'`, [id]);
	expect([entry.rows[0].before.value_eur, entry.rows[0].after.value_eur, entry.rows[0].after.reason]).toEqual([2600, 260, 'Eine Null zu viel']);
});

test('another office and an editor correct no outcome', async () => {
	const { network, desk, id } = await anOutcome();
	await database.as(desk, (scope) => recordOutcome(scope, id, { outcome: 'lease', valueEur: 2600 }));
	const other = await anOffice(database, network);
	const neighbour = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
	const editor = staffSeed(network, await aStaffMember(database, network, 'editor'), 'editor');
	for (const seed of [neighbour, editor]) await expect(database.as(seed, (scope) => correctOutcome(scope, id, { outcome: 'other' }, 'x'))).rejects.toMatchObject({ name: 'NotAllowed' });
	expect((await database.as(desk, (scope) => getIntroductionPage(scope, id))).outcome).toBe('lease');
});

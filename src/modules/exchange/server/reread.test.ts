// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { mailsOf, tokenOf } from '../../../../tests/kit/exchange.ts';
import { needInput, offerInput } from '../input.ts';
import type { ProposalView } from '../views.ts';
import { correctNeedByLink, getNeedByLink, getNeedFormByLink, makeOffer, offerAsForm, receiveNeed, rereadNeedByLink, rereadOffer } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});

const OLD = 'Suche Bohrmaschine zum Leihen, höchstens 40 € pro Tag';
const NEW = 'Suche Tischbohrmaschine zum Leihen, höchstens 150 € pro Tag. Tel. 0202 998877 oder kim@gelb.example';

/** What a browser sends when the form of a proposal is sent with other words. */
function sentWith(view: ProposalView, more: Record<string, string>): Record<string, string> {
	const lines = [...view.must, ...view.wish];
	const values = Object.fromEntries(lines.flatMap((line, index) => [[`k_${index}_wert`, String(line.value === true ? 'ja' : line.value)], [`k_${index}_gewicht`, 'must']]));
	return { text: view.text, titel: view.title, kategorie: view.category ?? '', ort: view.place, umkreis: '5', von: '', bis: '', kriterien: JSON.stringify(lines), ...values, ...more };
}

async function aNeedByLink() {
	const contact = { name: 'Kim Neu', email: 'kim@gelb.example', confirmed: false };
	await database.as(strangerSeed(network, 'intake'), (scope) => receiveNeed(scope, { text: OLD, source: 'form', contact }));
	const token = tokenOf((await mailsOf(database, network)).at(-1));
	const link = strangerSeed(network, 'link');
	return { token, link, form: await database.as(link, (scope) => getNeedFormByLink(scope, token)), version: (await database.as(link, (scope) => getNeedByLink(scope, token))).version };
}

describe('a need whose text is changed by link', () => {
	test('is read anew before it is stored: title, criteria, and without the number and the address', async () => {
		const { token, link, form } = await aNeedByLink();
		expect([form.title, form.must.map((one) => one.value)]).toEqual([expect.stringContaining('Bohrmaschine'), expect.arrayContaining([40])]);
		const reread = await database.as(link, (scope) => rereadNeedByLink(scope, token, needInput.parse(sentWith(form, { text: NEW }))));
		expect(reread!.proposal.title).toContain('Tischbohrmaschine');
		expect(reread!.proposal.must.map((one) => one.value)).toEqual(expect.arrayContaining([150]));
		expect(JSON.stringify(reread!.proposal)).not.toMatch(/998877|gelb\.example|höchstens 40/);
		expect(reread!.removed).toEqual(['0202 998877', 'kim@gelb.example']);
		expect(reread!.before.title).toBe(form.title);
		expect((await database.as(link, (scope) => getNeedByLink(scope, token))).text).toBe(OLD);
	});

	test('is stored as confirmed on the second sending, and title and criteria match the words', async () => {
		const { token, link, form, version } = await aNeedByLink();
		const reread = (await database.as(link, (scope) => rereadNeedByLink(scope, token, needInput.parse(sentWith(form, { text: NEW })))))!;
		const second = needInput.parse(sentWith(reread.proposal, { gelesen: reread.proposal.text }));
		expect(await database.as(link, (scope) => rereadNeedByLink(scope, token, second))).toBeNull();
		await database.as(link, (scope) => correctNeedByLink(scope, token, version, { text: second.text, title: second.titel, category: second.kategorie, must: second.must, wish: second.wish }));
		const stored = await database.as(link, (scope) => getNeedByLink(scope, token));
		expect([stored.title, stored.text, stored.must.map((one) => one.sentence).join()]).toEqual([
			expect.stringContaining('Tischbohrmaschine'), expect.not.stringContaining('998877'), expect.stringContaining('150')
		]);
	});

	test('asks nothing where only a criterion changed, keeps what was changed by hand, and drops the words it no longer comes from', async () => {
		const { token, link, form } = await aNeedByLink();
		const index = form.must.findIndex((one) => one.value === 40);
		const only = needInput.parse(sentWith(form, { [`k_${index}_wert`]: '50' }));
		expect(await database.as(link, (scope) => rereadNeedByLink(scope, token, only))).toBeNull();
		expect(only.must[index]).toMatchObject({ value: 50, words: '' });
		const both = needInput.parse(sentWith(form, { [`k_${index}_wert`]: '60', titel: 'Mein Titel', text: 'Suche Tischbohrmaschine zum Leihen' }));
		const { proposal } = (await database.as(link, (scope) => rereadNeedByLink(scope, token, both)))!;
		expect([proposal.title, proposal.must.map((one) => one.value)]).toEqual(['Mein Titel', [60]]);
	});
});

test('an offer whose text is changed states what the new text says, not what the old one said', async () => {
	const desk = staffSeed(network, await aStaffMember(database, network));
	const { id } = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlraum, 18 m², mit Rampe', source: 'desk' }));
	const form = await database.as(desk, (scope) => offerAsForm(scope, id));
	const reread = await database.as(desk, (scope) => rereadOffer(scope, id, offerInput.parse(sentWith(form, { text: 'Kühlraum, 25 m²' }))));
	expect(Object.fromEntries(reread!.proposal.must.map((one) => [one.key, one.value]))).toMatchObject({ area_sqm: 25 });
	expect(reread!.proposal.must.map((one) => one.key)).not.toContain('ramp');
});

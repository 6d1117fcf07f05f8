// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, anOffice, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress, mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { strangerNeedInput } from '../input.ts';
import {
	confirmNeedByLink, correctNeed, exchangeReactions, findMatches, getNeedByLink, getNeedPage, getPublicNeed, listNeeds, listOpenNeeds, makeOffer, publishNeed, receiveNeed, waitingAtDesk
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const POINT = { lat: 51.256, lon: 7.15, town: 'Wuppertal' };
const CANARY = { name: 'Ronja Kanarienvogel', email: 'kanari@gelb.example', phone: '0202 777555', organisationName: 'Kanari Kiste' };
const VEGETABLES = 'Für unsere Gemüsekisten brauchen wir mind. 12 qm gekühlt, mit Rampe, höchstens 280 € im Monat.';
const aNeed = (seed: ScopeSeed, more: Partial<Parameters<typeof receiveNeed>[1]> = {}) =>
	database.as(seed, (scope) => receiveNeed(scope, { text: VEGETABLES, source: 'desk', point: POINT, ...more }));

describe('matching', () => {
	test('finds the cold room that fits, and names the one criterion that others miss', async () => {
		const here = await aNetwork(database);
		const staff = staffSeed(here, await aStaffMember(database, here));
		const room = (title: string, attributes: Record<string, number | boolean>) =>
			database.as(staff, (scope) => makeOffer(scope, { title, text: `${title} für Gemüse`, category: 'space', attributes, source: 'desk', point: POINT }));
		await room('Kühlzelle', { area_sqm: 18, cooled: true, ramp: true, rent_eur_month: 260 });
		await room('Kleine Kühlzelle', { area_sqm: 5, cooled: true, ramp: true, rent_eur_month: 60 });
		await room('Kühlraum', { area_sqm: 25, cooled: true, ramp: false, rent_eur_month: 190 });
		const { id } = await aNeed(staff);
		const found = await database.as(staff, (scope) => findMatches(scope, id));
		const standing = (wanted: string) => found.answers.filter((match) => match.standing === wanted);
		expect([found.answers[0]?.title, standing('fits').map((match) => match.title)]).toEqual(['Kühlzelle', ['Kühlzelle']]);
		expect(Object.fromEntries(standing('near').map((match) => [match.title, match.missed]))).toEqual({
			'Kleine Kühlzelle': ['Fläche: gewünscht 12 m², angegeben 5 m²'], 'Kühlraum': ['Laderampe: gewünscht ja, angegeben nein']
		});
		expect(found.nothingFits).toBe(false);
	});

	test('says aloud that nothing fits, and wakes the need on watch when an offer comes', async () => {
		const here = await aNetwork(database);
		const staff = staffSeed(here, await aStaffMember(database, here));
		const { id } = await aNeed(staff, { state: 'open' });
		await reactIn(database, here, exchangeReactions);
		expect([(await database.as(staff, (scope) => findMatches(scope, id))).nothingFits, (await database.as(staff, (scope) => getNeedPage(scope, id))).state]).toEqual([true, 'on_watch']);
		await database.as(staff, (scope) => makeOffer(scope, { text: 'Kühlraum für Gemüse, 20 m², Rampe, 200 € im Monat', source: 'desk', point: POINT }));
		await reactIn(database, here, exchangeReactions);
		expect((await database.as(staff, waitingAtDesk)).map((item) => item.kind)).toEqual(['match']);
	});
});

describe('a need without a name', () => {
	test('shows nobody outside the office who asks or where exactly (the named one beside it does)', async () => {
		const asker = await anOrganisationWithAddress(database, network, 'Kanari Werkstatt');
		const both = [];
		for (const anonymous of [true, false]) {
			const { id, slug } = await aNeed(desk, { anonymous, organisationId: asker.id, place: 'Luisenviertel', contact: { ...CANARY, confirmed: true } });
			await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
			both.push(await seenOutside(slug));
		}
		const secrets = [CANARY.name, CANARY.email, CANARY.phone, CANARY.organisationName];
		const telling = [asker.name, 'Luisenviertel'];
		expect(both.map((text) => secrets.filter((secret) => text.includes(secret)))).toEqual([[], []]);
		expect(both.map((text) => telling.filter((one) => text.includes(one)))).toEqual([[], telling]);
	});
});

/** One need as strangers and as members of another organisation read it. */
async function seenOutside(slug: string): Promise<string> {
	const member = memberSeed(network, await aPerson(database, network), [(await anOrganisationWithAddress(database, network, 'Andere')).id]);
	const own = (scope: Scope) => getPublicNeed(scope, slug);
	const list = async (seed: ScopeSeed) => (await database.as(seed, (scope) => listOpenNeeds(scope, { page: 1 }))).page.items.filter((card) => card.slug === slug);
	return JSON.stringify([await database.as(strangerSeed(network), own), await database.as(member, own), await list(strangerSeed(network)), await list(member)]);
}

describe('a need', () => {
	test('that nobody cleared is in no public list and has no public page; a published one is (control)', async () => {
		const { id, slug } = await aNeed(strangerSeed(network, 'intake'), { source: 'form', publishWanted: true, contact: { ...CANARY, confirmed: false } });
		const listed = async () => (await database.as(strangerSeed(network), (scope) => listOpenNeeds(scope, { q: 'Gemüsekisten', page: 1 }))).page.items.some((card) => card.slug === slug);
		expect(await listed()).toBe(false);
		await expect(database.as(strangerSeed(network), (scope) => getPublicNeed(scope, slug))).rejects.toMatchObject({ code: 'common.not_found' });
		await database.as(desk, (scope) => publishNeed(scope, id, 'public'));
		expect(await listed()).toBe(true);
	});

	test('of a stranger who did not want it is not published', async () => {
		const { id } = await aNeed(strangerSeed(network, 'intake'), { source: 'form', contact: { ...CANARY, confirmed: false } });
		await expect(database.as(desk, (scope) => publishNeed(scope, id, 'public'))).rejects.toMatchObject({ code: 'exchange.need_not_cleared' });
	});

	test('is shown and confirmed by its link, and by no other', async () => {
		const here = await aNetwork(database);
		await aNeed(strangerSeed(here, 'intake'), { source: 'form', contact: { ...CANARY, confirmed: false } });
		const token = tokenOf((await mailsOf(database, here))[0]);
		const link = strangerSeed(here, 'link');
		expect((await database.as(link, (scope) => getNeedByLink(scope, token))).contact?.confirmed).toBe(false);
		await database.as(link, (scope) => confirmNeedByLink(scope, token));
		expect((await database.as(link, (scope) => getNeedByLink(scope, token))).contact?.confirmed).toBe(true);
		for (const [seed, secret] of [[link, 'x'.repeat(43)], [strangerSeed(network, 'link'), token]] as const) {
			await expect(database.as(seed, (scope) => getNeedByLink(scope, secret))).rejects.toMatchObject({ code: 'common.not_found' });
		}
	});

	test('of one office is not there for another, and strangers may neither clear nor read', async () => {
		const { id } = await aNeed(desk, { audience: 'office' });
		const other = await anOffice(database, network);
		const neighbour = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		await expect(database.as(neighbour, (scope) => getNeedPage(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(strangerSeed(network, 'intake'), (scope) => publishNeed(scope, id, 'public'))).rejects.toMatchObject({ code: 'common.not_allowed' });
		await expect(aNeed(strangerSeed(network, 'intake'), { source: 'form', audience: 'public' })).rejects.toThrow(/row-level security/);
	});

	test('that somebody changed meanwhile is not overwritten', async () => {
		const { id } = await aNeed(desk);
		await database.as(desk, (scope) => correctNeed(scope, id, 1, { text: 'Erste Fassung' }));
		await expect(database.as(desk, (scope) => correctNeed(scope, id, 1, { text: 'Zweite Fassung' }))).rejects.toMatchObject({ code: 'exchange.changed_meanwhile' });
	});

	test('of 20,000 characters is refused with the limit, and the words come back', () => {
		const read = strangerNeedInput.safeParse({ text: 'ä'.repeat(20_000), name: 'A', email: 'a@b.example', einwilligung: 'ja' });
		expect(read.error?.issues.map((issue) => [issue.path[0], issue.message, (issue as { maximum?: number }).maximum])).toEqual([['text', 'exchange.text_too_long', 4000]]);
	});
});

describe('lists', () => {
	test('cost the same number of statements for one need and for thirty', async () => {
		const here = await aNetwork(database);
		const staff = staffSeed(here, await aStaffMember(database, here));
		const countFor = async () => {
			let statements = 0;
			await database.as(staff, async (scope) => {
				const counting = scope.db.withPlugin({ transformQuery: (args) => { statements += 1; return args.node; }, transformResult: async (args) => args.result });
				await listNeeds({ ...scope, db: counting }, { page: 1 });
			});
			return statements;
		};
		await aNeed(staff);
		const one = await countFor();
		for (let i = 0; i < 29; i += 1) await aNeed(staff);
		expect([one > 0, await countFor()]).toEqual([true, one]);
	});
});

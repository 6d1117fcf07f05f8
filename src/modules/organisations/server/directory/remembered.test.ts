// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery, type DirectoryQuery } from '../../directory-query.ts';
import { archiveOrganisation, arrangeTaxonomyTerm, createMany, listDirectory, mapOf } from '../index.ts';
import { clearChanges, Remembered } from './remembered.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

const enter = (...names: string[]) => database.as(desk, (scope) => createMany(scope, names.map((name) => ({
	name, kind: 'company' as const, audience: 'public' as const, fields: ['sharing'], sites: [{ city: 'Musterstadt', lat: 51.5, lon: 7.5, isMain: true }]
}))));
const list = (change: Partial<DirectoryQuery> = {}, seed = strangerSeed(network)) => database.as(seed, (scope) => listDirectory(scope, { ...emptyQuery(), ...change }));
const names = async (change: Partial<DirectoryQuery> = {}) => (await list(change)).items.map(({ name }) => name);

test('a list is as true as the last commit: a new record is in it, an archived one is not, a renamed field is named anew', async () => {
	const [anker] = await enter('Anker', 'Birke');
	expect([await names(), await names()]).toEqual([['Anker', 'Birke'], ['Anker', 'Birke']]);
	await enter('Clown');
	expect(await names()).toEqual(['Anker', 'Birke', 'Clown']);
	await database.as(desk, (scope) => archiveOrganisation(scope, anker!.id));
	expect([await names(), (await list()).total, (await list()).facets.kind]).toEqual([['Birke', 'Clown'], 2, [expect.objectContaining({ count: 2 })]]);
	const labelled = async () => (await list()).facets.field.map(({ label }) => label);
	expect(await labelled()).toEqual(['sharing']);
	await database.as(desk, (scope) => arrangeTaxonomyTerm(scope, { key: 'sharing', labelDe: 'Teilen', labelEn: 'Sharing', explanationDe: '', explanationEn: '', position: 0, hidden: false }));
	expect(await labelled()).toEqual(['Teilen']);
	expect((await list({}, { ...strangerSeed(network), locale: 'en' })).facets.field[0]!.label).toBe('Sharing');
});

test('what a slow transaction commits after a fast one that began later is seen, too', async () => {
	const before = (await list()).total;
	const slow = await database.owner.connect();
	await slow.query('begin');
	await slow.query(`insert into organisation (network_id, id, slug, name, name_key, kind, audience) values ($1, gen_random_uuid(), 'langsam', 'Langsam', 'langsam', 'company', 'public')`, [network.id]);
	await enter('Schnell');
	expect((await list()).total).toBe(before + 1);
	await slow.query('commit');
	slow.release();
	expect((await list()).total).toBe(before + 2);
});

test('the map forgets with the list', async () => {
	const dots = async () => (await database.as(strangerSeed(network), (scope) => mapOf(scope, emptyQuery()))).total;
	const before = await dots();
	const [here] = await enter('Auf der Karte');
	expect(await dots()).toBe(before + 1);
	await database.as(desk, (scope) => archiveOrganisation(scope, here!.id));
	expect(await dots()).toBe(before);
});

test('pages follow each other without a gap or a repetition, also beyond the hits that are remembered, and one too far is the first', async () => {
	const large = await aNetwork(database);
	const keeper = staffSeed(large, await aStaffMember(database, large));
	const wanted = Array.from({ length: 530 }, (_, index) => `Betrieb ${String(index).padStart(3, '0')}`);
	await database.as(keeper, (scope) => createMany(scope, wanted.map((name) => ({ name, kind: 'company' as const, audience: 'public' as const }))));
	const seen: string[] = [];
	for (let page = 1; page <= 23; page++) seen.push(...(await list({ page }, strangerSeed(large))).items.map(({ name }) => name));
	expect(seen).toEqual(wanted);
	expect((await list({ page: 24 }, strangerSeed(large))).page).toBe(1);
	expect((await list({}, strangerSeed(network))).items.map(({ name }) => name)).not.toContain('Betrieb 000');
});

test('a question is answered from memory until something changes, and notes of changes are cleared without a version coming back', async () => {
	const fresh = await aNetwork(database);
	const answers = new Remembered<number>(30, () => 10);
	let asked = 0;
	const ask = (text: string, seed: ScopeSeed = strangerSeed(fresh)) => database.as(seed, (scope) => answers.answer(scope, { ...emptyQuery(), text }, async () => ++asked));
	expect([await ask('a'), await ask('a'), await ask('b'), await ask('a')]).toEqual([1, 1, 2, 1]);
	// The third question drives the oldest out.
	expect([await ask('c'), await ask('a'), await ask('b')]).toEqual([3, 1, 4]);
	const staff = staffSeed(fresh, await aStaffMember(database, fresh));
	expect([await ask('a', staff), await ask('a', staff)]).toEqual([5, 6]);
	await database.owner.query('insert into directory_change (network_id) select $1 from generate_series(1, 300)', [fresh.id]);
	expect([await ask('b'), await ask('b')]).toEqual([7, 7]);
	await database.as(systemSeed(fresh), clearChanges);
	expect([await ask('b'), await ask('b')]).toEqual([8, 8]);
	const left = await database.owner.query('select count(*)::int as count from directory_change where network_id = $1', [fresh.id]);
	expect(left.rows).toEqual([{ count: 1 }]);
});

test('questions that find nothing take room, too: whoever asks thousands of them drives others out and fills no memory', async () => {
	const answers = new Remembered<null>(1000, () => 0);
	const most = await database.as(strangerSeed(network), async (scope) => {
		let size = 0;
		for (let at = 0; at < 5000; at++) {
			await answers.answer(scope, { ...emptyQuery(), text: `xq${at}` }, async () => null);
			size = Math.max(size, answers.size);
		}
		// A long question weighs more than a short one.
		for (let at = 0; at < 100; at++) await answers.answer(scope, { ...emptyQuery(), text: `${at}${'x'.repeat(20_000)}` }, async () => null);
		return size;
	});
	expect(most).toBeLessThan(1000);
	expect(most).toBeGreaterThan(50);
	expect(answers.size).toBeLessThanOrEqual(5);
});

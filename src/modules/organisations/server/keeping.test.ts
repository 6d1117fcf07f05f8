// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	addSite, closeSite, confirmOrganisation, createMany, createOrganisation, endRelation, getOrganisationPage, organisationHistory, recordLifeEvent,
	relate, restoreOrganisation, reviseOrganisation, reviseOwnProfile, reviseSite, setBranches, undo, withdrawOrganisation
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

async function whole(id: string) {
	const found = await database.owner.query(
		`select to_jsonb(o) - 'version' - 'changed_at' as organisation,
		        (select jsonb_agg(to_jsonb(s) order by s.id) from site s where s.organisation_id = o.id) as sites,
		        (select jsonb_agg(to_jsonb(w) - 'created_at' order by w.code) from organisation_wz w where w.organisation_id = o.id) as branches,
		        (select jsonb_agg(to_jsonb(r) order by r.id) from organisation_relation r where o.id in (r.from_id, r.to_id)) as relations,
		        (select jsonb_agg(to_jsonb(e) order by e.id) from life_event e where e.organisation_id = o.id) as events
		   from organisation o where o.id = $1`, [id]);
	return found.rows[0];
}

async function newestEntry(id: string): Promise<string> {
	return database.as(desk, async (scope) => (await organisationHistory(scope, id))[0]!.id);
}

describe('a record', () => {
	test('needs nothing but a name and a kind', async () => {
		const { slug } = await database.as(desk, (scope) => createOrganisation(scope, { name: 'Repair-Café Oststadt', kind: 'initiative' }));
		const page = await database.as(desk, (scope) => getOrganisationPage(scope, slug));
		expect([page.name, page.kind, page.audience, page.age, page.confirmedBy]).toEqual(['Repair-Café Oststadt', 'initiative', 'network', 'fresh', 'office']);
	});

	test('of the same name gets an address of its own', async () => {
		const names = await database.as(desk, (scope) => createMany(scope, Array.from({ length: 11 }, () => ({ name: 'Zwilling', kind: 'company' as const }))));
		expect(names.slice(0, 3).map((one) => one.slug)).toEqual(['zwilling', 'zwilling-2', 'zwilling-3']);
		expect(new Set(names.map((one) => one.slug)).size).toBe(11);
	});

	test('leaves a journal entry, a fact and a queued reaction each', async () => {
		const { id } = await anOrganisation(database, network);
		const count = async (query: string) => Number((await database.owner.query(query, [id])).rows[0].count);
		expect(await count(`select count(*) from journal_entry where organisation_id = $1 and deed = 'organisations.create'`)).toBe(1);
		expect(await count(`select count(*) from fact where organisation_id = $1 and kind = 'organisations.listed'`)).toBe(1);
		expect(await count(`select count(*) from outbox where payload ->> 'recordId' = $1::text`)).toBe(1);
	});

	test('that somebody else has changed since is not overwritten', async () => {
		const { id } = await anOrganisation(database, network);
		await database.as(desk, (scope) => reviseOrganisation(scope, id, { version: 1, summaryDe: 'zuerst' }));
		const second = database.as(desk, (scope) => reviseOrganisation(scope, id, { version: 1, summaryDe: 'danach' }));
		await expect(second).rejects.toMatchObject({ code: 'organisations.changed_meanwhile' });
		expect((await whole(id)).organisation.summary_de).toBe('zuerst');
	});

	test('is created by staff only', async () => {
		const person = await aPerson(database, network);
		for (const seed of [strangerSeed(network), memberSeed(network, person, [])]) {
			await expect(database.as(seed, (scope) => createOrganisation(scope, { name: 'Fremd', kind: 'company' }))).rejects.toThrow(/not_allowed/);
		}
	});

	test('of another network is not there for any deed', async () => {
		const { id } = await anOrganisation(database, await aNetwork(database));
		const deeds = [reviseOrganisation, withdrawOrganisation, confirmOrganisation] as ((scope: never, id: string, fields: object) => Promise<unknown>)[];
		for (const deed of deeds) await expect(database.as(desk, (scope) => deed(scope as never, id, { name: 'x' }))).rejects.toThrow(/not_found/);
		await expect(database.as(desk, (scope) => addSite(scope, id, {}))).rejects.toThrow(/not_found/);
	});
});

describe('a member', () => {
	test('keeps and confirms the own organisation, and no other', async () => {
		const [own, other] = [await anOrganisation(database, network), await anOrganisation(database, network)];
		const seed = memberSeed(network, await aPerson(database, network), [own.id]);
		await database.as(seed, (scope) => reviseOwnProfile(scope, own.id, { summaryDe: 'Röstet selbst', audience: 'office', kind: 'farm' }));
		await database.as(seed, (scope) => addSite(scope, own.id, { city: 'Wolfsburg', lat: 52.42, lon: 10.78 }));
		await database.as(seed, (scope) => confirmOrganisation(scope, own.id));
		const { organisation } = await whole(own.id);
		expect([organisation.summary_de, organisation.audience, organisation.kind, organisation.confirmed_by]).toEqual(['Röstet selbst', 'public', 'company', 'organisation']);
		await expect(database.as(seed, (scope) => reviseOwnProfile(scope, other.id, { summaryDe: 'x' }))).rejects.toThrow(/not_allowed/);
		const behindTheRule = (id: string) => database.as(seed, (scope) => scope.db.updateTable('organisation').set({ name: 'Neu' }).where('id', '=', id).executeTakeFirst());
		expect([await behindTheRule(other.id), await behindTheRule(own.id)].map((one) => Number(one.numUpdatedRows))).toEqual([0, 1]);
	});
});

describe('undo', () => {
	const deeds: [string, (id: string, other: string) => Promise<unknown>][] = [
		['a revision', (id) => database.as(desk, (scope) => reviseOrganisation(scope, id, {
			name: 'Anders', tags: ['neu'], foundedOn: '1999', emailPublic: true, audience: 'members', fields: ['help'], website: null
		}))],
		['branches', (id) => database.as(desk, (scope) => setBranches(scope, id, [{ scheme: 'wz2008', code: '10.83', main: true }]))],
		['a withdrawal', (id) => database.as(desk, (scope) => withdrawOrganisation(scope, id))],
		['a confirmation', (id) => database.as({ ...desk, now: new Date(Date.now() + 60_000) }, (scope) => confirmOrganisation(scope, id))],
		['a new site', (id) => database.as(desk, (scope) => addSite(scope, id, { city: 'Gifhorn', lat: 52.48, lon: 10.55 }))],
		['a moved site', async (id) => {
			const site = (await whole(id)).sites[0];
			await database.as(desk, (scope) => reviseSite(scope, site.id, { street: 'Neue Straße', city: 'Fallersleben', lat: 52.41, lon: 10.71 }));
		}],
		['a closed site', async (id) => database.as(desk, async (scope) => closeSite(scope, (await whole(id)).sites[0].id, '2026-01-31'))],
		['a relation', (id, other) => database.as(desk, (scope) => relate(scope, id, { toId: other, kind: 'supplies', goods: 'Kaffee', audience: 'public', clearance: 'both_sides' }))],
		['a life event', (id) => database.as(desk, (scope) => recordLifeEvent(scope, id, { kind: 'extended', at: '2016-10', note: 'Halle 2' }))]
	];
	test.each(deeds)('of %s restores exactly what was there', async (_, deed) => {
		const other = await anOrganisation(database, network);
		const { id } = await anOrganisation(database, network, {
			summaryDe: 'Kaffee', tags: ['Kaffee'], foundedOn: '2011-05', website: 'https://loewenbohne.example', branches: [{ scheme: 'wz2008', code: '10.83', main: true, proposed: true }],
			sites: [{ street: 'Alte Straße', houseNumber: '1', city: 'Wolfsburg', lat: 52.42, lon: 10.78 }]
		});
		const before = await whole(id);
		await deed(id, other.id);
		expect(await whole(id)).not.toEqual(before);
		const entry = await newestEntry(id);
		await database.as(desk, (scope) => undo(scope, entry));
		expect(await whole(id)).toEqual(before);
		await expect(database.as(desk, (scope) => undo(scope, entry))).rejects.toMatchObject({ code: 'organisations.already_undone' });
	});

	test('refuses when the same field was changed again since', async () => {
		const { id } = await anOrganisation(database, network);
		await database.as(desk, (scope) => reviseOrganisation(scope, id, { summaryDe: 'eins' }));
		const entry = await newestEntry(id);
		await database.as(desk, (scope) => reviseOrganisation(scope, id, { summaryDe: 'zwei' }));
		await expect(database.as(desk, (scope) => undo(scope, entry))).rejects.toMatchObject({ code: 'organisations.changed_since' });
		expect((await whole(id)).organisation.summary_de).toBe('zwei');
	});

	test('of a creation withdraws, and restoring brings it back', async () => {
		const { id } = await anOrganisation(database, network);
		const entry = await newestEntry(id);
		await database.as(desk, (scope) => undo(scope, entry));
		expect((await whole(id)).organisation.state).toBe('withdrawn');
		await database.as(desk, (scope) => restoreOrganisation(scope, id));
		expect((await whole(id)).organisation.state).toBe('active');
	});

	test('of what another office keeps to itself is not possible', async () => {
		const elsewhere = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', elsewhere.id), 'adviser', elsewhere.id);
		const { id } = await database.as(theirs, (scope) => createOrganisation(scope, { name: 'Vertraulich', kind: 'company', audience: 'office' }));
		const entry = await database.owner.query('select id from journal_entry where organisation_id = $1', [id]);
		await expect(database.as(desk, (scope) => undo(scope, entry.rows[0].id))).rejects.toThrow(/not_found/);
	});
});

test('a relation ends once, and both organisations show it', async () => {
	const [farm, shop] = [await anOrganisation(database, network), await anOrganisation(database, network)];
	const id = await database.as(systemSeed(network), (scope) => relate(scope, farm.id, { toId: shop.id, kind: 'supplies', goods: 'Äpfel', audience: 'public', clearance: 'both_sides' }));
	await database.as(desk, (scope) => endRelation(scope, id));
	await expect(database.as(desk, (scope) => endRelation(scope, id))).rejects.toMatchObject({ code: 'organisations.relation_already_ended' });
	const [from, to] = await database.as(desk, async (scope) => [await getOrganisationPage(scope, farm.slug), await getOrganisationPage(scope, shop.slug)]);
	expect([from.relations[0]?.outgoing, to.relations[0]?.outgoing, to.relations[0]?.goods]).toEqual([true, false, 'Äpfel']);
});

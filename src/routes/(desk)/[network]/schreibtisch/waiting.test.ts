// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, staffSeed, type TestNetwork, type TestPerson } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisationWithAddress } from '../../../../../tests/kit/exchange.ts';
import { statementsOf } from '../../../../../tests/kit/statements.ts';
import { listOffersAtDesk } from '#modules/exchange/server/index.ts';
import { requestJob } from '#platform/queue/jobs.ts';
import { newId } from '#shared/ids.ts';
import { offerQueryOf } from './listen/queries.ts';
import { routeTable } from '#web/route-table.ts';
import { WAITING_LISTS, waitingGroups } from './waiting.ts';

let database: TestDatabase;
let network: TestNetwork;
let kim: TestPerson;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	kim = await aStaffMember(database, network);
});

async function aReceivedNeed(title: string, at: string, officeId = network.office.id, audience = 'network'): Promise<void> {
	const id = newId();
	const values = [network.id, id, title, officeId, audience, at];
	await database.owner.query(
		`insert into need (network_id, id, slug, title, text, source, office_id, audience, created_at) values ($1, $2, gen_random_uuid(), $3, $3, 'form', $4, $5, $6)`, values);
	await database.owner.query(`insert into exchange_contact (network_id, id, need_id, name, email, created_at) values ($1, $2, $3, 'Ada', 'ada@netz.example', $4)`, [network.id, newId(), id, at]);
}

const groups = (officeId = network.office.id) => database.as(staffSeed(network, kim, 'adviser', officeId), waitingGroups);

test('nothing waits at a new desk', async () => {
	expect(await groups()).toEqual([]);
});

test('each kind says how much waits, names the oldest five, and what to do next', async () => {
	for (let n = 7; n >= 1; n--) await aReceivedNeed(`Gesuch ${n}`, `2026-10-0${n}T08:00:00Z`);
	await database.owner.query(
		`insert into organisation (network_id, id, slug, name, name_key, kind, office_id, confirmed_at) select $1, gen_random_uuid(), 'alt-' || n, 'Alt ' || n, 'alt' || n, 'company', $2, now() - make_interval(months => 12 + n) from generate_series(1, 3) n`,
		[network.id, network.office.id]);
	await database.as(staffSeed(network, kim), (scope) => requestJob(scope, { kind: 'test', title: 'Liste einlesen', input: {} }));
	const guest = await aPerson(database, network, 'Neue Kollegin');
	await database.owner.query(`insert into office_role (network_id, account_id, office_id, role, state) values ($1, $2, $3, 'editor', 'invited')`, [network.id, guest.accountId, network.office.id]);
	const found = await groups();
	expect(found.map(({ key, count, items }) => [key, count, items.length])).toEqual([
		['needs', 7, 5], ['unconfirmed', 7, 5], ['jobs', 1, 1], ['accounts', 1, 1], ['aging', 3, 3]
	]);
	expect(found[0]!.items.map(({ title }) => title)).toEqual(['Gesuch 1', 'Gesuch 2', 'Gesuch 3', 'Gesuch 4', 'Gesuch 5']);
	expect(found[0]!.items[0]).toMatchObject({ todo: 'Gesuch prüfen', href: expect.stringMatching(new RegExp(`^/${network.slug}/schreibtisch/gesuche/[0-9a-f-]{36}$`)) });
	expect(found.at(-1)!.items.map(({ title }) => title)).toEqual(['Alt 3', 'Alt 2', 'Alt 1']);
});

test('each kind leads to the list filtered alike, an invitation to the accounts of its organisation', async () => {
	const here = await aNetwork(database);
	const alex = await aStaffMember(database, here);
	const invited = await aPerson(database, here, 'Eingeladene');
	const organisation = await anOrganisationWithAddress(database, here, 'Kanari');
	await database.owner.query(`insert into organisation_role (network_id, account_id, organisation_id, role, state) values ($1, $2, $3, 'member', 'invited')`, [here.id, invited.accountId, organisation.id]);
	const found = await database.as(staffSeed(here, alex), waitingGroups);
	expect(found.find(({ key }) => key === 'accounts')?.items.map(({ href }) => href)).toEqual([`/${here.slug}/schreibtisch/organisationen/${organisation.id}/zugaenge`]);
	const lists = Object.fromEntries((await groups()).map(({ key, allHref }) => [key, allHref.split('/schreibtisch/')[1]]));
	expect(lists).toMatchObject({ needs: 'gesuche?zustand=received', unconfirmed: 'gesuche?wartet=adresse' });
});

test('every list behind a kind is a page that exists', () => {
	const pages = Object.keys(routeTable).map((id) => new RegExp(`^${id.replace(/[()]/g, '\\$&').replace('[network]', 'x').replace(/\[\w+\]/g, '[^/]+')}$`));
	const dead = (list: string) => !pages.some((page) => page.test(`/(desk)/x/schreibtisch/${list.split('?')[0]}`));
	expect(WAITING_LISTS.filter(dead)).toEqual([]);
	expect(dead('verwaltung/personen')).toBe(true);
});

test('an invitation to the office without an answer leads to its team', async () => {
	const accounts = (await groups()).find(({ key }) => key === 'accounts')!;
	expect([accounts.allHref, accounts.items[0]!.href]).toEqual(Array(2).fill(`/${network.slug}/schreibtisch/verwaltung/team`));
});

test('offers with an unconfirmed address are a kind of their own, with the list that shows them', async () => {
	const here = await aNetwork(database);
	const alex = await aStaffMember(database, here);
	const id = newId();
	await database.owner.query(`insert into offer (network_id, id, slug, title, text, source, office_id) values ($1, $2, 'lager', 'Lager', 'Lager', 'form', $3)`, [here.id, id, here.office.id]);
	await database.owner.query(`insert into offer (network_id, id, slug, title, text, source, office_id) values ($1, $2, 'halle', 'Halle', 'Halle', 'form', $3)`, [here.id, newId(), here.office.id]);
	await database.owner.query(`insert into exchange_contact (network_id, id, offer_id, name, email) values ($1, $2, $3, 'Ada', 'ada@netz.example')`, [here.id, newId(), id]);
	const found = (await database.as(staffSeed(here, alex), waitingGroups)).find(({ key }) => key === 'unconfirmed_offers')!;
	expect([found.count, found.allHref.split('/schreibtisch/')[1]]).toEqual([1, 'angebote?wartet=adresse']);
	const query = offerQueryOf(new URL(found.allHref, 'http://localhost').searchParams);
	const shown = await database.as(staffSeed(here, alex), (scope) => listOffersAtDesk(scope, { ...query, page: 1 }));
	expect(shown.items.map((row) => row.title)).toEqual(['Lager']);
});

test('another office neither sees nor counts what this one keeps to itself', async () => {
	const neighbour = await anOffice(database, network);
	await aReceivedNeed('Nachfolge, vertraulich', '2026-01-01T08:00:00Z', network.office.id, 'office');
	const count = async (officeId: string) => (await groups(officeId)).find(({ key }) => key === 'needs')?.count;
	expect([await count(network.office.id), await count(neighbour.id)]).toEqual([8, 7]);
	expect((await groups(neighbour.id)).map(({ key }) => key)).toEqual(['needs', 'unconfirmed']);
	expect(JSON.stringify(await groups(neighbour.id))).not.toContain('vertraulich');
});

test('costs the same six statements for nothing and for much', async () => {
	const empty = await aNetwork(database);
	const alex = await aStaffMember(database, empty);
	const cost = (seed: ReturnType<typeof staffSeed>) => database.as(seed, (scope) => statementsOf(scope, waitingGroups));
	expect([await cost(staffSeed(empty, alex)), await cost(staffSeed(network, kim))]).toEqual([6, 6]);
});

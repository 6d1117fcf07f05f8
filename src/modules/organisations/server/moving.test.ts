// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { REFUSED_AT } from '../input.ts';
import { closeSite, getOrganisationPage, listOwnSites, moveSite, organisationHistory, recordLifeEvent, reviseSite, setOrigins, undo } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const SITE = { street: 'Gathe', houseNumber: '12', postcode: '42107', city: 'Wuppertal', lat: 51.262, lon: 7.15 } as const;
const THERE = { street: 'Luisenstraße', houseNumber: '5', postcode: '42853', city: 'Remscheid' } as const;
const DAY = '2024-09-01';

async function aKeeper(given: object = {}) {
	const made = await anOrganisation(database, network, { name: 'Rad & Tat', audience: 'public', sites: [SITE], ...given });
	const member = memberSeed(network, await aPerson(database, network), [made.id]);
	const sites = () => database.as(member, (scope) => listOwnSites(scope, made.id));
	const atDesk = () => database.as(desk, (scope) => getOrganisationPage(scope, made.id));
	const shown = () => database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, made.slug));
	return { ...made, member, sites, atDesk, shown, siteId: (await sites())[0]!.id };
}

/** Runs deeds that all wait for the same organisation, and lets them go on when each of them does. */
async function atOnce<T>(organisationId: string, deeds: (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
	const holder = await database.owner.connect();
	await holder.query('begin');
	await holder.query('select 1 from organisation where id = $1 for update', [organisationId]);
	const running = Promise.allSettled(deeds.map((deed) => deed()));
	const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
	while ((await database.owner.query(waiting)).rows[0].n < deeds.length) await new Promise((resolve) => setTimeout(resolve, 20));
	await holder.query('commit');
	holder.release();
	return running;
}

describe('two who move a site at the same moment', () => {
	test('move it once: the second is told that it is closed already, and there is one new site and one station', async () => {
		const { id, member, sites, shown, siteId } = await aKeeper();
		const move = (seed: ScopeSeed) => () => database.as(seed, (scope) => moveSite(scope, siteId, DAY, THERE));
		const done = await atOnce(id, [move(member), move(desk)]);
		expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(done.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'organisations.site_already_closed' } });
		expect([(await sites()).length, (await shown()).lifeEvents.length]).toEqual([2, 1]);
	});
});

describe('the station of a move', () => {
	const hiddenPlace = (audience: 'office' | 'network') => [{ field: 'address' as const, source: 'Gewerbeanmeldung', sourceDate: null, legalBasis: 'trade_register' as const, audience }];
	const notes = (seed: ScopeSeed, id: string) => database.as(seed, async (scope) => (await getOrganisationPage(scope, id)).lifeEvents.map(({ kind, note }) => [kind, note]));

	test('does not tell where from and where to, while the address is kept from those who look', async () => {
		const { id, slug, member, sites, siteId } = await aKeeper();
		const stranger = memberSeed(network, await aPerson(database, network), []);
		await database.as(desk, (scope) => setOrigins(scope, id, hiddenPlace('network')));
		await database.as(member, (scope) => moveSite(scope, siteId, DAY, THERE));
		for (const seed of [strangerSeed(network), stranger]) expect(await notes(seed, slug)).toEqual([['moved_within', '']]);
		const rows = await database.as(strangerSeed(network), (scope) => scope.db.selectFrom('pub.life_event').selectAll().where('organisation_id', '=', id).execute());
		expect(JSON.stringify(rows)).not.toMatch(/Wuppertal|Remscheid/);
		// The control: its own office reads it, and with the address it becomes public again.
		expect(await notes(desk, id)).toEqual([['moved_within', 'Von Wuppertal nach Remscheid']]);
		await database.as(desk, (scope) => setOrigins(scope, id, []));
		expect([await notes(strangerSeed(network), slug), (await sites()).length]).toEqual([[['moved_within', 'Von Wuppertal nach Remscheid']], 2]);
	});

	test('tells no place that an event is noted at, while the address is kept back', async () => {
		const { id, siteId } = await aKeeper();
		const area = await database.owner.query(`insert into area (network_id, id, slug, name, kind, audience, office_id) values ($1, gen_random_uuid(), 'park-eins', 'Park Eins', 'park', 'public', $2) returning id`, [network.id, network.office.id]);
		await database.as(desk, (scope) => recordLifeEvent(scope, id, { kind: 'settled', at: DAY, audience: 'public', siteId, areaId: area.rows[0].id }));
		const places = () => database.as(strangerSeed(network), (scope) => scope.db.selectFrom('pub.life_event').select(['site_id', 'area_id']).where('organisation_id', '=', id).execute());
		expect(await places()).toEqual([{ site_id: siteId, area_id: area.rows[0].id }]);
		await database.as(desk, (scope) => setOrigins(scope, id, hiddenPlace('network')));
		expect(await places()).toEqual([{ site_id: null, area_id: null }]);
	});

	test('of an organisation that an office keeps to itself is that office’s, and so are the entries in the journal', async () => {
		const { id, member, atDesk, siteId } = await aKeeper({ audience: 'office' });
		await database.as(member, (scope) => moveSite(scope, siteId, DAY, THERE));
		expect((await atDesk()).lifeEvents.map(({ kind, audience }) => [kind, audience])).toEqual([['moved_within', 'office']]);
		const deeds = (await database.as(desk, (scope) => organisationHistory(scope, id))).map(({ deed }) => deed);
		expect(deeds).toEqual(expect.arrayContaining(['organisations.record_life_event', 'organisations.add_site', 'organisations.close_site']));
		const homeless = database.owner.query(`update life_event set office_id = null where organisation_id = $1`, [id]);
		await expect(homeless).rejects.toThrow(/life_event_for_the_office_has_one/);
	});
});

describe('the home of one person’s business', () => {
	const HOME = { ...SITE, openingHours: '', addressPublic: true } as const;
	const aHome = async () => {
		const home = await aKeeper({ kind: 'sole_trader', sites: [{ ...HOME, addressPublic: false }] });
		await database.as(home.member, (scope) => reviseSite(scope, home.siteId, HOME));
		const streets = async () => (await home.shown()).sites.map(({ street }) => street);
		const consents = async () => (await database.owner.query(`select c.channel, c.withdrawn_at is null as runs from consent c join site s on s.id = c.record_id where s.organisation_id = $1 order by runs, c.channel`, [home.id])).rows.map(({ channel, runs }) => [channel, runs]);
		expect([await streets(), await consents()]).toEqual([['Gathe'], [['account', true]]]);
		return { ...home, streets, consents };
	};

	test('at another address is not shown by the old consent: a member agrees anew, the desk says how it came', async () => {
		const { member, siteId, streets, consents } = await aHome();
		await database.as(member, (scope) => reviseSite(scope, siteId, { ...HOME, postcode: '42105' }));
		expect(await consents(), 'the same door').toEqual([['account', true]]);
		await database.as(member, (scope) => reviseSite(scope, siteId, { ...HOME, houseNumber: '99' }));
		expect([await streets(), await consents()]).toEqual([['Gathe'], [['account', false], ['account', true]]]);
		const save = (given: object) => database.as(desk, (scope) => reviseSite(scope, siteId, { ...HOME, ...THERE, ...given }));
		await expect(save({})).rejects.toMatchObject({ code: 'organisations.address_public_without_consent' });
		await save({ consentChannel: 'phone' });
		expect([await streets(), (await consents()).at(-1)]).toEqual([['Luisenstraße'], ['phone', true]]);
	});

	test('is hidden where a correction of its address is taken back, or comes with a proposal: nobody agreed to that address', async () => {
		const { id, member, siteId, streets, consents } = await aHome();
		await database.as(member, (scope) => reviseSite(scope, siteId, { ...HOME, street: 'Höhne' }));
		const entry = await database.as(desk, async (scope) => (await organisationHistory(scope, id)).find(({ deed }) => deed === 'organisations.revise_site')!);
		await database.as(desk, (scope) => undo(scope, entry.id));
		expect([await streets(), (await consents()).some(([, runs]) => runs)]).toEqual([[''], false]);
		await database.as(desk, (scope) => reviseSite(scope, siteId, { ...HOME, addressPublic: undefined, street: 'Höhne' }));
		expect(await streets()).toEqual(['']);
	});

	test('is hidden once the person moved away, and the new one is shown by a tick of its own only', async () => {
		const { member, siteId, sites, streets, consents } = await aHome();
		await database.as(member, (scope) => moveSite(scope, siteId, DAY, { ...HOME, ...THERE }));
		expect([await streets(), await consents()]).toEqual([['', ''], [['account', false]]]);
		expect((await sites()).map(({ street }) => street), 'its own member reads both').toEqual(['Luisenstraße', 'Gathe']);
		const other = await aHome();
		await database.as(other.member, (scope) => moveSite(scope, other.siteId, DAY, { ...HOME, ...THERE, showNew: true }));
		expect([await other.streets(), await other.consents()]).toEqual([['Luisenstraße', ''], [['account', false], ['account', true]]]);
		const points = await database.owner.query('select public_lat = lat as exact from site where id = $1', [other.siteId]);
		expect(points.rows).toEqual([{ exact: false }]);
	});

	test('is moved at the desk with the way in which the person agreed; without it the form says which field is missing', async () => {
		const { siteId, streets, consents } = await aHome();
		const move = (given: object) => database.as(desk, (scope) => moveSite(scope, siteId, DAY, { ...HOME, ...THERE, showNew: true, ...given }));
		await expect(move({})).rejects.toMatchObject({ code: 'organisations.address_public_without_consent' });
		expect([await streets(), await consents(), REFUSED_AT['organisations.address_public_without_consent']]).toEqual([['Gathe'], [['account', true]], 'einverstanden']);
		await move({ consentChannel: 'paper' });
		expect([await streets(), await consents()]).toEqual([['Luisenstraße', ''], [['account', false], ['paper', true]]]);
	});

	test('is hidden when its site is closed; a company’s former address stays', async () => {
		const { member, siteId, streets, consents } = await aHome();
		await database.as(member, (scope) => closeSite(scope, siteId, DAY));
		expect([await streets(), await consents()]).toEqual([[''], [['account', false]]]);
		const company = await aKeeper();
		await database.as(company.member, (scope) => closeSite(scope, company.siteId, DAY));
		expect((await company.shown()).sites.map(({ street }) => street)).toEqual(['Gathe']);
	});
});

describe('a move announced for later', () => {
	test('is refused at its day, because the new address would hold at once; today is the last day', async () => {
		const { member, siteId, sites } = await aKeeper();
		const today = dayOf(new Date());
		const move = (day: string) => database.as(member, (scope) => moveSite(scope, siteId, day, THERE));
		await expect(move(addDays(today, 1))).rejects.toMatchObject({ code: 'organisations.move_ahead' });
		expect([(await sites()).map(({ until }) => until), REFUSED_AT['organisations.move_ahead']]).toEqual([[null], 'umzugstag']);
		await move(today);
		expect((await sites()).map(({ since, until }) => [since, until])).toEqual([[today, null], [null, today]]);
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { correctedSite, siteInput } from '../input.ts';
import type { OrganisationKind } from '../kinds.ts';
import { storedSite } from '../ui/form-state.ts';
import { addSite, closeSite, correctResidency, getOrganisationPage, listOwnSites, moveSite, organisationHistory, reviseSite, setOrigins } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const SITE = { street: 'Gathe', houseNumber: '12', postcode: '42107', city: 'Wuppertal', lat: 51.262, lon: 7.15, openingHours: 'Mo-Fr 09:00-18:00', wheelchair: 'yes' } as const;

async function aKeeper(given: object = {}) {
	const made = await anOrganisation(database, network, { name: 'Rad & Tat', audience: 'public', sites: [SITE], ...given });
	const person = await aPerson(database, network);
	const member = memberSeed(network, person, [made.id]);
	const sites = () => database.as(member, (scope) => listOwnSites(scope, made.id));
	const shown = () => database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, made.slug));
	return { ...made, person, member, sites, shown, siteId: (await sites())[0]!.id };
}

describe('whoever keeps their own entry', () => {
	test('changes address and hours, adds and ends sites; it is public at once, in the journal, and what the form does not ask for stays', async () => {
		const { id, member, sites, shown, siteId } = await aKeeper();
		await database.as(member, (scope) => reviseSite(scope, siteId, { ...SITE, wheelchair: undefined, houseNumber: '14', openingHours: 'Tu-Sa 10:00-18:00' }));
		const second = await database.as(member, (scope) => addSite(scope, id, { label: 'Lager', street: 'Höhne', houseNumber: '3', postcode: '42275', city: 'Wuppertal' }));
		expect((await shown()).sites.map(({ houseNumber, openingHours, wheelchair }) => [houseNumber, openingHours, wheelchair])).toEqual([['14', 'Tu-Sa 10:00-18:00', 'yes'], ['3', '', null]]);
		await database.as(member, (scope) => closeSite(scope, second, '2026-05-01'));
		expect((await sites()).map(({ until }) => until)).toEqual([null, '2026-05-01']);
		const deeds = (await database.as(desk, (scope) => organisationHistory(scope, id))).map(({ deed }) => deed);
		expect(deeds.slice(0, 3)).toEqual(['organisations.close_site', 'organisations.add_site', 'organisations.revise_site']);
	});

	test('says that it moved: the old address stays as a former site, the new one is the main one, and there is a station', async () => {
		const { member, sites, shown, siteId } = await aKeeper();
		const there = { ...SITE, wheelchair: undefined, street: 'Luisenstraße', houseNumber: '5', city: 'Remscheid', postcode: '42853' };
		await database.as(member, (scope) => moveSite(scope, siteId, '2024-09-01', there));
		const now = await sites();
		expect(now.map(({ street, isMain, since, until }) => [street, isMain, since, until])).toEqual([['Luisenstraße', true, '2024-09-01', null], ['Gathe', false, null, '2024-09-01']]);
		// The point of the old address does not come along.
		expect([now[0]!.lat === SITE.lat, now[0]!.precision === 'address']).toEqual([false, false]);
		expect((await shown()).lifeEvents.map(({ kind, at, note }) => [kind, at.day, note])).toEqual([['moved_within', '2024-09-01', 'Von Wuppertal nach Remscheid']]);
		await expect(database.as(member, (scope) => moveSite(scope, siteId, '2024-10-01', there))).rejects.toMatchObject({ code: 'organisations.site_already_closed' });
	});

	test('is told when nothing moved, and when the day lies before the site began; nothing is written then', async () => {
		const { member, sites, siteId } = await aKeeper({ sites: [{ ...SITE, since: '2020' }] });
		const before = await sites();
		await expect(database.as(member, (scope) => moveSite(scope, siteId, '2024-09-01', { ...SITE, street: ' gathe ' }))).rejects.toMatchObject({ code: 'organisations.site_not_moved' });
		await expect(database.as(member, (scope) => moveSite(scope, siteId, '2019-09-01', { ...SITE, street: 'Höhne' }))).rejects.toMatchObject({ code: 'organisations.ends_before_it_began' });
		expect(await sites()).toEqual(before);
	});

	test('shows a home by ticking it, which is kept as a consent with its words, and hides it as easily', async () => {
		const { person, member, shown, siteId } = await aKeeper({ kind: 'sole_trader', sites: [{ ...SITE, openingHours: '', addressPublic: false }] });
		const save = (addressPublic: boolean) => database.as(member, (scope) => reviseSite(scope, siteId, { ...SITE, openingHours: '', addressPublic }));
		const consents = async () => (await database.owner.query(`select person_id, channel, withdrawn_at is not null as withdrawn from consent where record_id = $1 order by given_at`, [siteId])).rows;
		expect((await shown()).sites[0]!.street).toBe('');
		await save(true);
		expect([(await shown()).sites[0]!.street, await consents()]).toEqual(['Gathe', [{ person_id: person.personId, channel: 'account', withdrawn: false }]]);
		await save(true);
		expect(await consents()).toHaveLength(1);
		await save(false);
		expect([(await shown()).sites[0]!.street, (await consents()).map(({ withdrawn }) => withdrawn)]).toEqual(['', [true]]);
	});

	test('shows another door of a home only by a tick of its own: the one that stands there is for the address so far', async () => {
		const home = { kind: 'sole_trader', sites: [{ ...SITE, openingHours: '', addressPublic: false }] };
		const consents = async (site: string) => (await database.owner.query(`select withdrawn_at is null as runs from consent where record_id = $1 order by given_at`, [site])).rows.map(({ runs }) => runs);
		/** The form as it stands there, with what somebody changed. */
		const save = async ({ member, sites, siteId }: Awaited<ReturnType<typeof aKeeper>>, change: object, kind: OrganisationKind = 'sole_trader') => {
			const [before] = await sites();
			const typed = siteInput.parse({ ...storedSite(before!), ...change });
			await database.as(member, (scope) => reviseSite(scope, siteId, correctedSite(typed, before!, kind)));
		};
		const street = async ({ shown }: Awaited<ReturnType<typeof aKeeper>>) => (await shown()).sites[0]!.street;
		const [quiet, ticked] = [await aKeeper(home), await aKeeper(home)];
		for (const keeper of [quiet, ticked]) await save(keeper, { adresse_zeigen: 'ja' });
		await save(quiet, { plz: '42105' });
		expect([await street(quiet), await consents(quiet.siteId)], 'the same door').toEqual(['Gathe', [true]]);
		await save(quiet, { strasse: 'Höhne' });
		expect([await street(quiet), await consents(quiet.siteId)]).toEqual(['', [false]]);
		await save(ticked, { strasse: 'Höhne', neue_zeigen: 'ja' });
		expect([await street(ticked), await consents(ticked.siteId)]).toEqual(['Höhne', [false, true]]);
		// That holds for what was hidden as well, until the tick is set for the address that stands there; a company shows its address as before.
		await save(quiet, { strasse: 'Luisenstraße', adresse_zeigen: 'ja' });
		expect([await street(quiet), await consents(quiet.siteId)]).toEqual(['', [false]]);
		await save(quiet, { adresse_zeigen: 'ja' });
		expect([await street(quiet), await consents(quiet.siteId)]).toEqual(['Luisenstraße', [false, true]]);
		const company = await aKeeper();
		await save(company, { strasse: 'Höhne' }, 'company');
		expect(await street(company)).toBe('Höhne');
	});

	test('sees and sends back what others do not see: an address that an origin keeps from them is not lost by saving', async () => {
		const { id, member, sites, shown, siteId } = await aKeeper();
		await database.as(desk, (scope) => setOrigins(scope, id, [{ field: 'opening_hours', source: 'Gewerbeanmeldung', sourceDate: null, legalBasis: 'trade_register', audience: 'network' }]));
		expect((await sites())[0]!.openingHours).toBe(SITE.openingHours);
		expect((await shown()).sites[0]!.openingHours).toBe('');
		await database.as(member, (scope) => reviseSite(scope, siteId, { ...SITE, houseNumber: '15', openingHours: SITE.openingHours }));
		expect((await sites())[0]!.openingHours).toBe(SITE.openingHours);
	});
});

describe('an area that the office corrected away', () => {
	test('is not among those that a member sees its site in', async () => {
		const { sites, siteId } = await aKeeper();
		const area = await database.owner.query(`insert into area (network_id, id, slug, name, kind, audience, office_id) values ($1, gen_random_uuid(), 'park-zwei', 'Park Zwei', 'park', 'public', $2) returning id`, [network.id, network.office.id]);
		const correct = (belongs: boolean) => database.as(desk, (scope) => correctResidency(scope, siteId, area.rows[0].id, belongs));
		const areas = async () => (await sites())[0]!.areas.map(({ name }) => name);
		await correct(true);
		expect(await areas()).toEqual(['Park Zwei']);
		await correct(false);
		expect(await areas()).toEqual([]);
	});
});

describe('the walls', () => {
	test('nobody reaches the sites of another organisation, in its own network or another', async () => {
		const [mine, theirs] = [await aKeeper(), await aKeeper({ name: 'Andere' })];
		const abroad = await aNetwork(database);
		const foreign = memberSeed(abroad, await aPerson(database, abroad), [theirs.id]);
		for (const seed of [mine.member, foreign]) {
			for (const deed of [
				(scope) => reviseSite(scope, theirs.siteId, { ...SITE, street: 'Fremd' }), (scope) => moveSite(scope, theirs.siteId, '2024-09-01', { ...SITE, street: 'Fremd' }),
				(scope) => closeSite(scope, theirs.siteId, '2024-09-01')
			] as ((scope: Parameters<Parameters<typeof database.as>[1]>[0]) => Promise<unknown>)[]) await expect(database.as(seed, deed)).rejects.toThrow(/not_found|not_allowed/);
			await expect(database.as({ ...seed, organisationIds: [] }, (scope) => listOwnSites(scope, theirs.id))).rejects.toThrow(/not_found/);
		}
		await expect(database.as(mine.member, (scope) => addSite(scope, theirs.id, SITE))).rejects.toThrow(/not_allowed/);
		expect((await theirs.sites()).map(({ street, until }) => [street, until])).toEqual([['Gathe', null]]);
		// The control: their own member does all of it.
		await database.as(theirs.member, (scope) => reviseSite(scope, theirs.siteId, { ...SITE, street: 'Eigen' }));
		expect((await theirs.sites())[0]!.street).toBe('Eigen');
	});

	test('the database itself lets a member tell of a move of its own organisation only, and of nothing else', async () => {
		const [mine, theirs] = [await aKeeper(), await aKeeper({ name: 'Andere' })];
		const tell = (organisation_id: string, kind: string) => database.as(mine.member, (scope) => scope.db.insertInto('life_event')
			.values({ network_id: network.id, id: crypto.randomUUID(), organisation_id, kind, at: '2026-01-01', audience: 'public' }).execute());
		await expect(tell(theirs.id, 'moved_within')).rejects.toThrow(/row-level security/);
		await expect(tell(mine.id, 'settled')).rejects.toThrow(/row-level security/);
		await tell(mine.id, 'moved_within');
		await database.as({ ...desk }, (scope) => reviseSite(scope, theirs.siteId, SITE));
		await database.owner.query(`insert into consent (network_id, id, purpose, record_id, text_version, wording, channel, given_at) values ($1, gen_random_uuid(), 'organisations.publish_address', $2, '1', 'x', 'paper', now())`, [network.id, theirs.siteId]);
		expect(await database.as(mine.member, (scope) => scope.db.selectFrom('consent').select('id').execute())).toEqual([]);
		expect(await database.as(theirs.member, (scope) => scope.db.selectFrom('consent').select('id').execute())).toHaveLength(1);
	});
});

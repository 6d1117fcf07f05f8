// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { getOrganisationPage, listOwnSites, moveSite } from './index.ts';

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
const DAY = '2026-09-01';

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

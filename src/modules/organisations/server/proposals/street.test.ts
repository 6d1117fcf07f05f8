// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { PROPOSED_FIELDS, saidOf, type Proposed } from '../../proposal.ts';
import { acceptProposal, getOrganisationPage, getProposal, listProposals, proposeCorrection, proposeNew } from '../index.ts';

const ABOUT = { source: 'visit', sourceWords: '', remark: '', email: '' } as const;
let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

/** The lines of the address that the desk compares, and the address of the entry after everything was accepted. */
async function outcome(propose: (scope: Scope) => Promise<void>) {
	await database.as(strangerSeed(network, 'intake'), propose);
	return database.as(desk, async (scope) => {
		const { id } = (await listProposals(scope, { state: 'waiting', kind: null, q: '', page: 1 })).items[0]!;
		const lines = (await getProposal(scope, id)).lines.filter(({ field }) => field === 'street' || field === 'houseNumber');
		const { sites } = await getOrganisationPage(scope, await acceptProposal(scope, id, { fields: [...PROPOSED_FIELDS], audience: 'public' }));
		return { lines: lines.map(({ field, proposed, now }) => [field, proposed, now]), address: sites.map(({ street, houseNumber }) => `${street}|${houseNumber}`).join() };
	});
}

async function corrected(typed: Proposed, { addressPublic, street = 'Kaiserstraße' }: { addressPublic: boolean; street?: string }) {
	const { slug } = await anOrganisation(database, network, { name: 'Café Kaiser', sites: [{ street, houseNumber: street === 'Kaiserstraße' ? '47' : '', city: 'Wuppertal', addressPublic }] });
	const said = saidOf(await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug)));
	return outcome((scope) => proposeCorrection(scope, slug, { ...said, ...typed }, { ...ABOUT, remark: 'x' }));
}

describe('a number that was typed into the field of the street', () => {
	test.each([
		['of an address that is not shown', { street: 'Kaiserstraße 22' }, false, 'Kaiserstraße|22'],
		['beside the old number', { street: 'Kaiserstraße 22 a' }, true, 'Kaiserstraße|22 a'],
		['with a number of its own field', { street: 'Platz der Republik 1', houseNumber: '5' }, true, 'Platz der Republik 1|5']
	])('%s', async (_, typed, addressPublic, expected) => {
		const { lines, address } = await corrected(typed, { addressPublic });
		expect(address).toBe(expected);
		const [street, houseNumber] = expected.split('|');
		expect(lines).toEqual([['street', street, 'Kaiserstraße'], ['houseNumber', houseNumber, '47']].filter(([, proposed, now]) => !addressPublic || proposed !== now));
	});

	test('stays where it was if nobody touched the street', async () => {
		expect(await corrected({ phone: '0202 12' }, { addressPublic: true, street: 'Alter Markt 3' })).toEqual({ lines: [], address: 'Alter Markt 3|' });
	});

	test('is parted in a new entry', async () => {
		const { lines, address } = await outcome((scope) => proposeNew(scope, { name: 'Kiosk Neu', kind: 'company', street: 'Straße des 17. Juni 135', houseNumber: '', city: 'Wuppertal' }, ABOUT));
		expect([lines.map(([, proposed]) => proposed), address]).toEqual([['Straße des 17. Juni', '135'], 'Straße des 17. Juni|135']);
	});
});

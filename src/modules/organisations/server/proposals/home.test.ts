// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import type { OrganisationKind } from '../../kinds.ts';
import { PROPOSED_FIELDS, type Proposed } from '../../proposal.ts';
import { acceptProposal, addSite, getOrganisationPage, listProposals, proposeCorrection, proposeNew, reviseSite } from '../index.ts';

const ABOUT = { source: 'visit', sourceWords: '', remark: '', email: '' } as const;
const PLACE = { street: 'Rosenweg', houseNumber: '7', postcode: '38440', city: 'Wolfsburg', lat: 52.42371, lon: 10.79123 };
const HOURS = 'Mo-Fr 09:00-18:00';
let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

async function accepted(propose: (scope: Parameters<Parameters<TestDatabase['as']>[1]>[0]) => Promise<void>): Promise<string> {
	await database.as(strangerSeed(network, 'intake'), propose);
	const { items } = await database.as(desk, (scope) => listProposals(scope, { state: 'waiting', kind: null, q: '', page: 1 }));
	return database.as(desk, (scope) => acceptProposal(scope, items[0]!.id, { fields: [...PROPOSED_FIELDS], audience: 'public' }));
}

/** Street and number that strangers read of the only site. */
async function shown(id: string): Promise<string> {
	const { rows } = await database.owner.query('select slug from organisation where id = $1', [id]);
	const page = await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, rows[0].slug));
	return page.sites.map(({ street, houseNumber }) => `${street} ${houseNumber}`.trim()).join();
}

const entered = (kind: OrganisationKind) => accepted((scope) => proposeNew(scope, { name: `Nähstube ${kind}`, kind, street: 'Gasse', houseNumber: '1', city: 'Wolfsburg', openingHours: HOURS }, ABOUT));
const corrected = (slug: string, given: Proposed) => accepted((scope) => proposeCorrection(scope, slug, given, ABOUT));

describe('what the public proposes of one person’s business', () => {
	test.each([['sole_trader', ''], ['freelancer', ''], ['company', 'Gasse 1']] as const)('as a new entry with opening hours (%s) shows the address: “%s”', async (kind, expected) => {
		expect(await shown(await entered(kind))).toBe(expected);
	});

	test('hides another door until somebody says that the person agreed, and keeps the address of a company shown', async () => {
		for (const [kind, expected] of [['sole_trader', ''], ['company', 'Neue Gasse 7']] as const) {
			const { id, slug } = await anOrganisation(database, network, { name: `Laden ${kind}`, kind, sites: [{ ...PLACE, openingHours: HOURS }] });
			expect(await shown(id)).toBe('Rosenweg 7');
			await corrected(slug, { street: 'Neue Gasse' });
			expect(await shown(id)).toBe(expected);
			const [site] = await database.as(desk, async (scope) => (await getOrganisationPage(scope, id)).sites);
			await database.as(desk, (scope) => reviseSite(scope, site!.id, { ...site!, precision: 'address', addressPublic: true, consentChannel: 'phone' }));
			expect(await shown(id)).toBe('Neue Gasse 7');
		}
	});

	test('shows nothing of a site that was hidden or not there, also with opening hours', async () => {
		const hidden = await anOrganisation(database, network, { name: 'Büro Still', kind: 'freelancer', sites: [PLACE] });
		await corrected(hidden.slug, { openingHours: HOURS });
		const none = await anOrganisation(database, network, { name: 'Büro Ohne', kind: 'freelancer' });
		await corrected(none.slug, { street: 'Hinterhof', houseNumber: '2', city: 'Wolfsburg', openingHours: HOURS });
		expect([await shown(hidden.id), await shown(none.id)]).toEqual(['', '']);
	});

	test('leaves an address shown with consent when only its postcode or hours change', async () => {
		const { id, slug } = await anOrganisation(database, network, { name: 'Atelier Offen', kind: 'sole_trader' });
		await database.as(desk, (scope) => addSite(scope, id, { ...PLACE, addressPublic: true, consentChannel: 'paper' }));
		await corrected(slug, { postcode: '38442', openingHours: HOURS });
		expect(await shown(id)).toBe('Rosenweg 7');
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery } from '../directory-query.ts';
import { addSite, exportDirectory, getOrganisationPage, mapOf, organisationHistory, reviseOrganisation, reviseSite, undo } from './index.ts';

const PLACE = { street: 'Rosenweg', houseNumber: '7', postcode: '38440', city: 'Wolfsburg', district: 'Hellwinkel', lat: 52.42371, lon: 10.79123 };
/** Nobody else's street in this network, so that a list of all may be searched for it. */
const streetOf = (name: string) => `${name}weg`;
const csv = ({ body }: { body: Uint8Array }) => new TextDecoder().decode(body);
const VIEW = { lat: PLACE.lat, lon: PLACE.lon, zoom: 17, width: 600, height: 600 };

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

/** Everything that strangers get to read about an organisation, as one text. */
async function publicWords(slug: string): Promise<string> {
	return database.as(strangerSeed(network), async (scope) => JSON.stringify([
		await getOrganisationPage(scope, slug), await mapOf(scope, emptyQuery(), VIEW), csv(await exportDirectory(scope, emptyQuery(), 'csv-excel', 'http://test'))
	]));
}

const aCompany = async (name: string) => {
	const { id, slug } = await anOrganisation(database, network, { name, sites: [{ ...PLACE, street: streetOf(name), openingHours: 'Mo-Fr 09:00-17:00' }, { ...PLACE, street: streetOf(name) }] });
	const sites = await database.as(desk, async (scope) => (await getOrganisationPage(scope, id)).sites);
	return { id, slug, sites };
};
const become = (id: string, kind: 'sole_trader' | 'freelancer' | 'company') => database.as(desk, (scope) => reviseOrganisation(scope, id, { kind }));

describe('a company that becomes one person’s business', () => {
	test.each(['sole_trader', 'freelancer'] as const)('(%s) hides street and exact point from strangers at once', async (kind) => {
		const { id, slug } = await aCompany(`Atelier ${kind}`);
		expect(await publicWords(slug)).toContain(streetOf(`Atelier ${kind}`));
		await become(id, kind);
		const words = await publicWords(slug);
		for (const secret of [streetOf(`Atelier ${kind}`), '52.42371', '52,42371', '10.79123']) expect(words).not.toContain(secret);
		expect(words).toContain('Hellwinkel');
	});

	test('keeps showing the site that the person agreed to show, and hides the other', async () => {
		const { id, slug, sites } = await aCompany('Werkstatt Eins');
		await become(id, 'sole_trader');
		await database.as(desk, (scope) => reviseSite(scope, sites[0]!.id, { ...sites[0]!, precision: 'address', addressPublic: true, consentChannel: 'paper' }));
		await become(id, 'company');
		await become(id, 'freelancer');
		const shown = await database.as(strangerSeed(network), async (scope) => (await getOrganisationPage(scope, slug)).sites.map((site) => site.street));
		expect(shown).toEqual([streetOf('Werkstatt Eins'), '']);
	});

	test('stays hidden when the hiding is taken back, because nobody agreed', async () => {
		const { id, slug } = await aCompany('Werkstatt Zwei');
		await become(id, 'sole_trader');
		const hiding = await database.as(desk, async (scope) => (await organisationHistory(scope, id)).find((entry) => entry.deed === 'organisations.hide_address')!);
		await database.as(desk, (scope) => undo(scope, hiding.id));
		expect(await publicWords(slug)).not.toContain(streetOf('Werkstatt Zwei'));
	});
});

describe('the address of one person’s business', () => {
	test('is not shown without a consent, and nothing is saved', async () => {
		const { id } = await anOrganisation(database, network, { name: 'Nähstube Faden', kind: 'sole_trader' });
		const adding = database.as(desk, (scope) => addSite(scope, id, { ...PLACE, addressPublic: true }));
		await expect(adding).rejects.toMatchObject({ code: 'organisations.address_public_without_consent' });
	});

	test('is hidden again when the consent is taken back', async () => {
		const { id, slug } = await anOrganisation(database, network, { name: 'Nähstube Nadel', kind: 'sole_trader' });
		const site = await database.as(desk, (scope) => addSite(scope, id, { ...PLACE, addressPublic: true, consentChannel: 'phone' }));
		expect(await publicWords(slug)).toContain('Rosenweg');
		await database.as(desk, (scope) => reviseSite(scope, site, { ...PLACE, addressPublic: false }));
		expect(await database.as(desk, async (scope) => (await getOrganisationPage(scope, id)).sites[0]!.addressPublic)).toBe(false);
		const again = database.as(desk, (scope) => reviseSite(scope, site, { ...PLACE, addressPublic: true }));
		await expect(again).rejects.toMatchObject({ code: 'organisations.address_public_without_consent' });
	});
});

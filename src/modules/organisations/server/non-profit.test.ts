// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { emptyQuery, NON_PROFIT, readQuery, writeQuery } from '../directory-query.ts';
import {
	exportDirectory, getEditableOrganisation, getOrganisationPage, listDirectory, listLegalForms, mergeOrganisations, organisationHistory, reviseOrganisation, reviseOwnProfile, setOrigins, undo, undoMerge
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	await database.owner.query(
		`insert into ref.legal_form (key, family, short, label, search_label, plain, common, selectable, position, source) values
		 ('ev', 'association', 'e. V.', 'Eingetragener Verein', 'eingetragener verein', 'Verein im Vereinsregister', true, true, 1, 'Netzwerkstatt') on conflict do nothing`);
});

const only = { ...emptyQuery(), chosen: { ...emptyQuery().chosen, purpose: [NON_PROFIT] } };
const found = async (seed: ScopeSeed, query = only) => (await database.as(seed, (scope) => listDirectory(scope, query))).items.map(({ name }) => name);
const page = (slug: string, seed = strangerSeed(network)) => database.as(seed, (scope) => getOrganisationPage(scope, slug));

describe('recognised as serving the public benefit', () => {
	test('is said apart from the legal form, found by a filter, by the word, and counted', async () => {
		const fresh = await aNetwork(database);
		await anOrganisation(database, fresh, { name: 'Werkhof gGmbH', legalForm: 'gGmbH', nonProfit: true });
		await anOrganisation(database, fresh, { name: 'Lesefreunde', kind: 'association', legalForm: 'e. V.', nonProfit: true });
		await anOrganisation(database, fresh, { name: 'Kegelclub', kind: 'association', legalForm: 'e. V.' });
		const stranger = strangerSeed(fresh);
		expect(await found(stranger)).toEqual(['Lesefreunde', 'Werkhof gGmbH']);
		expect(await found(stranger, emptyQuery())).toHaveLength(3);
		expect(await found(stranger, { ...emptyQuery(), text: 'gemeinnützig' })).toEqual(['Lesefreunde', 'Werkhof gGmbH']);
		const { facets } = await database.as(stranger, (scope) => listDirectory(scope, emptyQuery()));
		expect(facets.purpose).toMatchObject([{ value: NON_PROFIT, count: 2, chosen: false }]);
		expect(readQuery(writeQuery(only)).chosen.purpose).toEqual([NON_PROFIT]);
		expect(readQuery(new URLSearchParams('zweck=unsinn')).chosen.purpose).toEqual([]);
		const csv = new TextDecoder().decode((await database.as(stranger, (scope) => exportDirectory(scope, emptyQuery(), 'csv', 'https://netz.example'))).body);
		expect(csv.split(/\r?\n/).slice(0, 4).map((line) => line.split(/,(?! )/).slice(0, 4))).toEqual([
			['Name', 'Art', 'Rechtsform', 'Gemeinnützig'], ['Kegelclub', '"Verein, Verband"', 'e. V.', 'nein'], ['Lesefreunde', '"Verein, Verband"', 'e. V.', 'ja'], ['Werkhof gGmbH', expect.any(String), 'gGmbH', 'ja']
		]);
	});

	test('none in the network: the filter has no value, and nothing is found', async () => {
		const empty = await aNetwork(database);
		await anOrganisation(database, empty, { name: 'GmbH' });
		expect((await database.as(strangerSeed(empty), (scope) => listDirectory(scope, emptyQuery()))).facets.purpose).toEqual([]);
		expect(await found(strangerSeed(empty))).toEqual([]);
	});

	test('is changed at the desk and by the organisation itself, and taken back from the history', async () => {
		const { id, slug } = await anOrganisation(database, network, { name: 'Tafelrunde', kind: 'association' });
		await database.as(desk, (scope) => reviseOrganisation(scope, id, { nonProfit: true }));
		expect((await page(slug)).nonProfit).toBe(true);
		const entry = (await database.as(desk, (scope) => organisationHistory(scope, id))).find(({ deed }) => deed === 'organisations.revise')!;
		await database.as(desk, (scope) => undo(scope, entry.id));
		expect((await page(slug)).nonProfit).toBe(false);
		const member = memberSeed(network, await aPerson(database, network), [id]);
		await database.as(member, (scope) => reviseOwnProfile(scope, id, { nonProfit: true }));
		expect((await database.as(member, (scope) => getEditableOrganisation(scope, id))).nonProfit).toBe(true);
	});

	test('is hidden together with a legal form that must not be public: in the page, the filter, the search and the count', async () => {
		const fresh = await aNetwork(database);
		const staff = staffSeed(fresh, await aStaffMember(database, fresh));
		const { id, slug } = await anOrganisation(database, fresh, { name: 'Geheim', legalForm: 'gGmbH', nonProfit: true });
		const stranger = strangerSeed(fresh);
		// The control: without the origin strangers see it.
		expect([(await page(slug, stranger)).nonProfit, await found(stranger)]).toEqual([true, ['Geheim']]);
		await database.as(staff, (scope) => setOrigins(scope, id, [{ field: 'legal_form', source: 'GewA 1', sourceDate: null, legalBasis: 'trade_register', audience: null }]));
		expect([(await page(slug, stranger)).nonProfit, await found(stranger), await found(stranger, { ...emptyQuery(), text: 'gemeinnützig' })]).toEqual([false, [], []]);
		expect((await database.as(stranger, (scope) => listDirectory(scope, emptyQuery()))).facets.purpose).toEqual([]);
		const other = await anOrganisation(database, fresh, { name: 'Mitglied' });
		expect((await page(id, memberSeed(fresh, await aPerson(database, fresh), [other.id]))).nonProfit).toBe(false);
		expect((await page(id, staff)).nonProfit).toBe(true);
	});

	test('goes with the legal form when records are put together, and returns with it', async () => {
		const [kept, gone] = [await anOrganisation(database, network, { name: 'Hilfswerk', legalForm: 'GmbH' }), await anOrganisation(database, network, { name: 'Hilfswerk gGmbH', legalForm: 'gGmbH', nonProfit: true })];
		const merge = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: ['legalForm'], widen: false }));
		expect(await page(kept.slug)).toMatchObject({ nonProfit: true, legalForm: { label: 'gGmbH' } });
		await database.as(desk, (scope) => undoMerge(scope, merge));
		expect(await page(kept.slug)).toMatchObject({ nonProfit: false, legalForm: { label: 'GmbH' } });
	});
});

describe('a legal form', () => {
	test('is explained in plain words, however it is written', async () => {
		for (const written of ['e. V.', 'e.V.', 'E.V.', 'Eingetragener Verein']) {
			const { slug } = await anOrganisation(database, network, { name: `Verein ${written}`, legalForm: written });
			expect((await page(slug)).legalForm).toEqual({ label: written, plain: 'Verein im Vereinsregister' });
		}
		const { slug } = await anOrganisation(database, network, { name: 'Eigenwillig', legalForm: 'Solawi als Netzwerk' });
		expect((await page(slug)).legalForm).toEqual({ label: 'Solawi als Netzwerk', plain: null });
	});

	test('is proposed with its explanation and its family', async () => {
		expect(await database.as(desk, listLegalForms)).toContainEqual({ value: 'e. V.', label: 'e. V. (Eingetragener Verein)', common: true, plain: 'Verein im Vereinsregister', family: 'association' });
	});
});

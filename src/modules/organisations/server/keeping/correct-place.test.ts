// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { NewOrganisation } from '../../new-organisation.ts';
import type { Place } from '../../proposal.ts';
import { acceptProposal, askYearly, getKeepingPage, getOrganisationPage, getProposal, listProposals, objectByLink, reviseByLink, setKeepingSettings } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const SITE = { street: 'Bienenweg', houseNumber: '3', postcode: '42103', city: 'Wuppertal', district: 'Elberfeld', lat: 51.25, lon: 7.15, openingHours: 'Mo 10:00-12:00' };

/** An entry that was asked, with the link of its mail. */
async function asked(given: Partial<NewOrganisation> = {}) {
	const network = await aNetwork(database);
	const lead = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
	await database.as(lead, (scope) => setKeepingSettings(scope, { yearlyMail: true, perDay: 10, archiveAfterMonths: 24 }));
	const { id, slug } = await anOrganisation(database, network, { name: 'Imkerei Wabe', email: 'post@wabe.example', confirmedAt: new Date(Date.now() - 400 * 86_400_000), sites: [SITE], ...given });
	await database.as(systemSeed(network), (scope) => askYearly(scope));
	const { rows } = await database.owner.query(`select payload from outbox where network_id = $1 and key like 'mail:keeping:%'`, [network.id]);
	const token = rows[0].payload.action.url.split('/').at(-1) as string;
	const link = strangerSeed(network, 'link');
	const page = () => database.as(link, (scope) => getKeepingPage(scope, token));
	const revise = async (typed: Partial<Place>, shown?: Place) => {
		const { stored, place } = await page();
		return database.as(link, (scope) => reviseByLink(scope, token, { version: stored!.version }, { shown: shown ?? place!, typed: { ...(shown ?? place!), ...typed } }));
	};
	const waiting = async () => {
		const { items } = await database.as(lead, (scope) => listProposals(scope, { state: 'waiting', kind: null, q: '', page: 1 }));
		return Promise.all(items.map(({ id: proposal }) => database.as(lead, (scope) => getProposal(scope, proposal))));
	};
	const shown = () => database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug));
	return { network, lead, id, slug, token, link, page, revise, waiting, shown };
}

describe('by the link of the yearly question', () => {
	test('opening hours hold at once, and nothing waits for the office', async () => {
		const { page, revise, waiting, shown } = await asked();
		expect((await page()).place).toEqual({ street: 'Bienenweg', houseNumber: '3', postcode: '42103', city: 'Wuppertal', openingHours: 'Mo 10:00-12:00' });
		expect(await revise({ openingHours: 'Tu 09:00-18:00' })).toEqual({ proposed: false });
		expect((await shown()).sites).toMatchObject([{ openingHours: 'Tu 09:00-18:00', street: 'Bienenweg', lat: 51.25, isMain: true }]);
		expect([await waiting(), (await shown()).age, (await page()).proposed]).toEqual([[], 'fresh', false]);
	});

	test('another address waits for the office, which takes it over and answers the address that was asked', async () => {
		const { network, lead, revise, waiting, shown, page } = await asked();
		expect(await revise({ street: 'Wabenstraße 12', houseNumber: '3', openingHours: 'Tu 09:00-18:00' })).toEqual({ proposed: true });
		expect((await shown()).sites).toMatchObject([{ street: 'Bienenweg', houseNumber: '3', openingHours: 'Tu 09:00-18:00' }]);
		expect([(await page()).proposed, (await page()).place!.street]).toEqual([true, 'Wabenstraße']);
		const [proposal] = await waiting();
		expect(proposal).toMatchObject({ kind: 'correction', source: 'own', sourceWords: 'über den Link der jährlichen Nachfrage', answerable: true, name: 'Imkerei Wabe' });
		expect(proposal!.lines.map(({ field, proposed, now, changedSince }) => [field, proposed, now, changedSince])).toEqual([['street', 'Wabenstraße', 'Bienenweg', false], ['houseNumber', '12', '3', false]]);
		await database.as(lead, (scope) => acceptProposal(scope, proposal!.id, { fields: ['street', 'houseNumber'], audience: 'public' }));
		expect((await shown()).sites).toMatchObject([{ street: 'Wabenstraße', houseNumber: '12', postcode: '42103' }]);
		expect((await page()).proposed, 'the office has decided').toBe(false);
		const told = await database.owner.query(`select payload from outbox where network_id = $1 and key like $2`, [network.id, `%proposal:${proposal!.id}:accepted%`]);
		expect(told.rows.map(({ payload }) => payload.to.email)).toEqual(['post@wabe.example']);
	});

	test('the same twice is one proposal, and another one takes the place of what waits; what is decided stays', async () => {
		const { lead, revise, waiting, page } = await asked();
		for (const _ of [1, 2]) expect(await revise({ street: 'Wabenstraße', houseNumber: '12' })).toEqual({ proposed: true });
		const [first, ...others] = await waiting();
		expect(others).toEqual([]);
		await revise({ street: 'Honiggasse', houseNumber: '1' });
		const [second, ...more] = await waiting();
		expect([second!.lines.map(({ proposed }) => proposed), more]).toEqual([['Honiggasse', '1'], []]);
		expect((await database.as(lead, (scope) => getProposal(scope, first!.id))).state).toBe('withdrawn');
		await database.as(lead, (scope) => acceptProposal(scope, second!.id, { fields: ['street', 'houseNumber'], audience: 'public' }));
		expect([await revise({ street: 'Drittweg' }), (await waiting()).length, (await page()).proposed]).toEqual([{ proposed: true }, 1, true]);
		expect((await database.as(lead, (scope) => getProposal(scope, second!.id))).state).toBe('accepted');
	});

	test('a later visit adds to what waits, and setting everything back takes it back', async () => {
		const { revise, waiting, page, shown } = await asked();
		await revise({ street: 'Wabenstraße', houseNumber: '12' });
		expect(await revise({ postcode: '42105' })).toEqual({ proposed: true });
		const [both, ...others] = await waiting();
		expect([both!.lines.map(({ field, proposed }) => [field, proposed]), others]).toEqual([[['street', 'Wabenstraße'], ['houseNumber', '12'], ['postcode', '42105']], []]);
		// Hours hold at once and touch nothing that waits; a form that was opened before adds to it as well.
		expect(await revise({ openingHours: 'Tu 09:00-18:00' })).toEqual({ proposed: true });
		const { street, houseNumber, postcode, city } = SITE;
		await revise({ city: 'Solingen' }, { street, houseNumber, postcode, city, openingHours: 'Tu 09:00-18:00' });
		const [all] = await waiting();
		expect(all!.lines.map(({ proposed }) => proposed)).toEqual(['Wabenstraße', '12', '42105', 'Solingen']);
		expect(await revise({ street, houseNumber, postcode })).toEqual({ proposed: true });
		expect((await waiting()).map(({ lines }) => lines.map(({ proposed }) => proposed))).toEqual([['Solingen']]);
		expect(await revise({ city })).toEqual({ proposed: false });
		expect([await waiting(), (await page()).proposed, (await page()).place!.city]).toEqual([[], false, 'Wuppertal']);
		expect((await shown()).sites).toMatchObject([{ street: 'Bienenweg', houseNumber: '3', postcode: '42103', openingHours: 'Tu 09:00-18:00' }]);
	});

	test('what the form showed and came back the same is left alone, also where the office changed it meanwhile', async () => {
		const { network, id, revise, waiting, shown } = await asked();
		await database.owner.query(`update site set street = 'Neugasse', opening_hours = 'Fr 08:00-10:00' where network_id = $1 and organisation_id = $2`, [network.id, id]);
		const { street, houseNumber, postcode, city, openingHours } = SITE;
		expect(await revise({}, { street, houseNumber, postcode, city, openingHours })).toEqual({ proposed: false });
		expect([(await shown()).sites[0], await waiting()]).toMatchObject([{ street: 'Neugasse', openingHours: 'Fr 08:00-10:00' }, []]);
		// What the entry says by now is no news either.
		expect(await revise({ street: 'Neugasse' }, { street, houseNumber, postcode, city, openingHours })).toEqual({ proposed: false });
	});

	test('an entry without a site gets both by way of the office', async () => {
		const { lead, revise, waiting, shown } = await asked({ sites: [] });
		expect(await revise({ street: 'Bienenweg', houseNumber: '4', city: 'Wuppertal', openingHours: 'Mo 10:00-12:00' })).toEqual({ proposed: true });
		const [proposal] = await waiting();
		await database.as(lead, (scope) => acceptProposal(scope, proposal!.id, { fields: proposal!.lines.map(({ field }) => field), audience: 'public' }));
		expect((await shown()).sites).toMatchObject([{ street: 'Bienenweg', houseNumber: '4', openingHours: 'Mo 10:00-12:00' }]);
	});

	test('hours show no home that is hidden, and take one along that was shown only because of them', async () => {
		const hidden = await asked({ kind: 'freelancer', sites: [{ ...SITE, openingHours: '', addressPublic: false }] });
		await hidden.revise({ openingHours: 'Mo 10:00-12:00' });
		expect((await hidden.shown()).sites[0]).toMatchObject({ street: '', houseNumber: '', openingHours: 'Mo 10:00-12:00' });
		expect((await hidden.shown()).sites[0]!.lat).not.toBe(SITE.lat);
		const open = await asked({ kind: 'freelancer', sites: [SITE] });
		expect((await open.shown()).sites[0]!.street).toBe('Bienenweg');
		await open.revise({ openingHours: '' });
		expect((await open.shown()).sites[0]!.street).toBe('');
	});

	test('nothing is corrected where the link does not speak for the entry any more', async () => {
		const { network, id, token, link, page, revise, waiting } = await asked();
		const { place } = await page();
		await database.as(link, (scope) => objectByLink(scope, token));
		await expect(database.as(link, (scope) => reviseByLink(scope, token, {}, { shown: place!, typed: { ...place!, street: 'Fremdgasse', openingHours: '' } }))).rejects.toThrow(/not_found/);
		expect((await page()).place).toBeNull();
		await expect(revise({}, place!)).rejects.toThrow();
		expect(await waiting()).toEqual([]);
		expect((await database.owner.query('select opening_hours from site where network_id = $1 and organisation_id = $2', [network.id, id])).rows).toEqual([{ opening_hours: SITE.openingHours }]);
	});
});

test('a member brings no proposal for another organisation, decides none and reads none: the database says so', async () => {
	const { network, id, lead } = await asked();
	const foreign = await anOrganisation(database, network, { name: 'Nachbar' });
	const member = memberSeed(network, await aPerson(database, network), [id]);
	const row = (organisation: string, more: object = {}) => ({ network_id: network.id, id: crypto.randomUUID(), kind: 'correction', office_id: network.office.id, organisation_id: organisation, source: 'own', given: '{}', ...more });
	const bring = (given: ReturnType<typeof row>) => database.as(member, (scope) => scope.db.insertInto('proposal').values(given).execute());
	await bring(row(id));
	for (const wrong of [row(foreign.id), row(id, { kind: 'gone' }), row(id, { state: 'accepted', decided_at: new Date() })]) await expect(bring(wrong)).rejects.toThrow(/row-level security/);
	await expect(database.as(member, (scope) => scope.db.selectFrom('proposal').select('id').execute())).rejects.toThrow(/permission denied/);
	expect((await database.as(lead, (scope) => listProposals(scope, { state: 'waiting', kind: null, q: '', page: 1 }))).items).toHaveLength(1);
});

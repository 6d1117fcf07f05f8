// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { addSite, getOrganisationPage, listStations, loadLifeEvent, organisationHistory, recordLifeEvent, reviseLifeEvent, undo, withdrawLifeEvent } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function aFirm() {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const { id, slug } = await anOrganisation(database, network, { name: 'Kontor am Hafen' });
	const shown = async () => (await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug))).lifeEvents;
	const record = (event: Parameters<typeof recordLifeEvent>[2]) => database.as(seed, (scope) => recordLifeEvent(scope, id, event));
	const history = (deed: string) => database.as(seed, async (scope) => (await organisationHistory(scope, id)).find((entry) => entry.deed === deed)!);
	const facts = async () => (await database.owner.query(`select kind, payload from fact where network_id = $1 and kind like 'organisations.life_event%' order by created_at, id`, [network.id])).rows;
	return { network, seed, id, shown, record, history, facts };
}

describe('a life event', () => {
	test('is corrected, tells so by a fact, and the correction can be taken back', async () => {
		const { seed, shown, record, history, facts } = await aFirm();
		const id = await record({ kind: 'extended', at: '2019', note: 'Halle 2', audience: 'public' });
		await database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'rebuilt', at: '2018-05', note: 'Halle 2 umgebaut', audience: 'public' }));
		expect(await shown()).toMatchObject([{ kind: 'rebuilt', at: { day: '2018-05-01', precision: 'month' }, note: 'Halle 2 umgebaut' }]);
		expect((await facts()).map(({ kind, payload }) => [kind, payload.kind, payload.day])).toEqual([
			['organisations.life_event_recorded', 'extended', '2019-01-01'], ['organisations.life_event_revised', 'rebuilt', '2018-05-01']
		]);
		const { id: entry, before, after } = await history('organisations.revise_life_event');
		expect([before, after]).toMatchObject([{ kind: 'extended', at: '2019-01-01' }, { kind: 'rebuilt', at: '2018-05-01' }]);
		await database.as(seed, (scope) => undo(scope, entry));
		expect(await shown()).toMatchObject([{ kind: 'extended', at: { day: '2019-01-01', precision: 'year' } }]);
	});

	test('that did not happen is taken back everywhere, and comes back from the history as it was', async () => {
		const { seed, shown, record, history } = await aFirm();
		const id = await record({ kind: 'settled', at: '2024-03-01', note: 'aus Hagen', audience: 'public' });
		const [before] = await shown();
		await database.as(seed, (scope) => withdrawLifeEvent(scope, id));
		expect(await shown()).toEqual([]);
		await expect(database.as(seed, (scope) => withdrawLifeEvent(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		const { id: entry } = await history('organisations.withdraw_life_event');
		await database.as(seed, (scope) => undo(scope, entry));
		expect(await shown()).toEqual([before]);
	});

	test('comes back without its site where that was taken back meanwhile', async () => {
		const { seed, id: organisation, record, history } = await aFirm();
		const siteId = await database.as(seed, (scope) => addSite(scope, organisation, { label: 'Lager', street: 'Höhne', houseNumber: '3', city: 'Wuppertal' }));
		const id = await record({ kind: 'extended', at: '2019', audience: 'public', siteId });
		await database.as(seed, (scope) => withdrawLifeEvent(scope, id));
		const [added, withdrawn] = [await history('organisations.add_site'), await history('organisations.withdraw_life_event')];
		await database.as(seed, (scope) => undo(scope, added.id));
		await database.as(seed, (scope) => undo(scope, withdrawn.id));
		expect((await database.as(seed, (scope) => getOrganisationPage(scope, organisation))).lifeEvents).toMatchObject([{ kind: 'extended', site: '' }]);
	});

	test('that is still to come stands first and says so, in the page and in the list for a welcome', async () => {
		const { seed, shown, record } = await aFirm();
		await record({ kind: 'moved_within', at: '2016', audience: 'public' });
		await record({ kind: 'reused', at: '2999-04', audience: 'public' });
		await record({ kind: 'extended', at: '2020', audience: 'public' });
		expect((await shown()).map(({ kind, ahead }) => [kind, ahead])).toEqual([['reused', true], ['extended', false], ['moved_within', false]]);
		const listed = await database.as(seed, (scope) => listStations(scope, { kinds: ['reused', 'extended'], areaId: null, from: null, until: null }));
		expect(listed.map(({ kind, ahead }) => [kind, ahead])).toEqual([['reused', true], ['extended', false]]);
	});

	test('names its site and area at the desk, and nobody else reads them; both can be corrected and taken out', async () => {
		const { network, seed, id: organisation, shown, record } = await aFirm();
		const siteId = await database.as(seed, (scope) => addSite(scope, organisation, { label: 'Lager', street: 'Höhne', houseNumber: '3', city: 'Wuppertal' }));
		const areaId = (await database.owner.query(`insert into area (network_id, id, slug, name, kind, audience, office_id) values ($1, gen_random_uuid(), 'park-eins', 'Park Eins', 'park', 'public', $2) returning id`, [network.id, network.office.id])).rows[0].id as string;
		const id = await record({ kind: 'extended', at: '2019', audience: 'public', siteId, areaId });
		const atDesk = async () => (await database.as(seed, (scope) => getOrganisationPage(scope, organisation))).lifeEvents.map(({ site, area }) => [site, area]);
		const revise = (given: object) => database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'extended', at: '2019', audience: 'public', ...given }));
		expect(await atDesk()).toEqual([['Lager, Höhne 3, Wuppertal', 'Park Eins']]);
		expect((await shown()).map(({ site, area }) => [site, area])).toEqual([['', '']]);
		await revise({ note: 'Halle 2' });
		expect(await atDesk(), 'what is not asked for stays').toEqual([['Lager, Höhne 3, Wuppertal', 'Park Eins']]);
		await revise({ siteId: null, areaId });
		expect(await atDesk()).toEqual([['', 'Park Eins']]);
	});

	test('lies at no site of another organisation and in no area that the office does not see', async () => {
		const { network, seed, id: organisation, record } = await aFirm();
		const other = await anOffice(database, network);
		const siteOf = (of: string) => database.as(seed, (scope) => addSite(scope, of, { street: 'Höhne', houseNumber: '3', city: 'Wuppertal' }));
		const theirs = await siteOf((await anOrganisation(database, network, { name: 'Nachbar' })).id);
		const abroad = await aFirm();
		const area = async (of: string, office: string) => (await database.owner.query(
			`insert into area (network_id, id, slug, name, kind, audience, office_id) values ($1, gen_random_uuid(), 'stiller-park', 'Stiller Park', 'park', 'office', $2) returning id`, [of, office])).rows[0].id as string;
		const [hidden, foreign] = [await area(network.id, other.id), await area(abroad.network.id, abroad.network.office.id)];
		const id = await record({ kind: 'extended', at: '2019' });
		for (const place of [{ siteId: theirs }, { areaId: hidden }, { areaId: foreign }, { siteId: 'x' }, { areaId: 'x' }]) {
			await expect(record({ kind: 'extended', at: '2019', ...place })).rejects.toMatchObject({ code: 'common.not_found' });
			await expect(database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'extended', at: '2019', ...place }))).rejects.toMatchObject({ code: 'common.not_found' });
		}
		await database.as(seed, async (scope) => reviseLifeEvent(scope, id, { kind: 'extended', at: '2019', siteId: await siteOf(organisation) }));
	});

	test('stays when the site that it happened at is taken back', async () => {
		const { seed, id: organisation, record, history } = await aFirm();
		const siteId = await database.as(seed, (scope) => addSite(scope, organisation, { street: 'Höhne', houseNumber: '3', city: 'Wuppertal' }));
		await record({ kind: 'extended', at: '2019', siteId });
		const { id: entry } = await history('organisations.add_site');
		await database.as(seed, (scope) => undo(scope, entry));
		expect((await database.as(seed, (scope) => getOrganisationPage(scope, organisation))).lifeEvents).toMatchObject([{ kind: 'extended', site: '' }]);
	});

	test('needs a date that is one; nothing is changed by a wrong one', async () => {
		const { seed, shown, record } = await aFirm();
		const id = await record({ kind: 'handed_over', at: '2021', audience: 'public' });
		await expect(database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'handed_over', at: '31.2.2021' }))).rejects.toMatchObject({ code: 'organisations.date_unclear' });
		expect(await shown()).toMatchObject([{ at: { day: '2021-01-01' } }]);
	});

	test('that an office keeps to itself is neither there for another nor for its corrections, and what stops being public is gone at once', async () => {
		const { network, seed, id: organisation, shown, record } = await aFirm();
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const id = await record({ kind: 'handed_over', at: '2027', note: 'vertraulich', audience: 'office' });
		await expect(database.as(theirs, (scope) => loadLifeEvent(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(theirs, (scope) => withdrawLifeEvent(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(theirs, (scope) => reviseLifeEvent(scope, id, { kind: 'settled', at: '2020' }))).rejects.toMatchObject({ code: 'common.not_found' });
		await database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'handed_over', at: '2027', note: 'bekannt', audience: 'public' }));
		expect(await shown()).toHaveLength(1);
		// The words of the time when it was the office's own stay with the office.
		expect(JSON.stringify(await database.as(theirs, (scope) => organisationHistory(scope, organisation)))).not.toContain('vertraulich');
		await database.as(seed, (scope) => reviseLifeEvent(scope, id, { kind: 'handed_over', at: '2027', audience: 'network' }));
		expect(await shown()).toEqual([]);
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, memberSeed, staffSeed, strangerSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { statementsOf } from '../../../../../tests/kit/statements.ts';
import { addPartner, getOrganisationPage, listPartners, loadPartner, organisationHistory, removePartner, revisePartner, undo, withdrawOrganisation } from '../index.ts';
import { listPartnerships } from './list-partners.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function aNetworkWith(name = 'Stiftung Talwärts') {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const { id, slug } = await anOrganisation(database, network, { name });
	const publicly = () => database.as(strangerSeed(network), (scope) => listPartners(scope));
	const add = (given: Partial<Parameters<typeof addPartner>[2]> = {}) => database.as(seed, (scope) => addPartner(scope, id, { role: 'funder', mandate: 'Fördert', audience: 'public', ...given }));
	const entry = (deed: string) => database.as(seed, async (scope) => (await organisationHistory(scope, id)).find((one) => one.deed === deed)!.id);
	return { network, seed, id, slug, publicly, add, entry };
}

describe('a partner of the network', () => {
	test('stands in the list and on its page, in the language of the visitor, with the part that it takes', async () => {
		const { network, slug, publicly, add } = await aNetworkWith();
		await add({ mandateEn: 'Funds', since: '2021' });
		expect(await publicly()).toMatchObject([{ role: 'funder', mandate: 'Fördert', since: '2021-01-01', organisation: { slug } }]);
		const english = { ...strangerSeed(network), locale: 'en' as const };
		expect(await database.as(english, (scope) => getOrganisationPage(scope, slug))).toMatchObject({ partnerships: [{ role: 'funder', mandate: 'Funds' }] });
	});

	test('costs its page one statement, however many parts it takes, and nothing of the people', async () => {
		const { network, id, add } = await aNetworkWith();
		const cost = (seed: ScopeSeed) => database.as(seed, (scope) => statementsOf(scope, (counted) => listPartnerships(counted, id)));
		const seeds = [strangerSeed(network), staffSeed(network, await aStaffMember(database, network))];
		for (const parts of [1, 3]) {
			while ((await database.as(seeds[0]!, (scope) => listPartnerships(scope, id))).length < parts) await add();
			for (const seed of seeds) expect([parts, await cost(seed)]).toEqual([parts, 1]);
		}
		const [first] = await database.as(seeds[0]!, (scope) => listPartnerships(scope, id));
		expect(Object.keys(first!)).toEqual(['id', 'role', 'mandate', 'since', 'until', 'audience']);
	});

	test('of yesterday is shown to nobody but the desk that asks for former ones', async () => {
		const { seed, publicly, add } = await aNetworkWith();
		const id = await add();
		await database.as(seed, (scope) => revisePartner(scope, id, { role: 'funder', mandate: 'Fördert', until: '2022-12', audience: 'public' }));
		expect(await publicly()).toEqual([]);
		const atDesk = (former: boolean) => database.as(seed, (scope) => listPartners(scope, { former }));
		expect([(await atDesk(false)).length, (await atDesk(true)).length]).toEqual([0, 1]);
	});

	test('until a year or a month is one until its last day (control: the year before is over)', async () => {
		const { publicly, add } = await aNetworkWith();
		const year = new Date().getUTCFullYear();
		await add({ until: String(year - 1) });
		expect(await publicly()).toEqual([]);
		await add({ until: String(year) });
		expect(await publicly()).toMatchObject([{ until: `${year}-12-31` }]);
	});

	test('that was a mistake is taken back, and comes back from the history as it was', async () => {
		const { seed, publicly, add, entry } = await aNetworkWith();
		const id = await add();
		const before = await publicly();
		await database.as(seed, (scope) => removePartner(scope, id));
		expect(await publicly()).toEqual([]);
		await expect(database.as(seed, (scope) => removePartner(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		const deed = await entry('organisations.remove_partner');
		await database.as(seed, (scope) => undo(scope, deed));
		expect(await publicly()).toEqual(before);
	});

	test('comes back once, however many ask for it at the same time', async () => {
		const { seed, publicly, add, entry } = await aNetworkWith();
		const id = await add();
		await database.as(seed, (scope) => removePartner(scope, id));
		const deed = await entry('organisations.remove_partner');
		const all = await Promise.allSettled([1, 2, 3].map(() => database.as(seed, (scope) => undo(scope, deed))));
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(['organisations.already_undone', 'organisations.already_undone']);
		expect(await publicly()).toHaveLength(1);
	});

	test('needs a date that is one and no end before its beginning', async () => {
		const { add, publicly } = await aNetworkWith();
		await expect(add({ since: '31.2.2021' })).rejects.toMatchObject({ code: 'organisations.date_unclear' });
		await expect(add({ since: '2022', until: '2020' })).rejects.toMatchObject({ code: 'organisations.ends_before_it_began' });
		expect(await publicly()).toEqual([]);
	});
});

describe('who may know', () => {
	test.each(['office', 'network'] as const)('what is for "%s" is nothing for strangers (control: what is public is)', async (audience) => {
		const { slug, network, publicly, add } = await aNetworkWith();
		await add({ audience, mandate: 'geheim' });
		expect(await publicly()).toEqual([]);
		expect((await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug))).partnerships).toEqual([]);
		await add();
		expect(await publicly()).toHaveLength(1);
	});

	test('a record that left the directory takes its part in the network along', async () => {
		const { seed, id, publicly, add } = await aNetworkWith();
		await add();
		await database.as(seed, (scope) => withdrawOrganisation(scope, id));
		expect(await publicly()).toEqual([]);
	});

	test('what an office keeps to itself is neither listed nor opened nor changed by another', async () => {
		const { network, seed, add } = await aNetworkWith();
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const id = await add({ audience: 'office' });
		expect((await database.as(seed, (scope) => listPartners(scope))).length).toBe(1);
		expect(await database.as(theirs, (scope) => listPartners(scope))).toEqual([]);
		await expect(database.as(theirs, (scope) => loadPartner(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(theirs, (scope) => removePartner(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
	});

	test('what another office noted is not taken from everybody\'s sight (control: one\'s own may be)', async () => {
		const { network, seed, publicly, add } = await aNetworkWith();
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const id = await add();
		const hidden = { role: 'funder', mandate: 'Fördert', audience: 'office' } as const;
		await expect(database.as(theirs, (scope) => revisePartner(scope, id, hidden))).rejects.toMatchObject({ code: 'organisations.not_ours_to_hide' });
		expect(await publicly()).toHaveLength(1);
		await database.as(seed, (scope) => revisePartner(scope, id, hidden));
		expect(await publicly()).toEqual([]);
	});

	test('members and another network write nothing here', async () => {
		const { network, id, add } = await aNetworkWith();
		const partner = await add();
		const person = await aStaffMember(database, network);
		await expect(database.as(memberSeed(network, person, [id]), (scope) => addPartner(scope, id, { role: 'funder', mandate: '' }))).rejects.toMatchObject({ name: 'NotAllowed' });
		const elsewhere = await aNetworkWith();
		await expect(database.as(elsewhere.seed, (scope) => loadPartner(scope, partner))).rejects.toMatchObject({ code: 'common.not_found' });
	});
});

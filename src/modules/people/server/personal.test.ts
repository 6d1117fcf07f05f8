// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { giveConsent, hasConsent, withdrawConsent } from './consents.ts';
import { listDemoRoles, stepIntoRole } from './demo-roles.ts';
import { findSession } from './find-session.ts';
import { inviteColleague } from './invitations.ts';
import { disclosePerson, erasePerson } from './personal.ts';
import { findOrCreatePerson } from './persons.ts';
import { startSession } from './sessions.ts';

let database: TestDatabase;
let network: TestNetwork;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});

const auth = (where = network) => strangerSeed(where, 'auth');

describe('a person', () => {
	test('is found again by address, never by name alone', async () => {
		const create = (name: string, email: string | null) => database.as(systemSeed(network), (scope) => findOrCreatePerson(scope, { name, email }));
		const kim = await create('Kim Muster', 'Kim.Muster@netz.example');
		expect(await create('K. Muster', 'kim.muster@NETZ.example ')).toBe(kim);
		expect(await create('Kim Muster', null)).not.toBe(kim);
	});

	test('is not shown to a desk by typing the address: only the very same person, with nothing more kept, is found', async () => {
		const create = (seed: ScopeSeed, name: string, phone: string | null, email = 'geheim@privat.example') => database.as(seed, (scope) => findOrCreatePerson(scope, { name, email, phone }));
		const lead = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
		const known = await create(systemSeed(network), 'Gerda Geheim', '0202 1234');
		expect(await create(lead, 'Wer auch immer', null)).not.toBe(known);
		expect(await create(lead, 'Gerda Geheim', null)).not.toBe(known);
		expect(await create(lead, 'gerda geheim', '0202 1234')).toBe(known);
	});

	test('is disclosed whole and leaves nothing of themselves behind when erased', async () => {
		const canary = `kanarie-${Math.random().toString(36).slice(2)}`;
		const lead = await aStaffMember(database, network, 'lead');
		const email = `${canary}@netz.example`;
		const { accountId } = await database.as(staffSeed(network, lead, 'lead'), (scope) => inviteColleague(scope, { email, name: canary, role: 'editor' }));
		const personId = (await database.owner.query('select person_id from account where id = $1', [accountId])).rows[0].person_id;
		await database.as(auth(), (scope) => startSession(scope, { accountId, way: 'link', device: canary }));
		await database.as(auth(), (scope) => giveConsent(scope, { personId, email, purpose: 'test.purpose', textVersion: '1', wording: 'Ja', channel: 'form' }));

		const disclosed = await database.as(systemSeed(network), (scope) => disclosePerson(scope, personId));
		expect(Object.entries(disclosed).filter(([, rows]) => rows.length > 0).map(([table]) => table)).toEqual(['person', 'account', 'office_role', 'session', 'consent']);
		expect(JSON.stringify(disclosed)).not.toMatch(/hash|secret/);

		const tables = ['person', 'account', 'session', 'one_time_link', 'consent', 'office_role', 'journal_entry'];
		const found = async () => {
			const counts = await Promise.all(tables.map((table) => database.owner.query(`select count(*) as n from ${table} t where t::text like $1`, [`%${canary}%`])));
			return tables.filter((_, index) => Number(counts[index]!.rows[0].n) > 0);
		};
		// Before: the search finds what is there (otherwise an empty result afterwards would prove nothing).
		expect(await found()).toEqual(['person', 'account', 'session', 'one_time_link', 'consent']);
		await database.as(systemSeed(network), (scope) => erasePerson(scope, personId));
		expect(await found()).toEqual([]);
	});

	test('of another network is neither disclosed nor erased', async () => {
		const elsewhere = await aNetwork(database, 'Anderes');
		const person = await aPerson(database, elsewhere);
		for (const deed of [disclosePerson, erasePerson] as ((...given: Parameters<typeof erasePerson>) => Promise<unknown>)[]) {
			await expect(database.as(systemSeed(network), (scope) => deed(scope, person.personId))).rejects.toMatchObject({ name: 'NotFound' });
		}
	});
});

describe('a consent', () => {
	test('holds until it is taken back, and its proof stays', async () => {
		const recordId = newId();
		const holds = () => database.as(auth(), (scope) => hasConsent(scope, 'test.publish', { recordId }));
		const id = await database.as(strangerSeed(network, 'intake'), (scope) =>
			giveConsent(scope, { email: 'a@netz.example', purpose: 'test.publish', recordId, textVersion: '2026-11', wording: 'Ich stimme zu.', channel: 'form' })
		);
		expect(await holds()).toBe(true);
		await database.as(auth(), (scope) => withdrawConsent(scope, id));
		expect(await holds()).toBe(false);
		await expect(database.as(auth(), (scope) => withdrawConsent(scope, id))).rejects.toMatchObject({ name: 'NotFound' });
		const { rows } = await database.owner.query('select wording, text_version, withdrawn_at is not null as withdrawn from consent where id = $1', [id]);
		expect(rows).toEqual([{ wording: 'Ich stimme zu.', text_version: '2026-11', withdrawn: true }]);
	});
});

describe('stepping into a role', () => {
	test('works in a demo network for its prepared roles only', async () => {
		const demo = await aNetwork(database, 'Vorführung');
		await database.owner.query('update network set demo = true where network_id = $1', [demo.id]);
		const [staff, nobody] = [await aStaffMember(database, demo), await aPerson(database, demo)];
		expect((await database.as(auth(demo), listDemoRoles)).map(({ accountId }) => accountId)).toEqual([staff.accountId]);
		const { token } = await database.as(auth(demo), (scope) => stepIntoRole(scope, staff.accountId, ''));
		expect(await database.as(auth(demo), (scope) => findSession(scope, token))).toMatchObject({ accountId: staff.accountId });
		await expect(database.as(auth(demo), (scope) => stepIntoRole(scope, nobody.accountId, ''))).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('does not exist anywhere else', async () => {
		const staff = await aStaffMember(database, network);
		await expect(database.as(auth(), listDemoRoles)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(database.as(auth(), (scope) => stepIntoRole(scope, staff.accountId, ''))).rejects.toMatchObject({ name: 'NotFound' });
	});
});

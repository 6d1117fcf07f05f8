// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { acceptInvitation, getInvitation } from './accept-invitation.ts';
import { changeRole, endMembership, listColleagues } from './colleagues.ts';
import { findSession } from './find-session.ts';
import { endGuest, grantGuest, listGuests } from './guests.ts';
import { inviteColleague, resendInvitation } from './invitations.ts';
import { startSession } from './sessions.ts';
import { addDays, dayOf, longDay } from '#shared/dates.ts';

const nextYear = addDays(dayOf(new Date()), 365);

let database: TestDatabase;
let network: TestNetwork;
let lead: TestPerson;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	lead = await aStaffMember(database, network, 'lead');
});

let number = 0;
const anInvitee = (role: 'lead' | 'adviser' | 'editor' = 'adviser') => ({ email: `neu-${++number}@netz.example`, name: 'Neu Beispiel', role });
const asLead = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as(staffSeed(network, lead, 'lead'), work);
const asStranger = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as(strangerSeed(network, 'auth'), work);
const tokenOf = (address: string) => address.split('/').at(-1)!;
const accept = (token: string) => asStranger((scope) => acceptInvitation(scope, token, { name: 'Neu Name', passwordHash: 'hash', device: '' }));
const find = (token: string) => asStranger((scope) => findSession(scope, token));

describe('an invitation', () => {
	test('brings a colleague in, once, with exactly the role that was meant', async () => {
		const wanted = anInvitee('editor');
		const { address } = await asLead((scope) => inviteColleague(scope, wanted));
		const token = tokenOf(address);
		expect(await asStranger((scope) => getInvitation(scope, token))).toMatchObject({ email: wanted.email, role: 'editor', known: false });
		const session = await accept(token);
		expect(await find(session.token)).toMatchObject({ name: 'Neu Name', office: { id: network.office.id, role: 'editor' } });
		await expect(accept(token)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('is the lead’s to send, nobody else’s', async () => {
		const adviser = await aStaffMember(database, network, 'adviser');
		for (const role of ['adviser', 'editor'] as const) {
			const attempt = database.as(staffSeed(network, adviser, role), (scope) => inviteColleague(scope, anInvitee()));
			await expect(attempt).rejects.toMatchObject({ name: 'NotAllowed' });
		}
	});

	test('no longer works after it was withdrawn, sent again, or meant for another role', async () => {
		const withdrawn = await asLead((scope) => inviteColleague(scope, anInvitee()));
		await asLead((scope) => endMembership(scope, withdrawn.accountId));
		const again = await asLead((scope) => inviteColleague(scope, anInvitee()));
		await asLead((scope) => resendInvitation(scope, again.accountId));
		const promoted = await asLead((scope) => inviteColleague(scope, anInvitee('lead')));
		await asLead((scope) => changeRole(scope, promoted.accountId, 'editor'));
		for (const { address } of [withdrawn, again, promoted]) await expect(accept(tokenOf(address))).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('of somebody who is there already is refused', async () => {
		const there = await aStaffMember(database, network);
		const attempt = asLead((scope) => inviteColleague(scope, { email: there.email, name: 'Kim', role: 'lead' }));
		await expect(attempt).rejects.toMatchObject({ code: 'people.already_here', params: { email: there.email } });
	});

	test('into a second office leaves password and name of the account as they are', async () => {
		const second = await anOffice(database, network);
		const person = await aStaffMember(database, network);
		const secondLead = await aStaffMember(database, network, 'lead', second.id);
		const { address } = await database.as(staffSeed(network, secondLead, 'lead', second.id), (scope) =>
			inviteColleague(scope, { email: person.email, name: 'Egal', role: 'editor' })
		);
		const session = await accept(tokenOf(address));
		expect(await find(session.token)).toMatchObject({ name: person.name, office: { id: second.id }, offices: expect.arrayContaining([expect.objectContaining({ id: network.office.id })]) });
		const { rows } = await database.owner.query('select password_hash from account where id = $1', [person.accountId]);
		expect(rows).toEqual([{ password_hash: null }]);
	});
});

describe('a role', () => {
	const aSessionOf = (person: TestPerson) => asStranger((scope) => startSession(scope, { accountId: person.accountId, way: 'password', device: '' }));

	test('that ended ends every session with the next request', async () => {
		const adviser = await aStaffMember(database, network);
		const { token } = await aSessionOf(adviser);
		expect(await find(token)).not.toBeNull();
		await asLead((scope) => endMembership(scope, adviser.accountId));
		expect(await find(token)).toBeNull();
		expect((await asLead(listColleagues)).items.map(({ accountId }) => accountId)).not.toContain(adviser.accountId);
	});

	test('counts as it is now, not as it was at sign-in: changed, expired, suspended', async () => {
		const adviser = await aStaffMember(database, network);
		const { token } = await aSessionOf(adviser);
		await asLead((scope) => changeRole(scope, adviser.accountId, 'editor'));
		expect((await find(token))?.office?.role).toBe('editor');
		await database.owner.query(`update office_role set valid_until = current_date - 1 where account_id = $1`, [adviser.accountId]);
		expect((await find(token))?.office).toBeNull();
		await database.owner.query(`update account set state = 'suspended' where id = $1`, [adviser.accountId]);
		expect(await find(token)).toBeNull();
	});

	test('of the last lead stays, even when two leads end each other at the same moment', async () => {
		const office = await anOffice(database, network);
		const [one, two] = [await aStaffMember(database, network, 'lead', office.id), await aStaffMember(database, network, 'lead', office.id)];
		const as = (person: TestPerson, victim: TestPerson) =>
			database.as(staffSeed(network, person, 'lead', office.id), (scope) => endMembership(scope, victim.accountId));
		const results = await Promise.allSettled([as(one, two), as(two, one)]);
		expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
		expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'people.last_lead' } });
	});

	test('in another office is not there', async () => {
		const elsewhere = await anOffice(database, network);
		const stranger = await aStaffMember(database, network, 'adviser', elsewhere.id);
		for (const deed of [endMembership, (scope: Parameters<typeof endMembership>[0], id: string) => changeRole(scope, id, 'lead')]) {
			await expect(asLead((scope) => deed(scope, stranger.accountId))).rejects.toMatchObject({ name: 'NotFound' });
		}
	});
});

describe('a guest', () => {
	test('is not invited for a day that has passed, nor for one more than two years ahead', async () => {
		const record = { kind: 'organisation', id: (await anOrganisation(database, network)).id };
		const until = (validUntil: string) =>
			asLead((scope) => grantGuest(scope, { email: `jury-${++number}@netz.example`, name: 'Jury', record, purpose: 'Jury', validUntil }));
		await expect(until('2020-01-01')).rejects.toMatchObject({ code: 'people.guest_day_passed' });
		await expect(until('2999-12-31')).rejects.toMatchObject({ code: 'people.guest_day_far' });
		await until(addDays(dayOf(new Date()), 729));
	});

	test('sees until a day, and not after it or after the end', async () => {
		const record = { kind: 'organisation', id: (await anOrganisation(database, network)).id };
		const wanted = { email: `jury-${++number}@netz.example`, name: 'Jury Beispiel', record, purpose: 'Jury', validUntil: nextYear };
		const id = await asLead((scope) => grantGuest(scope, wanted));
		const { rows } = await database.owner.query(`select payload -> 'action' ->> 'url' as url from outbox where payload -> 'to' ->> 'email' = $1`, [wanted.email]);
		const letter = (await database.owner.query(`select payload::text as text from outbox where payload -> 'to' ->> 'email' = $1`, [wanted.email])).rows[0].text;
		for (const word of ['den Eintrag einer Organisation', 'Wofür: Jury.', longDay(nextYear, 'de')]) expect(letter).toContain(word);
		expect(letter).not.toContain('zur Mitarbeit');
		const session = await accept(tokenOf(rows[0].url));
		expect(await find(session.token)).toMatchObject({ guest: true, office: null });
		await database.owner.query('update guest_grant set valid_until = current_date - 2 where id = $1', [id]);
		expect((await find(session.token))?.guest).toBe(false);
		await database.owner.query(`update guest_grant set valid_until = '2999-12-31' where id = $1`, [id]);
		await asLead((scope) => endGuest(scope, id));
		expect((await find(session.token))?.guest).toBe(false);
		expect((await asLead(listGuests)).items.filter((one) => one.id === id)).toMatchObject([{ ended: true }]);
	});
});

test('a lead invites colleagues into the own office only', async () => {
	const neighbour = await anOffice(database, network);
	await expect(asLead((scope) => inviteColleague(scope, anInvitee(), neighbour.id))).rejects.toMatchObject({ name: 'NotAllowed' });
});

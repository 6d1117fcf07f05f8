// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { OfficeRole } from '#platform/scope/scope.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { grantGuest } from './guests.ts';
import { inviteMember } from './invitations.ts';
import { endMember, getMemberOf, listMembersOf, resendToMember } from './members.ts';
import { addDays, dayOf } from '#shared/dates.ts';

const nextYear = addDays(dayOf(new Date()), 365);

let database: TestDatabase;
let network: TestNetwork;
let adviser: TestPerson;
let organisationId: string;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	adviser = await aStaffMember(database, network);
	organisationId = (await anOrganisation(database, network)).id;
});

const as = <T>(role: OfficeRole, work: Parameters<typeof database.as<T>>[1]) => database.as(staffSeed(network, adviser, role), work);
const invite = (email: string) => as('adviser', (scope) => inviteMember(scope, { email, name: 'Ruth Beispiel', organisationId, role: 'partner' }));
const accept = (address: string) =>
	database.as(strangerSeed(network, 'auth'), (scope) => acceptInvitation(scope, address.split('/').at(-1)!, { name: '', passwordHash: 'hash', device: '' }));

describe('an access for an organisation', () => {
	test('that is offered again keeps its role, and only the newer link works', async () => {
		const { accountId, address } = await invite('ruth@netz.example');
		await as('adviser', (scope) => resendToMember(scope, organisationId, accountId));
		await expect(accept(address)).rejects.toMatchObject({ name: 'NotFound' });
		expect(await as('adviser', (scope) => getMemberOf(scope, organisationId, accountId))).toMatchObject({ role: 'partner', state: 'invited' });
	});

	test('is not offered again to somebody who accepted', async () => {
		const { accountId, address } = await invite('schon-da@netz.example');
		await accept(address);
		const attempt = as('adviser', (scope) => resendToMember(scope, organisationId, accountId));
		await expect(attempt).rejects.toMatchObject({ code: 'people.already_in_organisation' });
	});

	test('is gone from the list once ended, and cannot be offered again by its number', async () => {
		const { accountId } = await invite('geht@netz.example');
		await as('adviser', (scope) => endMember(scope, organisationId, accountId));
		expect((await as('adviser', (scope) => listMembersOf(scope, organisationId))).map((one) => one.accountId)).not.toContain(accountId);
		await expect(as('adviser', (scope) => resendToMember(scope, organisationId, accountId))).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('is not an editor’s to offer again', async () => {
		const { accountId } = await invite('redaktion@netz.example');
		await expect(as('editor', (scope) => resendToMember(scope, organisationId, accountId))).rejects.toMatchObject({ name: 'NotAllowed' });
	});
});

describe('nobody is let in to', () => {
	const letIn = (id: string) => [
		as('adviser', (scope) => inviteMember(scope, { email: 'wer@netz.example', name: 'Wer', organisationId: id, role: 'member' })),
		as('adviser', (scope) => listMembersOf(scope, id)),
		as('adviser', (scope) => endMember(scope, id, adviser.accountId)),
		as('adviser', (scope) => grantGuest(scope, { email: 'gast@netz.example', name: 'Gast', record: { kind: 'organisation', id }, purpose: 'Jury', validUntil: nextYear }))
	];

	test('an organisation of another network, or one that another office keeps to itself', async () => {
		const elsewhere = (await anOrganisation(database, await aNetwork(database))).id;
		const hidden = (await anOrganisation(database, network)).id;
		const neighbour = await anOffice(database, network);
		await database.owner.query(`update organisation set audience = 'office', office_id = $2 where id = $1`, [hidden, neighbour.id]);
		for (const id of [elsewhere, hidden, 'keine-nummer']) {
			for (const attempt of await Promise.allSettled(letIn(id))) expect(attempt).toMatchObject({ status: 'rejected', reason: { name: 'NotFound', code: 'common.not_found' } });
		}
		// The control: for the office's own, all but ending what never began go through.
		const own = await Promise.allSettled(letIn(organisationId));
		expect(own.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
	});

	test('a need that another office works on', async () => {
		const neighbour = await anOffice(database, network);
		const need = async (officeId: string) => (await database.owner.query(
			`insert into need (network_id, id, slug, office_id, title, text, source) values ($1, gen_random_uuid(), gen_random_uuid()::text, $2, 'Kühlraum', 'Kühlraum', 'desk') returning id`,
			[network.id, officeId])).rows[0].id as string;
		const invite = (id: string) => as('adviser', (scope) =>
			grantGuest(scope, { email: 'jury@netz.example', name: 'Jury', record: { kind: 'need', id }, purpose: 'Jury', validUntil: nextYear }));
		await expect(invite(await need(neighbour.id))).rejects.toMatchObject({ name: 'NotFound' });
		await invite(await need(network.office.id));
	});
});

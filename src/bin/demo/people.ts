// SPDX-License-Identifier: EUPL-1.2
import { findOrCreatePerson } from '#modules/people/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import type { Cast } from './cast.ts';
import type { DemoPerson } from './content.ts';

/** Makes the staff of all offices. Nobody has a password: in a demo one steps into a role. */
export async function hireStaff(scope: Scope, cast: Cast): Promise<void> {
	for (const person of cast.content.people.filter(({ office }) => office)) {
		const account = await openAccount(scope, cast, person);
		const officeId = cast.idOf('offices', person.office!);
		await scope.db
			.insertInto('office_role')
			.values({ network_id: scope.network.id, account_id: account, office_id: officeId, role: person.role, created_at: scope.now })
			.execute();
		const after = { role: person.role, name: person.name };
		await journal({ ...scope, officeId }, { deed: 'people.accept_invitation', record: { kind: 'account', id: account }, after });
	}
}

/** Makes the people of an organisation: partners and members with an account and a role, contacts without. */
export async function welcomePeople(scope: Scope, cast: Cast, organisationKey: string): Promise<void> {
	for (const person of cast.content.people.filter(({ organisation }) => organisation === organisationKey)) {
		if (person.role === 'contact') await knowPerson(scope, cast, person);
		else await admitMember(scope, cast, person, cast.idOf('organisations', organisationKey));
	}
}

async function admitMember(scope: Scope, cast: Cast, person: DemoPerson, organisationId: string): Promise<void> {
	const account = await openAccount(scope, cast, person);
	await scope.db
		.insertInto('organisation_role')
		.values({ network_id: scope.network.id, account_id: account, organisation_id: organisationId, role: person.role, created_at: scope.now })
		.execute();
	const after = { role: person.role, name: person.name };
	await journal(scope, { deed: 'people.accept_invitation', record: { kind: 'account', id: account }, organisationId, after });
}

async function openAccount(scope: Scope, cast: Cast, person: DemoPerson): Promise<string> {
	const personId = await knowPerson(scope, cast, person);
	const id = newId(scope.now.getTime());
	const row = { network_id: scope.network.id, id, person_id: personId, email: person.email, state: 'active', created_at: scope.now };
	await scope.db.insertInto('account').values(row).execute();
	cast.people.set(person.key, { personId, accountId: id });
	return id;
}

async function knowPerson(scope: Scope, cast: Cast, person: DemoPerson): Promise<string> {
	const { name, email, phone, mobile, position } = person;
	const personId = await findOrCreatePerson(scope, { name, email, phone: phone ?? mobile, title: position, source: 'demo' });
	cast.people.set(person.key, { personId, accountId: null });
	return personId;
}

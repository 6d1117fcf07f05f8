// SPDX-License-Identifier: EUPL-1.2
import type { OfficeRole, ScopeSeed, Surface } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import type { TestDatabase } from './database.ts';

/** A network with one office, as most tests need it. */
export interface TestNetwork {
	id: string;
	slug: string;
	office: { id: string; slug: string };
}

/** A person with an account and, where asked, a role in the office. */
export interface TestPerson {
	personId: string;
	accountId: string;
	email: string;
	name: string;
}

const mark = () => Math.random().toString(36).slice(2, 8);

/** Makes a network (Netzwerk) of its own; no two tests share one, so every test proves isolation, too. */
export async function aNetwork(database: TestDatabase, name = 'Musterregion'): Promise<TestNetwork> {
	const network: TestNetwork = { id: newId(), slug: `netz-${mark()}`, office: { id: newId(), slug: `buero-${mark()}` } };
	await database.owner.query('insert into network (network_id, slug, name) values ($1, $2, $3)', [network.id, network.slug, name]);
	await anOffice(database, network, network.office);
	return network;
}

/** A further office (Träger) in a network. */
export async function anOffice(database: TestDatabase, network: TestNetwork, office = { id: newId(), slug: `buero-${mark()}` }) {
	await database.owner.query('insert into office (network_id, id, slug, name_de, short_name, kind) values ($1, $2, $3, $4, $4, $5)', [
		network.id,
		office.id,
		office.slug,
		`Wirtschaftsförderung ${office.slug}`,
		'city'
	]);
	return office;
}

/** A staff member with an active account. */
export async function aStaffMember(database: TestDatabase, network: TestNetwork, role: OfficeRole = 'adviser', officeId = network.office.id): Promise<TestPerson> {
	const person = await aPerson(database, network);
	await database.owner.query('insert into office_role (network_id, account_id, office_id, role) values ($1, $2, $3, $4)', [network.id, person.accountId, officeId, role]);
	return person;
}

/** A person with an active account and no role. */
export async function aPerson(database: TestDatabase, network: TestNetwork, name = 'Kim Beispiel'): Promise<TestPerson> {
	const person: TestPerson = { personId: newId(), accountId: newId(), email: `kim-${mark()}@netz.example`, name };
	await database.owner.query('insert into person (network_id, id, name, email) values ($1, $2, $3, $4)', [network.id, person.personId, name, person.email]);
	await database.owner.query(`insert into account (network_id, id, person_id, email, state) values ($1, $2, $3, $4, 'active')`, [network.id, person.accountId, person.personId, person.email]);
	return person;
}

/** The seed of a staff member's scope at the desk. */
export function staffSeed(network: TestNetwork, person: TestPerson, role: OfficeRole = 'adviser', officeId = network.office.id): ScopeSeed {
	return {
		network: { id: network.id, slug: network.slug },
		officeId,
		organisationIds: [],
		actor: { kind: 'person', accountId: person.accountId, personId: person.personId, role },
		surface: 'desk',
		locale: 'de',
		now: new Date()
	};
}

/** The seed of somebody without an account: reading (public) or sending a form (intake). */
export function strangerSeed(network: TestNetwork, surface: Surface = 'public'): ScopeSeed {
	return {
		network: { id: network.id, slug: network.slug },
		officeId: null,
		organisationIds: [],
		actor: { kind: 'anonymous' },
		surface,
		locale: 'de',
		now: new Date()
	};
}

/** The seed of a member of organisations. */
export function memberSeed(network: TestNetwork, person: TestPerson, organisationIds: string[]): ScopeSeed {
	return {
		...strangerSeed(network, 'member'),
		organisationIds,
		actor: { kind: 'person', accountId: person.accountId, personId: person.personId, role: 'member' }
	};
}

/** The worker's seed. */
export function systemSeed(network: TestNetwork): ScopeSeed {
	return { ...strangerSeed(network, 'worker'), actor: { kind: 'system', name: 'test' } };
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { disclosePerson } from '#modules/people/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Subject } from '../../subject.ts';
import { discloseExchange } from '../personal.ts';
import { getSubject } from './find-subjects.ts';

/** What is kept about somebody, table by table. Empty tables are left out. */
export interface Disclosure {
	subject: Subject;
	tables: Record<string, Record<string, unknown>[]>;
}

/** Everything that this office keeps or shares about a person (Auskunft, GDPR Art. 15). Other offices answer for their own records. */
export async function discloseSubject(scope: Scope, id: string): Promise<Disclosure> {
	const subject = await getSubject(scope, id);
	const { personId, email } = subject;
	const known = personId ? await disclosePerson(scope, personId) : {};
	const roles = personId ? await organisationRoles(scope, personId) : [];
	const exchange = email ? await discloseExchange(scope, email) : {};
	const all: Record<string, unknown[]> = { ...known, organisation_person: roles, ...exchange };
	const kept = Object.entries(all).filter(([, rows]) => rows.length > 0) as [string, Record<string, unknown>[]][];
	return { subject, tables: Object.fromEntries(kept) };
}

/** The same to be handed over; that it was handed over stands in the journal. */
export async function handOverDisclosure(scope: Scope, id: string): Promise<Disclosure> {
	const disclosure = await discloseSubject(scope, id);
	await journal(scope, { deed: 'exchange.disclose_person', record: { kind: 'person', id }, audience: 'office' });
	return disclosure;
}

async function organisationRoles(scope: Scope, personId: string): Promise<unknown[]> {
	const found = await sql`
		select o.name as organisation_name, r.role, r.since, r.until, r.public from organisation_person r
		  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id
		 where r.network_id = ${scope.network.id} and r.person_id = ${personId} order by r.created_at`.execute(scope.db);
	return found.rows;
}

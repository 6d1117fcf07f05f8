// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { discloseDetails, discloseOrigins, disclosePurchases, discloseReporter } from '#modules/organisations/server/index.ts';
import { disclosePerson } from '#modules/people/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Subject, SubjectAccount } from '../../subject.ts';
import { discloseExchange } from '../personal.ts';
import { getSubject } from './find-subjects.ts';
import { reachOf } from './reach.ts';

/** What is kept about somebody, table by table. Empty tables are left out. An erasure takes exactly this. */
export interface Disclosure {
	subject: Subject;
	/** Accounts that are theirs, whichever trace the disclosure began with. */
	accounts: SubjectAccount[];
	tables: Record<string, Record<string, unknown>[]>;
}

/** Everything that this office keeps or shares about a person (Auskunft, GDPR Art. 15). Other offices answer for their own records. */
export async function discloseSubject(scope: Scope, id: string): Promise<Disclosure> {
	const subject = await getSubject(scope, id);
	const { personIds, accounts, purchaseIds, listedIds, ...trail } = await reachOf(scope, id);
	const tables: Record<string, Record<string, unknown>[]> = {};
	const keep = (more: Record<string, unknown[]>) => {
		for (const [table, rows] of Object.entries(more)) if (rows.length > 0) tables[table] = [...(tables[table] ?? []), ...(rows as Record<string, unknown>[])];
	};
	for (const personId of personIds) keep({ ...(await disclosePerson(scope, personId)), organisation_person: await organisationRoles(scope, personId) });
	keep({ ...(await discloseReporter(scope, trail.emails)), organisation_field_origin: await discloseOrigins(scope, personIds, trail.emails) });
	keep({ ...(await discloseExchange(scope, trail)), outside_purchase: await disclosePurchases(scope, purchaseIds) });
	keep({ organisation_detail: await discloseDetails(scope, { personIds, emails: trail.emails, listedIds }) });
	if (tables.consent) tables.consent = onlyOnce(tables.consent);
	return { subject, accounts, tables };
}

/** A consent may be found by the person and by the address. */
const onlyOnce = (rows: Record<string, unknown>[]) => [...new Map(rows.map((row) => [row.id, row])).values()];

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

// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { ChoosablePerson, PersonPage, PersonRole } from '../../views.ts';

const roleColumns = (scope: Scope) => sql`r.id, r.person_id as "personId", p.name, p.title, p.email, p.phone, r.role, r.since, r.until,
	r.public and c.id is not null as public, c.given_at as "agreedAt", c.channel as "agreedHow",
	coalesce(r.until < ${dayOf(scope.now)}::date, false) as former`;
const CONSENT = sql`left join consent c on c.network_id = r.network_id and c.id = r.consent_id and c.withdrawn_at is null`;

/** Everybody with a role in an organisation, today's first, then those who left; for staff. */
export async function listPersonRoles(scope: Scope, organisationId: string): Promise<PersonRole[]> {
	if (scope.surface !== 'desk' || !isId(organisationId)) throw new NotFound('organisation');
	const found = await sql<PersonRole>`
		select ${roleColumns(scope)} from organisation_person r join person p on p.network_id = r.network_id and p.id = r.person_id ${CONSENT}
		 where r.network_id = ${scope.network.id} and r.organisation_id = ${organisationId}
		 order by former, r.until desc nulls first, p.name, r.id`.execute(scope.db);
	return found.rows;
}

/**
 * A person of contact with all roles (Funktionen) at organisations that this office sees, today's first, then former ones. 404 for
 * somebody who has none there: also for those whom only another office knows, and for who was erased.
 */
export async function getPersonPage(scope: Scope, personId: string): Promise<PersonPage> {
	const found = scope.surface === 'desk' && isId(personId)
		? await sql<PersonPage['roles'][number]>`
			select ${roleColumns(scope)}, o.id as "organisationId", o.name as organisation, o.state
			  from organisation_person r join person p on p.network_id = r.network_id and p.id = r.person_id
			  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id ${CONSENT}
			 where r.network_id = ${scope.network.id} and r.person_id = ${personId} and p.erased_at is null
			 order by former, r.until desc nulls first, r.since desc nulls last, o.name, r.id`.execute(scope.db)
		: { rows: [] };
	const [first] = found.rows;
	if (!first) throw new NotFound('person');
	const { personId: id, name, title, email, phone } = first;
	return { id, name, title, email, phone, roles: found.rows };
}

/** People to choose from while somebody types, by name or address: those with a role somewhere that this office sees. */
export async function suggestPersons(scope: Scope, typed: string, limit = 8): Promise<ChoosablePerson[]> {
	const text = typed.trim().toLowerCase().slice(0, 120).replace(/[\\%_]/g, '\\$&');
	if (scope.surface !== 'desk' || text.length < 2) return [];
	const wanted = sql`(lower(p.name) like ${`%${text}%`} or lower(p.email) like ${`${text}%`})`;
	return choosable(scope, wanted, limit);
}

/** One of them by id; 404 for everybody else. */
export async function findChoosable(scope: Scope, personId: string): Promise<ChoosablePerson> {
	const [person] = isId(personId) ? await choosable(scope, sql`p.id = ${personId}`, 1) : [];
	if (!person) throw new NotFound('person');
	return person;
}

/**
 * The one of them who was typed into a form, by address and name; null where this office sees nobody like that. An
 * address alone (info@…) may be several people's, and a typed telephone number that is not the kept one would be lost.
 */
export async function findVeryPerson(scope: Scope, typed: { name: string; email?: string | null; phone?: string | null }): Promise<string | null> {
	const [email, name, phone] = [typed.email?.trim().toLowerCase() ?? '', typed.name.trim().toLowerCase(), typed.phone?.trim() ?? ''];
	if (email === '') return null;
	const [person] = await choosable(scope, sql`lower(p.email) = ${email} and lower(p.name) = ${name} and ${phone} in ('', p.phone)`, 1);
	return person?.id ?? null;
}

/** Row-level security leaves only the roles in organisations that the viewer sees; people of other offices' own records stay unknown. */
async function choosable(scope: Scope, wanted: RawBuilder<unknown>, limit: number): Promise<ChoosablePerson[]> {
	const found = await sql<ChoosablePerson>`
		select p.id, p.name, p.email, array_agg(distinct o.name order by o.name) as organisations
		  from person p join organisation_person r on r.network_id = p.network_id and r.person_id = p.id
		  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id
		 where p.network_id = ${scope.network.id} and p.erased_at is null and ${wanted}
		 group by p.id, p.name, p.email order by p.name, p.id limit ${limit}`.execute(scope.db);
	return found.rows;
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Subject } from '../../subject.ts';
import { may } from '../access.ts';

/**
 * Who could be meant by a name or an address: people with a role in organisations, colleagues and members with accounts,
 * contacts of needs and offers. The walls of the database leave what this office sees.
 */
export async function findSubjects(scope: Scope, typed: string, limit = 20): Promise<Subject[]> {
	may(scope, 'work');
	const text = typed.trim().toLowerCase().slice(0, 120).replace(/[\\%_]/g, '\\$&');
	if (text.length < 3) return [];
	return select(scope, sql`(lower(name) like ${`%${text}%`} or lower(email) like ${`%${text}%`})`, limit);
}

/** One of them by id; 404 for everybody whom this office does not see. */
export async function getSubject(scope: Scope, id: string): Promise<Subject> {
	may(scope, 'work');
	const [found] = isId(id) ? await select(scope, sql`id = ${id}`, 1) : [];
	if (!found) throw new NotFound('person');
	return found;
}

async function select(scope: Scope, wanted: ReturnType<typeof sql>, limit: number): Promise<Subject[]> {
	const network = scope.network.id;
	const found = await sql<Subject>`
		select id, name, email, array_remove(array_agg(distinct place order by place), null) as places, person_id as "personId" from (
			select p.id, p.name, p.email, o.name as place, p.id as person_id from person p
			  join organisation_person r on r.network_id = p.network_id and r.person_id = p.id
			  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id where p.network_id = ${network} and p.erased_at is null
			union all
			select p.id, p.name, coalesce(p.email, a.email), o.name, p.id from person p join account a on a.network_id = p.network_id and a.person_id = p.id
			  join organisation_role r on r.network_id = a.network_id and r.account_id = a.id
			  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id where p.network_id = ${network} and p.erased_at is null
			union all
			select p.id, p.name, coalesce(p.email, a.email), null, p.id from person p join account a on a.network_id = p.network_id and a.person_id = p.id
			  join office_role r on r.network_id = a.network_id and r.account_id = a.id
			 where p.network_id = ${network} and p.erased_at is null and r.office_id = ${scope.officeId}
			union all
			select p.id, p.name, coalesce(p.email, a.email), g.purpose, p.id from person p join account a on a.network_id = p.network_id and a.person_id = p.id
			  join guest_grant g on g.network_id = a.network_id and g.account_id = a.id
			 where p.network_id = ${network} and p.erased_at is null and g.office_id = ${scope.officeId}
			union all
			select c.id, c.name, c.email, coalesce(n.title, f.title), null from exchange_contact c
			  left join need n on n.network_id = c.network_id and n.id = c.need_id left join offer f on f.network_id = c.network_id and f.id = c.offer_id
			 where c.network_id = ${network} and c.email is not null) s
		 where ${wanted} group by id, name, email, person_id order by name, id limit ${limit}`.execute(scope.db);
	return found.rows;
}

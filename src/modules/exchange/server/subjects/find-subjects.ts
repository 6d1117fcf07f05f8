// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { detailsFrom, isListedContact, listedContactId } from '#modules/organisations/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Subject } from '../../subject.ts';
import { may } from '../access.ts';
import { ERASED } from './erased.ts';

/**
 * Who could be meant by a name, an address or a telephone number: people with a role in organisations, colleagues, members and
 * guests with accounts, contacts of needs and offers, helpers, who proposed or claimed an entry under an address that they confirmed, suppliers
 * outside the region and contact persons of lists who stand in no directory. The walls of the database leave what this office sees.
 */
export async function findSubjects(scope: Scope, typed: string, limit = 20): Promise<Subject[]> {
	may(scope, 'work');
	const text = typed.trim().toLowerCase().slice(0, 120).replace(/[\\%_]/g, '\\$&');
	if (text.length < 3) return [];
	const like = `%${text}%`;
	return select(scope, sql`(lower(name) like ${like} or lower(email) like ${like} or phone like ${like})`, limit);
}

/** The same for whoever asks at the desk: that somebody looked stands in the journal, whom they looked for does not (trust I13). */
export async function searchSubjects(scope: Scope, typed: string): Promise<Subject[]> {
	const found = await findSubjects(scope, typed);
	await journal(scope, { deed: 'exchange.search_person', record: { kind: 'network', id: scope.network.id }, audience: 'office' });
	return found;
}

/** One of them by id; 404 for everybody whom this office does not see. */
export async function getSubject(scope: Scope, id: string): Promise<Subject> {
	may(scope, 'work');
	const [found] = isId(id) ? await select(scope, sql`id = ${id}`, 1) : [];
	if (!found) throw new NotFound('person');
	return found;
}

/** A person's line: by the address of the person, else of the account. */
const PERSON = sql`select p.id, p.name, coalesce(p.email, a.email) as email, p.phone`;
const WITH_ACCOUNT = sql`person p join account a on a.network_id = p.network_id and a.person_id = p.id`;

async function select(scope: Scope, wanted: ReturnType<typeof sql>, limit: number): Promise<Subject[]> {
	const network = scope.network.id;
	const here = sql`p.network_id = ${network} and p.erased_at is null`;
	const found = await sql<Subject>`
		select id, name, email, phone, array_remove(array_agg(distinct place order by place), null) as places, person_id as "personId" from (
			select p.id, p.name, p.email, p.phone, o.name as place, p.id as person_id from person p
			  join organisation_person r on r.network_id = p.network_id and r.person_id = p.id
			  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id where ${here}
			union all
			${PERSON}, o.name, p.id from ${WITH_ACCOUNT} join organisation_role r on r.network_id = a.network_id and r.account_id = a.id
			  join organisation o on o.network_id = r.network_id and o.id = r.organisation_id where ${here}
			union all
			${PERSON}, null, p.id from ${WITH_ACCOUNT} join office_role r on r.network_id = a.network_id and r.account_id = a.id
			 where ${here} and r.office_id = ${scope.officeId}
			union all
			${PERSON}, g.purpose, p.id from ${WITH_ACCOUNT} join guest_grant g on g.network_id = a.network_id and g.account_id = a.id
			 where ${here} and g.office_id = ${scope.officeId}
			union all
			select c.id, c.name, c.email, c.phone, coalesce(n.title, f.title), null from exchange_contact c
			  left join need n on n.network_id = c.network_id and n.id = c.need_id left join offer f on f.network_id = c.network_id and f.id = c.offer_id
			 where c.network_id = ${network} and c.name <> ${ERASED}
			union all
			select s.id, s.name, s.email, s.phone, n.title, null from introduction_side s
			  join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
			  join need n on n.network_id = i.network_id and n.id = i.need_id
			 where s.network_id = ${network} and s.name <> ${ERASED} and s.organisation_id is null and not exists (
			   select from exchange_contact c where c.network_id = s.network_id and c.name = s.name
			      and (s.side = 'seeker' and c.need_id = i.need_id or s.side = 'provider' and c.offer_id = i.offer_id))
			union all
			select p.id, p.reporter_email, p.reporter_email, null, coalesce(o.name, p.given ->> 'name'), null from proposal p
			  left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
			 where p.network_id = ${network} and p.reporter_email is not null and p.confirmed_at is not null
			union all
			select c.id, c.name, c.email, nullif(c.phone, ''), o.name, null from claim c
			  join organisation o on o.network_id = c.network_id and o.id = c.organisation_id
			 where c.network_id = ${network} and c.name <> ${ERASED} and c.confirmed_at is not null
			union all
			select p.id, p.supplier_name, null, null, o.name, null from outside_purchase p
			  join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
			 where p.network_id = ${network} and p.supplier_name <> ''
			union all
			select ${listedContactId}, d.one ->> 'value', null, null, o.name, null from ${detailsFrom}
			 where o.network_id = ${network} and o.state <> 'merged' and ${isListedContact}) s
		 where ${wanted} group by id, name, email, phone, person_id order by name, id limit ${limit}`.execute(scope.db);
	return found.rows;
}

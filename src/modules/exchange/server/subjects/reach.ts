// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { detailsFrom, isListedContact, listedContactId } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import type { SubjectAccount } from '../../subject.ts';
import type { Trail } from './belongings.ts';
import { ERASED } from './erased.ts';

/** How far a person, a contact or a side of an introduction reaches: who is meant, whose accounts, which traces in the exchange. */
export interface Reach extends Trail {
	personIds: string[];
	accounts: SubjectAccount[];
	/** Purchases outside the region that name them as the supplier. */
	purchaseIds: string[];
	/** Under which numbers they are known as the contact person that a list named. */
	listedIds: string[];
}

const NOWHERE: Reach = { personIds: [], accounts: [], emails: [], contactIds: [], sideIds: [], purchaseIds: [], listedIds: [] };

/** Whether the holder of a side's address is known to be who they say: a helper opened the mail, or the contact it was taken from is confirmed. */
const CONFIRMED_SIDE = sql<boolean>`case when i.origin = 'helper' and s.side = 'provider'
	then exists (select from introduction_step t where t.network_id = i.network_id and t.introduction_id = i.id and t.stage = 'proposed')
	else not exists (select from exchange_contact c where c.network_id = s.network_id and lower(c.email) = lower(s.email) and c.confirmed_at is null
	  and (s.side = 'seeker' and c.need_id = i.need_id or s.side = 'provider' and c.offer_id = i.offer_id)) end`;

/**
 * Follows one trace to the whole of somebody. Anybody can type somebody else's address into a public form, so an address that
 * nobody confirmed leads nowhere: such a contact is that one contact. Begun again after an erasure it reaches nothing.
 */
export async function reachOf(scope: Scope, id: string): Promise<Reach> {
	const start = isId(id) ? await startOf(scope, id) : undefined;
	if (!start) return NOWHERE;
	if (start.kind === 'supplier') return { ...NOWHERE, purchaseIds: await purchasesFrom(scope, id) };
	if (start.kind === 'listed') return { ...NOWHERE, listedIds: [id] };
	if (start.kind !== 'person' && !(start.email && start.confirmed)) {
		return { ...NOWHERE, ...(start.kind === 'contact' && { contactIds: [id] }), ...(start.kind === 'side' && { sideIds: [id] }) };
	}
	const people = await peopleBehind(scope, id, start);
	const emails = [start.email, ...people.flatMap((one) => [one.person_email, one.email])].filter((email) => email !== null);
	return {
		...NOWHERE, personIds: [...new Set(people.map((one) => one.id))], emails: [...new Set(emails)],
		accounts: people.flatMap(({ account_id, name, email, places }) => (account_id && email ? [{ id: account_id, name, email, places }] : []))
	};
}

interface Start {
	kind: 'person' | 'contact' | 'side' | 'reporter' | 'supplier' | 'listed';
	name: string;
	email: string | null;
	confirmed: boolean;
}

async function startOf(scope: Scope, id: string): Promise<Start | undefined> {
	const network = scope.network.id;
	const found = await sql<Start>`
		select 'person' as kind, p.name, coalesce(lower(p.email), a.email) as email, true as confirmed from person p
		  left join account a on a.network_id = p.network_id and a.person_id = p.id
		 where p.network_id = ${network} and p.id = ${id} and p.erased_at is null
		union all select 'contact', name, lower(email), confirmed_at is not null from exchange_contact
		 where network_id = ${network} and id = ${id} and name <> ${ERASED}
		union all select 'side', s.name, lower(s.email), ${CONFIRMED_SIDE} from introduction_side s
		  join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		 where s.network_id = ${network} and s.id = ${id} and s.name <> ${ERASED}
		union all select 'reporter', '', lower(reporter_email), confirmed_at is not null from proposal
		 where network_id = ${network} and id = ${id} and reporter_email is not null
		union all select 'reporter', name, email, confirmed_at is not null from claim
		 where network_id = ${network} and id = ${id} and name <> ${ERASED}
		union all select 'supplier', supplier_name, null, false from outside_purchase
		 where network_id = ${network} and id = ${id} and supplier_name <> ''
		union all select 'listed', d.one ->> 'value', null, false from ${detailsFrom}
		 where o.network_id = ${network} and ${isListedContact} and ${listedContactId} = ${id}`.execute(scope.db);
	return found.rows[0];
}

/** All purchases from the same supplier: one of that name in that place. A name alone leads to nobody else who is called so. */
async function purchasesFrom(scope: Scope, id: string): Promise<string[]> {
	const found = await sql<{ id: string }>`
		select p.id from outside_purchase p join outside_purchase known on known.network_id = p.network_id and known.id = ${id}
		 where p.network_id = ${scope.network.id} and lower(trim(p.supplier_name)) = lower(trim(known.supplier_name))
		   and lower(trim(p.supplier_place)) = lower(trim(known.supplier_place))`.execute(scope.db);
	return found.rows.map((row) => row.id);
}

interface Behind {
	id: string;
	name: string;
	person_email: string | null;
	account_id: string | null;
	email: string | null;
	places: string[];
}

/** The people under an address. Where several share one (info@…), only who is called like the one we began with. */
async function peopleBehind(scope: Scope, id: string, start: Start): Promise<Behind[]> {
	const found = await sql<Behind>`
		select p.id, p.name, lower(p.email) as person_email, a.id as account_id, a.email, array(
		         select o.name from organisation_role r join organisation o on o.network_id = r.network_id and o.id = r.organisation_id
		          where r.network_id = a.network_id and r.account_id = a.id and r.state <> 'ended' order by o.name) as places
		  from person p left join account a on a.network_id = p.network_id and a.person_id = p.id
		 where p.network_id = ${scope.network.id} and p.erased_at is null
		   and (p.id = ${id} or lower(p.email) = ${start.email} or a.email = ${start.email}) order by p.id`.execute(scope.db);
	const named = (name: string) => name.trim().toLowerCase();
	const shared = new Set(found.rows.map(({ name }) => named(name))).size > 1;
	return found.rows.filter((one) => !shared || one.id === id || named(one.name) === named(start.name));
}

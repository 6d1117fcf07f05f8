// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { PlainVisitor } from './visitor.ts';

/**
 * Somebody new with a role that the demo gives to nobody, so that no other story's people change. The membership makes
 * the demo's page offer the account; `grant` writes the rest for the account that `a` holds.
 */
const newcomer = (grant: string) => `
	with p as (insert into person (network_id, id, name, source) values ($1, gen_random_uuid(), 'Neu im Netz', 'demo') returning id),
	     a as (insert into account (network_id, id, person_id, email, state)
	           select $1, gen_random_uuid(), id, gen_random_uuid() || '@geschichte.example', 'active' from p returning id),
	     r as (insert into organisation_role (network_id, account_id, organisation_id, role, state)
	           select $1, a.id, o.organisation_id, 'member', 'active' from a,
	                  (select organisation_id from organisation_role where network_id = $1 and role = 'member' order by created_at, account_id limit 1) o)
	${grant} returning account_id`;

/** A member of the network $1 who works in no office; first of all one with a need, an offer and an introduction of their own. */
const MEMBERS = `from organisation_role r where network_id = $1 and role = 'member' and state = 'active'
	and not exists (select 1 from office_role o where o.network_id = $1 and o.account_id = r.account_id)
	order by (exists (select 1 from need n join introduction i on i.network_id = n.network_id and i.need_id = n.id
	                   where n.network_id = $1 and n.organisation_id = r.organisation_id and i.stage not in ('proposed', 'unconfirmed'))
	          and exists (select 1 from offer f where f.network_id = $1 and f.organisation_id = r.organisation_id)) desc, created_at, account_id limit 1`;

/** The organisation of the principal "member". */
export const ORGANISATION_OF_MEMBER = `select organisation_id ${MEMBERS}`;

/** The principals of the stories, and how their accounts are found in the demo's database. */
export const PRINCIPALS = {
	stranger: null,
	lead: `select account_id from office_role where network_id = $1 and role = 'lead' and state = 'active' order by created_at, account_id limit 1`,
	adviser: `select account_id from office_role where network_id = $1 and role = 'adviser' and state = 'active' order by created_at, account_id limit 1`,
	editor: `select account_id from office_role where network_id = $1 and role = 'editor' and state = 'active' order by created_at, account_id limit 1`,
	partner: `select account_id from organisation_role where network_id = $1 and role = 'partner' and state = 'active' order by created_at, account_id limit 1`,
	member: `select account_id ${MEMBERS}`,
	guest: newcomer(`insert into guest_grant (network_id, id, account_id, office_id, record_kind, record_id, purpose, valid_until)
		select $1, gen_random_uuid(), a.id, n.office_id, 'need', n.id, 'Jury', current_date + 30
		  from a, (select office_id, id from need where network_id = $1 order by created_at, id limit 1) n`),
	operator: newcomer('insert into operator_role (network_id, account_id) select $1, id from a')
} as const;

export type Principal = keyof typeof PRINCIPALS;

/** Somebody who stepped into a prepared role of a demo network by its one-click page. */
export async function aVisitorAs(program: string, database: pg.Pool, slug: string, principal: Principal): Promise<PlainVisitor> {
	const visitor = new PlainVisitor(program);
	const query = PRINCIPALS[principal];
	if (!query) return visitor;
	const network = await database.query('select network_id from network where slug = $1', [slug]);
	const found = await database.query(query, [network.rows[0]?.network_id]);
	const account = found.rows[0]?.account_id as string | undefined;
	if (!account) throw new Error(`The demo of ${slug} has no ${principal}`);
	const entered = await visitor.fill(`/${slug}/demo`, { account }, '', false);
	if (entered.status !== 303) throw new Error(`Stepping into ${principal} of ${slug} was answered ${entered.status}`);
	return visitor;
}

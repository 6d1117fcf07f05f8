// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { PlainVisitor } from './visitor.ts';

/** The principals that the demo offers, and how their accounts are found in its database. */
export const PRINCIPALS = {
	stranger: null,
	lead: `select account_id from office_role where network_id = $1 and role = 'lead' and state = 'active' order by created_at, account_id limit 1`,
	adviser: `select account_id from office_role where network_id = $1 and role = 'adviser' and state = 'active' order by created_at, account_id limit 1`,
	editor: `select account_id from office_role where network_id = $1 and role = 'editor' and state = 'active' order by created_at, account_id limit 1`,
	partner: `select account_id from organisation_role where network_id = $1 and role = 'partner' and state = 'active' order by created_at, account_id limit 1`,
	member: `select account_id from organisation_role where network_id = $1 and role = 'member' and state = 'active'
		and not exists (select 1 from office_role o where o.network_id = $1 and o.account_id = organisation_role.account_id) order by created_at, account_id limit 1`
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

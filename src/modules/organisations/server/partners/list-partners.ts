// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { PARTNER_ROLES } from '../../kinds.ts';
import type { OrganisationPage, Partnership } from '../../views.ts';
import { isStranger, seen } from '../access.ts';

/** A partner of the network in a list, with the people whom one may turn to. */
export interface Partner extends Partnership {
	organisation: { id: string; slug: string; name: string; summary: string };
	people: { name: string; title: string; role: string }[];
}

/** Parts `p` of records `o` that this viewer may see, in the words of its language; `former` ones too where asked for. */
function partsOf(scope: Scope, former: boolean) {
	const stranger = isStranger(scope);
	const today = sql`${dayOf(scope.now)}::date`;
	const mandate = scope.locale === 'en' ? sql`coalesce(nullif(p.mandate_en, ''), p.mandate_de)` : sql`p.mandate_de`;
	return {
		columns: sql`p.id, p.role, ${mandate} as mandate, p.since, p.until, ${stranger ? sql`'public'` : sql`p.audience`} as audience`,
		from: sql`${stranger ? sql`pub.partnership` : sql`partnership`} p
			join ${seen(scope, 'organisation')} o on o.network_id = p.network_id and o.id = p.organisation_id`,
		where: sql`p.network_id = ${scope.network.id} and o.state = 'active' and (${former} or p.until is null or p.until >= ${today})`,
		order: sql`p.until is not null and p.until < ${today}, array_position(${[...PARTNER_ROLES]}::text[], p.role), o.name_key, p.since nulls first, p.id`
	};
}

/**
 * The partners of the network by the part that they take, then by name. Strangers see what is public and people who agreed to be
 * shown; the desk sees all, `former` ones too.
 */
export async function listPartners(scope: Scope, { former = false }: { former?: boolean } = {}): Promise<Partner[]> {
	const { columns, from, where, order } = partsOf(scope, former);
	const summary = scope.locale === 'en' ? sql`coalesce(nullif(o.summary_en, ''), o.summary_de)` : sql`o.summary_de`;
	const people = isStranger(scope)
		? sql`select r.name, r.title, r.role, r.until from pub.organisation_person r where r.network_id = o.network_id and r.organisation_id = o.id`
		: sql`select n.name, n.title, r.role, r.until from organisation_person r join person n on n.network_id = r.network_id and n.id = r.person_id
			where r.network_id = o.network_id and r.organisation_id = o.id`;
	const found = await sql<Partner>`
		select ${columns}, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'summary', ${summary}) as organisation,
		       coalesce((select json_agg(json_build_object('name', n.name, 'title', n.title, 'role', n.role) order by n.name) from (${people}) n
		                  where n.until is null or n.until >= ${dayOf(scope.now)}::date), '[]') as people
		  from ${from} where ${where} order by ${order}`.execute(scope.db);
	return found.rows;
}

/** The parts that one organisation takes, for its page. Members and holders of links read them where everybody does. */
export async function listPartnerships(scope: Scope, organisationId: string): Promise<OrganisationPage['partnerships']> {
	if (scope.surface === 'member' || scope.surface === 'link') return [];
	const { columns, from, where, order } = partsOf(scope, !isStranger(scope));
	const found = await sql<Partnership>`select ${columns} from ${from} where ${where} and o.id = ${organisationId} order by ${order}`.execute(scope.db);
	return found.rows;
}

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

/**
 * The partners of the network by the part that they take, then by name. Strangers see what is public and people who agreed to be
 * shown; the desk sees all, `former` ones too. With `organisationId` those of one organisation.
 */
export async function listPartners(scope: Scope, { former = false, organisationId = null }: { former?: boolean; organisationId?: string | null } = {}): Promise<Partner[]> {
	const today = dayOf(scope.now);
	const english = scope.locale === 'en';
	const mandate = english ? sql`coalesce(nullif(p.mandate_en, ''), p.mandate_de)` : sql`p.mandate_de`;
	const summary = english ? sql`coalesce(nullif(o.summary_en, ''), o.summary_de)` : sql`o.summary_de`;
	const people = isStranger(scope)
		? sql`(select json_agg(json_build_object('name', r.name, 'title', r.title, 'role', r.role) order by r.name) from pub.organisation_person r
			where r.network_id = o.network_id and r.organisation_id = o.id and (r.until is null or r.until >= ${today}::date))`
		: sql`(select json_agg(json_build_object('name', n.name, 'title', n.title, 'role', r.role) order by n.name) from organisation_person r
			join person n on n.network_id = r.network_id and n.id = r.person_id
			where r.network_id = o.network_id and r.organisation_id = o.id and (r.until is null or r.until >= ${today}::date))`;
	const found = await sql<Partner>`
		select p.id, p.role, ${mandate} as mandate, p.since, p.until, ${isStranger(scope) ? sql`'public'` : sql`p.audience`} as audience,
		       json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'summary', ${summary}) as organisation, coalesce(${people}, '[]') as people
		  from ${isStranger(scope) ? sql`pub.partnership` : sql`partnership`} p
		  join ${seen(scope, 'organisation')} o on o.network_id = p.network_id and o.id = p.organisation_id
		 where p.network_id = ${scope.network.id} and o.state = 'active' and (${organisationId}::uuid is null or o.id = ${organisationId}::uuid)
		   and (${former} or p.until is null or p.until >= ${today}::date)
		 order by p.until is not null and p.until < ${today}::date, array_position(${PARTNER_ROLES as unknown as string[]}::text[], p.role), o.name_key, p.since nulls first, p.id`.execute(scope.db);
	return found.rows;
}

/** The parts that one organisation takes, for its page. Members and holders of links read them where everybody does. */
export async function listPartnerships(scope: Scope, organisationId: string): Promise<OrganisationPage['partnerships']> {
	if (scope.surface === 'member' || scope.surface === 'link') return [];
	const partners = await listPartners(scope, { organisationId, former: !isStranger(scope) });
	return partners.map(({ id, role, mandate, since, until, audience }) => ({ id, role, mandate, since, until, audience }));
}

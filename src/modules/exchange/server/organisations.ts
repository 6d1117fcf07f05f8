// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';

/** Name and address of an organisation, as far as this scope may see it. */
export async function organisationOf(scope: Scope, id: string | null): Promise<{ id: string; name: string; slug: string } | null> {
	if (!id) return null;
	const row = await scope.db
		.selectFrom('organisation')
		.select(['id', 'name', 'slug'])
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ?? null;
}

/** An organisation that a member speaks for, with the day its entry was last confirmed. */
export interface OwnOrganisation {
	id: string;
	name: string;
	slug: string;
	confirmedAt: Date | null;
}

/** The organisations that a member speaks for, by name. */
export async function listOwnOrganisations(scope: Scope): Promise<OwnOrganisation[]> {
	return scope.db
		.selectFrom('organisation')
		.select(['id', 'name', 'slug', 'confirmed_at as confirmedAt'])
		.where('network_id', '=', scope.network.id)
		.where('id', 'in', scope.organisationIds.length > 0 ? [...scope.organisationIds] : [scope.network.id])
		.orderBy('name')
		.execute();
}

/** What an introduction needs to write to an organisation: its own address, or that of the person it names. */
export async function addresseeOf(scope: Scope, id: string): Promise<{ name: string; email: string | null; phone: string | null; organisationName: string }> {
	const row = await scope.db
		.selectFrom('organisation as o')
		.leftJoin('organisation_person as op', (join) => join.onRef('op.network_id', '=', 'o.network_id').onRef('op.organisation_id', '=', 'o.id').on('op.until', 'is', null))
		.leftJoin('person as p', (join) => join.onRef('p.network_id', '=', 'op.network_id').onRef('p.id', '=', 'op.person_id').on('p.erased_at', 'is', null))
		.select(['o.name as organisation', 'o.email as office_email', 'o.phone as office_phone', 'p.name as person', 'p.email', 'p.phone'])
		.where('o.network_id', '=', scope.network.id)
		.where('o.id', '=', id)
		.orderBy((order) => order.fn('coalesce', ['p.email', order.val('~')]))
		.limit(1)
		.executeTakeFirstOrThrow();
	return {
		name: row.person ?? row.organisation,
		email: row.email ?? row.office_email,
		phone: row.phone ?? row.office_phone,
		organisationName: row.organisation
	};
}

// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';

/** What somebody may do in the directory: `keep` any record, `keep_own` that of their organisation, `arrange` the taxonomy. */
export type Deed = 'keep' | 'keep_own' | 'arrange';

const STAFF = ['lead', 'adviser', 'editor'];

/**
 * Refuses (403) what this person may not do. Staff keep every record that they see; partners and members keep that of
 * their own organisations; the fields of the network are arranged by leads only.
 */
export function may(scope: Scope, deed: Deed, organisationId?: string): void {
	const { actor } = scope;
	if (actor.kind === 'system') return;
	const role = actor.kind === 'person' ? actor.role : null;
	const staff = scope.surface === 'desk' && role !== null && STAFF.includes(role);
	if (deed === 'arrange' ? staff && role === 'lead' : staff) return;
	const own = scope.surface === 'member' && organisationId !== undefined && scope.organisationIds.includes(organisationId);
	if (deed === 'keep_own' && own) return;
	throw new NotAllowed(`organisations.${deed}`);
}

/** The tables of the directory that a surface may read: strangers read the public views, members those made for them. */
const VIEWED = ['organisation', 'site', 'organisation_wz', 'organisation_relation', 'life_event', 'residency', 'area'] as const;
export type Viewed = (typeof VIEWED)[number];

/** The other face of the right: the name of the view or table that holds what this scope may see. */
export function seen(scope: Scope, table: Viewed): RawBuilder<unknown> {
	if (isStranger(scope)) return sql.table(`pub.${table}`);
	return scope.surface === 'member' && table !== 'area' ? sql.table(`pub.${table}_for_members`) : sql.table(`public.${table}`);
}

/** Whether the scope reads public views only. */
export function isStranger(scope: Scope): boolean {
	return scope.surface === 'public' || scope.surface === 'intake';
}

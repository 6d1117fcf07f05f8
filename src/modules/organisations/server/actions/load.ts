// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';

export type OrganisationRow = Selectable<DB['organisation']>;

/** The record for a change, held until the transaction ends. Behind a wall or unknown: 404. */
export async function holdOrganisation(scope: Scope, id: string): Promise<OrganisationRow> {
	const row = isId(id)
		? await scope.db.selectFrom('organisation').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id)
				.forUpdate().executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('organisation');
	return row;
}

/** Tables of what is said of an organisation, each row with an id of its own. */
type PartTable = 'site' | 'life_event' | 'partnership' | 'outside_purchase' | 'organisation_relation';
export type PartRow<T extends PartTable> = Selectable<DB[T]>;

/** A part of an organisation behind a form or a deed; 404 where it, or its organisation, is behind a wall. */
export async function loadPart<T extends PartTable>(scope: Scope, table: T, id: string): Promise<PartRow<T>> {
	const row = isId(id)
		? await scope.db.selectFrom(table as 'site').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound(table);
	return row as unknown as PartRow<T>;
}

/**
 * A part for a change, with its organisation, which is held first: two deeds about one part follow one another, and the second reads what
 * the first made of it. 404 where a merge that was faster took it along: the deed was meant for the record as it was. `check` refuses
 * before anything is held.
 */
export async function holdPart<T extends 'site' | 'life_event' | 'partnership'>(
	scope: Scope, table: T, id: string, check?: (organisationId: string) => void
): Promise<{ row: PartRow<T>; owner: OrganisationRow }> {
	const read = () => loadPart(scope, table, id) as Promise<PartRow<T> & { organisation_id: string }>;
	const { organisation_id: organisationId } = await read();
	check?.(organisationId);
	const owner = await holdOrganisation(scope, organisationId);
	const row = await read();
	if (row.organisation_id !== organisationId) throw new NotFound(table);
	return { row, owner };
}

/**
 * Refuses to keep to one's own office what others see and what another office, or the organisation itself, noted: it would be gone for
 * them without a trace.
 */
export function refuseToHide(scope: Scope, row: { audience: string; office_id: string | null }, wanted: string): void {
	if (wanted === 'office' && row.audience !== 'office' && row.office_id !== scope.officeId) throw new Refused('organisations.not_ours_to_hide');
}

/** The part of a row that a change touches, as the journal keeps it: plain JSON that can be written back. */
export function partOf(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(columns.map((column) => [column, row[column] instanceof Date ? row[column].toISOString() : (row[column] ?? null)]));
}

/** The columns whose new value differs from the row's. */
export function changedColumns(row: Record<string, unknown>, wanted: Record<string, unknown>): string[] {
	const plain = (value: unknown) => JSON.stringify(value instanceof Date ? value.toISOString() : (value ?? null));
	return Object.keys(wanted).filter((column) => plain(row[column]) !== plain(wanted[column]));
}

/** An entry about the organisation is for the eyes that may see the organisation. */
export function audienceOf(row: { audience: string }): 'office' | 'network' {
	return row.audience === 'office' ? 'office' : 'network';
}

/** The same for an entry about a part of it, which an office may keep to itself. */
export function heardBy(part: { audience: string }, owner: { audience: string }): 'office' | 'network' {
	return part.audience === 'office' ? 'office' : audienceOf(owner);
}

/** The same for an entry about two organisations. */
export function audienceOfBoth(a: { audience: string }, b: { audience: string }): 'office' | 'network' {
	return heardBy(a, b);
}

/** Whose an entry, or a part, of an organisation is: what an office keeps to itself stays that office's, also when a member wrote it. */
export function officeOf(scope: Scope, owner: Pick<OrganisationRow, 'office_id'>, audience: string): string | null {
	return scope.officeId ?? (audience === 'office' ? owner.office_id : null);
}

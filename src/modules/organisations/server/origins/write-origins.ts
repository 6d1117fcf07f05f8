// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { FieldOrigin } from '../../field-origin.ts';
import { refreshDerived } from '../derive.ts';

/** Replaces the origins of one record; the caller decides and writes the journal. */
export async function replaceOrigins(scope: Scope, organisationId: string, origins: readonly FieldOrigin[]): Promise<void> {
	await scope.db.deleteFrom('organisation_field_origin').where('network_id', '=', scope.network.id).where('organisation_id', '=', organisationId)
		.where('field', 'not in', origins.length > 0 ? origins.map(({ field }) => field) : ['']).execute();
	await writeOrigins(scope, [organisationId], origins);
	if (origins.length === 0) await refreshDerived(scope, [organisationId]);
}

/** Writes the same origins to many records; for imports, whose run is the entry in the journal. */
export async function writeOrigins(scope: Scope, organisationIds: readonly string[], origins: readonly FieldOrigin[]): Promise<void> {
	if (organisationIds.length === 0 || origins.length === 0) return;
	const given = JSON.stringify(origins.map(({ field, source, sourceDate, legalBasis, audience }) => ({ field, source, source_date: sourceDate, legal_basis: legalBasis, audience })));
	await sql`
		insert into organisation_field_origin (network_id, organisation_id, field, source, source_date, legal_basis, audience)
		select ${scope.network.id}::uuid, o.id, x.field, x.source, x.source_date, x.legal_basis, x.audience
		  from unnest(${[...organisationIds]}::uuid[]) as o (id), jsonb_to_recordset(${given}::jsonb) as x (field text, source text, source_date date, legal_basis text, audience text)
		on conflict (network_id, organisation_id, field) do update set source = excluded.source, source_date = excluded.source_date,
		   legal_basis = excluded.legal_basis, audience = excluded.audience`.execute(scope.db);
	await refreshDerived(scope, organisationIds);
}

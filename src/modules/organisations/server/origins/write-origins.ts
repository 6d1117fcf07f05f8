// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { FieldOrigin } from '../../field-origin.ts';
import { refreshDerived } from '../derive.ts';

/** Replaces the origins of one record; the caller decides and writes the journal. */
export async function replaceOrigins(scope: Scope, organisationId: string, origins: readonly FieldOrigin[]): Promise<void> {
	await scope.db.deleteFrom('organisation_field_origin').where('network_id', '=', scope.network.id).where('organisation_id', '=', organisationId)
		.where('field', 'not in', origins.length > 0 ? origins.map(({ field }) => field) : ['']).execute();
	await writeOrigins(scope, [{ id: organisationId, origins }]);
	if (origins.length === 0) await refreshDerived(scope, [organisationId]);
}

/** Writes origins of the fields of many records, what was said of the same field before is replaced; for imports, whose run is the entry in the journal. */
export async function writeOrigins(scope: Scope, records: readonly { id: string; origins: readonly FieldOrigin[] }[]): Promise<void> {
	const rows = records.flatMap(({ id, origins }) => origins.map(({ field, source, sourceDate, legalBasis, audience }) => ({ id, field, source, source_date: sourceDate, legal_basis: legalBasis, audience })));
	if (rows.length === 0) return;
	await sql`
		insert into organisation_field_origin (network_id, organisation_id, field, source, source_date, legal_basis, audience)
		select ${scope.network.id}::uuid, x.id, x.field, x.source, x.source_date, x.legal_basis, x.audience
		  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, field text, source text, source_date date, legal_basis text, audience audience)
		on conflict (network_id, organisation_id, field) do update set source = excluded.source, source_date = excluded.source_date,
		   legal_basis = excluded.legal_basis, audience = excluded.audience`.execute(scope.db);
	await refreshDerived(scope, [...new Set(rows.map(({ id }) => id))]);
}

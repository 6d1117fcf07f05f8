// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { ORIGIN_FIELDS, type FieldOrigin } from '../../field-origin.ts';
import { may } from '../access.ts';

/** Where the fields of a record come from, in the order of the record; only what somebody said. For the desk. */
export async function listOrigins(scope: Scope, organisationId: string): Promise<FieldOrigin[]> {
	may(scope, 'keep');
	if (!isId(organisationId)) throw new NotFound('organisation');
	const found = await sql<FieldOrigin>`
		select field, source, source_date as "sourceDate", legal_basis as "legalBasis", audience from organisation_field_origin
		 where network_id = ${scope.network.id} and organisation_id = ${organisationId} order by array_position(${[...ORIGIN_FIELDS]}::text[], field)`.execute(scope.db);
	return found.rows;
}

/** What is kept of the businesses of one person, field by field, for whoever asks what is kept about them (GDPR Art. 15). */
export async function discloseOrigins(scope: Scope, personIds: readonly string[], emails: readonly string[]): Promise<unknown[]> {
	const found = await sql`
		select o.name as organisation_name, f.field, f.source, f.source_date, f.legal_basis, f.audience
		  from organisation_field_origin f join organisation o on o.network_id = f.network_id and o.id = f.organisation_id
		 where f.network_id = ${scope.network.id} and (lower(o.email) = any (${[...emails]}::text[]) or o.kind in ('sole_trader', 'freelancer') and exists (
		       select 1 from organisation_person p where p.network_id = o.network_id and p.organisation_id = o.id and p.person_id = any (${[...personIds]}::uuid[])))
		 order by o.name, f.field`.execute(scope.db);
	return found.rows;
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';

/** A source of public records with what whoever passes them on must say. */
export interface SourceCredit { source: string; url: string | null; licence: string | null; attribution: string | null; records: number }

/** The sources of all public records, the largest first; what the office entered itself has the source `office`. */
export async function listSourceCredits(scope: Scope): Promise<SourceCredit[]> {
	const found = await sql<SourceCredit>`
		select source, min(source_url) as url, licence, attribution, count(*)::int as records from pub.organisation
		 where network_id = ${scope.network.id} group by source, licence, attribution order by count(*) desc, source, licence, attribution limit 200`.execute(scope.db);
	return found.rows;
}

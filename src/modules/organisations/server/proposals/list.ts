// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { PROPOSED_FIELDS, type ProposalKind, type ProposalLine, type ProposalState, type Proposed } from '../../proposal.ts';
import { may } from '../access.ts';

const SIZE = 25;

/** What the desk asks of the list: state, kind, words in the name, and one municipality. */
export interface ProposalQuery { state: ProposalState | 'all'; kind: ProposalKind | null; q: string; page: number }

interface Row extends Omit<ProposalLine, 'fields' | 'place'> { given: Proposed; town: string | null; total: string }

/** Proposals of the office, waiting ones oldest first, all others newest first. */
export async function listProposals(scope: Scope, query: ProposalQuery): Promise<Page<ProposalLine>> {
	may(scope, 'keep');
	const words = `%${query.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
	const found = await sql<Row>`
		select p.id, p.kind, p.state, coalesce(o.name, p.given ->> 'name', '–') as name, p.organisation_id as "organisationId", p.given, p.source,
		       coalesce(t.short_name, p.given ->> 'city') as town, p.created_at as "createdAt", count(*) over () as total
		  from proposal p left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
		  left join ref.municipality t on t.ags = p.ags and t.valid_until is null
		 where p.network_id = ${scope.network.id} and ${query.state === 'all' ? sql`true` : sql`p.state = ${query.state}`}
		   and ${query.kind ? sql`p.kind = ${query.kind}` : sql`true`}
		   and ${query.q ? sql`lower(coalesce(o.name, p.given ->> 'name', '')) like ${words}` : sql`true`}
		 order by extract(epoch from p.created_at) * ${query.state === 'waiting' ? 1 : -1}::int, p.id limit ${SIZE} offset ${(query.page - 1) * SIZE}`.execute(scope.db);
	if (found.rows.length === 0 && query.page > 1) return listProposals(scope, { ...query, page: 1 });
	const items = found.rows.map(({ given, town, total: _, ...row }) => ({ ...row, place: town ?? '', fields: PROPOSED_FIELDS.filter((field) => field in given) }));
	return pageOf(items, Number(found.rows[0]?.total ?? 0), query.page, SIZE);
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { marksOf, type Marks } from '../../import/hand-edits.ts';
import type { OrganisationDraft } from '../../import/draft.ts';

/** What a source said last about some records, so that an undo can say it again. */
export async function takeListings(scope: Scope, ids: readonly string[], source: string): Promise<Map<string, Marks>> {
	if (ids.length === 0) return new Map();
	const found = await scope.db.selectFrom('import_listing').select(['organisation_id', 'marks'])
		.where('network_id', '=', scope.network.id).where('source', '=', source).where('organisation_id', 'in', [...ids]).execute();
	return new Map(found.map(({ organisation_id: id, marks }) => [id, marks as unknown as Marks]));
}

/** Keeps what a source says now about records. */
export async function noteListings(scope: Scope, source: string, said: readonly { id: string; draft: OrganisationDraft }[]): Promise<void> {
	if (said.length === 0) return;
	const rows = JSON.stringify(said.map(({ id, draft }) => ({ id, marks: marksOf(draft) })));
	await sql`
		insert into import_listing (network_id, organisation_id, source, marks, listed_at, created_at)
		select ${scope.network.id}, x.id, ${source}, x.marks, ${scope.now}, ${scope.now} from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, marks jsonb)
		on conflict (network_id, organisation_id, source) do update set marks = excluded.marks, listed_at = excluded.listed_at`.execute(scope.db);
}

/** Says again what a source said before an import; null where it had said nothing. */
export async function restoreListing(scope: Scope, id: string, source: string, marks: Marks | null): Promise<void> {
	const where = sql`network_id = ${scope.network.id} and organisation_id = ${id} and source = ${source}`;
	if (marks === null) await sql`delete from import_listing where ${where}`.execute(scope.db);
	else await sql`update import_listing set marks = ${JSON.stringify(marks)}::jsonb where ${where}`.execute(scope.db);
}

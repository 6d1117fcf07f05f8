// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { marksOf, type Marks } from '../../import/hand-edits.ts';
import type { OrganisationDraft } from '../../import/draft.ts';
import type { Tied } from '../../import/plan.ts';
import { tieOf } from '../../import/row-ties.ts';

/** What a source said last about some records, so that an undo can say it again. */
export async function takeListings(scope: Scope, ids: readonly string[], source: string): Promise<Map<string, Marks>> {
	if (ids.length === 0) return new Map();
	const found = await scope.db.selectFrom('import_listing').select(['organisation_id', 'marks'])
		.where('network_id', '=', scope.network.id).where('source', '=', source).where('organisation_id', 'in', [...ids]).execute();
	return new Map(found.map(({ organisation_id: id, marks }) => [id, marks as unknown as Marks]));
}

/** What one row leaves: what it says of the record, or only that it speaks of a further site of it. */
type Said = { id: string; draft: OrganisationDraft; tied?: Tied | undefined };

function keptOf({ draft, tied }: Said): Marks {
	return { ...(tied === 'site' ? {} : marksOf(draft)), ...(tied ? tieOf(draft, tied) : {}) };
}

/** Keeps what a source says now about records; several rows may speak of one. That rows belong to it stays in mind. */
export async function noteListings(scope: Scope, source: string, said: readonly Said[]): Promise<void> {
	if (said.length === 0) return;
	const byId = new Map<string, { marks: Marks; whole: boolean }>();
	for (const one of said) {
		const known = byId.get(one.id);
		byId.set(one.id, { marks: { ...known?.marks, ...keptOf(one) }, whole: known?.whole === true || one.tied !== 'site' });
	}
	const rows = JSON.stringify([...byId].map(([id, kept]) => ({ id, ...kept })));
	await sql`
		insert into import_listing (network_id, organisation_id, source, marks, listed_at, created_at)
		select ${scope.network.id}, x.id, ${source},
		       coalesce((select jsonb_object_agg(e.key, e.value) from import_listing l, jsonb_each(l.marks) e
		                  where l.network_id = ${scope.network.id} and l.organisation_id = x.id and l.source = ${source} and (e.key like 'row:%' or not x.whole)), '{}') || x.marks,
		       ${scope.now}, ${scope.now} from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, marks jsonb, whole boolean)
		on conflict (network_id, organisation_id, source) do update set marks = excluded.marks, listed_at = excluded.listed_at`.execute(scope.db);
}

/** Says again what a source said before an import; null where it had said nothing. */
export async function restoreListing(scope: Scope, id: string, source: string, marks: Marks | null): Promise<void> {
	const where = sql`network_id = ${scope.network.id} and organisation_id = ${id} and source = ${source}`;
	if (marks === null) await sql`delete from import_listing where ${where}`.execute(scope.db);
	else await sql`update import_listing set marks = ${JSON.stringify(marks)}::jsonb where ${where}`.execute(scope.db);
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { newId } from '#shared/ids.ts';
import type { Scope } from '../scope/scope.ts';

/** One change in human terms. `before` and `after` hold the fields that changed, so that it can be undone. */
export interface JournalEntry {
	/** `<module>.<verb>`: 'organisations.publish' */
	deed: string;
	record: { kind: string; id: string };
	organisationId?: string | null;
	officeId?: string | null;
	/** Who may read the entry; 'network' unless the record is the office's own. */
	audience?: 'office' | 'network' | 'members' | 'public';
	before?: unknown;
	after?: unknown;
	/** The entry that this one takes back. */
	undoes?: string | null;
}

/** Writes the change into the network's journal (fifth beat of an action) and answers the entry's id. */
export async function journal(scope: Scope, entry: JournalEntry): Promise<string> {
	const [id] = await journalMany(scope, [entry]);
	return id!;
}

/** Writes many changes into the journal in their order, in one statement; for imports and bulk deeds. */
export async function journalMany(scope: Scope, entries: readonly JournalEntry[]): Promise<string[]> {
	if (entries.length === 0) return [];
	const rows = entries.map((entry) => rowOf(scope, entry));
	await sql`select nw.journal_add(entry) from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given (entry, place)
		order by place`.execute(scope.db);
	return rows.map((row) => row.id);
}

function rowOf(scope: Scope, entry: JournalEntry) {
	const { actor } = scope;
	return {
		id: newId(scope.now.getTime()),
		at: scope.now.toISOString(),
		surface: scope.surface,
		actorKind: actor.kind,
		actorId: actor.kind === 'person' ? actor.personId : null,
		deed: entry.deed,
		recordKind: entry.record.kind,
		recordId: entry.record.id,
		officeId: entry.officeId ?? scope.officeId,
		organisationId: entry.organisationId ?? null,
		audience: entry.audience ?? 'network',
		before: entry.before ?? null,
		after: entry.after ?? null,
		undoes: entry.undoes ?? null
	};
}

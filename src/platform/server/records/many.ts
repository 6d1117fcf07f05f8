// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { newId } from '#shared/ids.ts';
import type { Scope } from '../scope/scope.ts';
import type { Fact } from './facts.ts';
import type { JournalEntry } from './journal.ts';

/** Writes many changes into the journal in their order, as `journal` does for one; for imports. */
export async function journalMany(scope: Scope, entries: readonly JournalEntry[]): Promise<void> {
	const { actor } = scope;
	const rows = entries.map((entry) => ({
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
	}));
	await sql`select nw.journal_add(entry) from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given (entry, place)
		order by place`.execute(scope.db);
}

/** Stores many facts and queues them, as `fact` does for one. */
export async function factMany(scope: Scope, happened: readonly Fact[]): Promise<void> {
	const { actor } = scope;
	const at = scope.now.getTime();
	const facts = happened.map((one) => ({
		network_id: scope.network.id,
		id: newId(at),
		at: one.at ?? scope.now,
		kind: one.kind,
		office_id: one.officeId ?? scope.officeId,
		actor_kind: actor.kind,
		actor_id: actor.kind === 'person' ? actor.personId : null,
		organisation_id: one.organisationId ?? null,
		record_kind: one.record.kind,
		record_id: one.record.id,
		payload: JSON.stringify(one.payload ?? {})
	}));
	const letters = facts.map((one, index) => ({
		network_id: scope.network.id,
		id: newId(at),
		kind: 'reaction',
		key: `fact:${one.id}`,
		due_at: scope.now,
		payload: JSON.stringify({ factId: one.id, kind: one.kind, recordId: one.record_id, ...happened[index]?.payload })
	}));
	for (let start = 0; start < facts.length; start += 500) {
		await scope.db.insertInto('fact').values(facts.slice(start, start + 500)).execute();
		await scope.db.insertInto('outbox').values(letters.slice(start, start + 500)).execute();
	}
}

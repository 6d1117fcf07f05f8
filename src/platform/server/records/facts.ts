// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#shared/ids.ts';
import type { Scope } from '../scope/scope.ts';

/** Something happened that others may count or react to. Append-only; `kind` is `<module>.<past tense>`. */
export interface Fact {
	kind: string;
	record: { kind: string; id: string };
	organisationId?: string | null;
	officeId?: string | null;
	payload?: Record<string, unknown>;
	/** When it happened, if not now (imports of history). */
	at?: Date;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters at most, a fact has eleven. */
const CHUNK = 500;

/**
 * Stores a fact in the action's own transaction (last beat) and queues it for whoever reacts. The queue entry is
 * worked after the commit, so a reaction never sees what was rolled back.
 */
export async function fact(scope: Scope, happened: Fact): Promise<string> {
	const [id] = await factMany(scope, [happened]);
	return id!;
}

/** Stores many facts and queues them, as `fact` does for one. */
export async function factMany(scope: Scope, happened: readonly Fact[]): Promise<string[]> {
	const facts = happened.map((one) => rowOf(scope, one));
	const letters = facts.map((one, index) => letterOf(scope, one, happened[index]!));
	for (let start = 0; start < facts.length; start += CHUNK) {
		await scope.db.insertInto('fact').values(facts.slice(start, start + CHUNK)).execute();
		await scope.db.insertInto('outbox').values(letters.slice(start, start + CHUNK)).execute();
	}
	return facts.map((one) => one.id);
}

function rowOf(scope: Scope, happened: Fact) {
	const { actor } = scope;
	return {
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		at: happened.at ?? scope.now,
		kind: happened.kind,
		office_id: happened.officeId ?? scope.officeId,
		actor_kind: actor.kind,
		actor_id: actor.kind === 'person' ? actor.personId : null,
		organisation_id: happened.organisationId ?? null,
		record_kind: happened.record.kind,
		record_id: happened.record.id,
		payload: JSON.stringify(happened.payload ?? {})
	};
}

function letterOf(scope: Scope, row: ReturnType<typeof rowOf>, happened: Fact) {
	return {
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		kind: 'reaction',
		key: `fact:${row.id}`,
		due_at: scope.now,
		// The fact's own three words come last: a payload may have a `kind` of its own.
		payload: JSON.stringify({ ...happened.payload, factId: row.id, kind: row.kind, recordId: row.record_id })
	};
}

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

/**
 * Stores a fact in the action's own transaction (last beat) and queues it for whoever reacts. The queue entry is
 * worked after the commit, so a reaction never sees what was rolled back.
 */
export async function fact(scope: Scope, happened: Fact): Promise<string> {
	const id = newId(scope.now.getTime());
	const { actor } = scope;
	await scope.db
		.insertInto('fact')
		.values({
			network_id: scope.network.id,
			id,
			at: happened.at ?? scope.now,
			kind: happened.kind,
			office_id: happened.officeId ?? scope.officeId,
			actor_kind: actor.kind,
			actor_id: actor.kind === 'person' ? actor.personId : null,
			organisation_id: happened.organisationId ?? null,
			record_kind: happened.record.kind,
			record_id: happened.record.id,
			payload: JSON.stringify(happened.payload ?? {})
		})
		.execute();
	await scope.db
		.insertInto('outbox')
		.values({
			network_id: scope.network.id,
			id: newId(scope.now.getTime()),
			kind: 'reaction',
			key: `fact:${id}`,
			due_at: scope.now,
			payload: JSON.stringify({ factId: id, kind: happened.kind, recordId: happened.record.id, ...happened.payload })
		})
		.execute();
	return id;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';

/**
 * Notes since when the address of a record stands that neither the office nor a source gave (a proposal, what an undo put back): until it has
 * stood for a while it proves no claim. Null: it proves one. What members write the database notes by itself.
 */
export async function doubtAddress(scope: Scope, organisationId: string, since: Date | null): Promise<void> {
	await scope.db.updateTable('organisation').set({ email_unproven_since: since && new Date(since.getTime()) })
		.where('network_id', '=', scope.network.id).where('id', '=', organisationId).execute();
}

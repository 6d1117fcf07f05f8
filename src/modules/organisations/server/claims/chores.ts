// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { UNCONFIRMED_DAYS } from '../../claim.ts';

/** The period in which the office could refuse is over: the access stands. */
export async function settleClaims(scope: Scope): Promise<void> {
	await scope.db.updateTable('claim').set({ state: 'granted', decided_at: scope.now, objection_until: null }).where('network_id', '=', scope.network.id)
		.where('state', '=', 'proven').where('objection_until', '<', dayOf(scope.now)).execute();
}

/** An address that nobody confirmed within a week is forgotten with everything typed beside it (trust.md, unconfirmed registrations). */
export async function forgetUnconfirmedClaims(scope: Scope): Promise<void> {
	const oldest = new Date(scope.now.getTime() - UNCONFIRMED_DAYS * 86_400_000);
	await scope.db.deleteFrom('claim').where('network_id', '=', scope.network.id).where('state', 'in', ['unconfirmed']).where('confirmed_at', 'is', null).where('created_at', '<', oldest).execute();
}

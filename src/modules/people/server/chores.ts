// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';

/** Links are kept for a week after they ended, so that a late click can still be explained from the journal. */
const LINK_DAYS = 7;
/** Ended sessions (devices, times) are nobody's business after this. */
const SESSION_DAYS = 30;

/** Throws away links and sessions that are long over (trust §6.4: unconfirmed 7 days). Harmless when it runs twice. */
export async function clearOut(scope: Scope): Promise<void> {
	const before = (days: number) => new Date(scope.now.getTime() - days * 86_400_000);
	await scope.db
		.deleteFrom('one_time_link')
		.where('network_id', '=', scope.network.id)
		.where('expires_at', '<', before(LINK_DAYS))
		.execute();
	await scope.db
		.deleteFrom('session')
		.where('network_id', '=', scope.network.id)
		.where((where) => where.or([where('expires_at', '<', before(SESSION_DAYS)), where('ended_at', '<', before(SESSION_DAYS))]))
		.execute();
}

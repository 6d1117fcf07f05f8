// SPDX-License-Identifier: EUPL-1.2
import type { Reaction } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { refreshDerived } from './derive.ts';
import { settleSites } from './settle.ts';

/** A park changed its outline: who lies in it is computed anew, in parts that a transaction can carry. */
async function settleAll(scope: Scope): Promise<void> {
	const sites = await scope.db.selectFrom('site').select(['id', 'organisation_id']).where('network_id', '=', scope.network.id)
		.where('lat', 'is not', null).execute();
	await settleSites(scope, sites.map((site) => site.id));
	const owners = [...new Set(sites.map((site) => site.organisation_id))];
	for (let at = 0; at < owners.length; at += 500) await refreshDerived(scope, owners.slice(at, at + 500));
}

/** What the directory does when others' facts arrive. */
export const organisationReactions: Reaction[] = [{ to: 'areas.outlined', react: settleAll }];

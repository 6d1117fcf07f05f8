// SPDX-License-Identifier: EUPL-1.2
import { listTerritory } from '#modules/networks/server/index.ts';
import { listAreas } from '#modules/areas/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';
import { may } from '../access.ts';

/** Of which proposals somebody hears, how soon, and what there is to choose from. */
export interface Subscription {
	pace: 'at_once' | 'daily' | 'never';
	towns: string[];
	areas: string[];
	townChoices: { value: string; label: string }[];
	areaChoices: { value: string; label: string }[];
}

/** The own subscription at the acting office; nobody hears anything who did not ask for it. */
export async function getSubscription(scope: Scope): Promise<Subscription> {
	const { accountId, officeId } = actorOf(scope);
	const row = await scope.db.selectFrom('proposal_subscription').select(['pace', 'towns', 'areas']).where('network_id', '=', scope.network.id)
		.where('account_id', '=', accountId).where('office_id', '=', officeId).executeTakeFirst();
	return {
		pace: (row?.pace as Subscription['pace']) ?? 'never', towns: row?.towns ?? [], areas: row?.areas ?? [],
		townChoices: (await listTerritory(scope, officeId)).map(({ ags, name }) => ({ value: ags, label: name })),
		areaChoices: (await listAreas(scope)).map(({ id, name }) => ({ value: id, label: name }))
	};
}

/** Subscribes to proposals (Moderation abonnieren): for some places, or for all where none is chosen. Unknown places are left out. */
export async function subscribe(scope: Scope, wanted: Pick<Subscription, 'pace' | 'towns' | 'areas'>): Promise<void> {
	const { accountId, officeId } = actorOf(scope);
	const { townChoices, areaChoices } = await getSubscription(scope);
	const known = (values: string[], choices: { value: string }[]) => [...new Set(values)].filter((value) => choices.some((choice) => choice.value === value));
	const set = { pace: wanted.pace, towns: known(wanted.towns, townChoices), areas: known(wanted.areas, areaChoices) };
	await scope.db.insertInto('proposal_subscription').values({ network_id: scope.network.id, account_id: accountId, office_id: officeId, ...set })
		.onConflict((conflict) => conflict.columns(['network_id', 'account_id', 'office_id']).doUpdateSet(set)).execute();
}

function actorOf(scope: Scope): { accountId: string; officeId: string } {
	may(scope, 'keep');
	if (scope.actor.kind !== 'person' || !scope.officeId) throw new NotAllowed('organisations.keep');
	return { accountId: scope.actor.accountId, officeId: scope.officeId };
}

// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { Bought } from './bought-outside.ts';

/** What the need is called that is made of a purchase; by it and the buyer one is found that was entered by hand. */
export const titleOf = ({ goods, quantity }: Pick<Bought, 'goods' | 'quantity'>) => [goods, quantity].filter(Boolean).join(', ').slice(0, 120);

/**
 * The live need of each purchase, as far as this office sees needs: the one that was made of it, however it is called today, else
 * the buyer's need of the same title that was made of nothing else. One statement.
 */
export async function standingNeeds(scope: Scope, bought: readonly Bought[]): Promise<(one: Bought) => string | null> {
	const rows = await scope.db.selectFrom('need').select(['id', 'organisation_id', 'bought_id', 'title']).where('network_id', '=', scope.network.id)
		.where((eb) => eb.or([
			eb('bought_id', 'in', bought.map(({ id }) => id)),
			eb.and([eb('bought_id', 'is', null), eb('organisation_id', 'in', bought.map(({ buyerId }) => buyerId)), eb('title', 'in', bought.map(titleOf))])
		]))
		.where('state', 'in', ['received', 'open', 'on_watch']).orderBy('created_at').execute();
	const made = new Map(rows.map(({ id, bought_id: of }) => [of, id]));
	const called = new Map(rows.filter((row) => row.bought_id === null).map(({ id, organisation_id: buyer, title }) => [`${buyer} ${title}`, id]));
	return (one) => made.get(one.id) ?? called.get(`${one.buyerId} ${titleOf(one)}`) ?? null;
}

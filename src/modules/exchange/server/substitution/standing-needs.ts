// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { Bought } from './bought-outside.ts';

/** What the need is called that is made of a purchase; by it and the buyer it is found again. */
export const titleOf = ({ goods, quantity }: Pick<Bought, 'goods' | 'quantity'>) => [goods, quantity].filter(Boolean).join(', ').slice(0, 120);

/** The live need of each purchase, by its buyer and title, as far as this office sees needs. One statement. */
export async function standingNeeds(scope: Scope, bought: readonly Bought[]): Promise<(one: Bought) => string | null> {
	const rows = await scope.db.selectFrom('need').select(['id', 'organisation_id', 'title']).where('network_id', '=', scope.network.id)
		.where('organisation_id', 'in', bought.map(({ buyerId }) => buyerId)).where('title', 'in', bought.map(titleOf)).where('state', 'in', ['received', 'open', 'on_watch'])
		.orderBy('created_at').execute();
	const ids = new Map(rows.map(({ id, organisation_id: buyer, title }) => [`${buyer} ${title}`, id]));
	return (one) => ids.get(`${one.buyerId} ${titleOf(one)}`) ?? null;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { distanceKm } from '../../matching/distance.ts';
import { findSubstitutes, type Substitute } from '../../matching/substitutes.ts';
import { may } from '../access.ts';
import { findPoints } from '../places.ts';
import { listBought, MOST_BOUGHT, type Bought } from './bought-outside.ts';
import { localSupplies, type KnownSupply } from './local-supplies.ts';
import { standingNeeds } from './standing-needs.ts';

/** A chance nearby as the desk reads it. */
export interface Chance extends Pick<Substitute, 'via' | 'id' | 'organisationId' | 'name' | 'word'> { title: string; km: number | null; savedKm: number | null }

/** Something bought outside with the chances to have it from here (Substitutionschancen). */
export interface BoughtWithChances extends Pick<Bought, 'source' | 'id' | 'buyerId' | 'buyer' | 'goods' | 'quantity' | 'supplier' | 'supplierPlace' | 'audience'> {
	awayKm: number | null; chances: Chance[];
	/** The need that was made of it and still lives. */
	needId: string | null;
}

const pointOf = (lat: number | null, lon: number | null) => (lat === null || lon === null ? null : { lat, lon });
const rounded = (km: number | null) => (km === null ? null : Math.max(1, Math.round(km)));

/** Everything bought outside that this office knows of, with who here has the like; what has a chance stands first. */
export async function listSubstitutionChances(scope: Scope): Promise<{ bought: BoughtWithChances[]; cutOff: boolean }> {
	may(scope, 'work');
	const bought = await listBought(scope);
	const list = await withChances(scope, bought);
	return { bought: [...list.filter(({ chances }) => chances.length > 0), ...list.filter(({ chances }) => chances.length === 0)], cutOff: bought.length === MOST_BOUGHT };
}

/** One of them, as the list shows it, with the stored one; 404 for what is behind a wall or has ended. */
export async function getBoughtWithChances(scope: Scope, source: Bought['source'], id: string): Promise<{ bought: Bought; shown: BoughtWithChances }> {
	const bought = (await listBought(scope)).find((one) => one.source === source && one.id === id);
	if (!bought) throw new NotFound(source === 'purchase' ? 'outside_purchase' : 'relation');
	return { bought, shown: (await withChances(scope, [bought]))[0]! };
}

async function withChances(scope: Scope, bought: readonly Bought[]): Promise<BoughtWithChances[]> {
	if (bought.length === 0) return [];
	const supplies = await localSupplies(scope, bought.map(({ goods }) => goods));
	const places = await findPoints(scope, [...new Set(bought.map(({ supplierPlace }) => supplierPlace).filter(Boolean))]);
	const needOf = await standingNeeds(scope, bought);
	return bought.map((one) => {
		const { source, id, buyerId, buyer, goods, quantity, supplier, supplierPlace, audience } = one;
		const point = pointOf(one.buyerLat, one.buyerLon);
		const supplierPoint = pointOf(one.supplierLat, one.supplierLon) ?? places.get(supplierPlace) ?? null;
		const chances = findSubstitutes({ buyerId, goods, point, supplierPoint }, supplies);
		const awayKm = point && supplierPoint ? rounded(distanceKm(point, supplierPoint)) : null;
		return { source, id, buyerId, buyer, goods, quantity, supplier, supplierPlace, audience, awayKm, needId: needOf(one), chances: chances.map((chance) => chanceOf(chance, supplies)) };
	});
}

function chanceOf(chance: Substitute, supplies: readonly KnownSupply[]): Chance {
	const { via, id, organisationId, name, word, km, savedKm } = chance;
	return { via, id, organisationId: name === '' ? null : organisationId, name, word, title: supplies.find((one) => one.via === via && one.id === id)?.title ?? '', km: rounded(km), savedKm: rounded(savedKm) };
}

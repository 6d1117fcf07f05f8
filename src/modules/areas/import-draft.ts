// SPDX-License-Identifier: EUPL-1.2
import { boundsOfArea, distanceKm, isInArea, isWithin, type Area, type Bounds, type LatLon } from '#shared/geo.ts';
import type { AreaKind } from './views.ts';

/** An area as a list proposes it (Gebiet aus einer Liste); nothing is stored yet. */
export interface AreaDraft {
	name: string;
	kind: AreaKind;
	description: string;
	externalId: string | null;
	municipality: string | null;
	outline: Area | null;
	point: LatLon | null;
	/** The line of the list whose area holds this one as a part. */
	parentLine: number | null;
}

/** An area that the network has already. */
export interface KnownArea { id: string; name: string; point: LatLon | null; source: string; sourceId: string | null }

const INDUSTRIAL = /gewerbe|industrie|business|park\b|industrial|commercial|\bGE\b|\bGI\b/i;

/** A business park by its words, else a quarter: districts and municipalities are quarters, too. */
export function areaKindOf(words: string): AreaKind {
	return INDUSTRIAL.test(words) ? 'park' : 'quarter';
}

/** Two areas of one name this near to each other are one; "Neustadt" lies in many towns. */
const SAME_PLACE_KM = 3;

/** The area that a draft already is: by its number in the same source, else by name and place; null for a new one. */
export function knownAs(draft: Pick<AreaDraft, 'name' | 'externalId' | 'point'>, known: readonly KnownArea[], source: string): KnownArea | null {
	const byId = draft.externalId ? known.find((area) => area.source === source && area.sourceId === draft.externalId) : undefined;
	const near = (area: KnownArea) => !area.point || !draft.point || distanceKm(area.point, draft.point) <= SAME_PLACE_KM;
	return byId ?? known.find((area) => area.name.toLowerCase() === draft.name.toLowerCase() && near(area)) ?? null;
}

type Placed = { line: number; outline: Area; point: LatLon; bounds: Bounds; size: number };

function placedOf(line: number, { outline, point }: AreaDraft): Placed[] {
	const bounds = outline && boundsOfArea(outline);
	return outline && point && bounds ? [{ line, outline, point, bounds, size: (bounds.north - bounds.south) * (bounds.east - bounds.west) }] : [];
}

/** For each area of a list the line of the smallest other one that holds it; those that lie in none are not in the answer. */
export function parentsByPlace(drafts: readonly { line: number; draft: AreaDraft }[]): Map<number, number> {
	const placed = drafts.flatMap(({ line, draft }) => placedOf(line, draft)).sort((a, b) => a.size - b.size);
	const parents = new Map<number, number>();
	for (const [at, part] of placed.entries()) {
		// Neighbours of one size (municipalities beside each other) hold nothing of each other.
		const whole = placed.slice(at + 1).find(({ size, bounds, outline }) => size > part.size * 1.2 && isWithin(bounds, part.point) && isInArea(part.point, outline));
		if (whole) parents.set(part.line, whole.line);
	}
	return parents;
}

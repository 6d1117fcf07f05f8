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

/** What a source said last about an area: a mark per field, never the value itself; whoever reads the list makes and compares them. */
export type AreaMarks = Readonly<Record<string, string>>;

/** An area that the network has already. */
export interface KnownArea {
	id: string; name: string; point: LatLon | null; source: string; sourceId: string | null;
	kind: AreaKind; description: string; municipality: string | null; listed: AreaMarks | null;
}

/** The fields of an area that its source may change when it comes again. */
export const FOLLOWED_FIELDS = ['name', 'kind', 'description', 'municipality', 'outline'] as const;
export type FollowedField = (typeof FOLLOWED_FIELDS)[number];

const INDUSTRIAL = /gewerbe|industrie|business|park\b|industrial|commercial|\bGE\b|\bGI\b/i;

/** A business park by its words, else a quarter: districts and municipalities are quarters, too. */
export function areaKindOf(words: string): AreaKind {
	return INDUSTRIAL.test(words) ? 'park' : 'quarter';
}

/** Two areas of one name this near to each other are one; "Neustadt" lies in many towns. */
const SAME_PLACE_KM = 3;

/** The areas of a network as a list asks for them; with eleven thousand municipalities nobody can look through all for each. */
export class KnownAreas {
	readonly #byId = new Map<string, KnownArea>();
	readonly #byName = new Map<string, KnownArea[]>();

	constructor(known: readonly KnownArea[], source: string) {
		for (const area of known) {
			if (area.source === source && area.sourceId) this.#byId.set(area.sourceId, area);
			const key = area.name.toLowerCase();
			this.#byName.set(key, [...(this.#byName.get(key) ?? []), area]);
		}
	}

	/** The area that a draft already is: by its number in the same source, else by name and place; null for a new one. */
	find(draft: Pick<AreaDraft, 'name' | 'externalId' | 'point'>): KnownArea | null {
		const byId = draft.externalId ? this.#byId.get(draft.externalId) : undefined;
		const near = (area: KnownArea) => !area.point || !draft.point || distanceKm(area.point, draft.point) <= SAME_PLACE_KM;
		return byId ?? this.#byName.get(draft.name.toLowerCase())?.find(near) ?? null;
	}
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

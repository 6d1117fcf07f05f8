// SPDX-License-Identifier: EUPL-1.2
import type { View } from '#shared/geo.ts';
import { areasIn } from './boundaries.ts';
import { frameOf, onPicture, type Frame } from './frame.ts';
import type { BaseMapSources } from './layers.ts';

/** A name on the map, centred on its point; the class says how large it is written. */
export type MapLabel = { x: number; y: number; text: string; class: 'state' | 'city' | 'town' | 'district' };

type Candidate = MapLabel & { weight: number };

const STATES_UNTIL = 6.75;
const DISTRICTS_FROM = 12;
/** Population a municipality needs to be named, by zoom: a map of all Germany names its Länder only. */
const NAMED_FROM: [zoom: number, population: number][] = [
	[6.75, Infinity], [7.25, 250_000], [7.5, 100_000], [8.5, 50_000], [9.5, 20_000], [10.5, 6_000], [11.5, 1_500], [30, 0]
];
const CITY = 100_000;
/** More than any population. */
const DISTRICT_WEIGHT = 1e8;
const STATE_WEIGHT = 1e8;

// Measured on Fira Sans at the sizes the map uses; a little generous, so that names never touch.
const LETTER_WIDTH = { state: 8.6, city: 8, town: 7, district: 6.4 };
const LINE_HEIGHT = 18;

/** The names a view has room for, the weightiest first; no two overlap and none is cut by the edge. */
export function baseMapLabels(view: View, sources: BaseMapSources): MapLabel[] {
	const frame = frameOf(view);
	const candidates = [stateNames, municipalityNames, districtNames].flatMap((names) => names(frame, sources));
	candidates.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
	const placed: MapLabel[] = [];
	for (const { weight: _, ...label } of candidates) {
		if (fits(label, view) && !placed.some((other) => collide(label, other))) placed.push(label);
	}
	return placed;
}

function stateNames(frame: Frame, { states }: BaseMapSources): Candidate[] {
	if (frame.view.zoom >= STATES_UNTIL) return [];
	return states.areas.map((area) => candidate(frame, area.at, area.name, 'state', STATE_WEIGHT));
}

function municipalityNames(frame: Frame, { municipalities }: BaseMapSources): Candidate[] {
	const least = NAMED_FROM.find(([zoom]) => frame.view.zoom < zoom)?.[1] ?? 0;
	return areasIn(municipalities, frame.box)
		.filter((area) => area.population > 0 && area.population >= least)
		.map((area) => {
			const kind = area.population >= CITY ? 'city' : 'town';
			return candidate(frame, area.at, area.name, kind, area.population);
		});
}

/** Near enough to read districts, they come first: Elberfeld must not give way to the name of the whole town. */
function districtNames(frame: Frame, { details, places }: BaseMapSources): Candidate[] {
	if (frame.view.zoom < DISTRICTS_FROM) return [];
	const detailed = details.flatMap((detail) => detail.districts);
	return [
		...detailed.map(({ name, at, size }) => candidate(frame, at, name, 'district', DISTRICT_WEIGHT + size)),
		...places.map(({ name, at }, i) => candidate(frame, at, name, 'district', DISTRICT_WEIGHT + 1 / (i + 1)))
	];
}

function candidate(
	frame: Frame,
	at: [number, number],
	text: string,
	kind: MapLabel['class'],
	weight: number
): Candidate {
	const { x, y } = onPicture(frame, at);
	return { x: Math.round(x), y: Math.round(y), text, class: kind, weight };
}

function halfWidth({ text, class: kind }: MapLabel): number {
	return (text.length * LETTER_WIDTH[kind]) / 2;
}

function fits(label: MapLabel, { width, height }: View): boolean {
	const half = halfWidth(label);
	const inWidth = label.x - half >= 0 && label.x + half <= width;
	return inWidth && label.y >= LINE_HEIGHT && label.y <= height - LINE_HEIGHT;
}

function collide(a: MapLabel, b: MapLabel): boolean {
	return Math.abs(a.x - b.x) < halfWidth(a) + halfWidth(b) && Math.abs(a.y - b.y) < LINE_HEIGHT;
}

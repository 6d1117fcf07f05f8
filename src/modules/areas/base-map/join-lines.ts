// SPDX-License-Identifier: EUPL-1.2
import { shapeOf, type Shape } from './shape.ts';

/**
 * Joins lines that meet end to end into longer ones. Map sources cut lines at every crossing; joined lines need fewer
 * points when simplified and fewer letters when written. Where more than two ends meet, the line stays cut.
 */
export function joinLines(lines: Shape[]): Shape[] {
	const ends = endsOf(lines);
	const used = new Set<Shape>();
	const joined: Shape[] = [];
	for (const line of lines) {
		if (used.has(line)) continue;
		used.add(line);
		const backwards = follow(line, true, ends, used).reverse();
		const parts = [...backwards, line.points, ...follow(line, false, ends, used)];
		joined.push(parts.length === 1 ? line : shapeOf(concatenate(parts)));
	}
	return joined;
}

type Ends = Map<string, Shape[]>;

function endsOf(lines: Shape[]): Ends {
	const ends: Ends = new Map();
	for (const line of lines) {
		for (const end of [startKey(line.points), endKey(line.points)]) {
			const known = ends.get(end);
			if (known) known.push(line);
			else ends.set(end, [line]);
		}
	}
	return ends;
}

/** The further pieces from one end of a line on, each turned so that it reads in the direction of the line. */
function follow(line: Shape, backwards: boolean, ends: Ends, used: Set<Shape>): Float64Array[] {
	const found: Float64Array[] = [];
	let end = backwards ? startKey(line.points) : endKey(line.points);
	for (;;) {
		const meeting = ends.get(end)!;
		const next = meeting.length === 2 ? meeting.find((other) => !used.has(other)) : undefined;
		if (!next) return found;
		used.add(next);
		const startsHere = startKey(next.points) === end;
		found.push(startsHere === backwards ? reversed(next.points) : next.points);
		end = startsHere ? endKey(next.points) : startKey(next.points);
	}
}

function concatenate(parts: Float64Array[]): Float64Array {
	const length = parts.reduce((sum, part) => sum + part.length - 2, 2);
	const points = new Float64Array(length);
	let at = 0;
	for (const part of parts) {
		points.set(part, at);
		// The last point of a piece is the first of the next and is written over.
		at += part.length - 2;
	}
	return points;
}

function reversed(points: Float64Array): Float64Array {
	const turned = new Float64Array(points.length);
	for (let i = 0; i < points.length; i += 2) {
		turned[i] = points[points.length - 2 - i]!;
		turned[i + 1] = points[points.length - 1 - i]!;
	}
	return turned;
}

function startKey(points: Float64Array): string {
	return `${points[0]},${points[1]}`;
}

function endKey(points: Float64Array): string {
	return `${points.at(-2)},${points.at(-1)}`;
}

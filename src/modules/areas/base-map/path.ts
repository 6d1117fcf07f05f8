// SPDX-License-Identifier: EUPL-1.2
import { clipLine, clipRing } from './clip.ts';
import type { Frame } from './frame.ts';
import { overlaps, type Shape } from './shape.ts';

/** Pixels by which a drawn line may miss the true one. On overview maps coasts are crooked enough to allow more. */
const TOLERANCE = 0.8;
const TOLERANCE_OF_OVERVIEW = 1.4;
const OVERVIEW_UNTIL = 9;

/** Rings smaller than this many square pixels are specks and left out. */
const SMALLEST = 3;

/** The SVG path of the lines inside the view; empty when none is. */
export function linePath(shapes: Shape[], frame: Frame): string {
	const pieces = shapes.filter((s) => overlaps(s.box, frame.box)).flatMap((s) => clipLine(s.points, frame.box));
	return pieces.map((piece) => written(simplified(onPixels(piece, frame), tolerance(frame)), false)).join('');
}

/** The SVG path of filled rings inside the view; holes come out right with the even-odd rule. */
export function ringPath(shapes: Shape[], frame: Frame): string {
	return shapes
		.filter((shape) => overlaps(shape.box, frame.box) && isLargeEnough(shape, frame))
		.map((shape) => clipRing(shape.points, frame.box))
		.filter((ring) => ring.length >= 6)
		.map((ring) => written(simplified(onPixels(ring, frame), tolerance(frame)), true))
		.join('');
}

function isLargeEnough({ box }: Shape, { scale }: Frame): boolean {
	return (box.east - box.west) * (box.south - box.north) * scale * scale >= SMALLEST;
}

function tolerance({ view }: Frame): number {
	return view.zoom < OVERVIEW_UNTIL ? TOLERANCE_OF_OVERVIEW : TOLERANCE;
}

function onPixels(points: Float64Array, { scale, left, top }: Frame): Float64Array {
	return points.map((value, i) => value * scale + (i % 2 === 0 ? left : top));
}

/** Drops points that do not show (Douglas and Peucker, with a stack: long rings would exhaust recursion). */
function simplified(points: Float64Array, allowed: number): Float64Array {
	const last = points.length / 2 - 1;
	const keep = new Uint8Array(last + 1);
	keep[0] = keep[last] = 1;
	const open: [number, number][] = [[0, last]];
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const [from, to] = stretch;
		const far = farthest(points, from, to, allowed);
		if (far < 0) continue;
		keep[far] = 1;
		open.push([from, far], [far, to]);
	}
	return points.filter((_, i) => keep[i >> 1] === 1);
}

function farthest(points: Float64Array, from: number, to: number, allowed: number): number {
	const [ax, ay] = [points[2 * from]!, points[2 * from + 1]!];
	const [dx, dy] = [points[2 * to]! - ax, points[2 * to + 1]! - ay];
	const square = dx * dx + dy * dy;
	let found = -1;
	let worst = allowed * allowed;
	for (let i = from + 1; i < to; i++) {
		const [px, py] = [points[2 * i]! - ax, points[2 * i + 1]! - ay];
		const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
		const miss = (px - share * dx) ** 2 + (py - share * dy) ** 2;
		if (miss > worst) [found, worst] = [i, miss];
	}
	return found;
}

/** Writes points in tenths of a pixel, each relative to the one before: half the letters of absolute numbers. */
function written(points: Float64Array, closed: boolean): string {
	let [x, y] = [Math.round(points[0]! * 10), Math.round(points[1]! * 10)];
	let text = `M${x / 10} ${y / 10}`;
	let first = true;
	for (let i = 2; i < points.length; i += 2) {
		const [nextX, nextY] = [Math.round(points[i]! * 10), Math.round(points[i + 1]! * 10)];
		if (nextX === x && nextY === y) continue;
		text += (first ? `l${short(nextX - x)}` : separated(nextX - x)) + separated(nextY - y);
		[x, y, first] = [nextX, nextY, false];
	}
	if (first) return '';
	return closed ? `${text}z` : text;
}

function short(tenths: number): string {
	return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}

/** A minus sign separates numbers by itself. */
function separated(tenths: number): string {
	const text = short(tenths);
	return text.startsWith('-') ? text : ` ${text}`;
}

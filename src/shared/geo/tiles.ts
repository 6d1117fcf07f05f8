// SPDX-License-Identifier: EUPL-1.2
import { toUnitSquare, type View } from './mercator.ts';

/** A square picture of a tile service, with where it lies in the view and how large it is drawn there, in pixels. */
export interface Tile { href: string; x: number; y: number; size: number }

/** Tiles are made for 256 pixels; below this zoom one tile shows half the earth. */
const TILE = 256;
const MAX_TILE_ZOOM = 19;

/**
 * The tiles that cover a view (slippy map: {z}/{x}/{y} counted from the north-west). The view may lie between two whole
 * zooms; the closer ones are taken and drawn smaller, so that writing stays sharp.
 */
export function tilesOf(view: View, template: string): Tile[] {
	const zoom = Math.min(MAX_TILE_ZOOM, Math.ceil(view.zoom - 0.25));
	const [count, size] = [2 ** zoom, TILE * 2 ** (view.zoom - zoom)];
	const middle = toUnitSquare(view);
	const [left, top] = [middle.x * count - view.width / 2 / size, middle.y * count - view.height / 2 / size];
	const tiles: Tile[] = [];
	for (let row = Math.floor(top); row < top + view.height / size; row++) {
		if (row < 0 || row >= count) continue;
		for (let column = Math.floor(left); column < left + view.width / size; column++) {
			const address = template.replace('{z}', String(zoom)).replace('{x}', String(((column % count) + count) % count)).replace('{y}', String(row));
			tiles.push({ href: address, x: rounded((column - left) * size), y: rounded((row - top) * size), size: rounded(size) });
		}
	}
	return tiles;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

// SPDX-License-Identifier: EUPL-1.2
import { project, type View } from '#shared/geo.ts';
import type { Box } from './shape.ts';

/** How points of the plane land on the picture of one view, and which part of the plane it needs. */
export type Frame = {
	view: View;
	/** Picture = plane × scale + shift, in pixels. */
	scale: number;
	left: number;
	top: number;
	/** The plane under the picture and a little around it. */
	box: Box;
};

/** Pixels drawn beyond the edge, so that the ends of lines and the rims of cut areas stay out of sight. */
const MARGIN = 12;

/**
 * The frame of a view. Scale and shift are read off two projected points, so the map and its markers, which the view
 * projects one by one, can never disagree.
 */
export function frameOf(view: View): Frame {
	const middle = project(view, { lat: 0, lon: 0 });
	const quarter = project(view, { lat: 0, lon: 90 });
	const scale = (quarter.x - middle.x) * 4;
	const [left, top] = [middle.x - scale / 2, middle.y - scale / 2];
	return {
		view,
		scale,
		left,
		top,
		box: {
			west: (-MARGIN - left) / scale,
			north: (-MARGIN - top) / scale,
			east: (view.width + MARGIN - left) / scale,
			south: (view.height + MARGIN - top) / scale
		}
	};
}

/** Where a point of the plane lies on the picture, in pixels. */
export function onPicture(frame: Frame, [x, y]: readonly [number, number]): { x: number; y: number } {
	return { x: x * frame.scale + frame.left, y: y * frame.scale + frame.top };
}

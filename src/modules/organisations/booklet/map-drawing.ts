// SPDX-License-Identifier: EUPL-1.2
import type { Pixel, View } from '#shared/geo.ts';

/** A place on the printed map; several with one point share a mark. */
export interface PrintedPlace { at: Pixel; numbers: number[] }
interface Layer { class: string; d: string }
interface Label { x: number; y: number; text: string }

/** Paper is white and ink costs: quieter than the screen, readable in grey. */
const INK: Readonly<Record<string, string>> = {
	land: 'fill="#faf8f2"', town: 'fill="#f0ede6"', water: 'fill="#c3dcec"', forest: 'fill="#dfead8"',
	'road-major': 'fill="none" stroke="#c9c2b4" stroke-width="3"', 'road-minor': 'fill="none" stroke="#d8d2c6" stroke-width="1.2"',
	district: 'fill="none" stroke="#777" stroke-width="0.6" stroke-dasharray="2 3"', outline: 'fill="none" stroke="#555" stroke-width="1.2" stroke-dasharray="6 3 1.5 3"',
	area: 'fill="#0b5c4a" fill-opacity="0.12" stroke="#0b5c4a" stroke-width="1.2"'
};

/** The map of the booklet as SVG: base map, names, and a mark with its number for each place. */
export function drawPrintedMap(view: View, picture: { layers: Layer[]; labels: Label[] }, places: readonly PrintedPlace[]): string {
	const layers = picture.layers.map(({ class: kind, d }) => `<path d="${d}" fill-rule="evenodd" ${INK[kind] ?? 'fill="none"'}/>`);
	const labels = picture.labels.map(({ x, y, text }) => `<text x="${x}" y="${y}" font-size="13" text-anchor="middle" fill="#555">${escaped(text)}</text>`);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.width} ${view.height}" width="${view.width}" height="${view.height}">`
		+ `<rect width="100%" height="100%" fill="#f1f1f1"/>${layers.join('')}${labels.join('')}${places.map(markOf).join('')}</svg>`;
}

function markOf({ at, numbers }: PrintedPlace): string {
	const text = numbers.length > 2 ? `${numbers[0]}+${numbers.length - 1}` : numbers.join('/');
	const width = 10 + 8 * text.length;
	return `<g><rect x="${(at.x - width / 2).toFixed(1)}" y="${(at.y - 10).toFixed(1)}" width="${width}" height="20" rx="10" fill="#0b3f5c" stroke="#fff" stroke-width="1.5"/>`
		+ `<text x="${at.x.toFixed(1)}" y="${(at.y + 4.5).toFixed(1)}" font-size="13" font-weight="bold" text-anchor="middle" fill="#fff">${escaped(text)}</text></g>`;
}

/** Places nearer to each other than a mark is wide share one. */
export function shareMarks(points: readonly { at: Pixel; number: number }[], nearer = 18): PrintedPlace[] {
	const marks: PrintedPlace[] = [];
	for (const { at, number } of points) {
		const near = marks.find((mark) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) < nearer);
		if (near) near.numbers.push(number);
		else marks.push({ at, numbers: [number] });
	}
	return marks;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!).replace(/\p{Cc}/gu, ' ');

// SPDX-License-Identifier: EUPL-1.2

/** Round numbers from zero up to at least the highest value, about `steps` of them, for the lines behind a chart. */
export function ticks(highest: number, steps = 4): number[] {
	if (!(highest > 0)) return [0, 1];
	const rough = highest / steps;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= rough) ?? 10) * power;
	const count = Math.ceil(highest / step - 1e-9);
	return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Pieces of an SVG path through values on a field of 100 × 100; a missing value interrupts the line. */
export function linePath(values: readonly (number | null)[], top: number): string {
	const wide = Math.max(1, values.length - 1);
	let pen = 'M';
	return values
		.map((value, index) => {
			if (value === null) {
				pen = 'M';
				return '';
			}
			const point = `${pen}${((100 * index) / wide).toFixed(2)} ${(100 - (100 * value) / top).toFixed(2)}`;
			pen = 'L';
			return point;
		})
		.join('');
}

/** The words of an axis, cut to what fits; the whole word stands in the table beside the chart. */
export function shorten(word: string, length: number) {
	return word.length <= length ? word : `${word.slice(0, length - 1).trimEnd()}…`;
}

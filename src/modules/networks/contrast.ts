// SPDX-License-Identifier: EUPL-1.2

/** A colour as red, green and blue from 0 to 1. */
type Rgb = readonly [number, number, number];

/** The page in dark mode where it is brightest (src/ui/styles/tokens.css, hued background): what a dark accent must stand out from. */
export const DARK_BACKGROUND = '#191b27';

/** WCAG 2.2, 1.4.3: writing needs this contrast. */
export const WRITING = 4.5;

/** The contrast of two colours (`#rrggbb`) from 1 to 21, by WCAG 2.2. */
export function contrast(one: string, other: string): number {
	const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (brighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [r, g, b] = rgbOf(colour).map(linear) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function rgbOf(colour: string): Rgb {
	const value = parseInt(colour.slice(1), 16);
	return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** A colour nearer to white by a share from 0 to 1; mixed as screens store colours, which keeps more of the hue than mixing light. */
export function lighten(colour: string, share: number): string {
	const mixed = rgbOf(colour).map((part) => Math.round((part + (1 - part) * share) * 255));
	return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

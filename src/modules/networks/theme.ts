// SPDX-License-Identifier: EUPL-1.2
import { contrast, DARK_BACKGROUND, lighten, WRITING } from './contrast.ts';

/** The colours of an office's pages, for bright and for dark screens. */
export interface Theme {
	accent: string;
	accentContrast: string;
	accentDark: string;
	accentDarkContrast: string;
}

/**
 * Decides about an office's colour (Hausfarbe): it must be readable as writing on white and carry white writing,
 * both 4.5:1. Answers a refusal code, or null.
 */
export function refuseAccent(accent: string): 'networks.accent_unreadable' | 'networks.accent_no_colour' | null {
	if (!/^#[0-9a-f]{6}$/.test(accent)) return 'networks.accent_no_colour';
	return contrast(accent, '#ffffff') >= WRITING ? null : 'networks.accent_unreadable';
}

/** The theme of a colour that was not refused: the dark tone is lightened until it stands out from the dark page. */
export function themeOf(accent: string): Theme {
	let share = 0.15;
	while (share < 1 && contrast(lighten(accent, share), DARK_BACKGROUND) < WRITING + 0.5) share += 0.05;
	return { accent, accentContrast: '#ffffff', accentDark: lighten(accent, Math.min(share, 1)), accentDarkContrast: '#000000' };
}

/** The stylesheet of a theme; a colour that was refused by today's rule falls back to the product's own. */
export function themeCss(accent: string): string {
	if (refuseAccent(accent)) return '/* no theme */\n';
	const theme = themeOf(accent);
	return [
		// Twice, so that the order of the stylesheets does not matter.
		':root:root {',
		`\t--nw-accent: ${theme.accent};`,
		`\t--nw-accent-contrast: ${theme.accentContrast};`,
		`\t--nw-accent-dark: ${theme.accentDark};`,
		`\t--nw-accent-dark-contrast: ${theme.accentDarkContrast};`,
		'}',
		''
	].join('\n');
}

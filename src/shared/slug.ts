// SPDX-License-Identifier: EUPL-1.2

const TRANSLITERATION: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', ł: 'l' };

/**
 * The readable part of a public address: lower case, ae/oe/ue, hyphens, at most 60 characters.
 * Text without a single usable letter becomes `eintrag`.
 */
export function slugOf(text: string): string {
	const plain = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[äöüßæøåł]/g, (c) => TRANSLITERATION[c] ?? c)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/&/g, ' und ')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	return plain || 'eintrag';
}

// SPDX-License-Identifier: EUPL-1.2
import { legalFormOf } from './legal-forms.ts';

/** Abbreviations as registers with narrow columns write them ("Interessengem.Dorstfelder Vereine"). */
export const ABBREVIATIONS: [RegExp, string][] = [
	[/\bges\./g, 'gesellschaft'],
	[/gem\.(?=\s|\p{Lu}|$)/gu, 'gemeinschaft'],
	[/\bintern\./g, 'international'],
	[/\b(?:dt|dtsch)\./g, 'deutsche'],
	[/\bev\.\s/g, 'evangelische '],
	[/\bkath\./g, 'katholische'],
	[/\bst\.\s/g, 'sankt '],
	[/\bförd\./g, 'förderung'],
	[/\bf\.\s/g, 'für '],
	[/\bu\.\s/g, 'und '],
	[/\bd\.\s/g, 'der '],
	[/\bgebr\./g, 'gebrüder'],
	[/\bing\./g, 'ingenieur'],
	[/\bverw\./g, 'verwaltung'],
	[/str\.(?=\s|$)/g, 'strasse'],
	[/\bkita\b/g, 'kindertagesstätte'],
	[/\bawo\b/g, 'arbeiterwohlfahrt']
];

/** Small words that one list writes and the next leaves out. */
export const FILLERS = new Set(['und', 'der', 'die', 'das', 'des', 'dem', 'den', 'fur', 'von', 'the', 'and', 'of', 'il', 'firma', 'fa']);

/** One spelling for "Müller", "Mueller" and "Muller"; "&" is "und". */
export function foldLetters(text: string): string {
	return text
		.toLowerCase()
		.replace(/[&+]/g, ' und ')
		.replace(/ß/g, 'ss')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/([aou])e/g, '$1');
}

/** Words of a name that tell it from others: no legal form, no filler, folded letters, abbreviations written out. */
export function nameWords(name: string): string[] {
	let text = name.replace(/\s+(?:c\/o|z\.\s?hd\.?)\s.*$/i, '').replace(/\bi\.\s?L\.?/g, ' ');
	text = legalFormOf(text)?.rest || text;
	text = text.replace(/\((?:haftungsbeschränkt|[a-zäöü]{0,3}\.?)\)/gi, ' ').toLowerCase();
	for (const [pattern, full] of ABBREVIATIONS) text = text.replace(pattern, `${full} `);
	const words = foldLetters(text).split(/[^a-z0-9]+/).filter((word) => word !== '');
	const telling = words.filter((word) => !FILLERS.has(word));
	return telling.length > 0 ? telling : words;
}

/**
 * A key under which spellings of one name fall together: legal form, umlauts, case, spacing, hyphens, small words and
 * common abbreviations do not matter. Empty when a name holds no Latin letter or digit.
 */
export function nameKey(name: string): string {
	return nameWords(name).join('');
}

/** One spelling for "Berliner Str. 48" and "Berliner Straße 48". */
export function streetKey(street: string | null): string {
	return foldLetters((street ?? '').toLowerCase().replace(/str\.?(?=\s|$)|straße|strasse/g, 'str')).replace(/[^a-z0-9]/g, '');
}

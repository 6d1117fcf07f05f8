// SPDX-License-Identifier: EUPL-1.2

/** "Hebebuehne" means "Hebebühne". After a, e or q the letters belong apart: Mauer, Steuer, Quelle. */
const SPELT_OUT = /(?<![aeq])(?:ae|oe|ue)(?!ll)/g;
const UMLAUT: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };

/** Words whose two vowels are no umlaut, as their beginnings: Poet, Koeffizient, Museum-like Latin and names. */
const NO_UMLAUT = /^(?:poet|koe[xf]|aero|israel|michael|raphael|samuel|manuel|duett|aktuell|joel|noel|soeben|suez)/;

/**
 * One written form for each word: composed characters, lower case, ß as ss, "ae oe ue" as umlauts, soft hyphens and
 * accents of loan words gone (Café = Cafe). Umlauts stay: Küche is not Kuchen.
 */
export function normaliseWord(word: string): string {
	const plain = word
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\u00ad\u200b]/g, '')
		.replace(/ß/g, 'ss');
	const spelt = NO_UMLAUT.test(plain) ? plain : plain.replace(SPELT_OUT, (pair) => UMLAUT[pair] ?? pair);
	return /[^\u0020-\u007eäöü]/.test(spelt) ? stripForeignAccents(spelt) : spelt;
}

function stripForeignAccents(word: string): string {
	let plain = '';
	for (const letter of word) {
		plain += 'äöü'.includes(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
	}
	return plain;
}

/** Umlauts as base vowels, for stems and for comparing what was typed without a German keyboard. */
export function foldUmlauts(word: string): string {
	return word.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');
}

/** No German word that anybody types is longer; what is, is noise, and would make readers slow. */
const LONGEST_WORD = 60;

/**
 * Text ready for reading figures and phrases: composed, one kind of dash, quote and space, gender forms
 * (Bäcker:innen, Gärtner*in, Kund/innen) as their stem. Length may change; not for showing.
 */
export function normaliseText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
		.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
		.replace(/[‐‑‒–—−]/g, '–')
		.replace(/[„“”‟«»]/g, '"')
		.replace(/[\p{L}\d]{61,}/gu, (run) => run.slice(0, LONGEST_WORD))
		.replace(/(\p{L})(?:[:*_]|\/-?)in(?:nen)?(?!\p{L})/gu, '$1');
}

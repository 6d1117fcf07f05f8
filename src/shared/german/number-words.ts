// SPDX-License-Identifier: EUPL-1.2
import { normaliseWord } from './normalise.ts';

const ONES: Readonly<Record<string, number>> = {
	null: 0, ein: 1, eins: 1, eine: 1, einen: 1, einem: 1, einer: 1, zwei: 2, zwo: 2, beide: 2, drei: 3, vier: 4, fünf: 5,
	sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15,
	sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19
};
const TENS: Readonly<Record<string, number>> = {
	zwanzig: 20, dreissig: 30, vierzig: 40, fünfzig: 50, fuffzig: 50, fufzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90
};
const ROUND: Readonly<Record<string, number>> = { dutzend: 12, paar: 2, hundert: 100, tausend: 1000 };

/**
 * Value of a German number word: "zwölf" 12, "fünfundzwanzig" 25, "dreihundert" 300, "zweitausend" 2000, "Dutzend" 12,
 * "zwanzigmal" 20. Null for anything else.
 */
export function numberWord(written: string): number | null {
	const word = normaliseWord(written).replace(/mal$/, '');
	return under100(word) ?? hundreds(word) ?? thousands(word);
}

function under100(word: string): number | null {
	const direct = ONES[word] ?? TENS[word] ?? ROUND[word];
	if (direct !== undefined) return direct;
	const joined = /^(.+?)und(.+)$/.exec(word);
	const one = ONES[joined?.[1] ?? ''];
	const ten = TENS[joined?.[2] ?? ''];
	return one !== undefined && ten !== undefined ? one + ten : null;
}

function hundreds(word: string): number | null {
	const found = /^(.*?)hundert(?:und)?(.*)$/.exec(word);
	if (!found) return null;
	const front = found[1] ? under100(found[1]) : 1;
	const rest = found[2] ? under100(found[2]) : 0;
	return front === null || rest === null ? null : front * 100 + rest;
}

function thousands(word: string): number | null {
	const found = /^(.*?)tausend(?:und)?(.*)$/.exec(word);
	if (!found) return null;
	const front = found[1] ? (under100(found[1]) ?? hundreds(found[1])) : 1;
	const rest = found[2] ? (hundreds(found[2]) ?? under100(found[2])) : 0;
	return front === null || rest === null ? null : front * 1000 + rest;
}

/** A figure as Germans write it: "1.200" 1200, "1,5" 1.5, "4.000,50" 4000.5, "2.5" 2.5, also number words. */
export function readNumber(written: string): number | null {
	const figure = written.replace(/\s/g, '');
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figure)) return Number(figure.replace(/\./g, '').replace(',', '.'));
	if (/^\d+(?:[.,]\d+)?$/.test(figure)) return Number(figure.replace(',', '.'));
	return numberWord(written);
}

// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { codeOf, isCode } from './code.ts';

test('a code has eight signs that make no word and are mistaken for no other, none likelier than another', () => {
	const seen = new Map<string, number>();
	const codes = Array.from({ length: 6000 }, (_, n) => codeOf(newId(n), new Date(n)));
	for (const sign of codes.join('')) seen.set(sign, (seen.get(sign) ?? 0) + 1);
	expect(codes.every((code) => /^[2-9B-DF-HJ-NP-TV-X]{8}$/.test(code))).toBe(true);
	// 48 000 signs over 27: 1 778 each, standard deviation 41. Six of them is chance of 1 in 10⁷ for the whole alphabet.
	expect([...seen.entries()].filter(([, hits]) => Math.abs(hits - 48_000 / seen.size) > 6 * 41)).toEqual([]);
	expect(seen.size).toBe(27);
});

test('a code belongs to one claim and one letter', () => {
	const [claim, at] = [newId(1), new Date(1000)];
	expect([isCode(codeOf(claim, at), claim, at), isCode(codeOf(claim, at), newId(2), at), isCode(codeOf(claim, at), claim, new Date(1001)), isCode('', claim, at)]).toEqual([true, false, false, false]);
});

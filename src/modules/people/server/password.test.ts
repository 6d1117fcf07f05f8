// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';
import { takingTurns } from './turns.ts';

describe('a password', () => {
	test('matches its own hash and no other', async () => {
		const hash = await hashPassword('vier warme Worte');
		expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(await passwordMatches('vier warme Worte', hash)).toBe(true);
		expect(await passwordMatches('vier warme worte', hash)).toBe(false);
	});

	test('is the same however the keyboard composes its umlauts', async () => {
		const hash = await hashPassword('Gem\u00fcselager');
		expect(await passwordMatches('Gemu\u0308selager', hash)).toBe(true);
	});

	test('never matches where there is no hash, or one that nobody can read', async () => {
		for (const stored of [null, '', 'plain', '$2b$10$abc']) expect(await passwordMatches('', stored)).toBe(false);
	});
});

describe('taking turns', () => {
	test('runs so many at once and no more, and everybody gets their turn', async () => {
		const inTurn = takingTurns(2, 10, () => new Error('full'));
		let [running, most, done] = [0, 0, 0];
		const work = () =>
			inTurn(async () => {
				most = Math.max(most, ++running);
				await new Promise((resolve) => setTimeout(resolve, 5));
				running--;
				done++;
			});
		await Promise.all(Array.from({ length: 9 }, work));
		expect([most, done]).toEqual([2, 9]);
	});

	test('turns away who comes when the line is full, and takes others again later', async () => {
		const inTurn = takingTurns(1, 1, () => new Error('full'));
		let finish = () => {};
		const first = inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
		const second = inTurn(async () => 'second');
		await expect(inTurn(async () => 'third')).rejects.toThrow('full');
		finish();
		await first;
		expect(await second).toBe('second');
		expect(await inTurn(async () => 'later')).toBe('later');
	});

	test('gives the place free when work fails', async () => {
		const inTurn = takingTurns(1, 0, () => new Error('full'));
		await expect(inTurn(async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		expect(await inTurn(async () => 'next')).toBe('next');
	});
});

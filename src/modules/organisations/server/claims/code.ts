// SPDX-License-Identifier: EUPL-1.2
import { createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '#platform/security/secret.ts';

/** Digits and consonants that nobody confuses on paper: no 0 O, 1 I, and no vowel, so that no word comes out. 27^8 codes, five tries. */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWX';
/** Bytes from here on are passed over, so that no sign is likelier than another (27 · 9). */
const EVEN = 256 - (256 % SIGNS.length);

/** The code of a letter: follows from the claim and the moment of its issue, so that it is kept nowhere; a new letter has a new one. */
export function codeOf(claimId: string, issuedAt: Date): string {
	const signs: string[] = [];
	for (let part = 0; signs.length < 8; part++) {
		const bytes = createHmac('sha256', secret()).update(`claim:${claimId}:${issuedAt.getTime()}:${part}`).digest();
		for (const byte of bytes) if (byte < EVEN) signs.push(SIGNS[byte % SIGNS.length]!);
	}
	return signs.slice(0, 8).join('');
}

/** Whether this is the code of the letter. */
export function isCode(typed: string, claimId: string, issuedAt: Date): boolean {
	const wanted = codeOf(claimId, issuedAt);
	return typed.length === wanted.length && timingSafeEqual(Buffer.from(typed), Buffer.from(wanted));
}

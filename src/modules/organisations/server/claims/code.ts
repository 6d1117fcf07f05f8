// SPDX-License-Identifier: EUPL-1.2
import { createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '#platform/security/secret.ts';

/** Letters and digits that nobody confuses on paper: no 0 O, 1 I, no vowels that make words. 30^8 codes, five tries. */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXYZA';

/** The code of a letter: follows from the claim and the moment of its issue, so that it is kept nowhere; a new letter has a new one. */
export function codeOf(claimId: string, issuedAt: Date): string {
	const bytes = createHmac('sha256', secret()).update(`claim:${claimId}:${issuedAt.getTime()}`).digest();
	return Array.from(bytes.subarray(0, 8), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** Whether this is the code of the letter. */
export function isCode(typed: string, claimId: string, issuedAt: Date): boolean {
	const wanted = codeOf(claimId, issuedAt);
	return typed.length === wanted.length && timingSafeEqual(Buffer.from(typed), Buffer.from(wanted));
}

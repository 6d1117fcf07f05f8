// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';

/** A fresh secret for a link or a session: 256 random bits, and the hash that alone is stored. */
export function newToken(): { token: string; hash: Buffer } {
	const token = crypto.randomBytes(32).toString('base64url');
	return { token, hash: hashOf(token) };
}

/** The stored form of a token. Random tokens need no salt and no slow hash. */
export function hashOf(token: string): Buffer {
	return crypto.createHash('sha256').update(token).digest();
}

// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { Refused } from '#shared/refusal.ts';
import { takingTurns } from './turns.ts';

/** OWASP's smallest recommended setting of Argon2id: 19 MiB, two passes, one lane; about 40–110 ms. */
const MEMORY_KIB = 19_456;
const PASSES = 2;

const argon2 = promisify(crypto.argon2);

/** Two hashes at a time keep a flood of sign-ins at 38 MiB; whoever stands behind fifty others is asked to come back. */
const inTurn = takingTurns(2, 50, () => new Refused('people.busy'));

/** The stored form of a password (Kennwort), as a PHC string with its own salt. Takes its turn: memory stays bounded. */
export async function hashPassword(password: string): Promise<string> {
	const salt = crypto.randomBytes(16);
	const hash = await inTurn(() => derive(password, salt, MEMORY_KIB, PASSES));
	return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${plainBase64(salt)}$${plainBase64(hash)}`;
}

/**
 * Whether the password belongs to the stored hash. Without a hash (unknown address, account without password) it
 * works as long and answers no, so that the time tells nothing (trust I17).
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
	const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(stored ?? '');
	const [memory, passes] = parts ? [Number(parts[1]), Number(parts[2])] : [MEMORY_KIB, PASSES];
	const salt = parts ? Buffer.from(parts[3]!, 'base64') : Buffer.alloc(16, 1);
	const expected = parts ? Buffer.from(parts[4]!, 'base64') : Buffer.alloc(32);
	const hash = await inTurn(() => derive(password, salt, memory, passes));
	return crypto.timingSafeEqual(hash, expected) && parts !== null;
}

async function derive(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
	const message = password.normalize('NFC');
	return (await argon2('argon2id', { message, nonce, memory, passes, parallelism: 1, tagLength: 32 })) as Buffer;
}

const plainBase64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

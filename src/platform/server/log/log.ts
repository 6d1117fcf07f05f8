// SPDX-License-Identifier: EUPL-1.2
import pino from 'pino';

/** Keys that may hold personal data or secrets anywhere in a logged object; they are cut out, not masked. */
const NEVER = ['email', 'name', 'phone', 'text', 'password', 'token', 'cookie', 'authorization', 'payload', 'values', 'to', 'ip'];

/**
 * The structured log (one JSON line an event) without personal data: ids, codes, durations and counts only.
 * Whatever an error message of the database quotes is left out, because it quotes values.
 */
export const log = pino({
	level: process.env.LOG_LEVEL || 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	redact: { paths: NEVER.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
	serializers: { err: describeError }
});

/** What of an error may be written down: its kind, code and stack, never the values it quotes. */
export function describeError(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { kind: typeof error };
	const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
	const isDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
	const stack = (error.stack ?? '').split('\n').slice(1, 8).map((line) => line.trim());
	return { kind: error.name, code, constraint, table, message: isDatabase ? undefined : error.message, stack };
}

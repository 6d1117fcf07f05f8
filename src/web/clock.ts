// SPDX-License-Identifier: EUPL-1.2

/**
 * The time of a request. Tests run a server whose clock stands or is ahead (CLOCK_OFFSET_MS, honoured only where
 * the program runs for tests), so that reminders and expiries can be seen without waiting.
 */
export function clock(): Date {
	const offset = process.env.NODE_ENV === 'test' ? Number(process.env.CLOCK_OFFSET_MS || 0) : 0;
	return new Date(Date.now() + offset);
}

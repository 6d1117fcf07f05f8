// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';

/** An error for programs (RFC 9457, application/problem+json); `detail` is a German sentence that says what to do. */
export const problem = z.object({
	type: z.literal('about:blank'),
	title: z.string(),
	status: z.number().int(),
	detail: z.string(),
	parameters: z.array(z.object({ name: z.string(), reason: z.string() })).optional()
});
export type Problem = z.infer<typeof problem>;

/** Data that anybody may have: pages of others may read it, too (no cookie is ever looked at for it). */
export const OPEN_HEADERS = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' } as const;

/** The error as an answer. */
export function problemAnswer(status: number, title: string, detail: string, parameters?: Problem['parameters']): Response {
	const body: Problem = { type: 'about:blank', title, status, detail, ...(parameters && { parameters }) };
	return new Response(JSON.stringify(body), { status, headers: { ...OPEN_HEADERS, 'content-type': 'application/problem+json; charset=utf-8' } });
}

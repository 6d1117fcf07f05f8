// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';

/** The sender's network address, for rates only; behind a proxy the one that our own proxy added last. */
export function clientAddress(event: RequestEvent): string {
	const forwarded = process.env.TRUST_PROXY === '1' ? event.request.headers.get('x-forwarded-for') : null;
	const last = forwarded?.split(',').at(-1)?.trim();
	if (last) return last;
	try {
		return event.getClientAddress();
	} catch {
		return 'unknown';
	}
}

// SPDX-License-Identifier: EUPL-1.2
import type { RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#text/compiled/runtime.js';
import { visitorOf } from '#web/seed.ts';

/** The page on what guards the own account. */
export function securityPath(event: RequestEvent): string {
	return localizeHref(`/${visitorOf(event).network.slug}/konto/sicherheit`);
}

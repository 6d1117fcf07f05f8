// SPDX-License-Identifier: EUPL-1.2
import { lookAround } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { LayoutServerLoadEvent } from './$types.js';

/** The tabs around one's own account. */
export const load = lookAround(async (_scope, event: LayoutServerLoadEvent) => {
	const { session } = visitorOf(event);
	return { own: { name: session!.name, email: session!.email, offices: session!.offices.length, guest: session!.guest } };
});

// SPDX-License-Identifier: EUPL-1.2
import { getSite } from '#modules/networks/server/index.ts';
import { lookAround } from '#web/look.ts';
import { CREATE_LINES, DESK_LINES, groupedNavigation, navigation } from '#web/navigation.ts';
import { visitorOf } from '#web/seed.ts';
import { rolesOf } from '#web/visitor.ts';
import { countWaiting } from './counts.ts';
import type { LayoutServerLoadEvent } from './$types.js';

/** The frame of the desk: whose it is, what waits, and what one may open. */
export const load = lookAround(async (scope, event: LayoutServerLoadEvent) => {
	const session = visitorOf(event).session!;
	const reader = { network: scope.network.slug, locale: scope.locale, roles: rolesOf(session), counts: await countWaiting(scope) };
	return {
		site: await getSite(scope),
		office: session.office!,
		offices: session.offices,
		person: { name: session.name, role: session.office!.role },
		nav: groupedNavigation(DESK_LINES, reader),
		create: navigation(CREATE_LINES, reader)
	};
});

// SPDX-License-Identifier: EUPL-1.2
import { getSite } from '#modules/networks/server/index.ts';
import { listSavedViews } from '#modules/people/server/index.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { readListAddress } from '#web/list-address.ts';
import { lookAround } from '#web/look.ts';
import { CREATE_LINES, DESK_LINES, groupedNavigation, navigation } from '#web/navigation.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { NavGroup } from '#ui/types.ts';
import { visitorOf } from '#web/seed.ts';
import { rolesOf } from '#web/visitor.ts';
import { countWaiting } from './counts.ts';
import { LISTS } from './listen/lists.ts';
import type { LayoutServerLoadEvent } from './$types.js';

/** The frame of the desk: whose it is, what waits, and what one may open. */
export const load = lookAround(async (scope, event: LayoutServerLoadEvent) => {
	const session = visitorOf(event).session!;
	const reader = { network: scope.network.slug, locale: scope.locale, roles: rolesOf(session), counts: await countWaiting(scope) };
	const shown = readListAddress(event.url.pathname + event.url.search, scope.network.slug);
	return {
		site: await getSite(scope),
		office: session.office!,
		offices: session.offices,
		person: { name: session.name, role: session.office!.role },
		nav: [...groupedNavigation(DESK_LINES, reader), ...(await keptViews(scope))],
		list: shown && { ...shown, file: Object.hasOwn(LISTS, shown.path) },
		create: navigation(CREATE_LINES, reader)
	};
});

/** Kept views (gemerkte Ansichten) as lines of the navigation; none, no heading. */
async function keptViews(scope: Scope): Promise<NavGroup[]> {
	const { locale, network } = scope;
	const views = await listSavedViews(scope);
	if (views.length === 0) return [];
	const desk = localizeHref(`/${network.slug}/schreibtisch`, { locale });
	const items = views.map(({ name, path, query }) => ({ href: `${desk}/${path}${query ? `?${query}` : ''}`, label: name }));
	return [{ label: m.desk_nav_views({}, { locale }), items: [...items, { href: `${desk}/ansichten`, label: m.desk_nav_manage_views({}, { locale }) }] }];
}

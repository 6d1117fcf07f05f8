// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import type { NavGroup, NavItem } from '#ui/types.ts';
import { routeTable } from './route-table.ts';

/** A line of a navigation. Who sees it follows from the route's declaration; an undeclared route has no line. */
interface NavLine {
	/** The SvelteKit route id of the page. */
	route: string;
	label: (params: Record<string, never>, options: { locale: Locale }) => string;
	/** Lines of the desk with the same group stand under one heading. */
	group?: 'work' | 'base' | 'office';
}

const PUBLIC = '/(public)/[network]';
const DESK = '/(desk)/[network]/schreibtisch';
const MEMBER = '/(member)/[network]/mein';

/** The main navigation of the public pages. */
export const PUBLIC_LINES: readonly NavLine[] = [
	{ route: `${PUBLIC}/verzeichnis`, label: m.networks_nav_directory },
	{ route: `${PUBLIC}/karte`, label: m.networks_nav_map },
	{ route: `${PUBLIC}/gesuche`, label: m.networks_nav_needs },
	{ route: `${PUBLIC}/angebote`, label: m.networks_nav_offers },
	{ route: `${PUBLIC}/gebiete`, label: m.networks_nav_areas }
];

/** The foot of every page of a network. */
export const FOOTER_LINES: readonly NavLine[] = [
	{ route: `${PUBLIC}/impressum`, label: m.networks_imprint },
	{ route: `${PUBLIC}/datenschutz`, label: m.networks_privacy },
	{ route: `${PUBLIC}/barrierefreiheit`, label: m.networks_accessibility },
	{ route: `${PUBLIC}/daten`, label: m.networks_data },
	{ route: `${PUBLIC}/einbetten`, label: m.networks_nav_embed },
	{ route: '/datenquellen', label: m.networks_credits }
];

/** What partners and members find in their own area (Mein Bereich). */
export const MEMBER_LINES: readonly NavLine[] = [
	{ route: MEMBER, label: m.networks_nav_my_start },
	{ route: `${MEMBER}/organisation`, label: m.networks_nav_my_organisation },
	{ route: `${MEMBER}/gesuche`, label: m.networks_nav_needs },
	{ route: `${MEMBER}/angebote`, label: m.networks_nav_offers },
	{ route: `${MEMBER}/vermittlungen`, label: m.networks_nav_introductions }
];

/** The side navigation of the desk (Schreibtisch). */
export const DESK_LINES: readonly NavLine[] = [
	{ route: DESK, label: m.networks_nav_desk, group: 'work' },
	{ route: `${DESK}/gesuche`, label: m.networks_nav_needs, group: 'work' },
	{ route: `${DESK}/angebote`, label: m.networks_nav_offers, group: 'work' },
	{ route: `${DESK}/vermittlungen`, label: m.networks_nav_introductions, group: 'work' },
	{ route: `${DESK}/bezugsquellen`, label: m.exchange_substitution_title, group: 'work' },
	{ route: `${DESK}/organisationen`, label: m.networks_nav_organisations, group: 'base' },
	{ route: `${DESK}/vorschlaege`, label: m.organisations_proposals, group: 'base' },
	{ route: `${DESK}/bestandspflege`, label: m.organisations_keeping, group: 'base' },
	{ route: `${DESK}/gebiete`, label: m.networks_nav_areas, group: 'base' },
	{ route: `${DESK}/import`, label: m.networks_nav_import, group: 'base' },
	{ route: `${DESK}/auftraege`, label: m.desk_jobs_title, group: 'office' },
	{ route: `${DESK}/journal`, label: m.desk_journal_title, group: 'office' },
	{ route: `${DESK}/verwaltung`, label: m.networks_nav_administration, group: 'office' }
];

/** What the button "Neu" of the desk offers. */
export const CREATE_LINES: readonly NavLine[] = [
	{ route: `${DESK}/gesuche/neu`, label: m.networks_nav_new_need },
	{ route: `${DESK}/angebote/neu`, label: m.networks_nav_new_offer },
	{ route: `${DESK}/organisationen/neu`, label: m.networks_nav_new_organisation },
	{ route: `${DESK}/vermittlungen/notiz`, label: m.exchange_note }
];

const GROUPS = { work: m.networks_nav_group_work, base: m.networks_nav_group_base, office: m.networks_nav_group_office } as const;

/** For whom a navigation is made, and what waits behind its lines (by route id). */
export interface NavReader {
	network: string;
	locale: Locale;
	roles: readonly Role[];
	counts?: Readonly<Record<string, number>>;
}

/** The lines that this reader may open, as links in their language. */
export function navigation(lines: readonly NavLine[], reader: NavReader): NavItem[] {
	return lines.filter((line) => mayOpen(line.route, reader.roles)).map((line) => linkOf(line, reader));
}

/** The same under headings; a heading without a line is left out. */
export function groupedNavigation(lines: readonly NavLine[], reader: NavReader): NavGroup[] {
	return (Object.keys(GROUPS) as (keyof typeof GROUPS)[])
		.map((group) => ({
			label: GROUPS[group]({}, { locale: reader.locale }),
			items: navigation(lines.filter((line) => line.group === group), reader)
		}))
		.filter((group) => group.items.length > 0);
}

function mayOpen(route: string, roles: readonly Role[]): boolean {
	const who = routeTable[route]?.who;
	return who === 'anyone' || (who !== undefined && roles.some((role) => who.includes(role)));
}

function linkOf(line: NavLine, { network, locale, counts }: NavReader): NavItem {
	const path = line.route.replace(/\/\([^)]+\)/g, '').replace('[network]', network);
	return { href: localizeHref(path, { locale }), label: line.label({}, { locale }), count: counts?.[line.route] || undefined };
}

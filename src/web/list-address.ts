// SPDX-License-Identifier: EUPL-1.2
import { deLocalizeHref } from '#text/compiled/runtime.js';
import { routeTable } from './route-table.ts';

const DESK = '/(desk)/[network]/schreibtisch/';

/** Pages of the desk that show a list which can be filtered: what can be kept as a view, and taken away as a file. */
const LISTS = new Set(['organisationen', 'gesuche', 'angebote', 'vermittlungen', 'gebiete', 'journal']);

/** What belongs to one moment and not to a view: page number, message of the last deed, selection. */
const PASSING = ['seite', 'hinweis', 'auswahl', 'alle'];

const LONGEST_QUERY = 1500;

export interface ListAddress {
	/** Below /[network]/schreibtisch. */
	path: string;
	/** Without the question mark. */
	query: string;
}

/**
 * Reads the address of a list of this network's desk; null for everything else: other sites, other networks, pages
 * that are no list, routes that do not exist.
 */
export function readListAddress(address: string, network: string): ListAddress | null {
	if (!address.startsWith('/') || address.startsWith('//') || address.includes('\\')) return null;
	const url = new URL(address, 'http://desk.invalid');
	const [slug, desk, path, ...more] = deLocalizeHref(url.pathname).split('/').slice(1);
	if (slug !== network || desk !== 'schreibtisch' || !path || more.length > 0) return null;
	if (!LISTS.has(path) || !routeTable[DESK + path]) return null;
	for (const name of [...url.searchParams.keys()]) if (PASSING.includes(name) || name.startsWith('_')) url.searchParams.delete(name);
	const query = url.searchParams.toString();
	return query.length <= LONGEST_QUERY ? { path, query } : null;
}

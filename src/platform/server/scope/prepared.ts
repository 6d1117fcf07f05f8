// SPDX-License-Identifier: EUPL-1.2

/** From so many uses on a statement is worth a name, and so many get one: each costs every connection some memory. */
const OFTEN = 8;
const MOST_NAMES = 120;
/** Statements with lists of values come in endless variety; how often they were seen is forgotten now and then. */
const MOST_COUNTED = 2_000;
const LONGEST = 6_000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement of the public pages, or undefined where it is sent as it is. Planning
 * under row-level security takes ten times as long as looking a record up; a named statement is planned once for each
 * connection. Its walls stay: PostgreSQL ties the plan to the role, and the network is asked for at each execution.
 */
export function nameOf(text: string, values: readonly unknown[] | undefined): string | undefined {
	if (!values || values.length === 0 || text.length > LONGEST) return undefined;
	const known = names.get(text);
	if (known) return known;
	if (names.size >= MOST_NAMES) return undefined;
	const count = (uses.get(text) ?? 0) + 1;
	if (count < OFTEN) {
		if (uses.size >= MOST_COUNTED) uses.clear();
		uses.set(text, count);
		return undefined;
	}
	uses.delete(text);
	const name = `nw_public_${names.size + 1}`;
	names.set(text, name);
	return name;
}

/** Whether an error says that a table was changed under a named statement: only a new connection plans it anew. */
export function isOutdated(error: unknown): boolean {
	return (error as { code?: string }).code === '0A000' && /cached plan/.test((error as Error).message);
}

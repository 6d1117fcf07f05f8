// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { Branch } from '../../new-organisation.ts';
import { suggestBranches } from '../queries/desk.ts';

/** How many branches a refusal names to choose from. */
const NAMED = 6;

/**
 * The branches (WZ 2008) that lines of a form mean, the first as the main one: a key, with or without its title, or
 * words that only one branch bears. Refuses an unknown key, and words that mean several, with the ones to choose from.
 */
export async function chooseBranches(scope: Scope, lines: readonly string[]): Promise<Branch[]> {
	const codes: string[] = [];
	for (const line of lines) codes.push(await codeOf(scope, line));
	return [...new Set(codes)].map((code, index) => ({ scheme: 'wz2008', code, main: index === 0, proposed: false }));
}

async function codeOf(scope: Scope, line: string): Promise<string> {
	const key = /^(\d{2}(?:\.\d{1,2}(?:\.\d)?)?)(?=\s|$)/.exec(line)?.[1];
	if (key) {
		const known = await sql`select 1 from ref.wz where scheme = 'wz2008' and code = ${key}`.execute(scope.db);
		if (known.rows.length === 0) throw new Refused('organisations.branch_unclear');
		return key;
	}
	const found = await suggestBranches(scope, line, NAMED + 1);
	if (found.length === 1) return found[0]!.code;
	if (found.length === 0) throw new Refused('organisations.branch_unknown', { typed: line.slice(0, 60) });
	const choices = found.slice(0, NAMED).map(({ code, title }) => `${code} ${title}`).join('; ');
	throw new Refused('organisations.branch_several', { typed: line.slice(0, 60), choices });
}

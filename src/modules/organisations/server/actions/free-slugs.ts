// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { slugOf } from '#shared/slug.ts';
import type { Audience } from '../../kinds.ts';

/**
 * Free addresses for new records, in their order: "kaffeeroesterei", the next of that name "kaffeeroesterei-2"; beyond a
 * few of a kind chance decides. What an office keeps to itself has chance in its address from the beginning: neither is
 * it guessed, nor does a "-2" elsewhere tell that it is there.
 */
export async function freeSlugs(scope: Scope, fresh: readonly { name: string; audience?: Audience }[]): Promise<string[]> {
	const bases = fresh.map(({ name, audience }) => (audience === 'office' ? `${slugOf(name)}-${newId().slice(-8)}` : slugOf(name)));
	const candidates = [...new Set(bases)].flatMap((base) => [base, ...Array.from({ length: 8 }, (_, index) => `${base}-${index + 2}`)]);
	const taken = new Set(await takenSlugs(scope, candidates));
	return bases.map((base) => {
		let slug = base;
		for (let number = 2; taken.has(slug) && number < 10; number += 1) slug = `${base}-${number}`;
		if (taken.has(slug)) slug = `${base}-${newId().slice(-8)}`;
		taken.add(slug);
		return slug;
	});
}

async function takenSlugs(scope: Scope, candidates: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (let at = 0; at < candidates.length; at += 5_000) {
		const { rows } = await sql<{ slug: string }>`select * from nw.organisation_slugs_taken(${candidates.slice(at, at + 5_000)}::text[]) slug`.execute(scope.db);
		found.push(...rows.map((row) => row.slug));
	}
	return found;
}

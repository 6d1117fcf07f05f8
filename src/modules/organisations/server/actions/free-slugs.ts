// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { slugOf } from '#shared/slug.ts';

/**
 * Free addresses for new records, in their order: "kaffeeroesterei", the next of that name "kaffeeroesterei-2". Names
 * that only records out of our sight hold are found out by the constraint; so beyond a few of a kind chance decides.
 */
export async function freeSlugs(scope: Scope, names: readonly string[]): Promise<string[]> {
	const bases = names.map(slugOf);
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
		const rows = await scope.db
			.selectFrom('organisation')
			.select('slug')
			.where('network_id', '=', scope.network.id)
			.where('slug', 'in', candidates.slice(at, at + 5_000))
			.execute();
		found.push(...rows.map((row) => row.slug));
	}
	return found;
}

// SPDX-License-Identifier: EUPL-1.2
import { emptyQuery } from '#modules/organisations/directory-query.ts';
import { listAllOpenOrganisations } from '#modules/organisations/server/index.ts';
import { ageOf } from '#modules/organisations/age.ts';
import { look } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import type { PageServerLoadEvent } from './$types.js';

/** Public start-ups, city by city; a city with more of them comes first. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const query = emptyQuery();
	query.chosen.kind = ['startup'];
	const cities = new Map<string, ReturnType<typeof cardOf>[]>();
	for (const one of await listAllOpenOrganisations(scope, query, publicBase(scope))) {
		const city = one.sites.find((site) => site.main)?.city ?? one.sites[0]?.city ?? '';
		cities.set(city, [...(cities.get(city) ?? []), cardOf(one)]);
	}
	return { cities: [...cities].map(([name, startups]) => ({ name, startups })).sort((a, b) => b.startups.length - a.startups.length || a.name.localeCompare(b.name, 'de')) };

	function cardOf({ id, slug, name, summary, description, founded, tags, website, confirmedAt }: Awaited<ReturnType<typeof listAllOpenOrganisations>>[number]) {
		const english = scope.locale === 'en';
		return {
			id, slug, name, tags: tags.slice(0, 5), website, confirmedAt, age: ageOf(confirmedAt ? new Date(confirmedAt) : null, scope.now),
			summary: (english && summary.en) || summary.de || (english && description.en) || description.de,
			founded: founded && founded.on.slice(0, { year: 4, month: 7, day: 10 }[founded.precision])
		};
	}
});

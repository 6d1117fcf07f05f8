// SPDX-License-Identifier: EUPL-1.2
import { LICENCES, licenceOfAll } from '#modules/networks/open-data/licences.ts';
import { openApiOf } from '#web/api/openapi.ts';
import { look } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import { ENDPOINTS } from '../api/v1/endpoints.ts';
import { getCatalogue } from './datasets.ts';
import { getAreaTerms, getDirectoryTerms } from './terms.ts';
import type { PageServerLoadEvent } from './$types.js';

/** What others may take with them: files, the interface, and under which terms. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const base = publicBase(scope);
	const { datasets } = await getCatalogue(scope, base);
	const { own, credits, publisher, attribution } = await getDirectoryTerms(scope);
	const areas = await getAreaTerms(scope);
	const areaCredits = areas.credits.filter(({ source }) => source !== 'office');
	return {
		base, publisher, credits, areaCredits,
		unlicensed: credits.filter(({ source, licence }) => source !== 'office' && !licence).reduce((sum, { records }) => sum + records, 0),
		attribution: [...new Set([attribution, ...areaCredits.flatMap((credit) => credit.attribution ?? [])])].join('; '),
		own: own && LICENCES[own], licence: licenceOfAll(own, [...credits, ...areaCredits].map((credit) => credit.licence)),
		datasets: datasets.map(({ key, title, description, distributions }) => ({
			key, title, description, files: distributions.filter(({ download }) => download).map((file) => ({ title: file.title, href: file.accessUrl, mediaType: file.mediaType }))
		})),
		endpoints: (Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[]).map((key) => ({ key, path: ENDPOINTS[key].path, parameters: parametersOf(ENDPOINTS[key].path) }))
	};
});

const described = openApiOf({ title: '', description: '', server: '', contact: { name: '', email: '' }, licence: null }, Object.values(ENDPOINTS)) as {
	paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
};

const parametersOf = (path: string) => described.paths[path]!.get.parameters.filter((one) => one.in === 'query').map(({ name }) => name);

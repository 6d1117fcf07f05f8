// SPDX-License-Identifier: EUPL-1.2
import { LICENCES } from '#modules/networks/open-data/licences.ts';
import { getDataTerms } from '#modules/networks/server/index.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { openApiOf } from '#web/api/openapi.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import { ENDPOINTS } from '../endpoints.ts';
import type { RequestEvent } from './$types.js';

/** The description of the interface, for programs; people find it on the page of the open data. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const { name, publisher, licence } = await getDataTerms(scope);
	const described = openApiOf({
		title: `Offene Daten: ${name}`,
		description: 'Public directory, areas, needs and offers of the network. Each record of the directory names its source, licence and attribution.',
		server: `${publicBase(scope)}/api/v1`,
		contact: { name: publisher.name, email: publisher.email },
		licence: licence && { name: LICENCES[licence].name, url: LICENCES[licence].url }
	}, Object.values(ENDPOINTS));
	return Response.json(described, { headers: OPEN_HEADERS });
});

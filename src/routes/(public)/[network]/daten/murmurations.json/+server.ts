// SPDX-License-Identifier: EUPL-1.2
import { listPublicAddresses } from '#modules/organisations/server/index.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import { answer } from '#web/look.ts';
import { publicBase } from '#web/public-base.ts';
import type { RequestEvent } from './$types.js';

/** The addresses of all Murmurations profiles, for an index that wants to know them at once. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const base = publicBase(scope);
	const profiles = (await listPublicAddresses(scope)).map(({ slug, changedAt }) => ({
		profile_url: `${base}/verzeichnis/${slug}/murmurations.json`, last_updated: Math.floor(changedAt.getTime() / 1000)
	}));
	return Response.json(profiles, { headers: OPEN_HEADERS });
});

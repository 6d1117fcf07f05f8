// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { openScope } from '#platform/scope/open-scope.ts';
import { newId } from '#shared/ids.ts';
import { Cast } from './cast.ts';
import { readContent } from './content.ts';
import { FIRST_DAY, tellAreas, tellOrganisations } from './directory.ts';
import { foundNetwork } from './found-network.ts';
import { tellIntroductions } from './introductions.ts';
import { tellKeeping } from './keeping.ts';
import { tellNeeds } from './needs.ts';
import { tellOffers } from './offers.ts';
import { hireStaff } from './people.ts';
import { sendNothing } from './quiet.ts';
import { Timeline } from './timeline.ts';

/**
 * Loads one network of the demo in one transaction, by the product's own actions, as if people had worked in it for two
 * years: it is there whole, or not at all. `told` hears how much of it is done.
 */
export async function loadNetwork(pool: pg.Pool, slug: string, today: Date, told: (done: number, total: number) => void): Promise<void> {
	const cast = new Cast(readContent(slug));
	const timeline = new Timeline(today);
	timeline.add(FIRST_DAY, () => ({}), (scope) => foundNetwork(scope, cast, today));
	timeline.add(FIRST_DAY - 1, () => ({}), (scope) => hireStaff(scope, cast));
	tellAreas(timeline, cast);
	tellOrganisations(timeline, cast);
	tellNeeds(timeline, cast);
	tellOffers(timeline, cast);
	tellIntroductions(timeline, cast);
	tellKeeping(timeline, cast);
	const seed = {
		network: { id: newId(today.getTime()), slug }, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'demo' },
		surface: 'worker', locale: 'de', now: today
	} as const;
	await openScope(pool, seed, async (scope) => {
		await timeline.play(scope, told);
		await sendNothing(scope);
	});
}

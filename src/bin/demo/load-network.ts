// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type pg from 'pg';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { Cast } from './cast.ts';
import { readContent } from './content.ts';
import { FIRST_DAY, tellAreas, tellOrganisations } from './directory.ts';
import { foundNetwork } from './found-network.ts';
import { hireStaff } from './people.ts';
import { Timeline } from './timeline.ts';

/** Days whose facts are left to the worker, so that fresh offers find the needs on watch as they would in real life. */
const FRESH_DAYS = 3;

/**
 * Loads one network of the demo in one transaction, by the product's own actions, as if people had worked in it for two
 * years: it is there whole, or not at all. `told` hears how much of it is done.
 */
export async function loadNetwork(pool: pg.Pool, slug: string, today: Date, told: (done: number, total: number) => void): Promise<void> {
	const cast = new Cast(readContent(slug));
	const timeline = new Timeline(today);
	timeline.add(FIRST_DAY, () => ({}), (scope) => foundNetwork(scope, cast));
	timeline.add(FIRST_DAY - 1, () => ({}), (scope) => hireStaff(scope, cast));
	tellAreas(timeline, cast);
	tellOrganisations(timeline, cast);
	const seed = {
		network: { id: newId(today.getTime()), slug }, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'demo' },
		surface: 'worker', locale: 'de', now: today
	} as const;
	await openScope(pool, seed, async (scope) => {
		await timeline.play(scope, told);
		await sendNothing(scope);
	});
}

/** Nothing of the past leaves the house: mails are withdrawn, and what old facts would have caused has happened. */
async function sendNothing(scope: Scope): Promise<void> {
	const recent = new Date(scope.now.getTime() - FRESH_DAYS * 86_400_000);
	await sql`
		update outbox set state = case when kind = 'mail' then 'withdrawn' else 'sent' end,
		       sent_at = case when kind = 'mail' then null else due_at end
		 where network_id = ${scope.network.id} and state = 'queued'
		   and (kind = 'mail' or due_at < ${recent})`.execute(scope.db);
}

// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { exchangeChores, exchangeMailChecks, exchangeReactions } from '#modules/exchange/server/index.ts';
import { importJobs, organisationReactions } from '#modules/organisations/server/index.ts';
import { clearOut } from '#modules/people/server/index.ts';
import type { Config } from '#platform/config/config.ts';
import { deliveryBy } from '#platform/mail/deliver.ts';
import type { WorkerParts } from '#platform/queue/worker.ts';

/** What the worker does in this house: every module's reactions, jobs and chores, in the order of the modules. */
export function workerParts(config: Config, pool: pg.Pool): WorkerParts {
	return {
		reactions: [...organisationReactions, ...exchangeReactions],
		jobs: [...importJobs],
		chores: [{ name: 'people.clear_out', everyMinutes: 360, run: clearOut }, ...exchangeChores],
		checks: [...exchangeMailChecks],
		deliver: deliveryBy(config, pool),
		now: () => new Date()
	};
}

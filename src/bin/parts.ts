// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { exchangeChores, exchangeMailChecks, exchangeReactions, introductionsBrought, subjectJobs } from '#modules/exchange/server/index.ts';
import { clearImports, huntJobs, importJobs, keepingMailChecks, organisationChores, organisationReactions, transferJobs } from '#modules/organisations/server/index.ts';
import { clearOut } from '#modules/people/server/index.ts';
import type { Config } from '#platform/config/config.ts';
import { deliveryBy } from '#platform/mail/deliver.ts';
import { clearLetters } from '#platform/queue/clear-letters.ts';
import type { WorkerParts } from '#platform/queue/worker.ts';

/** What the worker does in this house: every module's reactions, jobs and chores, in the order of the modules. */
export function workerParts(config: Config, pool: pg.Pool): WorkerParts {
	return {
		reactions: [...organisationReactions, ...exchangeReactions],
		jobs: [...importJobs, ...huntJobs, ...transferJobs, ...subjectJobs],
		chores: [{ name: 'people.clear_out', everyMinutes: 360, run: clearOut },
			{ name: 'platform.clear_letters', everyMinutes: 360, run: clearLetters },
			{ name: 'organisations.clear_imports', everyMinutes: 360, run: clearImports }, ...organisationChores(introductionsBrought), ...exchangeChores],
		checks: [...keepingMailChecks, ...exchangeMailChecks],
		deliver: deliveryBy(config, pool),
		now: () => new Date()
	};
}

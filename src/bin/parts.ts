// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { exchangeChores, exchangeReactions } from '#modules/exchange/server/index.ts';
import type { Config } from '#platform/config/config.ts';
import { deliveryBy } from '#platform/mail/deliver.ts';
import type { WorkerParts } from '#platform/queue/worker.ts';

/** What the worker does in this house: every module's reactions, jobs and chores, in the order of the modules. */
export function workerParts(config: Config, pool: pg.Pool): WorkerParts {
	return {
		reactions: [...exchangeReactions],
		jobs: [],
		chores: [...exchangeChores],
		deliver: deliveryBy(config, pool),
		now: () => new Date()
	};
}

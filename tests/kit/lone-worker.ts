// SPDX-License-Identifier: EUPL-1.2
// A worker in a process of its own, as `WORKER=1` runs one: for tests that kill it. Says `ready` and works until it is killed.
import { importJobs } from '#modules/organisations/server/index.ts';
import { openPool } from '#platform/database/pool.ts';
import { startWorker } from '#platform/queue/loop.ts';

startWorker(openPool(process.env.DATABASE_URL!, 3), { reactions: [], jobs: importJobs, chores: [], deliver: async () => {}, now: () => new Date() });
console.log('ready');

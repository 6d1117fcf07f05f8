// SPDX-License-Identifier: EUPL-1.2
// The thread in which the stock is compared (see find-aside.ts). It knows no database and no scope.
import { parentPort, workerData } from 'node:worker_threads';
import { findDuplicates } from '../../likeness/find-duplicates.ts';
import type { Comparable } from '../../likeness/likeness.ts';

const { records, only } = workerData as { records: Comparable[]; only: number | null };
parentPort!.postMessage(findDuplicates(records, only === null ? undefined : (a, b) => a === only || b === only));

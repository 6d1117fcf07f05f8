// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';

/** Loads the living demo into an empty installation; one that has a network is left alone. */
export async function loadDemoOnce(_pool: pg.Pool): Promise<void> {}

// SPDX-License-Identifier: EUPL-1.2
import { listNetworkDoors } from '#modules/networks/server/index.ts';
import { currentPool } from '#platform/database/current.ts';
import type { PageServerLoad } from './$types.js';

/** The networks of this installation; a single one is where everybody wants to go. */
export const load: PageServerLoad = async ({ setHeaders, locals }) => {
	setHeaders({ 'cache-control': 'public, max-age=60' });
	return { networks: await listNetworkDoors(currentPool(), locals.locale) };
};

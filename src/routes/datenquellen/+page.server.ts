// SPDX-License-Identifier: EUPL-1.2
import type { PageServerLoad } from './$types.js';
import { credits } from './credits.ts';

/** The same for every network of the installation. */
export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'public, max-age=3600' });
	return { credits };
};

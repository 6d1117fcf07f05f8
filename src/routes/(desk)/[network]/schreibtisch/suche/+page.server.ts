// SPDX-License-Identifier: EUPL-1.2
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';
import { find } from './find.ts';

/** How many of each kind the page shows; a name that fits more needs another word. */
const PER_KIND = 25;

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const words = (event.url.searchParams.get('q') ?? '').trim().slice(0, 100);
	return { words, groups: words.length >= 2 ? await find(scope, words, PER_KIND) : [] };
});

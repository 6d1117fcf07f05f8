// SPDX-License-Identifier: EUPL-1.2
import { json } from '@sveltejs/kit';
import { answer } from '#web/look.ts';
import { find } from '../suche/find.ts';
import type { RequestEvent } from './$types.js';

/** What the finder suggests while somebody types; more would hide the page. */
const PER_KIND = 4;

export const GET = answer(async (scope, event: RequestEvent) => {
	const words = (event.url.searchParams.get('q') ?? '').slice(0, 100);
	return json({ groups: await find(scope, words, PER_KIND) });
});

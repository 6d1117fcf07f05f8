// SPDX-License-Identifier: EUPL-1.2
import { currentPool } from '#platform/database/current.ts';
import { openPublic } from '#platform/scope/open-public.ts';

/** The program can answer people: the database answers, too. */
export const GET = async () => {
	const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
	try {
		await openPublic(currentPool(), (db) => db.selectFrom('pub.network').select('slug').limit(1).execute());
		return new Response('ready\n', { headers });
	} catch {
		return new Response('database does not answer\n', { status: 503, headers: { ...headers, 'retry-after': '5' } });
	}
};

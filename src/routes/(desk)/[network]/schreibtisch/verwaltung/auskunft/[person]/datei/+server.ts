// SPDX-License-Identifier: EUPL-1.2
import { handOverDisclosure } from '#modules/exchange/server/index.ts';
import { answer } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** The disclosure as a file (GDPR Art. 15 and 20): JSON, with the names of our tables and columns. */
export const GET = answer(async (scope, event: RequestEvent) => {
	const { subject, tables } = await handOverDisclosure(scope, event.params.person);
	const file = { network: scope.network.slug, at: scope.now.toISOString(), about: { name: subject.name, email: subject.email }, ...tables };
	return new Response(`${JSON.stringify(file, null, '\t')}\n`, {
		headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="auskunft.json"' }
	});
});

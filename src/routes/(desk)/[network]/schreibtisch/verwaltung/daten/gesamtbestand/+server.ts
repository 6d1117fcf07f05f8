// SPDX-License-Identifier: EUPL-1.2
import { takeOutStock } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';

/** The whole directory as a file for another installation. */
export const GET = answer(async (scope) => {
	const { name, mediaType, body } = await takeOutStock(scope);
	return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` } });
});

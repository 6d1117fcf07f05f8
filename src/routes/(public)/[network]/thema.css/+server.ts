// SPDX-License-Identifier: EUPL-1.2
import { findAccent } from '#modules/networks/server/index.ts';
import { themeCss } from '#modules/networks/theme.ts';
import { answer } from '#web/look.ts';

/** The colours of an office (`?traeger=`), or of the network's first one, as a stylesheet. */
export const GET = answer(async (scope, event) => {
	const accent = await findAccent(scope, event.url.searchParams.get('traeger'));
	return new Response(themeCss(accent ?? ''), { headers: { 'content-type': 'text/css; charset=utf-8' } });
});

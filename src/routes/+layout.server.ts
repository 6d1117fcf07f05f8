// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#shared/ids.ts';
import { sentence } from '#web/sentence.ts';
import type { LayoutServerLoad } from './$types.js';

/** What every page has: language, a key for its forms, and the short message that the last action left in the address. */
export const load: LayoutServerLoad = ({ url, locals }) => {
	const [module, ...rest] = (url.searchParams.get('hinweis') ?? '').split('.');
	const notice = rest.length > 0 ? sentence(`${module}.notice_${rest.join('.')}`, {}, locals.locale, null) : null;
	return { locale: locals.locale, once: newId(), notice };
};

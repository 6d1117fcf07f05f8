// SPDX-License-Identifier: EUPL-1.2
import { getDataTerms } from '#modules/networks/server/index.ts';
import { licenceOfAll } from '#modules/networks/open-data/licences.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Page } from '#shared/page.ts';

/** A page of records with the terms under which they may be used. */
export async function withTerms<T>(scope: Scope, { items, page, pages, total }: Pick<Page<T>, 'items' | 'page' | 'pages' | 'total'>, sources: (string | null)[] = []) {
	const terms = await getDataTerms(scope);
	const licence = licenceOfAll(terms.licence, sources);
	return {
		items, page, pages, total,
		licence: licence && { name: licence.name, url: licence.url },
		publisher: terms.publisher.name, generatedAt: scope.now.toISOString()
	};
}

/** A list that comes whole. */
export const whole = <T>(items: T[]) => ({ items, page: 1, pages: 1, total: items.length });

/** A question to needs or offers as the module takes it. */
export const exchangeQuestionOf = ({ category, changedSince, page, size }: { category: string[]; changedSince?: string | undefined; page: number; size: number }) =>
	({ categories: category, changedSince: changedSince ? new Date(changedSince) : null, page, size });

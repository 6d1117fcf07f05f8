// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';

/** The address of a step of an import, in the reader's language. */
export function stepAddress(scope: Pick<Scope, 'network' | 'locale'>, id: string, step: string): string {
	return localizeHref(`/${scope.network.slug}/schreibtisch/import/${id}/${step}`, { locale: scope.locale });
}

// SPDX-License-Identifier: EUPL-1.2
import type { JobView } from '#platform/queue/jobs.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';

/** Where what a finished job found or made can be seen; null for jobs that lead nowhere. */
export function outcomeOf(scope: Pick<Scope, 'network' | 'locale'>, { kind, state, result }: Pick<JobView, 'kind' | 'state' | 'result'>): { href: string; label: string } | null {
	if (state !== 'done') return null;
	const page = (path: string) => localizeHref(`/${scope.network.slug}/schreibtisch/${path}`, { locale: scope.locale });
	if (kind === 'organisations.hunt') return { href: page('organisationen/doppelte'), label: m.desk_job_to_pairs({}, { locale: scope.locale }) };
	const runId = kind.startsWith('organisations.import') ? result?.runId : null;
	return typeof runId === 'string' && isId(runId) ? { href: page(`import/${runId}`), label: m.desk_job_to_import({}, { locale: scope.locale }) } : null;
}

// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { archiveOrganisation, confirmOrganisation, getKeepingSettings, listKeeping, restoreOrganisation } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { pageNumber } from '#shared/page.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

const LISTS = { anrufen: 'call', archivieren: 'archivable', archiv: 'archived' } as const;
const listOf = (name: string) => {
	if (!Object.hasOwn(LISTS, name)) throw new NotFound('page');
	return LISTS[name as keyof typeof LISTS];
};

/** One of the lists of the office that keeps the stock true. */
export const load = look(async (scope, { params, url }: PageServerLoadEvent) => {
	const list = listOf(params.ansicht);
	return { list, page: await listKeeping(scope, list, pageNumber(url.searchParams.get('seite'))), months: (await getKeepingSettings(scope)).archiveAfterMonths };
});

const input = z.object({ organisation: z.string('common.field_missing').max(36) });
const back = (scope: Scope, { params, url }: RequestEvent, notice: string) => {
	const page = pageNumber(url.searchParams.get('seite'));
	return { to: localizeHref(`/${scope.network.slug}/schreibtisch/bestandspflege/${params.ansicht}?seite=${page}`, { locale: scope.locale }), notice: `organisations.${notice}` };
};

export const actions = {
	bestaetigen: act({ input }, async (scope, { organisation }, event: RequestEvent) => {
		await confirmOrganisation(scope, organisation);
		return back(scope, event, 'confirmed');
	}),
	archivieren: act({ input }, async (scope, { organisation }, event: RequestEvent) => {
		await archiveOrganisation(scope, organisation);
		return back(scope, event, 'keeping_archived');
	}),
	zurueckholen: act({ input }, async (scope, { organisation }, event: RequestEvent) => {
		await restoreOrganisation(scope, organisation);
		return back(scope, event, 'keeping_restored');
	})
};

// SPDX-License-Identifier: EUPL-1.2
import { redirect } from '@sveltejs/kit';
import { nextStep } from '#modules/organisations/import/run.ts';
import { getImport } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** An import without a step goes on where somebody left it. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const run = await getImport(scope, event.params.lauf);
	redirect(303, localizeHref(`/${scope.network.slug}/schreibtisch/import/${run.id}/${nextStep(run)}`, { locale: scope.locale }));
});

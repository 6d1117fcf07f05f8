// SPDX-License-Identifier: EUPL-1.2
import { personInput, personRole } from '#modules/organisations/input.ts';
import { addPersonRole, findChoosable, getOrganisationPage, suggestPersons } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Somebody new for an organisation: searched for first, then chosen (`person`) or described. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { id, name } = await getOrganisationPage(scope, event.params.id);
	const typed = (event.url.searchParams.get('wer') ?? '').slice(0, 120);
	const chosen = event.url.searchParams.get('person');
	return { id, name, typed, found: await suggestPersons(scope, typed), chosen: chosen ? await findChoosable(scope, chosen) : null };
});

export const actions = {
	default: act({ input: personInput }, async (scope, input, event: RequestEvent) => {
		await addPersonRole(scope, event.params.id, personRole(input));
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${event.params.id}`, { locale: scope.locale });
		return { to: `${to}#personen`, notice: 'organisations.person_added' };
	})
};

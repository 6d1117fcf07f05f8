// SPDX-License-Identifier: EUPL-1.2
import { originsInput, originsOf } from '#modules/organisations/field-origin.ts';
import { getEditableOrganisation, listOrigins, setOrigins } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const { id, name, audience } = await getEditableOrganisation(scope, params.id);
	return { id, name, audience, origins: await listOrigins(scope, id) };
});

export const actions = {
	default: act({ input: originsInput }, async (scope, form, { params }: RequestEvent) => {
		const changed = await setOrigins(scope, params.id, originsOf(form));
		const to = localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${params.id}`, { locale: scope.locale });
		return { to, notice: changed ? 'organisations.origins_saved' : 'organisations.unchanged' };
	})
};

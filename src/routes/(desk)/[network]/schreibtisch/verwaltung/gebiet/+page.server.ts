// SPDX-License-Identifier: EUPL-1.2
import { agsInput, municipalityInput } from '#modules/networks/input.ts';
import { addMunicipality, listTerritory, removeMunicipality } from '#modules/networks/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ territory: await listTerritory(scope, scope.officeId!) }));

const here = (slug: string) => localizeHref(`/${slug}/schreibtisch/verwaltung/gebiet`);

export const actions = {
	dazu: act({ input: municipalityInput }, async (scope, { municipality }, _event: RequestEvent) => {
		await addMunicipality(scope, municipality);
		return { to: here(scope.network.slug), notice: 'networks.municipality_added' };
	}),
	weg: act({ input: agsInput }, async (scope, { ags }, _event: RequestEvent) => {
		await removeMunicipality(scope, ags);
		return { to: here(scope.network.slug), notice: 'networks.municipality_removed' };
	})
};

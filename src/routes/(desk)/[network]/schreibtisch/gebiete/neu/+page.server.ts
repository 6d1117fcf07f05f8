// SPDX-License-Identifier: EUPL-1.2
import { areaFields, areaInput } from '#modules/areas/input.ts';
import { createArea, listAreas } from '#modules/areas/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';

export const load = look(async (scope) => ({ parents: (await listAreas(scope)).map(({ id, name }) => ({ id, name })) }));

export const actions = {
	default: act({ input: areaInput }, async (scope, input) => {
		const { id } = await createArea(scope, await areaFields(input));
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/gebiete/${id}`, { locale: scope.locale }), notice: 'areas.created' };
	})
};

// SPDX-License-Identifier: EUPL-1.2
import { dataLicenceInput } from '#modules/networks/input.ts';
import { LICENCES } from '#modules/networks/open-data/licences.ts';
import { chooseDataLicence, getDataTerms } from '#modules/networks/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => {
	const { licence } = await getDataTerms(scope);
	return { licence, choices: Object.values(LICENCES).map(({ key, name }) => ({ value: key, label: name })) };
});

export const actions = {
	default: act({ input: dataLicenceInput }, async (scope, { lizenz }, _event: RequestEvent) => {
		await chooseDataLicence(scope, lizenz);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/daten`), notice: 'networks.data_licence_chosen' };
	})
};

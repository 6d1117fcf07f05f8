// SPDX-License-Identifier: EUPL-1.2
import { dataLicenceInput } from '#modules/networks/input.ts';
import { LICENCES } from '#modules/networks/open-data/licences.ts';
import { chooseDataLicence, getDataTerms } from '#modules/networks/server/index.ts';
import { stockInput } from '#modules/organisations/import/input.ts';
import { looksLikeStock, requestTakeIn } from '#modules/organisations/server/index.ts';
import { keepBytes } from '#platform/files/store.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => {
	const { licence } = await getDataTerms(scope);
	return { licence, choices: Object.values(LICENCES).map(({ key, name }) => ({ value: key, label: name })) };
});

export const actions = {
	lizenz: act({ input: dataLicenceInput }, async (scope, { lizenz }, _event: RequestEvent) => {
		await chooseDataLicence(scope, lizenz);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/daten`), notice: 'networks.data_licence_chosen' };
	}),
	uebernehmen: act(
		{
			input: stockInput,
			// What is no stock at all is refused before anything is kept.
			prepare: async ({ bestand }, inScope) => {
				const bytes = new Uint8Array(await bestand.arrayBuffer());
				if (!(await looksLikeStock(bytes))) throw new Refused('organisations.transfer_not_ours');
				return keepBytes(await inScope(async (scope) => scope.network.id), bytes);
			}
		},
		async (scope, { bestand }, _event, kept) => {
			const job = await requestTakeIn(scope, kept, bestand.name, m.organisations_transfer_title({}, { locale: scope.locale }));
			return { to: localizeHref(`/${scope.network.slug}/schreibtisch/auftraege/${job}`, { locale: scope.locale }), notice: 'organisations.transfer_begun' };
		}
	)
};

// SPDX-License-Identifier: EUPL-1.2
import { taxonomyInput } from '#modules/organisations/input.ts';
import { arrangeTaxonomyTerm, listTaxonomy } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';

export const load = look(async (scope) => ({ taxonomy: await listTaxonomy(scope) }));

export const actions = {
	default: act({ input: taxonomyInput }, async (scope, input) => {
		const known = (await listTaxonomy(scope)).find((term) => term.key === input.key);
		await arrangeTaxonomyTerm(scope, {
			key: input.key, labelDe: input.label_de, labelEn: input.label_en, position: input.reihenfolge, hidden: input.ausblenden,
			explanationDe: known?.explanationDe ?? '', explanationEn: known?.explanationEn ?? ''
		});
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/felder`, { locale: scope.locale }), notice: 'organisations.field_saved' };
	})
};

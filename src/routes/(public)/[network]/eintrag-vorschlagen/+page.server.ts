// SPDX-License-Identifier: EUPL-1.2
import { missingInput, proposedOf } from '#modules/organisations/proposal-input.ts';
import { proposeNew } from '#modules/organisations/server/index.ts';
import { isFromPerson, newStamp } from '#platform/security/form-stamp.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ stamp: newStamp(scope) }));

export const actions = {
	default: act({ input: missingInput }, async (scope, form, _event: RequestEvent) => {
		const thanks = { to: localizeHref(`/${scope.network.slug}/eintrag-vorschlagen/danke`, { locale: scope.locale }) };
		if (!isFromPerson(scope, form)) return thanks;
		await proposeNew(scope, proposedOf(form), { source: form.woher, sourceWords: form.woher_genau, remark: form.anmerkung, email: form.ihre_email });
		return thanks;
	})
};

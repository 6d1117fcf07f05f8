// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { keepingInput } from '#modules/organisations/keeping-input.ts';
import { introductionsBrought } from '#modules/exchange/server/index.ts';
import { getKeepingOverview, seeAnswers, setKeepingSettings } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ keeping: await getKeepingOverview(scope, introductionsBrought) }));

const back = (scope: Scope, notice: string) => ({ to: localizeHref(`/${scope.network.slug}/schreibtisch/bestandspflege`, { locale: scope.locale }), notice: `organisations.keeping_${notice}` });

export const actions = {
	speichern: act({ input: keepingInput }, async (scope, form, _event: RequestEvent) => {
		await setKeepingSettings(scope, { yearlyMail: form.jaehrlich, perDay: form.pro_tag, archiveAfterMonths: form.archiv_monate });
		return back(scope, 'saved');
	}),
	gesehen: act({ input: z.object({}) }, async (scope, _, _event: RequestEvent) => {
		await seeAnswers(scope);
		return back(scope, 'seen');
	})
};

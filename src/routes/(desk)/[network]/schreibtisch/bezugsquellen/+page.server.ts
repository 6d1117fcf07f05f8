// SPDX-License-Identifier: EUPL-1.2
import { substitutionInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { beginSubstitution, listSubstitutionChances } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** What is bought outside the region, and who here has the like. */
export const load = look(async (scope, _event: PageServerLoadEvent) => listSubstitutionChances(scope));

export const actions = {
	beginnen: act({ input: substitutionInput }, async (scope, form, _event: RequestEvent) => {
		const chance = form.angebot ? { via: 'offer' as const, id: form.angebot } : form.organisation ? { via: 'organisation' as const, id: form.organisation } : null;
		const { needId, introductionId } = await beginSubstitution(scope, form.bezug ? 'purchase' : 'relation', form.bezug || form.verbindung, chance);
		if (introductionId) return { to: pathTo(scope, `/schreibtisch/vermittlungen/${introductionId}`), notice: 'exchange.substitution_begun' };
		return { to: pathTo(scope, `/schreibtisch/gesuche/${needId}`), notice: 'exchange.substitution_watched' };
	})
};

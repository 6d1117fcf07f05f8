// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { acceptInput, refuseInput } from '#modules/organisations/proposal-input.ts';
import { acceptProposal, getProposal, lookalikesOf, previewRefusal, refuseProposal, reopenProposal } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const proposal = await getProposal(scope, params.vorschlag);
	return { proposal, likely: await lookalikesOf(scope, proposal) };
});

const back = (scope: Scope, id: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/vorschlaege/${id}`, { locale: scope.locale }), notice: `organisations.proposal_${notice}` });

export const actions = {
	annehmen: act({ input: acceptInput }, async (scope, { felder, sichtbar }, { params }: RequestEvent) => {
		await acceptProposal(scope, params.vorschlag, { fields: felder, audience: sichtbar });
		return back(scope, params.vorschlag, 'accepted');
	}),
	ansehen: act({ input: refuseInput }, async (scope, { grund }, { params }: RequestEvent) => ({
		data: { action: 'ansehen', values: { grund }, letter: await previewRefusal(scope, params.vorschlag, grund) }
	})),
	ablehnen: act({ input: refuseInput }, async (scope, { grund }, { params }: RequestEvent) => {
		await refuseProposal(scope, params.vorschlag, grund);
		return back(scope, params.vorschlag, 'refused');
	}),
	oeffnen: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		await reopenProposal(scope, params.vorschlag);
		return back(scope, params.vorschlag, 'reopened');
	})
};

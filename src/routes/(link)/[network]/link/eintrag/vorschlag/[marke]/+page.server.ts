// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { confirmProposal, getProposalByLink, withdrawProposal } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ proposal: await getProposalByLink(scope, params.marke) }));

const back = (scope: Scope, token: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/link/eintrag/vorschlag/${token}`, { locale: scope.locale }), notice: `organisations.proposal_${notice}` });

export const actions = {
	bestaetigen: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		await confirmProposal(scope, params.marke);
		return back(scope, params.marke, 'confirmed');
	}),
	zuruecknehmen: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		await withdrawProposal(scope, params.marke);
		return back(scope, params.marke, 'withdrawn');
	})
};

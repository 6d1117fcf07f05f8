// SPDX-License-Identifier: EUPL-1.2
import { PROPOSAL_KINDS, PROPOSAL_STATES } from '#modules/organisations/proposal.ts';
import { listProposals } from '#modules/organisations/server/index.ts';
import { pageNumber } from '#shared/page.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

const STATES = [...PROPOSAL_STATES, 'all'] as const;

/** What the public proposed to this office. */
export const load = look(async (scope, { url }: PageServerLoadEvent) => {
	const state = STATES.find((one) => one === url.searchParams.get('zustand')) ?? 'waiting';
	const kind = PROPOSAL_KINDS.find((one) => one === url.searchParams.get('art')) ?? null;
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	return { page: await listProposals(scope, { state, kind, q, page: pageNumber(url.searchParams.get('seite')) }), state, kind, q };
});

// SPDX-License-Identifier: EUPL-1.2
import { claimDecisionInput, LETTER_REFUSED_AT, letterInput } from '#modules/organisations/claim-input.ts';
import { getClaim, grantClaim, issueCode, previewClaimRefusal, refuseClaim } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: PageServerLoadEvent) => ({ claim: await getClaim(scope, params.uebernahme) }));

const back = (scope: Scope, id: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/uebernahmen/${id}`, { locale: scope.locale }), notice: `organisations.claim_${notice}` });

export const actions = {
	brief: act({ input: letterInput, at: LETTER_REFUSED_AT }, async (scope, input, { params }: RequestEvent) => {
		await issueCode(scope, params.uebernahme, { addressChecked: input.anschrift_geprueft });
		return back(scope, params.uebernahme, 'letter');
	}),
	uebergeben: act({ input: claimDecisionInput }, async (scope, { grund }, { params }: RequestEvent) => {
		await grantClaim(scope, params.uebernahme, grund);
		return back(scope, params.uebernahme, 'granted');
	}),
	ansehen: act({ input: claimDecisionInput }, async (scope, { grund }, { params }: RequestEvent) => ({
		data: { action: 'ansehen', values: { grund }, letter: await previewClaimRefusal(scope, params.uebernahme, grund) }
	})),
	ablehnen: act({ input: claimDecisionInput }, async (scope, { grund }, { params }: RequestEvent) => {
		await refuseClaim(scope, params.uebernahme, grund);
		return back(scope, params.uebernahme, 'refused');
	})
};

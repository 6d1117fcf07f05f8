// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { codeInput } from '#modules/organisations/claim-input.ts';
import { confirmClaim, enterCode, getClaimByLink } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => ({ claim: await getClaimByLink(scope, params.marke) }));

const back = (scope: Scope, token: string, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/link/eintrag/uebernahme/${token}`, { locale: scope.locale }), notice: `organisations.claim_${notice}` });

export const actions = {
	bestaetigen: act({ input: z.object({}) }, async (scope, _, { params }: RequestEvent) => {
		await confirmClaim(scope, params.marke);
		return back(scope, params.marke, 'confirmed');
	}),
	// A wrong code is an answer, no refusal: a refusal would take the counted try back.
	code: act({ input: codeInput }, async (scope, { code }, { params }: RequestEvent) =>
		(await enterCode(scope, params.marke, code)) ? back(scope, params.marke, 'code_right') : { data: { action: 'code', wrong: true } })
};

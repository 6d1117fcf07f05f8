// SPDX-License-Identifier: EUPL-1.2
import { letterheadOf } from '#modules/networks/server/index.ts';
import { CODE_DAYS } from '#modules/organisations/claim.ts';
import { getClaimLetter } from '#modules/organisations/server/index.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent } from './$types.js';

/** The letter with the code, to be printed. */
export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const { claim, code, issuedAt } = await getClaimLetter(scope, params.uebernahme);
	const { signature } = await letterheadOf(scope);
	return { claim, code: `${code.slice(0, 4)} ${code.slice(4)}`, from: signature, on: dayOf(issuedAt), until: addDays(dayOf(issuedAt), CODE_DAYS) };
});

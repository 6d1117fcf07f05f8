// SPDX-License-Identifier: EUPL-1.2
import { listOffices } from '#modules/networks/server/index.ts';
import type { OfficeCard } from '#modules/networks/views.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';

/** The office (Träger) of this id; every record of the exchange has one to turn to. */
export async function officeOf(scope: Scope, officeId: string): Promise<OfficeCard> {
	const office = (await listOffices(scope)).find((one) => one.id === officeId);
	if (!office) throw new NotFound('office');
	return office;
}

/** Who takes in what a stranger brings; see `officeForTown`. */
export { officeForTown as officeFor } from '#modules/networks/server/index.ts';

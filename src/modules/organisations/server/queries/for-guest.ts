// SPDX-License-Identifier: EUPL-1.2
import { guestMaySee } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { OrganisationKind } from '../../kinds.ts';

/** An organisation as a guest of the office sees it: what it is and does, no contact data, nobody's names. */
export interface OrganisationForGuest {
	name: string;
	kind: OrganisationKind;
	summary: string;
	description: string;
	towns: string[];
}

/** The organisation that the acting guest was invited to see; without a grant that holds today it is not there. */
export async function getOrganisationForGuest(scope: Scope, id: string): Promise<OrganisationForGuest> {
	const row = (await guestMaySee(scope, { kind: 'organisation', id }))
		? await scope.db
				.selectFrom('organisation')
				.select(['name', 'kind', 'summary_de', 'summary_en', 'description_de', 'description_en', 'towns'])
				.where('network_id', '=', scope.network.id)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('organisation');
	const english = scope.locale === 'en';
	return {
		name: row.name,
		kind: row.kind as OrganisationKind,
		summary: (english && row.summary_en) || row.summary_de,
		description: (english && row.description_en) || row.description_de,
		towns: row.towns
	};
}

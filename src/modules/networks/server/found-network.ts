// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { NotAllowed } from '#shared/refusal.ts';
import { slugOf } from '#shared/slug.ts';

export interface WantedNetwork {
	name: string;
	office: { name: string; kind: 'city' | 'county' | 'company' | 'agency' | 'project' };
	/** Official keys (AGS) of the municipalities that the office works for. */
	territory?: string[];
}

/**
 * Founds a network (Netzwerk) with its first office, under the id and slug of the scope. For the operator only; the
 * first lead is invited next, by `inviteColleague`. A taken slug is a constraint of the database.
 */
export async function foundNetwork(scope: Scope, wanted: WantedNetwork): Promise<{ officeId: string }> {
	if (scope.surface !== 'operator') throw new NotAllowed('networks.found');
	const { id: networkId, slug } = scope.network;
	const officeId = newId(scope.now.getTime());
	await scope.db.insertInto('network').values({ network_id: networkId, slug, name: wanted.name }).execute();
	await scope.db
		.insertInto('office')
		.values({
			network_id: networkId,
			id: officeId,
			slug: slugOf(wanted.office.name),
			name_de: wanted.office.name,
			short_name: wanted.office.name.slice(0, 40),
			kind: wanted.office.kind
		})
		.execute();
	for (const ags of wanted.territory ?? []) {
		await scope.db.insertInto('office_territory').values({ network_id: networkId, office_id: officeId, ags }).execute();
	}
	await journal(scope, { deed: 'networks.found', record: { kind: 'network', id: networkId }, officeId, after: { ...wanted } });
	return { officeId };
}

// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Publisher } from '../open-data/catalogue.ts';
import type { LicenceKey } from '../open-data/licences.ts';
import { officeOfLead } from './access.ts';
import { listOffices } from './site.ts';

/** What the network's open data are handed out by and under. */
export interface DataTerms {
	name: string;
	/** Null: the network has not declared what others may do with its own records. */
	licence: LicenceKey | null;
	/** The first of the network's offices. */
	publisher: Publisher;
	/** Official keys of all municipalities that its offices work for. */
	municipalities: string[];
}

/** The terms of the network's open data, as anybody may know them. */
export async function getDataTerms(scope: Scope): Promise<DataTerms> {
	const network = await scope.db.selectFrom('pub.network').select(['name', 'data_licence']).where('network_id', '=', scope.network.id).executeTakeFirst();
	if (!network) throw new NotFound('network');
	const [first] = await listOffices(scope);
	const territory = await scope.db.selectFrom('pub.office_territory').select('ags').distinct().where('network_id', '=', scope.network.id).orderBy('ags').execute();
	return {
		name: network.name!,
		licence: network.data_licence as LicenceKey | null,
		publisher: { name: first?.name ?? network.name!, email: first?.email ?? '', website: first?.website ?? '' },
		municipalities: territory.map(({ ags }) => ags!)
	};
}

/** Declares under which licence the network hands out its own records, or takes that back (null). For leads (Leitung). */
export async function chooseDataLicence(scope: Scope, licence: LicenceKey | null): Promise<void> {
	officeOfLead(scope);
	const own = scope.db.selectFrom('network').select('data_licence').where('network_id', '=', scope.network.id);
	const before = await own.executeTakeFirst();
	await scope.db.updateTable('network').set({ data_licence: licence }).where('network_id', '=', scope.network.id).execute();
	await journal(scope, { deed: 'networks.choose_data_licence', record: { kind: 'network', id: scope.network.id }, before: before ?? null, after: { data_licence: licence } });
}

// SPDX-License-Identifier: EUPL-1.2
import type { NewOrganisation } from '#modules/organisations/new-organisation.ts';
import { createOrganisation } from '#modules/organisations/server/index.ts';
import { aStaffMember, staffSeed, type TestNetwork } from './builders.ts';
import type { TestDatabase } from './database.ts';

/** An organisation in the directory, entered by a staff member of the network's office; public unless said otherwise. */
export async function anOrganisation(database: TestDatabase, network: TestNetwork, given: Partial<NewOrganisation> = {}): Promise<{ id: string; slug: string }> {
	const person = await aStaffMember(database, network);
	const fresh: NewOrganisation = { name: 'Kaffeerösterei Löwenbohne', kind: 'company', audience: 'public', ...given };
	return database.as(staffSeed(network, person), (scope) => createOrganisation(scope, fresh));
}

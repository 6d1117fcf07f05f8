// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { Comparable } from '../../likeness/likeness.ts';
import type { GivenRole, NewOrganisation } from '../../new-organisation.ts';
import { findLookalikes } from '../queries/lookalikes.ts';
import { createOrganisation, type Created } from './create.ts';
import { addPersonRole } from './people.ts';

/**
 * Takes an organisation in as somebody typed it, with the person to turn to. Refuses one that looks like a record that is
 * there already, naming those (`likely`: JSON of id, name and place), unless the person says that it is another one.
 */
export async function enterOrganisation(scope: Scope, fresh: NewOrganisation, { contact, anyway }: { contact: GivenRole | null; anyway: boolean }): Promise<Created> {
	const likely = anyway ? [] : await findLookalikes(scope, comparable(fresh));
	if (likely.length > 0) {
		const named = likely.map(({ id, name, place, likeness }) => ({ id, name, place, reasons: likeness.reasons }));
		throw new Refused('organisations.looks_known', { likely: JSON.stringify(named) });
	}
	const created = await createOrganisation(scope, fresh);
	await fact(scope, { kind: 'organisations.entered', record: { kind: 'organisation', id: created.id }, organisationId: created.id });
	if (contact) await addPersonRole(scope, created.id, contact);
	return created;
}

function comparable({ name, legalForm, phone, email, website, sites }: NewOrganisation): Comparable {
	const site = sites?.[0];
	return {
		name, legalForm: legalForm ?? null, phone: phone ?? null, email: email ?? null, website: website ?? null,
		site: {
			street: site?.street || null, houseNumber: site?.houseNumber || null, postcode: site?.postcode || null, city: site?.city || null,
			district: site?.district || null, lat: site?.lat ?? null, lon: site?.lon ?? null, openingHours: null, wheelchair: null
		}
	};
}

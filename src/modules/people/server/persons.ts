// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';

/** Somebody as others tell us about them. */
export interface WantedPerson {
	name: string;
	email?: string | null;
	phone?: string | null;
	/** What the person is called at work: "Inhaberin". */
	title?: string;
	/** How we know: 'staff' typed it in, 'form', 'import', 'invitation', 'demo'. */
	source?: string;
}

/**
 * The person (Person) with this address, or a new one; names alone never make two people one. A public form may not
 * look people up, so it always makes a new person, and staff join them later.
 */
export async function findOrCreatePerson(scope: Scope, wanted: WantedPerson): Promise<string> {
	const email = wanted.email?.trim().toLowerCase() || null;
	const known = email && scope.surface !== 'intake' ? await findPersonByEmail(scope, email) : null;
	if (known) return known;
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('person')
		.values({
			network_id: scope.network.id,
			id,
			name: wanted.name.trim(),
			email,
			phone: wanted.phone?.trim() || null,
			title: wanted.title?.trim() ?? '',
			source: wanted.source ?? 'staff'
		})
		.execute();
	return id;
}

async function findPersonByEmail(scope: Scope, email: string): Promise<string | null> {
	const row = await scope.db
		.selectFrom('person')
		.select('id')
		.where('network_id', '=', scope.network.id)
		.where(sql<boolean>`lower(email) = ${email}`)
		.where('erased_at', 'is', null)
		.orderBy('created_at')
		.executeTakeFirst();
	return row?.id ?? null;
}

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
 * look people up, so it always makes a new person, and staff join them later. At a desk only the very same person is
 * found (name and address as typed, nothing kept beyond that): anybody else may stand in another office's own records, and
 * typing an address must not show whose it is.
 */
export async function findOrCreatePerson(scope: Scope, wanted: WantedPerson): Promise<string> {
	const email = wanted.email?.trim().toLowerCase() || null;
	const known = email && scope.surface !== 'intake' ? await findPersonByEmail(scope, email, scope.surface === 'desk' ? wanted : null) : null;
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

async function findPersonByEmail(scope: Scope, email: string, typed: WantedPerson | null): Promise<string | null> {
	const nothingElse = typed
		? sql<boolean>`lower(name) = ${typed.name.trim().toLowerCase()} and coalesce(phone, '') in ('', ${typed.phone?.trim() ?? ''}) and title in ('', ${typed.title?.trim() ?? ''})`
		: sql<boolean>`true`;
	const row = await scope.db
		.selectFrom('person')
		.select('id')
		.where('network_id', '=', scope.network.id)
		.where(sql<boolean>`lower(email) = ${email}`)
		.where('erased_at', 'is', null)
		.where(nothingElse)
		.orderBy('created_at')
		.executeTakeFirst();
	return row?.id ?? null;
}

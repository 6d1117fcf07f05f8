// SPDX-License-Identifier: EUPL-1.2
import { findOrCreatePerson } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Caretaker } from '../views.ts';

/** The person who looks after an area (Kümmerer:in), for staff; null where nobody does. */
export async function caretakerOf(scope: Scope, personId: string | null): Promise<Caretaker | null> {
	if (!personId) return null;
	const row = await scope.db.selectFrom('person').select(['name', 'email', 'phone']).where('network_id', '=', scope.network.id)
		.where('id', '=', personId).where('erased_at', 'is', null).executeTakeFirst();
	return row ? { name: row.name, email: row.email ?? '', phone: row.phone ?? '' } : null;
}

/** The id for what was typed: the same person while nothing but blanks changed, else the one with this address, else a new one. */
export async function caretakerId(scope: Scope, typed: Caretaker, current: string | null): Promise<string | null> {
	if (typed.name.trim() === '') return null;
	const known = await caretakerOf(scope, current);
	const same = known && (['name', 'email', 'phone'] as const).every((part) => known[part].trim() === typed[part].trim());
	return same ? current : findOrCreatePerson(scope, { name: typed.name, email: typed.email || null, phone: typed.phone || null });
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';

/** What somebody agreed to: the words they saw belong to the proof (GDPR Art. 7; BGH I ZR 164/09). */
export interface GivenConsent {
	personId?: string | null;
	email?: string | null;
	/** 'exchange.introduction', 'organisations.publish_contact' … */
	purpose: string;
	recordId?: string | null;
	/** Which version of the text, e.g. '2026-11'. */
	textVersion: string;
	/** The text itself, as it was shown. */
	wording: string;
	/** Where: 'form', 'link', 'phone', 'paper'. */
	channel: string;
}

/** Keeps a consent (Einwilligung) with its proof and answers its id. */
export async function giveConsent(scope: Scope, given: GivenConsent): Promise<string> {
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('consent')
		.values({
			network_id: scope.network.id,
			id,
			person_id: given.personId ?? null,
			email: given.email ?? null,
			purpose: given.purpose,
			record_id: given.recordId ?? null,
			text_version: given.textVersion,
			wording: given.wording,
			channel: given.channel,
			given_at: scope.now
		})
		.execute();
	return id;
}

/** Takes a consent back (Widerruf), as easily as it was given. What it allowed must stop; its proof stays. Refuses one that is not there or was withdrawn before. */
export async function withdrawConsent(scope: Scope, id: string): Promise<void> {
	const withdrawn = await scope.db
		.updateTable('consent')
		.set({ withdrawn_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.where('withdrawn_at', 'is', null)
		.returning(['record_id', 'purpose'])
		.executeTakeFirst();
	if (!withdrawn) throw new NotFound('consent');
	await journal(scope, { deed: 'people.withdraw_consent', record: { kind: 'consent', id }, after: { purpose: withdrawn.purpose } });
}

/** Whose consents: those given under an address (lower case), and those about a record. */
export interface ConsentTrail {
	emails: readonly string[];
	records: readonly string[];
}

const ofTrail = ({ emails, records }: ConsentTrail) => sql<boolean>`(lower(email) = any(${[...emails]}::text[]) or record_id = any(${[...records]}::uuid[]))`;

/** What somebody agreed to, in which words and when, and when they took it back (Auskunft, GDPR Art. 15). */
export async function discloseConsents(scope: Scope, trail: ConsentTrail) {
	return scope.db.selectFrom('consent').selectAll().where('network_id', '=', scope.network.id).where(ofTrail(trail)).orderBy('given_at').orderBy('id').execute();
}

/** Forgets addresses (lower case) on a module's consents (erasure, GDPR Art. 17); wording and times stay as proof. `module`: 'exchange'. */
export async function eraseConsentsOf(scope: Scope, emails: readonly string[], module: string): Promise<void> {
	await scope.db.updateTable('consent').set({ email: null }).where('network_id', '=', scope.network.id).where('purpose', 'like', `${module}.%`).where(ofTrail({ emails, records: [] })).execute();
}

/** Forgets the address on the consents about one record that is forgotten; what the person agreed to elsewhere stands. */
export async function eraseConsentsOn(scope: Scope, recordId: string): Promise<void> {
	await scope.db.updateTable('consent').set({ email: null }).where('network_id', '=', scope.network.id).where('record_id', '=', recordId).execute();
}

/** Whether a consent for this purpose holds right now, for a record or a person. */
export async function hasConsent(scope: Scope, purpose: string, of: { recordId?: string; personId?: string; email?: string }): Promise<boolean> {
	let query = scope.db
		.selectFrom('consent')
		.select('id')
		.where('network_id', '=', scope.network.id)
		.where('purpose', '=', purpose)
		.where('withdrawn_at', 'is', null);
	if (of.recordId) query = query.where('record_id', '=', of.recordId);
	if (of.personId) query = query.where('person_id', '=', of.personId);
	if (of.email) query = query.where('email', '=', of.email);
	return (await query.limit(1).executeTakeFirst()) !== undefined;
}

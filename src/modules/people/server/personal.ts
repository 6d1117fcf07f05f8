// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';

/** Everything that people store about one person (GDPR Art. 15), table by table; secrets and hashes are left out. */
export async function disclosePerson(scope: Scope, personId: string): Promise<Record<string, unknown[]>> {
	const network = scope.network.id;
	const { db } = scope;
	const person = await db.selectFrom('person').selectAll().where('network_id', '=', network).where('id', '=', personId).execute();
	if (person.length === 0) throw new NotFound('person');
	const account = await db
		.selectFrom('account')
		.select(['id', 'email', 'state', 'locale', 'totp_confirmed_at', 'last_sign_in_at', 'created_at'])
		.where('network_id', '=', network)
		.where('person_id', '=', personId)
		.execute();
	const ids = account.map(({ id }) => id);
	const of = <T extends 'office_role' | 'organisation_role' | 'guest_grant'>(table: T) =>
		ids.length > 0 ? db.selectFrom(table as 'office_role').selectAll().where('network_id', '=', network).where('account_id', 'in', ids).execute() : [];
	return {
		person,
		account,
		office_role: await of('office_role'),
		organisation_role: await of('organisation_role'),
		guest_grant: await of('guest_grant'),
		session: ids.length > 0 ? await sessionsOf(scope, ids) : [],
		passkey: ids.length > 0 ? await passkeysOf(scope, ids) : [],
		consent: await db.selectFrom('consent').selectAll().where('network_id', '=', network).where('person_id', '=', personId).execute()
	};
}

function sessionsOf(scope: Scope, accountIds: string[]) {
	return scope.db
		.selectFrom('session')
		.select(['device', 'way', 'created_at', 'last_seen_at', 'expires_at', 'ended_at'])
		.where('network_id', '=', scope.network.id)
		.where('account_id', 'in', accountIds)
		.execute();
}

function passkeysOf(scope: Scope, accountIds: string[]) {
	return scope.db
		.selectFrom('passkey')
		.select(['name', 'created_at', 'last_used_at'])
		.where('network_id', '=', scope.network.id)
		.where('account_id', 'in', accountIds)
		.execute();
}

/**
 * Erases a person (GDPR Art. 17) from the tables of people: name, addresses, devices and secrets go; the row stays
 * without them, because journal and facts point to it. Consents keep their wording as proof, without the address.
 */
export async function erasePerson(scope: Scope, personId: string): Promise<void> {
	const network = scope.network.id;
	const { db } = scope;
	const person = await db
		.updateTable('person')
		.set({ name: '—', email: null, phone: null, title: '', erased_at: scope.now })
		.where('network_id', '=', network)
		.where('id', '=', personId)
		.returning('id')
		.executeTakeFirst();
	if (!person) throw new NotFound('person');
	const accounts = await db.selectFrom('account').select(['id', 'email']).where('network_id', '=', network).where('person_id', '=', personId).execute();
	for (const account of accounts) await eraseAccount(scope, account);
	await db.updateTable('consent').set({ email: null }).where('network_id', '=', network).where('person_id', '=', personId).execute();
	await journal(scope, { deed: 'people.erase_person', record: { kind: 'person', id: personId } });
}

async function eraseAccount(scope: Scope, { id, email }: { id: string; email: string }): Promise<void> {
	const network = scope.network.id;
	const { db } = scope;
	await db
		.updateTable('account')
		.set({ email: `${id}@invalid`, password_hash: null, totp_secret: null, totp_confirmed_at: null, state: 'suspended' })
		.where('network_id', '=', network)
		.where('id', '=', id)
		.execute();
	await db.updateTable('session').set({ device: '', ended_at: scope.now }).where('network_id', '=', network).where('account_id', '=', id).execute();
	await db
		.updateTable('one_time_link')
		.set({ email: null, payload: '{}', withdrawn_at: scope.now })
		.where('network_id', '=', network)
		.where((where) => where.or([where('account_id', '=', id), where('email', '=', email)]))
		.execute();
	for (const table of ['passkey', 'recovery_code'] as const) {
		await db.deleteFrom(table as 'passkey').where('network_id', '=', network).where('account_id', '=', id).execute();
	}
	for (const table of ['office_role', 'organisation_role'] as const) {
		await db.updateTable(table as 'office_role').set({ state: 'ended' }).where('network_id', '=', network).where('account_id', '=', id).execute();
	}
	await db.updateTable('guest_grant').set({ ended_at: scope.now }).where('network_id', '=', network).where('account_id', '=', id).execute();
}

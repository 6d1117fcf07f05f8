// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import type { Locale } from '#shared/locale.ts';
import type { AccountView } from '../views.ts';
import { passwordMatches } from './password.ts';
import { findOrCreatePerson } from './persons.ts';

/** The account (Konto) with this address, or a new one that waits for its invitation to be accepted. */
export async function ensureAccount(scope: Scope, wanted: { email: string; name: string; title?: string }): Promise<{ id: string; active: boolean }> {
	const known = await scope.db
		.selectFrom('account')
		.select(['id', 'state'])
		.where('network_id', '=', scope.network.id)
		.where('email', '=', wanted.email)
		.executeTakeFirst();
	if (known) return { id: known.id, active: known.state === 'active' };
	const personId = await findOrCreatePerson(scope, { ...wanted, source: 'invitation' });
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('account')
		.values({ network_id: scope.network.id, id, person_id: personId, email: wanted.email, state: 'invited', locale: scope.locale })
		.execute();
	return { id, active: false };
}

/** The own account, for its owner. */
export async function getAccount(scope: Scope, accountId: string): Promise<AccountView> {
	const row = await scope.db
		.selectFrom('account as a')
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['a.email', 'a.locale', 'a.totp_confirmed_at', 'a.password_hash', 'p.name', 'p.phone', 'p.title'])
		.where('a.network_id', '=', scope.network.id)
		.where('a.id', '=', accountId)
		.executeTakeFirstOrThrow();
	return {
		name: row.name,
		title: row.title,
		phone: row.phone ?? '',
		email: row.email,
		locale: row.locale as Locale,
		hasPassword: row.password_hash !== null,
		totpSince: row.totp_confirmed_at
	};
}

/** Changes what people may change about themselves. */
export async function reviseAccount(
	scope: Scope,
	own: { accountId: string; personId: string },
	values: { name: string; title: string; phone: string; locale: Locale }
): Promise<void> {
	const before = await getAccount(scope, own.accountId);
	await scope.db
		.updateTable('person')
		.set({ name: values.name, title: values.title, phone: values.phone || null })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', own.personId)
		.execute();
	await scope.db
		.updateTable('account')
		.set({ locale: values.locale })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', own.accountId)
		.execute();
	const { name, title, phone, locale } = before;
	await journal(scope, { deed: 'people.revise_account', record: { kind: 'account', id: own.accountId }, audience: 'office', before: { name, title, phone, locale }, after: values });
}

/** Whether somebody knows their own present password; `none` where the account has no password. Works outside a transaction. */
export async function checkOwnPassword(inScope: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>, password: string): Promise<'right' | 'wrong' | 'none'> {
	const stored = await inScope(async (scope) => {
		if (scope.actor.kind !== 'person') return undefined;
		const query = scope.db.selectFrom('account').select('password_hash').where('network_id', '=', scope.network.id);
		return (await query.where('id', '=', scope.actor.accountId).executeTakeFirst())?.password_hash;
	});
	if (stored === undefined) return 'wrong';
	if (stored === null) return 'none';
	return (await passwordMatches(password, stored)) ? 'right' : 'wrong';
}

// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed, NotFound } from '#shared/refusal.ts';

/** The program at the shell appoints operators (Betreiber), nobody else: whoever runs the installation runs it. */
function atTheShell({ surface, actor }: Scope): void {
	if (surface !== 'operator' || actor.kind !== 'system') throw new NotAllowed('people.appoint_operator');
}

/** Makes the holder of an active account an operator of this network's installation; harmless when they are one. */
export async function appointOperator(scope: Scope, email: string): Promise<void> {
	atTheShell(scope);
	const accountId = await activeAccount(scope, email);
	await scope.db
		.insertInto('operator_role')
		.values({ network_id: scope.network.id, account_id: accountId, state: 'active' })
		.onConflict((conflict) => conflict.columns(['network_id', 'account_id']).doUpdateSet({ state: 'active' }))
		.execute();
	await journal(scope, { deed: 'people.appoint_operator', record: { kind: 'account', id: accountId } });
}

/** Ends it; with the next request nothing of it is left. Refuses somebody who is none. */
export async function endOperator(scope: Scope, email: string): Promise<void> {
	atTheShell(scope);
	const ended = await scope.db
		.updateTable('operator_role as r')
		.from('account as a')
		.set({ state: 'ended' })
		.whereRef('a.network_id', '=', 'r.network_id')
		.whereRef('a.id', '=', 'r.account_id')
		.where('r.network_id', '=', scope.network.id)
		.where('a.email', '=', email.trim().toLowerCase())
		.where('r.state', '=', 'active')
		.returning('r.account_id')
		.executeTakeFirst();
	if (!ended) throw new NotFound('operator');
	await journal(scope, { deed: 'people.end_operator', record: { kind: 'account', id: ended.account_id } });
}

/** The addresses of the operators. */
export async function listOperators(scope: Scope): Promise<string[]> {
	atTheShell(scope);
	const rows = await scope.db
		.selectFrom('operator_role as r')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'r.network_id').onRef('a.id', '=', 'r.account_id'))
		.select('a.email')
		.where('r.network_id', '=', scope.network.id)
		.where('r.state', '=', 'active')
		.orderBy('a.email')
		.execute();
	return rows.map(({ email }) => email);
}

async function activeAccount(scope: Scope, email: string): Promise<string> {
	const account = await scope.db
		.selectFrom('account')
		.select('id')
		.where('network_id', '=', scope.network.id)
		.where('email', '=', email.trim().toLowerCase())
		.where('state', '=', 'active')
		.executeTakeFirst();
	if (!account) throw new NotFound('account');
	return account.id;
}

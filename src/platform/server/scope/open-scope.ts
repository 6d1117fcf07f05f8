// SPDX-License-Identifier: EUPL-1.2
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import { isId } from '#shared/ids.ts';
import type { DB } from '../database/types.gen.ts';
import { isOutdated, nameOf } from './prepared.ts';
import type { Scope, ScopeSeed } from './scope.ts';

/**
 * Runs work in one transaction under the role and the walls of a scope: committed if it returns, rolled back if it
 * throws. BEGIN and all settings travel in one message, which makes the walls free for a page of several queries.
 */
export async function openScope<T>(pool: pg.Pool, seed: ScopeSeed, work: (scope: Scope) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	let broken: Error | undefined;
	try {
		await client.query(beginning(seed));
		const result = await work({ ...seed, db: databaseOn(client, seed.surface === 'public') });
		await client.query('commit');
		return result;
	} catch (error) {
		if (isOutdated(error)) broken = error as Error;
		await client.query('rollback').catch((failed: Error) => (broken = failed));
		throw error;
	} finally {
		client.release(broken);
	}
}

/**
 * The opening message. Values are checked as ids before they become part of it: several statements in one message
 * cannot carry parameters.
 */
function beginning(seed: ScopeSeed): string {
	const { actor } = seed;
	const settings: Record<string, string> = {
		role: `nw_${seed.surface}`,
		'app.network': checkedId(seed.network.id),
		'app.office': seed.officeId ? checkedId(seed.officeId) : '',
		'app.account': actor.kind === 'person' ? checkedId(actor.accountId) : '',
		'app.record': actor.kind === 'link' ? checkedId(actor.recordId) : '',
		'app.organisations': `{${seed.organisationIds.map(checkedId).join(',')}}`
	};
	const calls = Object.entries(settings).map(([key, value]) => `set_config('${key}','${value}',true)`);
	return `begin; select ${calls.join(',')}`;
}

function checkedId(id: string): string {
	if (!isId(id)) throw new Error('A scope takes ids only');
	return id;
}

/** A query builder on one borrowed connection; giving it back is openScope's business. `often`: what comes again is kept planned. */
export function databaseOn(client: pg.PoolClient, often = false): Kysely<DB> {
	const send = client.query.bind(client) as (...given: unknown[]) => unknown;
	const borrowed = {
		query: (text: unknown, values?: unknown[]) => {
			const name = often && typeof text === 'string' ? nameOf(text, values) : undefined;
			return name ? send({ name, text, values }) : send(text, values);
		},
		release: () => {}
	};
	const pool = { connect: async () => borrowed, end: async () => {} } as unknown as PostgresPool;
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';

/** A statement as it went to the database. */
export interface Statement {
	/** Set where the product keeps it planned. */
	name?: string;
	text: string;
	values: unknown[];
}

/** Runs a query of the product once and keeps every statement that it sends, the opening and closing of its scope included. */
export async function recordStatements(pool: pg.Pool, seed: ScopeSeed, query: (scope: Scope) => Promise<unknown>): Promise<Statement[]> {
	const statements: Statement[] = [];
	const listening = {
		async connect() {
			const client = await pool.connect();
			return new Proxy(client, {
				get(target, name) {
					if (name === 'release') return target.release.bind(target);
					if (name !== 'query') return Reflect.get(target, name);
					return (given: string | Partial<Statement>, values: unknown[] = []) => {
						const { name: kept, text = '', values: own = values } = typeof given === 'string' ? { text: given } : given;
						const statement: Statement = { text, values: own, ...(kept && { name: kept }) };
						statements.push(statement);
						return target.query(own.length ? statement : text);
					};
				}
			});
		}
	};
	await openScope(listening as unknown as pg.Pool, seed, query);
	return statements;
}

/** Sends recorded statements one after the other on one connection, and reads the rows. */
export async function replay(client: pg.PoolClient, statements: readonly Statement[]): Promise<void> {
	for (const statement of statements) await client.query(statement.values.length ? statement : statement.text);
}

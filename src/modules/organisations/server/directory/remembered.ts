// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { DirectoryQuery } from '../../directory-query.ts';
import { isStranger } from '../access.ts';

/** Which state of the directory a scope sees: it differs after every change that was committed, whoever made it. */
async function versionOf(scope: Scope): Promise<string> {
	const found = await sql<{ version: string }>`select count(*) || ' ' || coalesce(max(id::text), '') as version from pub.directory_change where network_id = ${scope.network.id}`.execute(scope.db);
	return found.rows[0]!.version;
}

/**
 * Answers to the questions of strangers, who all see the same; others see different records each, and are answered anew.
 * An answer counts for one version of the directory only. The newest are kept, up to a total weight, to which every
 * question adds something of its own: one that finds nothing takes room, too.
 */
export class Remembered<T> {
	readonly #kept = new Map<string, { version: string; weight: number; answer: T }>();
	readonly #most: number;
	readonly #weigh: (answer: T) => number;
	#weight = 0;

	constructor(most: number, weigh: (answer: T) => number) {
		this.#most = most;
		this.#weigh = weigh;
	}

	/** The answer that is remembered for this question in this scope, or the one that `find` gives now. */
	async answer(scope: Scope, query: DirectoryQuery, find: () => Promise<T>): Promise<T> {
		// What asks for the age of a confirmation changes with the clock.
		if (!isStranger(scope) || query.age) return find();
		const { page: _, size: __, states: ___, audiences: ____, ...question } = query;
		const key = JSON.stringify([scope.network.id, scope.locale, question]);
		const version = await versionOf(scope);
		const known = this.#kept.get(key);
		if (known) this.#forget(key);
		const kept = known?.version === version ? known : await this.#weighed(version, key, find);
		this.#forget(key);
		this.#kept.set(key, kept);
		this.#weight += kept.weight;
		for (const oldest of this.#kept.keys()) if (this.#weight > this.#most && oldest !== key) this.#forget(oldest);
		return kept.answer;
	}

	async #weighed(version: string, key: string, find: () => Promise<T>) {
		const answer = await find();
		return { version, weight: this.#weigh(answer) + 1 + key.length / 100, answer };
	}

	/** How many questions are remembered. */
	get size(): number {
		return this.#kept.size;
	}

	#forget(key: string): void {
		this.#weight -= this.#kept.get(key)?.weight ?? 0;
		this.#kept.delete(key);
	}
}

/** So many notes of changes stay; beyond it they are only in the way of reading them. */
const MOST_NOTES = 200;

/**
 * Clears the notes of changes away. One that is new is left: until the next time their number only grows, and then no id
 * is the same, so that no version ever comes back.
 */
export async function clearChanges(scope: Scope): Promise<void> {
	const { rows } = await sql<{ ids: string[] }>`select array_agg(id) as ids from directory_change where network_id = ${scope.network.id} having count(*) > ${MOST_NOTES}`.execute(scope.db);
	if (!rows[0]) return;
	await sql`delete from directory_change where network_id = ${scope.network.id} and id = any (${rows[0].ids}::uuid[])`.execute(scope.db);
	await sql`insert into directory_change (network_id) values (${scope.network.id})`.execute(scope.db);
}

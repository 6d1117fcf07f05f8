// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { requestJob } from '#platform/queue/jobs.ts';
import type { JobContext, JobKind } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { m } from '#text/compiled/messages.js';
import { may } from '../access.ts';
import { findAside } from './find-aside.ts';
import { loadComparables, type StockRecord } from './load-comparables.ts';

const CHUNK = 500;

/** Asks for a search through the whole stock (Dubletten suchen). Answers the job. */
export async function requestHunt(scope: Scope): Promise<string> {
	may(scope, 'keep');
	return requestJob(scope, { kind: 'organisations.hunt', title: m.organisations_hunt_job({}, { locale: scope.locale }), input: {} });
}

interface FoundPair { a: string; b: string; outcome: string; score: number; reasons: string[] }

/** Another office's own record is compared with nothing that the office cannot see: nobody could decide about the pair. */
function somebodySeesBoth(a: StockRecord, b: StockRecord): boolean {
	return a.audience !== 'office' || b.audience !== 'office' || a.officeId === b.officeId;
}

/** What was found, by the ids of the records, without the pairs that nobody sees whole. */
function seenPairs(records: readonly StockRecord[], found: Awaited<ReturnType<typeof findAside>>): FoundPair[] {
	return found.flatMap(({ a, b, likeness: { verdict, score, reasons } }) => {
		const [one, other] = [records[a]!, records[b]!];
		return somebodySeesBoth(one, other) ? [{ a: one.id, b: other.id, outcome: verdict, score, reasons }] : [];
	});
}

async function hunt(context: JobContext): Promise<Record<string, unknown>> {
	const records = await context.inScope(loadComparables);
	const pairs = seenPairs(records, await findAside(records));
	const started = new Date();
	for (let at = 0; at < pairs.length; at += CHUNK) {
		await context.inScope((scope) => keepPairs(scope, pairs.slice(at, at + CHUNK), started));
	}
	await context.inScope(async (scope) => {
		await sql`delete from duplicate_pair where network_id = ${scope.network.id} and found_at < ${started}`.execute(scope.db);
	});
	// How many pairs there are, the page counts: for each office those that it sees.
	return {};
}

/** Stores pairs; one that is known already is brought up to date. */
async function keepPairs(scope: Scope, pairs: readonly FoundPair[], at: Date): Promise<void> {
	const rows = JSON.stringify(pairs.map((pair) => ({ id: newId(scope.now.getTime()), ...pair })));
	await sql`
		insert into duplicate_pair (network_id, id, a_id, b_id, outcome, score, reasons, found_at)
		select ${scope.network.id}, x.id, x.a, x.b, x.outcome, x.score, x.reasons, ${at}
		  from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, a uuid, b uuid, outcome text, score real, reasons text[])
		  join organisation a on a.network_id = ${scope.network.id} and a.id = x.a and a.state <> 'merged'
		  join organisation b on b.network_id = ${scope.network.id} and b.id = x.b and b.state <> 'merged'
		    on conflict (network_id, (least(a_id, b_id)), (greatest(a_id, b_id)))
		    do update set outcome = excluded.outcome, score = excluded.score, reasons = excluded.reasons, found_at = excluded.found_at`.execute(scope.db);
}

/** Compares one record that was just entered with the stock, so that its pairs wait at the desk at once. */
export async function compareEntered(scope: Scope, id: string): Promise<void> {
	const records = await loadComparables(scope);
	const at = records.findIndex((record) => record.id === id);
	if (at < 0) return;
	const pairs = seenPairs(records, await findAside(records, at));
	if (pairs.length > 0) await keepPairs(scope, pairs, scope.now);
}

/** A hunt begins by itself where the stock changed since the last one; a change or an import counts alike. */
export async function huntWhereChanged(scope: Scope): Promise<void> {
	const changed = await sql<{ due: boolean }>`
		select exists (select 1 from organisation o where o.network_id = ${scope.network.id} and o.state in ('active', 'archived')
		         and o.changed_at > coalesce((select max(created_at) from job where network_id = ${scope.network.id} and kind = 'organisations.hunt'), '-infinity')) as due`.execute(scope.db);
	if (changed.rows[0]?.due) await requestJob(scope, { kind: 'organisations.hunt', title: m.organisations_hunt_job({}, { locale: scope.locale }), input: {} });
}

/** The search for duplicates as long work, for the worker. */
export const huntJobs: JobKind[] = [{ kind: 'organisations.hunt', run: hunt }];

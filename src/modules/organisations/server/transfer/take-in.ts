// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { registerFile, readBytes, type KeptBytes } from '#platform/files/store.ts';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import { requestJob } from '#platform/queue/jobs.ts';
import type { JobKind } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { carryIn } from '#platform/transfer/carried-table.ts';
import { Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { refreshDerived } from '../derive.ts';
import { unpackStock, type WholeStock } from './file.ts';
import { DIRECTORY_TABLES } from './tables.ts';
import { readStock, rowCounts } from './take-out.ts';

/** Records whose derived columns are made in one go. */
const AT_ONCE = 500;

/** What came in: rows of each table. */
export type TakenIn = Record<string, number>;

/**
 * Takes a whole stock in, in one transaction: all of it or nothing. Refuses where the directory holds anything already,
 * and where what stands here afterwards is not, value by value, what the writer of the file saw.
 */
export async function takeInStock(scope: Scope, bytes: Uint8Array): Promise<TakenIn> {
	if (!scope.officeId) throw new Refused('organisations.no_office_to_keep_it');
	const stock = await unpackStock(bytes);
	await refuseUnlessEmpty(scope);
	const strange = [...stock.tables.keys()].find((table) => !DIRECTORY_TABLES.some((carried) => carried.table === table));
	if (strange) throw new Refused('common.transfer_newer', { column: strange });
	for (const carried of DIRECTORY_TABLES) await carryIn(scope, carried, stock.tables.get(carried.table) ?? [], scope.officeId);
	await deriveAll(scope, stock);
	await refuseUnlessSame(scope, stock);
	const counts = rowCounts(stock.digests);
	const record = { kind: 'network', id: scope.network.id };
	await journal(scope, { deed: 'organisations.take_in', record, after: { from: stock.network, ...counts } });
	await fact(scope, { kind: 'organisations.imported', record, payload: { source: stock.network, rowsRead: counts.organisation ?? 0, created: counts.organisation ?? 0, changed: 0 } });
	return counts;
}

async function refuseUnlessEmpty(scope: Scope): Promise<void> {
	const found = await sql<{ used: boolean }>`select exists (select 1 from organisation where network_id = ${scope.network.id})
		or exists (select 1 from area where network_id = ${scope.network.id}) as used`.execute(scope.db);
	if (found.rows[0]!.used) throw new Refused('organisations.transfer_not_empty');
}

/** Deriving touches the day of the last change; it is set back to what travelled. */
async function deriveAll(scope: Scope, stock: WholeStock): Promise<void> {
	const organisations = stock.tables.get('organisation') ?? [];
	for (let at = 0; at < organisations.length; at += AT_ONCE) {
		await refreshDerived(scope, organisations.slice(at, at + AT_ONCE).map(({ id }) => String(id)));
	}
	const days = JSON.stringify(organisations.map(({ id, changed_at }) => ({ id, changed_at })));
	await sql`update organisation o set changed_at = x.changed_at from jsonb_to_recordset(${days}::jsonb) as x (id uuid, changed_at timestamptz)
		where o.network_id = ${scope.network.id} and o.id = x.id`.execute(scope.db);
}

async function refuseUnlessSame(scope: Scope, stock: WholeStock): Promise<void> {
	const { digests } = await readStock(scope);
	for (const { table } of DIRECTORY_TABLES) {
		const [wanted, here] = [stock.digests[table], digests[table]!];
		if (wanted && (wanted.rows !== here.rows || wanted.sha256 !== here.sha256)) throw new Refused('organisations.transfer_differs', { table, wanted: wanted.rows, here: here.rows });
	}
}

/** Asks for a stock to be taken in; it is done as a job. For leads (Leitung). Answers the job's id. */
export async function requestTakeIn(scope: Scope, kept: KeptBytes, name: string, title: string): Promise<string> {
	may(scope, 'arrange');
	await refuseUnlessEmpty(scope);
	await registerFile(scope, kept, { name, mediaType: 'application/gzip', audience: 'office' });
	return requestJob(scope, { kind: 'organisations.take_in', title, input: { fileId: kept.id } });
}

/** The work behind `requestTakeIn`. */
export const transferJobs: JobKind[] = [{
	kind: 'organisations.take_in',
	run: (context) => context.inScope(async (scope) => takeInStock(scope, await readBytes(scope.network.id, String(context.input.fileId))))
}];

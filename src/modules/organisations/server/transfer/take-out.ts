// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { rowsToCarry, type Digest } from '#platform/transfer/carried-table.ts';
import { dayOf } from '#shared/dates.ts';
import { may } from '../access.ts';
import type { ExportedFile } from '../queries/export-directory.ts';
import { packStock, type WholeStock } from './file.ts';
import { DIRECTORY_TABLES } from './tables.ts';

/**
 * The whole directory (Gesamtbestand) as a file that another installation takes in: taxonomy, areas, organisations with
 * everything that hangs on them, as far as the lead who asks may see it. People, accounts and the journal stay here.
 */
export async function takeOutStock(scope: Scope): Promise<ExportedFile> {
	may(scope, 'arrange');
	const stock = await readStock(scope);
	await journal(scope, { deed: 'organisations.take_out', record: { kind: 'network', id: scope.network.id }, after: rowCounts(stock.digests) });
	return { name: `${scope.network.slug}-gesamtbestand-${dayOf(scope.now)}.jsonl.gz`, mediaType: 'application/gzip', body: packStock(stock, scope.now) };
}

/** The stock as the scope sees it now. */
export async function readStock(scope: Scope): Promise<WholeStock> {
	const stock: WholeStock = { network: scope.network.slug, tables: new Map(), digests: {} };
	for (const carried of DIRECTORY_TABLES) {
		const { rows, digest } = await rowsToCarry(scope, carried);
		stock.tables.set(carried.table, rows);
		stock.digests[carried.table] = digest;
	}
	return stock;
}

/** How many rows of each table, for the journal and for whoever waits. */
export const rowCounts = (digests: Record<string, Digest>) => Object.fromEntries(Object.entries(digests).map(([table, { rows }]) => [table, rows]));

// SPDX-License-Identifier: EUPL-1.2
// `npm run import -- --network wolfsburg --file liste.csv`: the import from the shell, by the same steps as the wizard.
import { readConfig } from '#platform/config/config.ts';
import { openPool } from '#platform/database/pool.ts';
import { Refused } from '#shared/refusal.ts';
import { askYes } from './ask.ts';
import { readyDatabase } from './database.ts';
import { HELP, readOrder, WrongCall, type Order } from './import/options.ts';
import { prepare, takeInWhole, takeOrdered } from './import/run-order.ts';
import { countsOf, mappingTable, wording } from './import/tables.ts';
import { workerParts } from './parts.ts';

const tell = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	try {
		const order = readOrder(args);
		if (order) return await importList(order);
		process.stdout.write(HELP);
		return 0;
	} catch (error) {
		if (error instanceof WrongCall) return (tell(error.message), 2);
		if (error instanceof Refused) return (tell(wording(error.code, error.params)), 1);
		return (tell(`Das ist nicht gelungen: ${(error as Error).message}`), 1);
	}
}

async function importList(order: Order): Promise<number> {
	const config = readConfig(process.env);
	process.env.DATA_FOLDER = config.DATA_FOLDER;
	const database = await readyDatabase(config);
	const pool = openPool(database.url, 6);
	try {
		const bytes = await takeOrdered(order);
		const whole = await takeInWhole(pool, order, bytes);
		if (whole) return print(whole);
		const { mapping, report, hint, carryOut } = await prepare(pool, workerParts(config, pool), order, bytes);
		if (hint) tell(`${hint}\n`);
		tell(`${mappingTable(mapping)}\n\nProbelauf: ${countsOf(report)}`);
		if (order.dryRun) return print(report);
		if (!order.yes && !(await askYes('So einlesen?'))) return (tell('Abgebrochen. Es wurde nichts eingelesen.'), 1);
		const done = await carryOut((count, total) => tell(`… ${count} von ${total ?? '?'}`));
		tell(`Eingelesen: ${countsOf(done)}`);
		return print(done);
	} finally {
		await pool.end();
		if (!database.adopted) await database.stop();
	}
}

function print(report: object): number {
	process.stdout.write(`${JSON.stringify(report, null, '\t')}\n`);
	return 0;
}

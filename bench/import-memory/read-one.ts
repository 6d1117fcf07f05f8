// SPDX-License-Identifier: EUPL-1.2
// Reads and plans one file in a process of its own and prints what came of it, with the largest memory (RSS) it ever held.
import { planImport, proposeMapping, reportOf, toDraft } from '#modules/organisations/import/index.ts';
import { readSheetFile } from '#modules/organisations/server/import/read-sheet.ts';
import { Refused } from '#shared/refusal.ts';

async function outcome(file: string): Promise<string> {
	try {
		const sheet = await readSheetFile(file);
		const mapping = proposeMapping(sheet);
		if (process.argv[3] !== '--plan') return `${sheet.rows.length} rows read`;
		const report = reportOf(planImport(sheet.rows.map((row) => toDraft(row, mapping)), [], { source: file }));
		return `${report.rowsRead} rows planned`;
	} catch (error) {
		if (error instanceof Refused) return error.code;
		throw error;
	}
}

const started = performance.now();
const said = await outcome(process.argv[2]!);
console.log(JSON.stringify({ outcome: said, seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));

// SPDX-License-Identifier: EUPL-1.2
import type { Likeness } from '../likeness/likeness.ts';
import type { Other, Plan, PlanRow, Report, ReportedPair } from './plan.ts';

/** So many lines name a repair well enough; the count tells the rest. */
const NAMED_LINES = 50;

function pairOf(line: number, name: string, of: Other, likeness: Likeness): ReportedPair {
	const other = 'id' in of ? { ofId: of.id } : { ofLine: of.line };
	return { line, name, ...other, score: likeness.score, reasons: likeness.reasons };
}

function notesOf(rows: readonly PlanRow[]): Report['notes'] {
	const notes = new Map<string, Report['notes'][number]>();
	for (const { line, issues } of rows) {
		for (const { code, severity } of issues) {
			if (severity === 'error') continue;
			const note = notes.get(code) ?? { code, severity, count: 0, lines: [] };
			note.count += 1;
			if (note.lines.length < NAMED_LINES && note.lines.at(-1) !== line) note.lines.push(line);
			notes.set(code, note);
		}
	}
	return [...notes.values()].sort((a, b) => b.count - a.count);
}

/**
 * The report (Bericht) of a dry or real run as plain JSON. Every row that was read is counted exactly once: rowsRead =
 * created + changed + unchanged + skipped + duplicates.
 */
export function reportOf(plan: Plan): Report {
	const report: Report = {
		rowsRead: plan.rows.length,
		created: 0,
		changed: 0,
		unchanged: 0,
		conflicts: plan.rows.filter((row) => 'conflicts' in row && row.conflicts).length,
		skipped: [],
		duplicates: [],
		possibleDuplicates: [],
		notes: notesOf(plan.rows)
	};
	for (const row of plan.rows) {
		if (row.deed === 'change') report.changed += 1;
		else if (row.deed === 'unchanged') report.unchanged += 1;
		else if (row.deed === 'duplicate') report.duplicates.push(pairOf(row.line, row.draft.name, row.of, row.likeness));
		else if (row.deed === 'skip') {
			const errors = row.issues.filter((issue) => issue.severity === 'error');
			report.skipped.push({ line: row.line, reasons: errors.map(({ code, column, value }) => ({ code, column, value })) });
		} else {
			report.created += 1;
			const best = row.similar[0];
			if (best) report.possibleDuplicates.push(pairOf(row.line, row.draft.name, best.of, best.likeness));
		}
	}
	return report;
}

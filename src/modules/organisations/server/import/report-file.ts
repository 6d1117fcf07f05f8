// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { ListColumn, ListFile, ListForm } from '#platform/lists/list.ts';
import { writeList } from '#platform/lists/write-list.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { PlanRow } from '../../import/plan.ts';
import type { ReportRow } from '../../import/run.ts';
import { getReport, readReport } from './report.ts';

type Message = (params: Record<string, never>, options: { locale: 'de' | 'en' }) => string;

/** The report of an import as a file: every line with its outcome and its remarks. Who took it stands in the journal. */
export async function exportReport(scope: Scope, runId: string, form: ListForm | 'json'): Promise<ListFile> {
	const rows: ReportRow[] = [];
	for await (const part of readReport(scope, runId)) rows.push(...part);
	await journal(scope, { deed: 'organisations.export_import_report', record: { kind: 'import_run', id: runId }, audience: 'office', after: { form, count: rows.length } });
	const title = m.organisations_import_download_name({}, { locale: scope.locale });
	if (form === 'json') return jsonOf(await getReport(scope, runId));
	return writeList({ title, columns: columnsFor(scope.locale), rows }, form, scope.now);
}

function jsonOf(report: object): ListFile {
	const bytes = new TextEncoder().encode(JSON.stringify(report, null, '\t'));
	return { name: 'importbericht.json', mediaType: 'application/json', body: new ReadableStream({ start: (out) => (out.enqueue(bytes), out.close()) }) };
}

/** The wording of a code in the language of whoever downloads; for the server only. */
function say(locale: 'de' | 'en', key: string, about = 'organisations_import'): string {
	return (m as unknown as Record<string, Message | undefined>)[`${about}_${key}`]?.({}, { locale }) ?? key;
}

function columnsFor(locale: 'de' | 'en'): ListColumn<ReportRow>[] {
	return [
		{ header: say(locale, 'col_line'), kind: 'number', value: ({ line }) => line },
		{ header: say(locale, 'col_name'), width: 40, value: ({ name }) => name },
		{ header: say(locale, 'col_deed'), width: 22, value: (row) => outcomeOf(row, locale) },
		{ header: say(locale, 'col_remark'), width: 80, value: ({ plan }) => remarksOf(plan, locale) }
	];
}

function outcomeOf({ deed, done, undo }: ReportRow, locale: 'de' | 'en'): string {
	const words = [say(locale, done ? `done_${deed}` : `deed_${deed}`), undo ? say(locale, `undone_${undo}`) : ''];
	return words.filter(Boolean).join('; ');
}

function remarksOf(plan: PlanRow, locale: 'de' | 'en'): string {
	const issues = plan.issues.map(({ code, column, value }) => `${column ? `${column}: ` : ''}${say(locale, `issue_${code}`)}${value ? ` (${value})` : ''}`);
	const likeness = plan.deed === 'duplicate' ? plan.likeness.reasons : plan.deed === 'create' ? (plan.similar[0]?.likeness.reasons ?? []) : [];
	return [...issues, likeness.map((reason) => say(locale, reason, 'organisations_likeness')).join(', ')].filter(Boolean).join(' ');
}

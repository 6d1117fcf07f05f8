// SPDX-License-Identifier: EUPL-1.2
import { arrangeSheet } from '#modules/organisations/import/arrange-sheet.ts';
import { declaredDelimiter, guessDelimiter } from '#modules/organisations/import/csv-dialect.ts';
import { csvRecords } from '#modules/organisations/import/csv-records.ts';
import { RowCollector } from '#modules/organisations/import/row-collector.ts';
import type { ReadChoice, Sheet, SheetWarning } from '#modules/organisations/import/sheet.ts';
import type { DecodedText } from './decode-text.ts';

function warningsAbout(decoded: DecodedText, brokenAt: number | null): SheetWarning[] {
	const warnings: SheetWarning[] = [];
	if (decoded.guessed) warnings.push({ code: 'encoding_guessed', params: { encoding: decoded.encoding } });
	if (decoded.unreadable > 0) warnings.push({ code: 'unreadable_characters', params: { count: decoded.unreadable } });
	if (brokenAt !== null) warnings.push({ code: 'broken_quotes', line: brokenAt });
	return warnings;
}

/** Reads CSV of any common dialect (trust.md I19): guesses what was not chosen. */
export function readCsv(decoded: DecodedText, choice: ReadChoice): Sheet {
	const delimiter = choice.delimiter ?? guessDelimiter(decoded.text);
	const collector = new RowCollector();
	let brokenAt: number | null = null;
	for (const { line, cells } of csvRecords(decoded.text, delimiter, (at) => (brokenAt ??= at))) {
		if (line === 1 && declaredDelimiter(decoded.text)) continue;
		collector.add(line, cells);
	}
	const warnings = warningsAbout(decoded, brokenAt);
	const { encoding } = decoded;
	const raw = { kind: 'csv' as const, encoding, delimiter, sheetName: null, sheetNames: [], warnings, rows: collector.rows };
	return arrangeSheet(raw, choice);
}

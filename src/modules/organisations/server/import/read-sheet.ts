// SPDX-License-Identifier: EUPL-1.2
import { open } from 'node:fs/promises';
import { Refused } from '#shared/refusal.ts';
import { DELIMITERS, ENCODINGS, READ_LIMITS } from '#modules/organisations/import/sheet.ts';
import type { ReadChoice, Sheet } from '#modules/organisations/import/sheet.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { sniffKind } from './sniff-kind.ts';

function checkChoice(choice: ReadChoice): void {
	const known =
		(choice.encoding === undefined || ENCODINGS.includes(choice.encoding)) &&
		(choice.delimiter === undefined || DELIMITERS.includes(choice.delimiter)) &&
		(choice.headerRow === undefined || (Number.isInteger(choice.headerRow) && choice.headerRow >= 0));
	if (!known) throw new Refused('organisations.import_choice_unknown');
}

function tooLarge(): Refused {
	return new Refused('organisations.import_too_large', { limit: READ_LIMITS.fileBytes / 1024 / 1024 });
}

/**
 * Reads a list (Liste) from the bytes of a CSV or XLSX file, told apart by content. `choice` carries what a person
 * corrected in the preview. Throws nothing but `Refused` with one of READ_REFUSALS.
 */
export async function readSheet(bytes: Uint8Array, choice: ReadChoice = {}): Promise<Sheet> {
	checkChoice(choice);
	if (bytes.length > READ_LIMITS.fileBytes) throw tooLarge();
	const sniffed = sniffKind(bytes);
	if ('refusal' in sniffed) throw new Refused(sniffed.refusal);
	return sniffed.kind === 'zip' ? await readXlsx(bytes, choice) : readCsv(bytes, choice);
}

/**
 * Reads a list from a file on disk. The size is asked before a byte is read, and the file is read once into memory:
 * what changes in it meanwhile is not seen.
 */
export async function readSheetFile(path: string, choice: ReadChoice = {}): Promise<Sheet> {
	const file = await open(path, 'r');
	let bytes: Uint8Array;
	try {
		const stat = await file.stat();
		if (!stat.isFile()) throw new Refused('organisations.import_not_a_list');
		if (stat.size > READ_LIMITS.fileBytes) throw tooLarge();
		bytes = await file.readFile();
	} finally {
		await file.close();
	}
	return readSheet(bytes, choice);
}

// SPDX-License-Identifier: EUPL-1.2
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refused } from '#shared/refusal.ts';
import { Table } from '#modules/organisations/import/formats/table.ts';
import { readVcards } from '#modules/organisations/import/formats/vcard.ts';
import { DELIMITERS, ENCODINGS, READ_LIMITS } from '#modules/organisations/import/sheet.ts';
import type { ReadChoice, ReadLimits, Sheet } from '#modules/organisations/import/sheet.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { isOpenDocument, readOds } from './read-ods.ts';
import { isShapefile, readShapefile } from './read-shapefile.ts';
import { readXlsx } from './read-xlsx.ts';
import { takeFile } from './take-file.ts';
import { openCheckedZip } from './read-zip.ts';
import { formatOfText, refusalOfText, sniffKind } from './sniff-kind.ts';

function checkChoice(choice: ReadChoice): void {
	const known =
		(choice.encoding === undefined || ENCODINGS.includes(choice.encoding)) &&
		(choice.delimiter === undefined || DELIMITERS.includes(choice.delimiter)) &&
		(choice.headerRow === undefined || (Number.isInteger(choice.headerRow) && choice.headerRow >= 0));
	if (!known) throw new Refused('organisations.import_choice_unknown');
}

function tooLarge({ fileBytes }: ReadLimits): Refused {
	return new Refused('organisations.import_too_large', { limit: fileBytes / 1024 / 1024 });
}

/** The file within a .gz, never more of it than a file may have. */
async function unpacked(bytes: Uint8Array, { fileBytes }: ReadLimits): Promise<Uint8Array> {
	try {
		return await promisify(gunzip)(bytes, { maxOutputLength: fileBytes });
	} catch (error) {
		const bomb = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
		throw new Refused(bomb ? 'organisations.import_bomb' : 'organisations.import_broken_workbook', { limit: fileBytes / 1024 / 1024 });
	}
}

/** What an archive holds decides who reads it. */
async function readArchive(bytes: Uint8Array, choice: ReadChoice): Promise<Sheet> {
	const zip = await openCheckedZip(bytes);
	try {
		if (isOpenDocument(zip.names)) return await readOds(zip, choice);
		return isShapefile(zip.names) ? await readShapefile(zip, choice) : await readXlsx(zip, choice);
	} finally {
		zip.close();
	}
}

function readText(bytes: Uint8Array, choice: ReadChoice, limits: ReadLimits): Sheet {
	const decoded = decodeText(bytes, choice.encoding);
	const format = formatOfText(decoded.text);
	if (format === 'json') return readJson(bytes, decoded.text, limits);
	const refusal = refusalOfText(decoded.text);
	if (refusal) throw new Refused(refusal);
	if (format !== 'vcard') return readCsv(decoded, choice);
	const table = new Table();
	readVcards(decoded.text, table);
	return table.toSheet('vcard');
}

/**
 * Reads a list (Liste) from the bytes of a file: tables (CSV, XLSX, ODS), places (GeoJSON, TopoJSON, zipped shapefile,
 * Overpass), contacts (vCard), JSON of records; told apart by content, also within a .gz. `choice` carries what a person
 * corrected in the preview. Throws nothing but `Refused` with one of READ_REFUSALS.
 */
export async function readSheet(bytes: Uint8Array, choice: ReadChoice = {}, limits: ReadLimits = READ_LIMITS): Promise<Sheet> {
	checkChoice(choice);
	if (bytes.length > limits.fileBytes) throw tooLarge(limits);
	const sniffed = sniffKind(bytes);
	if ('refusal' in sniffed) throw new Refused(sniffed.refusal);
	if (sniffed.kind === 'zip') return readArchive(bytes, choice);
	if (sniffed.kind === 'text') return readText(bytes, choice, limits);
	const inner = await unpacked(bytes, limits);
	const within = sniffKind(inner);
	if ('refusal' in within) throw new Refused(within.refusal);
	if (within.kind === 'gzip') throw new Refused('organisations.import_bomb', { limit: limits.fileBytes / 1024 / 1024 });
	return within.kind === 'zip' ? readArchive(inner, choice) : readText(inner, choice, limits);
}

/** Reads a list from a file on disk. */
export async function readSheetFile(path: string, choice: ReadChoice = {}): Promise<Sheet> {
	return readSheet(await takeFile(path), choice);
}

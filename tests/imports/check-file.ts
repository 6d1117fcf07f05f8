// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chooseTargets, holdsAreas, proposeMapping, type Mapping } from '#modules/organisations/import/index.ts';
import { getReport, readSheet, setMapping } from '#modules/organisations/server/index.ts';
import { Refused } from '#shared/refusal.ts';
import { aNetwork, aStaffMember, staffSeed } from '../kit/builders.ts';
import type { TestDatabase } from '../kit/database.ts';
import { canonicalDump } from '../kit/dump.ts';
import { anImport, carryOut, takeBack, tryOut } from '../kit/imports.ts';

/** What came of one file: read with the proposed mapping, corrected where said, carried out and taken back. */
export interface Checked {
	file: string; kind: string; target: string; rows: number; created: number; duplicates: number; skipped: number; reasons: string; corrections: string[]; identical: boolean; seconds: number;
}

/** What a person has to correct in the proposed mapping of a file, by heading; at most two each. */
const CORRECTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	// Ten of twelve have no label: their description is their name.
	'jug_ostfalen_organisers.csv': { label: 'detail', description: 'name' },
	// Forests have no names; their kind is all that is known.
	'basemap_wolfsburg_forest_osm.geojson': { kind: 'name' }
};

function corrected(mapping: Mapping, file: string): { mapping: Mapping; corrections: string[] } {
	const wanted = CORRECTIONS[basename(file)] ?? {};
	const chosen = Object.fromEntries(mapping.columns.flatMap(({ column, header }) => (header in wanted ? [[column, wanted[header]!]] : [])));
	const settled = chooseTargets(mapping, chosen);
	if ('refusal' in settled) throw new Refused(settled.refusal);
	return { mapping: settled, corrections: Object.entries(wanted).map(([header, target]) => `${header} → ${target}`) };
}

/** Reads a file into a network of its own and takes it back. Throws `Refused` where it cannot be read. */
export async function checkFile(database: TestDatabase, path: string): Promise<Checked> {
	const started = performance.now();
	const bytes = readFileSync(path);
	const sheet = await readSheet(bytes);
	const proposed = proposeMapping(sheet);
	const target = holdsAreas(sheet, proposed) ? 'areas' : 'organisations';
	const { mapping, corrections } = corrected(proposed, path);
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const before = await canonicalDump(database, network.id);
	const id = await anImport(database, seed, bytes, { source: basename(path), target, areaKind: null, areaParts: true });
	await database.as(seed, (scope) => setMapping(scope, id, mapping));
	await tryOut(database, seed, id);
	const done = await carryOut(database, seed, id);
	const report = await database.as(seed, (scope) => getReport(scope, id));
	await takeBack(database, seed, id);
	const identical = JSON.stringify(await canonicalDump(database, network.id)) === JSON.stringify(before);
	const { rowsRead: rows, created, duplicates, skipped } = done.summary!;
	return { file: basename(path), kind: sheet.kind, target, rows, created, duplicates, skipped, reasons: reasonsOf(report), corrections, identical, seconds: (performance.now() - started) / 1000 };
}

function reasonsOf({ skipped }: { skipped: { reasons: { code: string }[] }[] }): string {
	const counts = new Map<string, number>();
	for (const { reasons } of skipped) for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts].map(([code, count]) => `${code} ${count}`).join(', ');
}

/** One line of the table per file. */
export function lineOf(checked: Checked): string {
	const { file, kind, target, rows, created, duplicates, skipped, reasons, corrections, identical, seconds } = checked;
	const cells = [file.padEnd(52), kind.padEnd(16), target.padEnd(13), ...[rows, created, duplicates, skipped].map((count) => String(count).padStart(6)), String(corrections.length).padStart(3)];
	const remarks = [reasons, corrections.join(', ')].filter(Boolean).join('; ');
	return `${cells.join(' ')}  ${identical ? 'identical' : 'DIFFERENT'} ${seconds.toFixed(1).padStart(5)} s${remarks ? `  ${remarks}` : ''}`;
}

/** The heading of that table. */
export const HEADING = `${'file'.padEnd(52)} ${'read as'.padEnd(16)} ${'becomes'.padEnd(13)} ${['rows', 'new', 'known', 'out'].map((word) => word.padStart(6)).join(' ')} cor  taken back`;

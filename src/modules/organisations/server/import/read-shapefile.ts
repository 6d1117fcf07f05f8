// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { DEGREES, placeOf, type Projector } from '../../import/formats/place-of.ts';
import { Table } from '../../import/formats/table.ts';
import type { ReadChoice, Sheet } from '../../import/sheet.ts';
import { guessProjector, projectorOfPrj } from './geo/projection.ts';
import { readDbf } from './geo/read-dbf.ts';
import { readShp, type Shape } from './geo/read-shp.ts';
import type { CheckedZip } from './read-zip.ts';

/** The layers of an archive: the paths of its .shp and .dbf files without their endings. */
function layersOf(names: ReadonlySet<string>): string[] {
	const stems = [...names].filter((name) => /\.(?:shp|dbf)$/i.test(name) && !name.startsWith('__MACOSX/')).map((name) => name.slice(0, -4));
	return [...new Set(stems)];
}

/** Whether an archive holds a shapefile, whole or in part. */
export function isShapefile(names: ReadonlySet<string>): boolean {
	return layersOf(names).length > 0;
}

/** A part of a layer under any spelling of its ending. */
function partOf(zip: CheckedZip, layer: string, ending: string): string | null {
	return [...zip.names].find((name) => name.toLowerCase() === `${layer}.${ending}`.toLowerCase()) ?? null;
}

async function bytesOf(zip: CheckedZip, layer: string, ending: string): Promise<Uint8Array | null> {
	const name = partOf(zip, layer, ending);
	if (!name) return null;
	const parts: Uint8Array[] = [];
	try {
		for await (const part of await zip.stream(name)) parts.push(part);
	} catch (error) {
		throw error instanceof Refused ? error : new Refused('organisations.import_shapefile_broken', { part: `.${ending}` });
	}
	return Buffer.concat(parts);
}

async function textOf(zip: CheckedZip, layer: string, ending: string): Promise<string | null> {
	const bytes = await bytesOf(zip, layer, ending);
	return bytes && new TextDecoder('utf-8').decode(bytes.subarray(0, 20_000));
}

function projectorOf(prj: string | null, table: Table): (shape: Shape) => Projector {
	if (prj) {
		const stated = projectorOfPrj(prj);
		return () => stated;
	}
	let found: Projector | null = null;
	return (shape) => (found ??= guess(shape, table));
}

function guess(shape: Shape, table: Table): Projector {
	const numbers = shape && shape !== 'broken' ? ([shape.coordinates].flat(6) as number[]) : [];
	const guessed = numbers.length >= 2 ? guessProjector([numbers[0]!, numbers[1]!]) : null;
	if (guessed) table.warnings.push({ code: 'projection_guessed', params: { name: guessed.name } });
	return guessed?.toDegrees ?? DEGREES;
}

/**
 * Reads a zipped shapefile: .shp for the places, .dbf for their values, .prj and .cpg for how to understand both.
 * Refuses an archive in which .shp or .dbf is missing, and names the one.
 */
export async function readShapefile(zip: CheckedZip, choice: ReadChoice): Promise<Sheet> {
	const layers = layersOf(zip.names);
	const names = layers.map((layer) => layer.split('/').at(-1)!);
	const at = choice.sheetName === undefined ? Math.max(0, layers.findIndex((layer) => partOf(zip, layer, 'shp') && partOf(zip, layer, 'dbf'))) : names.indexOf(choice.sheetName);
	const layer = layers[at];
	if (layer === undefined) throw new Refused('organisations.import_sheet_missing', { name: String(choice.sheetName).slice(0, 100) });
	const [shp, dbf] = [await bytesOf(zip, layer, 'shp'), await bytesOf(zip, layer, 'dbf')];
	if (!shp || !dbf) throw new Refused('organisations.import_shapefile_part_missing', { part: `${names[at]}${shp ? '.dbf' : '.shp'}` });
	const table = new Table();
	const projector = projectorOf(await textOf(zip, layer, 'prj'), table);
	const records = readDbf(dbf, await textOf(zip, layer, 'cpg'));
	let number = 0;
	for (const shape of readShp(shp)) {
		number += 1;
		const record = records.next().value;
		if (record) table.addPlaced(number, record, shape === 'broken' ? 'geometry_broken' : placeOf(shape, projector(shape)));
	}
	if (layers.length > 1 && choice.sheetName === undefined) table.warnings.push({ code: 'other_sheets_ignored', params: { count: layers.length - 1 } });
	return { ...table.toSheet('shapefile'), sheetName: names[at]!, sheetNames: names };
}

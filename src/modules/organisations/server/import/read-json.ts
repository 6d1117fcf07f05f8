// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { crsOf, firstPosition, isGeoJson, readGeoJson } from '../../import/formats/geojson.ts';
import { readJsonRows, recordsIn } from '../../import/formats/json-rows.ts';
import { isKarteVonMorgen, readKarteVonMorgen } from '../../import/formats/karte-von-morgen.ts';
import { isOverpass, readOverpass } from '../../import/formats/overpass.ts';
import { DEGREES, type Projector } from '../../import/formats/place-of.ts';
import { Table } from '../../import/formats/table.ts';
import { isTopoJson, readTopoJson } from '../../import/formats/topojson.ts';
import type { ReadLimits, Sheet } from '../../import/sheet.ts';
import { guessProjector, projectorFor } from './geo/projection.ts';
import { guardJson } from './guard-json.ts';

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new Refused('organisations.import_json');
	}
}

/** How to get from the file's coordinates to degrees: as it says itself, else as its first corner looks. */
function projectorOf(value: Record<string, unknown>, table: Table): Projector {
	const named = crsOf(value);
	if (named) return projectorFor(named);
	const first = firstPosition(value);
	const guess = first && guessProjector(first);
	if (!guess) return DEGREES;
	table.warnings.push({ code: 'projection_guessed', params: { name: guess.name } });
	return guess.toDegrees;
}

/**
 * Reads JSON that holds places or records: GeoJSON, TopoJSON, answers of Overpass and Karte von morgen, plain lists.
 * Refuses what is nested or grown beyond measure before it is parsed, and JSON without records.
 */
export function readJson(bytes: Uint8Array, text: string, limits: ReadLimits): Sheet {
	guardJson(bytes, limits);
	const value = parse(text);
	const table = new Table(limits);
	if (typeof value !== 'object' || value === null) throw new Refused('organisations.import_json');
	if (isKarteVonMorgen(value)) return (readKarteVonMorgen(value, table), table.toSheet('karte-von-morgen'));
	const object = value as Record<string, unknown>;
	if (isGeoJson(object)) return (readGeoJson(object, projectorOf(object, table), table), table.toSheet('geojson'));
	if (isTopoJson(object)) return (readTopoJson(object, DEGREES, table, limits.corners), table.toSheet('topojson'));
	if (isOverpass(object)) return (readOverpass(object, table), table.toSheet('overpass'));
	const records = recordsIn(value);
	if (!records) throw new Refused('organisations.import_json');
	readJsonRows(records, table);
	return table.toSheet('json');
}

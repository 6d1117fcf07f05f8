// SPDX-License-Identifier: EUPL-1.2
import { gzipSync } from 'node:zlib';
import { buildDbf, buildShp } from '../../tests/fixtures/import/build-shapefile.ts';
import { buildZip, workbookParts } from '../../tests/fixtures/import/build-zip.ts';

const MB = 1024 * 1024;
const fill = (piece: string, size: number) => piece.repeat(Math.floor(size / piece.length));
const features = (inner: string) => `{"type":"FeatureCollection","features":[${inner}{}]}`;

/** A list as large as one may be: 45,000 places with a dozen values. */
function fullGeoJson(): string {
	const one = (at: number) => JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [10 + at / 1e5, 52] }, properties: { id: at, name: `Firma ${at}`, street: 'Hauptstraße', nr: at, plz: 38440, ort: 'Wolfsburg', tel: `05361 ${at}`, text: 'x'.repeat(250) } });
	return `{"type":"FeatureCollection","features":[${Array.from({ length: 45_000 }, (_, at) => one(at)).join(',')}]}`;
}

function fullCsv(): string {
	return `Name;PLZ;Ort;Telefon;Text\n${Array.from({ length: 50_000 }, (_, at) => `Firma ${at} GmbH;38440;Wolfsburg;05361 ${at};${'ü'.repeat(200)}`).join('\n')}`;
}

/** Files that are as large, as deep or as tightly packed as anybody may hand in, by name. */
export const HOSTILE: Readonly<Record<string, () => string | Uint8Array>> = {
	'a CSV of 50,000 rows': fullCsv,
	'a CSV of 25 MB of delimiters': () => fill(`${';'.repeat(150)}x\n`, 24 * MB),
	'a GeoJSON of 45,000 places': fullGeoJson,
	'a GeoJSON of a million features': () => features('{"type":"Feature"},'.repeat(1_000_000)),
	'JSON of millions of empty lists': () => `[${fill('[],', 24 * MB)}{}]`,
	'JSON of millions of empty objects': () => `[${fill('{},', 24 * MB)}{}]`,
	'JSON of a million different names': () => `[${Array.from({ length: 740_000 }, (_, at) => `{"n${at}":${at}}`).join(',')}]`,
	'JSON of one object with 700,000 names': () => `[{${Array.from({ length: 700_000 }, (_, at) => `"n${at}":${at}`).join(',')}}]`,
	'JSON of numbers': () => `[{"a":[${fill('1,', 24 * MB)}1]}]`,
	'JSON ten million deep': () => '['.repeat(10_000_000),
	'TopoJSON arcs used a million times': () => JSON.stringify({
		type: 'Topology', arcs: [Array.from({ length: 1000 }, (_, at) => [10 + at / 1e4, 52])],
		objects: { a: { type: 'GeometryCollection', geometries: Array.from({ length: 1000 }, () => ({ type: 'Polygon', arcs: Array.from({ length: 1000 }, () => [0]) })) } }
	}),
	'a vCard of line ends': () => `BEGIN:VCARD\n${'\n'.repeat(24 * MB)}`,
	'a vCard with one endless value': () => `BEGIN:VCARD\nNOTE:${fill('xxxx\n ', 24 * MB)}\nEND:VCARD`,
	'50,000 vCards': () => 'BEGIN:VCARD\nVERSION:3.0\nFN:Erika Beispiel\nORG:Firma\nTEL:05361 1\nNOTE:'.concat('x'.repeat(200), '\nEND:VCARD\n').repeat(50_000),
	'a gzip that swells': () => gzipSync(Buffer.alloc(200 * MB)),
	'a workbook that swells': () => buildZip(workbookParts(`<sheetData>${' '.repeat(99 * MB)}</sheetData>`)),
	'a shapefile of 50,000 areas': () => {
		const ring = Array.from({ length: 60 }, (_, at) => [10 + Math.cos(at) / 100, 52 + Math.sin(at) / 100] as [number, number]);
		return buildZip([{ name: 'a.shp', content: buildShp(Array.from({ length: 50_000 }, () => ({ rings: [ring] }))) }, { name: 'a.dbf', content: buildDbf(['NAME'], Array.from({ length: 50_000 }, (_, at) => [`Fläche ${at}`])) }]);
	}
};

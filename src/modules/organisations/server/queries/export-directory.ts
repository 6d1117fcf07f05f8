// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { DirectoryQuery } from '../../directory-query.ts';
import { isStranger, seen } from '../access.ts';
import { wholeCondition } from '../directory/list-directory.ts';

/** A file to hand over. */
export interface ExportedFile { name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }

/** The columns of an export, in their order; every record carries where it comes from and under which licence. */
const COLUMNS = [
	['name', 'Name'], ['kind', 'Art'], ['legal_form', 'Rechtsform'], ['summary_de', 'Kurzbeschreibung'], ['street', 'Straße'],
	['house_number', 'Hausnummer'], ['postcode', 'PLZ'], ['city', 'Ort'], ['district', 'Ortsteil'], ['lat', 'Breite'], ['lon', 'Länge'],
	['email', 'E-Mail'], ['phone', 'Telefon'], ['website', 'Website'], ['branches', 'WZ'], ['fields', 'Felder'], ['tags', 'Schlagwörter'],
	['confirmed_at', 'Zuletzt bestätigt'], ['source', 'Quelle'], ['source_url', 'Quelle im Netz'], ['licence', 'Lizenz'],
	['attribution', 'Namensnennung'], ['retrieved_at', 'Abgerufen am'], ['address', 'Adresse im Verzeichnis']
] as const;
type Row = Record<(typeof COLUMNS)[number][0], string | number | Date | null>;

/** Nobody opens more rows than this by hand; whoever needs more takes the data from the interface. */
const MOST_ROWS = 50_000;

/**
 * The hits of a question as a file for Excel (XLSX with typed cells, or CSV with semicolons and a byte order mark). It
 * holds what its reader may see on the pages, and no cell can become a formula. The address is that of the page.
 */
export async function exportDirectory(scope: Scope, query: DirectoryQuery, format: 'csv' | 'xlsx', origin: string): Promise<ExportedFile> {
	const strict = await selectRows(scope, query, 'all', origin);
	const rows = strict.length > 0 || !query.text ? strict : await selectRows(scope, query, 'some', origin);
	const name = `verzeichnis-${scope.network.slug}-${scope.now.toISOString().slice(0, 10)}.${format}`;
	if (format === 'csv') return { name, mediaType: 'text/csv; charset=utf-8', body: new Uint8Array(Buffer.from(asCsv(rows))) };
	return { name, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await asXlsx(rows) };
}

async function selectRows(scope: Scope, query: DirectoryQuery, strictness: 'all' | 'some', origin: string): Promise<Row[]> {
	const point = isStranger(scope) ? sql`s.lat, s.lon` : sql`s.public_lat as lat, s.public_lon as lon`;
	const street = isStranger(scope) ? sql`s.street, s.house_number`
		: sql`case when s.address_public then s.street else '' end as street, case when s.address_public then s.house_number else '' end as house_number`;
	const found = await sql<Row>`
		select o.name, o.kind, o.legal_form, o.summary_de, ${street}, s.postcode, s.city, s.district, ${point}, o.email, o.phone, o.website,
		       (select string_agg(w.code, ', ' order by w.main desc, w.code) from ${seen(scope, 'organisation_wz')} w
		         where w.network_id = o.network_id and w.organisation_id = o.id and w.scheme = 'wz2008') as branches,
		       array_to_string(o.fields, ', ') as fields, array_to_string(o.tags, ', ') as tags, o.confirmed_at, o.source, o.source_url,
		       o.licence, o.attribution, o.retrieved_at, ${`${origin}/${scope.network.slug}/verzeichnis/`} || o.slug as address
		  from ${seen(scope, 'organisation')} o
		  left join ${seen(scope, 'site')} s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
		 where ${wholeCondition(scope, query, strictness)} order by o.name_key, o.id limit ${MOST_ROWS}`.execute(scope.db);
	return found.rows;
}

function asCsv(rows: readonly Row[]): string {
	const lines = rows.map((row) => COLUMNS.map(([key]) => guarded(cell(row[key]))));
	return stringify([COLUMNS.map(([, label]) => label), ...lines], { delimiter: ';', bom: true, record_delimiter: '\r\n' });
}

function cell(value: Row[keyof Row]): string {
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
}

/** Spreadsheets run a text that begins like a formula; an apostrophe makes it a text (OWASP CSV injection). */
function guarded(text: string): string {
	return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(,\d+)?$/.test(text) ? `'${text}` : text;
}

async function asXlsx(rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
	const columns = COLUMNS.map(([key, header]) => ({ key, header, width: key === 'name' || key === 'summary_de' ? 40 : 16 }));
	const data = rows.map((row) => Object.fromEntries(COLUMNS.map(([key]) => [key, row[key] ?? ''])));
	return new Uint8Array(await writeXlsx({ sheets: [{ name: 'Verzeichnis', columns, data }] }));
}

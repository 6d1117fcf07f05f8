// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { ListColumn, ListForm } from '#platform/lists/list.ts';
import { writeList } from '#platform/lists/write-list.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { ageInMonths, ageOf } from '../../age.ts';
import type { DirectoryQuery } from '../../directory-query.ts';
import { DETAILS_COLUMN, writeDetails, type KeptDetail } from '../../import/kept-details.ts';
import type { OrganisationKind } from '../../kinds.ts';
import { KIND_LABELS } from '../../ui/labels.ts';
import { isStranger, seen } from '../access.ts';
import { wholeCondition } from '../directory/list-directory.ts';
import { firstAnswer } from '../directory/readings.ts';

/** A file to hand over. */
export interface ExportedFile { name: string; mediaType: string; body: Uint8Array<ArrayBuffer> }

interface Row {
	name: string; kind: OrganisationKind; legal_form: string | null; non_profit: boolean; summary_de: string; street: string | null; house_number: string | null;
	postcode: string | null; city: string | null; district: string | null; lat: number | null; lon: number | null; email: string | null;
	phone: string | null; website: string | null; branches: string | null; fields: string | null; tags: string; confirmed_at: Date | null;
	source: string | null; source_url: string | null; licence: string | null; attribution: string | null; retrieved_at: Date | null; address: string;
	confirmed_by: 'office' | 'organisation' | 'source' | null; now: Date; details: KeptDetail[];
}

type German = (params: Record<string, never>, options: { locale: 'de' }) => string;
/** Columns and words are German, whoever takes the file: it goes into German files. */
const german = (words: () => string) => (words as German)({}, { locale: 'de' });

/** Who said last that a record is true, and how old that is, in words. */
const BY = { office: 'Büro', organisation: 'Organisation selbst', source: 'Quelle' } as const;
const AGE = { fresh: m.common_age_fresh, aging: m.organisations_age_aged_word, old: m.common_age_old } as const;

/** The columns of an export, in their order; every record carries where it comes from and under which licence. */
const COLUMNS: ListColumn<Row>[] = [
	{ header: 'Name', width: 40, value: (row) => row.name }, { header: 'Art', value: (row) => german(KIND_LABELS[row.kind]) },
	{ header: 'Rechtsform', value: (row) => row.legal_form }, { header: 'Gemeinnützig', kind: 'yes-no', value: (row) => row.non_profit }, { header: 'Kurzbeschreibung', width: 40, value: (row) => row.summary_de },
	{ header: 'Straße', value: (row) => row.street }, { header: 'Hausnummer', value: (row) => row.house_number },
	{ header: 'PLZ', value: (row) => row.postcode }, { header: 'Ort', value: (row) => row.city }, { header: 'Ortsteil', value: (row) => row.district },
	{ header: 'Breite', kind: 'number', value: (row) => row.lat }, { header: 'Länge', kind: 'number', value: (row) => row.lon },
	{ header: 'E-Mail', value: (row) => row.email }, { header: 'Telefon', kind: 'phone', value: (row) => row.phone },
	{ header: 'Website', value: (row) => row.website }, { header: 'Branche', width: 40, value: (row) => row.branches },
	{ header: 'Felder', value: (row) => row.fields }, { header: 'Schlagwörter', value: (row) => row.tags },
	{ header: 'Zuletzt bestätigt am', kind: 'day', value: (row) => row.confirmed_at }, { header: 'Bestätigt durch', value: (row) => (row.confirmed_by ? BY[row.confirmed_by] : '') },
	{ header: 'Alter in Monaten', kind: 'number', value: (row) => ageInMonths(row.confirmed_at, row.now) }, { header: 'Stand', value: (row) => german(AGE[ageOf(row.confirmed_at, row.now)]) }, { header: 'Quelle', value: (row) => (row.source === 'office' ? 'vom Büro erfasst' : row.source) },
	{ header: 'Quelle im Netz', value: (row) => row.source_url }, { header: 'Lizenz', value: (row) => row.licence },
	{ header: 'Namensnennung', value: (row) => row.attribution }, { header: 'Abgerufen am', kind: 'day', value: (row) => row.retrieved_at },
	{ header: 'Adresse im Verzeichnis', width: 48, value: (row) => row.address }
];

/** For the desk only: what lists said and no field takes; it comes in again under the same names. */
const DESK_COLUMNS: ListColumn<Row>[] = [...COLUMNS, { header: DETAILS_COLUMN, width: 60, value: (row) => writeDetails(row.details) }];

/** What the columns of an export are called and hold, for the description that goes with the file (CSVW). */
export const describeColumns = () => COLUMNS.map(({ header, kind = 'text' }) => ({ header, kind }));

/** Nobody opens more rows than this by hand; whoever needs more takes the data from the interface. */
const MOST_ROWS = 50_000;

/**
 * The hits of a question as a file, in words: for people (XLSX, CSV for Excel) or for programs (CSV with commas and ISO
 * dates). It holds what its reader may see on the pages, and no cell can become a formula. The address is that of the page.
 */
export async function exportDirectory(scope: Scope, query: DirectoryQuery, form: ListForm, origin: string): Promise<ExportedFile> {
	const rows = await firstAnswer(query, (reading, strictness) => selectRows(scope, reading, strictness, origin));
	const { name, mediaType, body } = writeList({ title: `Verzeichnis ${scope.network.slug}`, columns: scope.surface === 'desk' ? DESK_COLUMNS : COLUMNS, rows }, form, scope.now);
	return { name, mediaType, body: new Uint8Array(await new Response(body).arrayBuffer()) };
}

async function selectRows(scope: Scope, query: DirectoryQuery, strictness: 'all' | 'some', origin: string): Promise<Row[]> {
	const point = isStranger(scope) ? sql`s.lat, s.lon` : sql`s.public_lat as lat, s.public_lon as lon`;
	const street = isStranger(scope) ? sql`s.street, s.house_number`
		: sql`case when s.address_public then s.street else '' end as street, case when s.address_public then s.house_number else '' end as house_number`;
	const terms = sql.table(isStranger(scope) ? 'pub.taxonomy_term' : 'public.taxonomy_term');
	const found = await sql<Row>`
		select o.name, o.kind, o.legal_form, o.non_profit, o.summary_de, ${street}, s.postcode, s.city, s.district, ${point}, o.email, o.phone, o.website,
		       (select string_agg(concat_ws(' ', w.code, coalesce(z.short_title, z.title)), '; ' order by w.main desc, w.code) from ${seen(scope, 'organisation_wz')} w
		         left join ref.wz z on z.scheme = w.scheme and z.code = w.code
		         where w.network_id = o.network_id and w.organisation_id = o.id and w.scheme = 'wz2008') as branches,
		       (select string_agg(t.label_de, ', ' order by t.position) from ${terms} t where t.network_id = o.network_id and t.key = any(o.fields)) as fields, array_to_string(o.tags, ', ') as tags, o.confirmed_at, o.confirmed_by, o.source, o.source_url,
		       o.licence, o.attribution, o.retrieved_at, ${scope.surface === 'desk' ? sql`o.details` : sql`'[]'::jsonb as details`}, ${`${origin}/${scope.network.slug}/verzeichnis/`} || o.slug as address
		  from ${seen(scope, 'organisation')} o
		  left join ${seen(scope, 'site')} s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
		 where ${wholeCondition(scope, query, strictness)} order by o.name_key, o.id limit ${MOST_ROWS}`.execute(scope.db);
	return found.rows.map((row) => ({ ...row, now: scope.now }));
}

// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { printedMapPicture } from '#modules/areas/server/index.ts';
import { getSite } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { typeset } from '#platform/print/typeset.ts';
import { dayOf, longDay } from '#shared/dates.ts';
import { boundsOfPoints, project } from '#shared/geo.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { drawPrintedMap, shareMarks } from '../booklet/map-drawing.ts';
import type { DirectoryQuery } from '../directory-query.ts';
import { homeView } from '../map-view.ts';
import type { OpenOrganisation } from '../open-data/record.ts';
import { openingHoursInWords } from '../opening-hours.ts';
import { KIND_LABELS } from '../ui/labels.ts';
import { listSourceCredits } from './open-data/credits.ts';
import { listAllOpenOrganisations } from './open-data/open-records.ts';
import type { ExportedFile } from './queries/export-directory.ts';

/** A booklet of more entries is a book that nobody prints; whoever needs all takes the table. */
export const MOST_IN_BOOKLET = 1_000;
const MAP = { width: 1000, height: 720 };

type Words = (params: Record<string, string | number>, options: { locale: Scope['locale'] }) => string;

/** What is printed, before it is set: plain data of public records. */
export interface BookletManuscript { name: string; data: object }

/**
 * The hits of a question as a booklet (Heft) for print: a map with numbers and every entry by place, as accessible PDF.
 * It holds what strangers may see, and refuses more entries than anybody prints.
 */
export async function writeBooklet(scope: Scope, query: DirectoryQuery, base: string): Promise<BookletManuscript> {
	const records = await listAllOpenOrganisations(scope, query, base, MOST_IN_BOOKLET + 1);
	if (records.length === 0) throw new Refused('organisations.booklet_empty');
	if (records.length > MOST_IN_BOOKLET) throw new Refused('organisations.booklet_too_long', { most: MOST_IN_BOOKLET });
	const sorted = [...records].sort((a, b) => townOf(a).localeCompare(townOf(b), 'de') || a.name.localeCompare(b.name, 'de'));
	const { name, offices } = await getSite(scope);
	const say = (words: unknown, params: Record<string, string | number> = {}) => (words as Words)(params, { locale: scope.locale });
	const data = {
		lang: scope.locale, date: longDay(scope.now, scope.locale), publisher: offices[0]?.name ?? name,
		title: say(m.organisations_embed_title, { name }), lead: say(m.organisations_booklet_lead, { count: records.length, day: longDay(scope.now, scope.locale) }),
		map: await mapFor(scope, sorted), mapAlt: say(m.organisations_booklet_map_alt), mapCaption: say(m.organisations_booklet_map_caption),
		groups: groupsOf(scope, sorted), sourcesTitle: say(m.organisations_booklet_sources), sources: await sourceLines(scope, offices[0]?.name ?? name)
	};
	return { name: `verzeichnis-${scope.network.slug}-${dayOf(scope.now)}.pdf`, data };
}

/** Sets a booklet; takes seconds, so never within a transaction. The same words are set once. */
export async function printBooklet({ name, data }: BookletManuscript): Promise<ExportedFile> {
	const key = createHash('sha256').update(JSON.stringify(data)).digest('hex');
	const body = printed.get(key) ?? (await typeset(fs.readFileSync('src/modules/organisations/booklet/booklet.typ', 'utf8'), data));
	printed.delete(key);
	printed.set(key, body);
	if (printed.size > MOST_KEPT) printed.delete(printed.keys().next().value!);
	return { name, mediaType: 'application/pdf', body };
}

const printed = new Map<string, Uint8Array<ArrayBuffer>>();
const MOST_KEPT = 12;

const mainOf = ({ sites }: OpenOrganisation) => sites.find(({ main }) => main) ?? sites[0];
const townOf = (record: OpenOrganisation) => mainOf(record)?.city ?? '';

function groupsOf(scope: Scope, sorted: readonly OpenOrganisation[]) {
	const groups = new Map<string, ReturnType<typeof entryOf>[]>();
	sorted.forEach((record, index) => {
		const town = townOf(record) || m.organisations_startups_elsewhere({}, { locale: scope.locale });
		groups.set(town, [...(groups.get(town) ?? []), entryOf(scope, record, index + 1)]);
	});
	return [...groups].map(([name, entries]) => ({ name, entries }));
}

function entryOf(scope: Scope, record: OpenOrganisation, number: number) {
	const main = mainOf(record);
	const { locale } = scope;
	const english = locale === 'en';
	const hours = openingHoursInWords(main?.openingHours ?? '', locale) ?? [];
	return {
		number: main?.lat == null ? null : number,
		name: record.name, kind: (KIND_LABELS[record.kind] as unknown as Words)({}, { locale }),
		place: main ? [`${main.street} ${main.houseNumber}`.trim(), `${main.postcode} ${main.city}`.trim(), main.district !== main.city && main.district].filter(Boolean).join(', ') : '',
		summary: (english && record.summary.en) || record.summary.de || shortened((english && record.description.en) || record.description.de),
		hours: hours.map(({ days, times, closed }) => `${days} ${closed ? m.organisations_hours_closed({}, { locale }) : times.join(', ')}`),
		phone: record.phone, email: record.email, website: record.website, websiteShort: (record.website ?? '').replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''),
		age: record.confirmedAt ? m.organisations_booklet_confirmed({ day: longDay(record.confirmedAt, locale) }, { locale }) : m.organisations_booklet_never_confirmed({}, { locale })
	};
}

const shortened = (text: string) => (text.length > 240 ? `${text.slice(0, 236).replace(/\s+\S*$/, '')} …` : text);

/** Numbers in the order of the list, so that map and list read together; records without a point have none. */
async function mapFor(scope: Scope, sorted: readonly OpenOrganisation[]): Promise<string | null> {
	const points = sorted.flatMap((record, index) => {
		const main = mainOf(record);
		return main && main.lat !== null && main.lon !== null ? [{ lat: main.lat, lon: main.lon, number: index + 1 }] : [];
	});
	const bounds = boundsOfPoints(points);
	if (!bounds) return null;
	const view = homeView(bounds, MAP, null);
	const picture = await printedMapPicture(scope, view);
	return drawPrintedMap(view, picture, shareMarks(points.map((point) => ({ at: project(view, point), number: point.number })), 22));
}

async function sourceLines(scope: Scope, publisher: string): Promise<string[]> {
	const credits = await listSourceCredits(scope);
	const named = credits.flatMap(({ source, attribution, licence }) => (attribution ? [[source === 'office' ? publisher : source, attribution, licence].filter(Boolean).join(', ')] : []));
	return [m.organisations_booklet_by({ publisher }, { locale: scope.locale }), ...new Set(named), m.organisations_booklet_base_map({}, { locale: scope.locale })];
}

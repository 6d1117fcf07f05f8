// SPDX-License-Identifier: EUPL-1.2
import { listAreas } from '#modules/areas/server/index.ts';
import { STAGES } from '#modules/exchange/rules.ts';
import type { IntroductionCard, NeedRow } from '#modules/exchange/views.ts';
import { listIntroductionsIn, listNeeds, listOffersAtDesk, type OfferRow } from '#modules/exchange/server/index.ts';
import { exportDirectory, listDirectory, listStations, stationQueryOf, type Station } from '#modules/organisations/server/index.ts';
import { readQuery } from '#modules/organisations/directory-query.ts';
import type { Audience } from '#modules/organisations/kinds.ts';
import { AUDIENCE_LABELS, EVENT_LABELS } from '#modules/organisations/ui/labels.ts';
import type { AreaCard } from '#modules/areas/views.ts';
import type { ListColumn, ListFile, ListForm } from '#platform/lists/list.ts';
import { writeList } from '#platform/lists/write-list.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { needQueryOf, offerQueryOf } from './queries.ts';

/** More rows than these nobody opens by hand. */
const MOST_ROWS = 50_000;

/** A list as a file, and how many rows it holds. */
export interface Taken {
	file: ListFile;
	count: number;
}

type Take = (scope: Scope, params: URLSearchParams, form: ListForm, origin: string) => Promise<Taken>;

/** The lists of the desk that can be taken away; columns are German, whoever takes them (they go into German files). */
export const LISTS: Readonly<Record<string, Take>> = {
	async organisationen(scope, params, form, origin) {
		const query = readQuery(params);
		const { total } = await listDirectory(scope, { ...query, page: 1, size: 1 });
		const { name, mediaType, body } = await exportDirectory(scope, query, form, origin);
		return { count: total, file: { name, mediaType, body: new Response(body).body! } };
	},
	async gesuche(scope, params, form, origin) {
		const { items } = await listNeeds(scope, { ...needQueryOf(params), page: 1, size: MOST_ROWS });
		return taken(scope, m.desk_kind_need, items, [...NEED_COLUMNS, addressOf('gesuche', scope, origin)], form);
	},
	async angebote(scope, params, form, origin) {
		const { items } = await listOffersAtDesk(scope, { ...offerQueryOf(params), page: 1, size: MOST_ROWS });
		return taken(scope, m.desk_kind_offer, items, [...OFFER_COLUMNS, addressOf('angebote', scope, origin)], form);
	},
	async vermittlungen(scope, params, form, origin) {
		const wanted = STAGES.filter((stage) => !params.has('stufe') || params.getAll('stufe').includes(stage));
		const items: IntroductionCard[] = [];
		for (const stage of wanted) items.push(...(await listIntroductionsIn(scope, stage)));
		return taken(scope, m.desk_kind_introduction, items, [...INTRODUCTION_COLUMNS, addressOf('vermittlungen', scope, origin)], form);
	},
	async stationen(scope, params, form, origin) {
		const items = (await listStations(scope, stationQueryOf(params), MOST_ROWS)).map((one) => ({ ...one, id: one.organisationId }));
		return taken(scope, m.organisations_stations_title, items, [...STATION_COLUMNS, addressOf('organisationen', scope, origin)], form);
	},
	async gebiete(scope, _, form, origin) {
		return taken(scope, m.desk_kind_area, await listAreas(scope), [...AREA_COLUMNS, addressOf('gebiete', scope, origin)], form);
	}
};

type Words = (params: Record<string, never>, options: { locale: 'de' }) => string;
const head = (words: Words) => words({}, { locale: 'de' });

function taken<T>(scope: Scope, title: Words, rows: T[], columns: ListColumn<T>[], form: ListForm): Taken {
	return { count: rows.length, file: writeList({ title: head(title), columns, rows }, form, scope.now) };
}

function addressOf<T extends { id: string }>(folder: string, { network }: Scope, origin: string): ListColumn<T> {
	return { header: head(m.desk_col_address), width: 48, value: ({ id }) => `${origin}/${network.slug}/schreibtisch/${folder}/${id}` };
}

const STATION_COLUMNS: ListColumn<Station>[] = [
	{ header: 'Name', width: 40, value: (row) => row.name }, { header: 'Station', value: (row) => (EVENT_LABELS[row.kind] as unknown as Words)({}, { locale: 'de' }) },
	{ header: 'Tag', kind: 'day', value: (row) => new Date(`${row.at}T12:00:00Z`) }, { header: 'Genau auf', value: (row) => ({ day: 'Tag', month: 'Monat', year: 'Jahr' })[row.precision] },
	{ header: 'Bemerkung', width: 40, value: (row) => row.note }, { header: 'Gebiet', value: (row) => row.area }, { header: 'Ort', value: (row) => row.place },
	{ header: 'Ansprechperson', value: (row) => row.contact }, { header: 'E-Mail', value: (row) => row.email }, { header: 'Telefon', kind: 'phone', value: (row) => row.phone }
];

const NEED_COLUMNS: ListColumn<NeedRow>[] = [
	{ header: head(m.desk_col_title), width: 48, value: (row) => row.title },
	{ header: head(m.desk_col_state), value: (row) => row.stateLabel },
	{ header: head(m.desk_col_category), value: (row) => row.categoryLabel },
	{ header: head(m.desk_col_place), value: (row) => row.place },
	{ header: head(m.desk_col_who), value: (row) => (row.anonymous ? '' : row.who) },
	{ header: head(m.desk_col_since), kind: 'day', value: (row) => row.createdAt },
	{ header: head(m.desk_col_matches), kind: 'number', value: (row) => row.newMatches },
	{ header: head(m.desk_col_introductions), kind: 'number', value: (row) => row.openIntroductions }
];

const OFFER_COLUMNS: ListColumn<OfferRow>[] = [
	{ header: head(m.desk_col_title), width: 48, value: (row) => row.title },
	{ header: head(m.desk_col_state), value: (row) => row.stateLabel },
	{ header: head(m.desk_col_category), value: (row) => row.categoryLabel },
	{ header: head(m.desk_col_place), value: (row) => row.place },
	{ header: head(m.desk_col_who), value: (row) => row.who },
	{ header: head(m.desk_col_confirmed), kind: 'day', value: (row) => row.confirmedAt }
];

const INTRODUCTION_COLUMNS: ListColumn<IntroductionCard>[] = [
	{ header: head(m.desk_col_need), width: 48, value: (row) => row.needTitle },
	{ header: head(m.desk_col_other), width: 36, value: (row) => row.otherTitle },
	{ header: head(m.desk_col_state), value: (row) => row.stageLabel },
	{ header: head(m.desk_col_since), kind: 'day', value: (row) => row.stageSince },
	{ header: head(m.desk_col_follow_up), kind: 'day', value: (row) => row.followUpOn },
	{ header: head(m.desk_col_worth), kind: 'euro', value: (row) => row.valueEur }
];

const AREA_COLUMNS: ListColumn<AreaCard>[] = [
	{ header: head(m.desk_col_name), width: 36, value: (row) => row.name },
	{ header: head(m.desk_col_kind), value: (row) => (row.kind === 'park' ? head(m.desk_area_park) : head(m.desk_area_quarter)) },
	{ header: head(m.desk_col_audience), value: (row) => (AUDIENCE_LABELS[row.audience as Audience] as Words)({}, { locale: 'de' }) }
];

// SPDX-License-Identifier: EUPL-1.2
import type http from 'node:http';
import type pg from 'pg';
import { findMatches } from '#modules/exchange/server/index.ts';
import { readQuery } from '#modules/organisations/directory-query.ts';
import { readView } from '#modules/organisations/map-view.ts';
import { getOrganisationPage, listDirectory, mapOf } from '#modules/organisations/server/index.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { send, type Shot } from './clients.ts';
import type { FilledNetwork } from './stock.ts';

/** One kind of request: what clients send, and the query of the product behind it. */
export interface Kind {
	name: string;
	shots: Shot[];
	/** Made fresh for each request where an answer depends on it (a form is taken once). */
	fresh?: (shot: Shot, number: number) => Shot;
	/** Of the n-th shot; undefined where statements cannot be repeated. */
	query?: (scope: Scope, index: number) => Promise<unknown>;
	/** The least that the database has to do, where the product's statements cannot be repeated. */
	statement?: (client: pg.PoolClient) => Promise<void>;
	seed: ScopeSeed;
	status: number;
}

const WORDS = ['werkstatt', 'Kühlraum', 'Bäckerei', 'Etiketten drucken', 'Reparatur Maschinen', 'Verein', 'Beratung', 'Honig', 'Müller', 'Lager mit Rampe', 'Fahrräder', 'Softwarehaus', 'Gastronomie', 'Kurse für Schulen', 'Schmidt GmbH', 'Gemüse'] as const;
const FILTERS = ['', 'art=company', 'feld=production', 'ort=Gro%C3%9Fbach', 'schlagwort=regional', 'art=company&ortsteil=Altstadt', 'branche=wz2008%3AC', 'zweck=gemeinnuetzig'] as const;
const SIZE = { width: 1200, height: 700 };

/** Everything that is measured in the largest network of a stock. */
export async function kindsFor(owner: pg.Client, network: FilledNetwork, desk: { cookie: string; needs: string[] }): Promise<Kind[]> {
	const { region, desk: seed } = network;
	const stranger: ScopeSeed = { ...seed, officeId: null, surface: 'public', actor: { kind: 'anonymous' } };
	const base = `/${region.slug}`;
	const found = await owner.query<{ slug: string }>(`select slug from organisation where network_id = $1 and audience = 'public' order by md5(slug) limit 100`, [seed.network.id]);
	const slugs = found.rows.map((row) => row.slug);
	const listed = FILTERS.flatMap((filter) => [1, 2, 3, 5].map((page) => [filter, page > 1 ? `seite=${page}` : ''].filter(Boolean).join('&')));
	const searched = WORDS.map((word) => `q=${encodeURIComponent(word)}`);
	const views = [7, 9, 10, 11, 12, 13, 14, 15].flatMap((zoom) => [0, 0.05].map((by) => `${(region.lat + by).toFixed(3)},${(region.lon - by).toFixed(3)},${zoom}`));
	const directory = (queries: string[]) => (scope: Scope, index: number) => listDirectory(scope, readQuery(new URLSearchParams(queries[index])));
	return [
		{ name: 'list with facets', shots: listed.map((query) => ({ path: `${base}/verzeichnis${query && `?${query}`}` })), query: directory(listed), seed: stranger, status: 200 },
		{ name: 'search with facets', shots: searched.map((query) => ({ path: `${base}/verzeichnis?${query}` })), query: directory(searched), seed: stranger, status: 200 },
		{
			// A circle around everything, never the same twice: what is remembered of other questions does not help.
			name: 'search never asked before', shots: searched.map((query) => ({ path: `${base}/verzeichnis?${query}` })), seed: stranger, status: 200,
			fresh: (shot, number) => ({ ...shot, path: `${shot.path}&um=${region.lat},${(region.lon + number / 100_000).toFixed(5)},200` }),
			query: (scope, index) => listDirectory(scope, { ...readQuery(new URLSearchParams(searched[index])), near: { lat: region.lat, lon: region.lon + index / 1e7, km: 200 } })
		},
		{
			name: 'map', shots: views.map((view) => ({ path: `${base}/karte?ausschnitt=${view}` })), seed: stranger, status: 200,
			query: (scope, index) => mapOf(scope, readQuery(new URLSearchParams()), readView(views[index]!, SIZE)!)
		},
		{ name: 'detail page', shots: slugs.map((slug) => ({ path: `${base}/verzeichnis/${slug}` })), query: (scope, index) => getOrganisationPage(scope, slugs[index]!), seed: stranger, status: 200 },
		{
			name: 'matching of one need', shots: desk.needs.map((id) => ({ path: `${base}/schreibtisch/gesuche/${id}`, headers: { cookie: desk.cookie } })), seed, status: 200,
			query: (scope, index) => findMatches(scope, desk.needs[index]!)
		}
	];
}

/**
 * Sending a need by the public form: what a stranger writes, with consent, contact and mail. Every request has a key and
 * a sender of its own, for a form counts once and one sender may not send many.
 */
export async function writing(origin: string, agent: http.Agent, { region, desk }: FilledNetwork): Promise<Kind> {
	const path = `/${region.slug}/gesuche/neu`;
	const page = (await send(origin, agent, { path })).body.toString();
	const stamp = /name="stempel"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? '';
	// Nobody fills a form within two seconds, and the program knows it.
	await new Promise((resolve) => setTimeout(resolve, 2_500));
	const fields = {
		text: 'Trockener Lagerraum ab 40 m² für Messestände gesucht, mit Rampe.', titel: 'Lagerraum ab 40 m²', kategorie: 'space', ort: '', umkreis: '10', kriterien: '[]', name: 'Kim Beispiel',
		organisation: '', telefon: '', email: 'kim@messung.example', einwilligung: 'on', stempel: stamp, webseite: ''
	};
	const fresh = (shot: Shot, number: number): Shot => ({
		...shot, headers: { ...shot.headers, 'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}` },
		body: new URLSearchParams({ ...fields, _once: newId() }).toString()
	});
	const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
	return { name: 'transactional write', shots: [{ path: `${path}?/absenden`, headers }], fresh, seed: desk, status: 303, statement: (client) => insertNeed(client, desk) };
}

/** One row in one transaction under the walls of the desk. */
async function insertNeed(client: pg.PoolClient, { network, officeId }: ScopeSeed): Promise<void> {
	const id = newId();
	await client.query(`begin; select set_config('role', 'nw_desk', true), set_config('app.network', '${network.id}', true), set_config('app.office', '${officeId}', true)`);
	await client.query(`insert into need (network_id, id, slug, state, office_id, title, text, source) values ($1, $2, $3, 'received', $4, 'Lagerraum', 'Lagerraum ab 40 m² gesucht', 'form')`,
		[network.id, id, `lagerraum-${id}`, officeId]);
	await client.query('commit');
}

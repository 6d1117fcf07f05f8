// SPDX-License-Identifier: EUPL-1.2
import { AUDIENCES, KINDS, STATES, type Audience, type OrganisationKind, type OrganisationState } from './kinds.ts';
import type { Age } from './age.ts';

/** Facets (Filtergruppen) of the directory, in the order they are shown, with their name in addresses. */
export const FACETS = { kind: 'art', field: 'feld', section: 'branche', town: 'ort', district: 'ortsteil', area: 'gebiet', tag: 'schlagwort', purpose: 'zweck' } as const;
/** The one value of the facet `purpose`: recognised as serving the public benefit (gemeinnützig). */
export const NON_PROFIT = 'gemeinnuetzig';
export type Facet = keyof typeof FACETS;
export const FACET_KEYS = Object.keys(FACETS) as Facet[];

export const SORTS = { relevance: 'treffer', name: 'name', newest: 'bestaetigt', oldest: 'unbestaetigt', distance: 'entfernung' } as const;
export type Sort = keyof typeof SORTS;

/** What somebody asks of the directory; everything empty is "all of it, by name". */
export interface DirectoryQuery {
	text: string;
	/** Chosen values per facet; values of one facet widen, facets narrow. */
	chosen: Record<Facet, string[]>;
	near: { lat: number; lon: number; km: number } | null;
	sort: Sort;
	page: number;
	size: number;
	/** Desk only. */
	states: OrganisationState[];
	audiences: Audience[];
	/** `aged`: aging or old. */
	age: Age | 'aged' | null;
}

/** At most so many values of one facet: no honest page links to more, and each costs time. */
const MOST_CHOSEN = 20;

export function emptyQuery(): DirectoryQuery {
	const chosen = Object.fromEntries(FACET_KEYS.map((facet) => [facet, [] as string[]])) as Record<Facet, string[]>;
	return { text: '', chosen, near: null, sort: 'name', page: 1, size: 24, states: ['active'], audiences: [], age: null };
}

/** Reads the address of a directory page (Permalink); nonsense is left out, never an error. */
export function readQuery(params: URLSearchParams, size = 24): DirectoryQuery {
	const query = emptyQuery();
	query.text = (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
	for (const facet of FACET_KEYS) {
		const values = params.getAll(FACETS[facet]).filter((value) => value !== '' && value.length <= 120);
		query.chosen[facet] = [...new Set(values)].slice(0, MOST_CHOSEN);
	}
	query.chosen.kind = query.chosen.kind.filter((kind) => KINDS.includes(kind as OrganisationKind));
	query.chosen.purpose = query.chosen.purpose.filter((purpose) => purpose === NON_PROFIT);
	query.near = readNear(params.get('um'));
	query.sort = readSort(params.get('sortierung'), query);
	const page = Number(params.get('seite') ?? '1');
	query.page = Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
	query.size = size;
	const states = params.getAll('zustand').filter((state): state is OrganisationState => STATES.includes(state as OrganisationState));
	if (states.length > 0) query.states = states;
	query.audiences = params.getAll('sichtbar').filter((audience): audience is Audience => AUDIENCES.includes(audience as Audience));
	const age = params.get('alter');
	query.age = age === 'fresh' || age === 'aging' || age === 'old' || age === 'aged' ? age : null;
	return query;
}

/** `um=52.42,10.78,5`: within 5 km of a point. */
function readNear(text: string | null): DirectoryQuery['near'] {
	const [lat, lon, km] = (text ?? '').split(',').map(Number);
	if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 85) || !(Math.abs(lon) <= 180) || text === '') return null;
	return { lat, lon, km: km !== undefined && km > 0 && km <= 200 ? km : 10 };
}

function readSort(text: string | null, { text: words, near }: DirectoryQuery): Sort {
	const wanted = (Object.keys(SORTS) as Sort[]).find((sort) => SORTS[sort] === text);
	if (wanted === 'distance' && !near) return 'name';
	return wanted ?? (words ? 'relevance' : near ? 'distance' : 'name');
}

/** The address of the same question with something changed; the page number falls back to 1 unless it is set. */
export function writeQuery(query: DirectoryQuery, change: Partial<DirectoryQuery> = {}): URLSearchParams {
	const wanted = { ...query, page: 1, ...change };
	const params = new URLSearchParams();
	if (wanted.text) params.set('q', wanted.text);
	for (const facet of FACET_KEYS) for (const value of wanted.chosen[facet]) params.append(FACETS[facet], value);
	if (wanted.near) params.set('um', [wanted.near.lat.toFixed(5), wanted.near.lon.toFixed(5), wanted.near.km].join(','));
	if (wanted.sort !== readSort(null, wanted)) params.set('sortierung', SORTS[wanted.sort]);
	if (wanted.states.join() !== 'active') for (const state of wanted.states) params.append('zustand', state);
	for (const audience of wanted.audiences) params.append('sichtbar', audience);
	if (wanted.age) params.set('alter', wanted.age);
	if (wanted.page > 1) params.set('seite', String(wanted.page));
	return params;
}

/** The question without one value of a facet, or with it. */
export function toggled(query: DirectoryQuery, facet: Facet, value: string): Partial<DirectoryQuery> {
	const values = query.chosen[facet];
	const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
	return { chosen: { ...query.chosen, [facet]: next } };
}

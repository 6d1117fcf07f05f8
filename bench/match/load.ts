// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { createArea } from '#modules/areas/server/index.ts';
import { asCategory } from '#modules/exchange/categories.ts';
import { makeOffer, understandOffer } from '#modules/exchange/server/index.ts';
import { foundNetwork } from '#modules/networks/server/index.ts';
import { guessKind } from '#modules/organisations/import/guess-kind.ts';
import { KINDS, type OrganisationKind } from '#modules/organisations/kinds.ts';
import { createMany } from '#modules/organisations/server/index.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { placeAsTyped, type Collection, type NamedPlace, type OrganisationRow } from './collection.ts';

/** A collection in a network of its own, and which record became which item. */
export interface LoadedCollection {
	/** The desk of its only office, on the day of the collection. */
	desk: ScopeSeed;
	/** Ids of the product by item of the collection, and the other way round. */
	recordOf: ReadonlyMap<string, string>;
	itemOf: ReadonlyMap<string, string>;
}

/** Everything comes in on the day of the collection at nine in the morning, Central European time. */
const momentOf = ({ meta }: Collection) => new Date(meta.reference_date ? `${meta.reference_date}T08:00:00Z` : Date.now());

/** Founds a network and brings organisations, places and offers in by the same actions as an office does. */
export async function loadCollection(pool: pg.Pool, collection: Collection): Promise<LoadedCollection> {
	const id = newId();
	const system: ScopeSeed = {
		network: { id, slug: `messung-${id.slice(-8)}` }, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'bench' }, surface: 'operator',
		locale: 'de', now: momentOf(collection)
	};
	const { officeId } = await openScope(pool, system, (scope) => foundNetwork(scope, { name: 'Messung', office: { name: 'Wirtschaftsförderung Messung', kind: 'city' } }));
	const desk: ScopeSeed = { ...system, officeId, surface: 'desk' };
	const places = [...(collection.meta.towns ?? []), ...(collection.meta.places_outside ?? [])];
	const recordOf = new Map<string, string>();
	await openScope(pool, desk, async (scope) => {
		for (const place of places) await createArea(scope, { name: place.name, kind: 'quarter', outline: squareAround(place), outlinePrecision: 'approximate', audience: 'public' });
		await listOrganisations(scope, collection, recordOf);
	});
	await openScope(pool, desk, (scope) => bringOffers(scope, collection, recordOf));
	return { desk, recordOf, itemOf: new Map([...recordOf].map(([item, record]) => [record, item])) };
}

/** The office knows where its towns lie, no more: a square of two kilometres with the point in its middle. */
function squareAround({ lat, lon }: NamedPlace): string {
	const [high, wide] = [0.009, 0.014];
	const ring = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([x, y]) => [lon + x! * wide, lat + y! * high]);
	return JSON.stringify({ type: 'Polygon', coordinates: [ring] });
}

async function listOrganisations(scope: Scope, { organisations }: Collection, recordOf: Map<string, string>): Promise<void> {
	const known = await scope.db.selectFrom('ref.wz').select('code').where('scheme', '=', 'wz2008').execute();
	const codes = new Set(known.map((row) => row.code));
	const created = await createMany(scope, organisations.map((row) => ({
		name: row.name,
		kind: kindOf(row),
		legalForm: row.legal_form ?? null,
		descriptionDe: row.description,
		tags: row.tags,
		audience: 'public' as const,
		branches: row.wz2008.filter((code) => codes.has(code)).map((code, index) => ({ scheme: 'wz2008' as const, code, main: index === 0, proposed: false })),
		sites: [{ city: row.town ?? '', district: row.district ?? '', lat: row.lat, lon: row.lon, precision: 'address' as const, isMain: true }]
	})));
	organisations.forEach((row, index) => recordOf.set(row.id, created[index]!.id));
}

/** The kind as a list with this name, legal form and word would get it. */
function kindOf({ name, legal_form: legalForm = null, kind = '' }: OrganisationRow): OrganisationKind {
	const named = KINDS.find((one) => one === kind);
	return named ?? guessKind({ name, legalForm, categoryKind: null, hasPurposes: false }) ?? 'company';
}

/** What the sentence of an offer says fills what its attributes leave out, as when a form's proposals are kept. */
async function bringOffers(scope: Scope, { offers }: Collection, recordOf: Map<string, string>): Promise<void> {
	for (const row of offers) {
		const category = asCategory(row.category);
		const text = `${row.title}\n${row.text}`;
		const attributes = { ...understandOffer(text, category).attributes, ...row.attributes };
		const { id } = await makeOffer(scope, {
			title: row.title, text: row.text, category, attributes, source: 'desk', organisationId: recordOf.get(row.organisation_id) ?? null,
			place: placeAsTyped(row), point: { lat: row.lat, lon: row.lon, town: row.town ?? '' }
		});
		recordOf.set(row.id, id);
	}
}

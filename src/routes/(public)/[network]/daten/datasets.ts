// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, Dataset, Distribution } from '#modules/networks/open-data/catalogue.ts';
import { LICENCES } from '#modules/networks/open-data/licences.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { getAreaTerms, getDirectoryTerms } from './terms.ts';

type Given = Omit<Distribution, 'licence' | 'attribution'>;

/** The open data of the network as its catalogue describes them; `base` is its public address without a slash at the end. */
export async function getCatalogue(scope: Scope, base: string): Promise<Catalogue> {
	const terms = await getDirectoryTerms(scope);
	const areaTerms = await getAreaTerms(scope);
	const own = terms.own ? LICENCES[terms.own] : null;
	const under = (licence: Distribution['licence'], attribution: string) => (one: Given): Distribution => ({ ...one, licence, attribution });
	const mixed = under(terms.licence, terms.attribution);
	const ours = under(own, terms.publisher.name);
	const datasets = [
		{ ...directory(base), distributions: directoryFiles(base).map(mixed) },
		{ ...areas(base), distributions: areaFiles(base).map(under(areaTerms.licence, areaTerms.attribution)) },
		{ ...exchange(base), distributions: exchangeFiles(base).map(ours) }
	];
	return { base, name: terms.name, publisher: terms.publisher, municipalities: terms.municipalities, changedAt: scope.now, datasets };
}

type Description = Omit<Dataset, 'distributions'>;

const directory = (base: string): Description => ({
	key: 'organisationen', landingPage: `${base}/verzeichnis`, changedAt: null, keywords: ['Wirtschaft', 'Unternehmen', 'Initiativen', 'Vereine', 'Verzeichnis'],
	title: { de: 'Verzeichnis der Unternehmen, Initiativen und Einrichtungen', en: 'Directory of companies, initiatives and institutions' },
	description: {
		de: 'Öffentliche Einträge des Verzeichnisses mit Standorten, Wirtschaftszweigen, Feldern, Quelle und Tag der letzten Bestätigung',
		en: 'Public records of the directory with sites, branches of industry, fields, source and day of the last confirmation'
	}
});
const areas = (base: string): Description => ({
	key: 'gebiete', landingPage: `${base}/gebiete`, changedAt: null, keywords: ['Gewerbegebiet', 'Quartier', 'Fläche'],
	title: { de: 'Gewerbegebiete und Quartiere', en: 'Business parks and quarters' },
	description: { de: 'Umrisse, Teilgebiete und Planungsrecht', en: 'Outlines, parts and planning law' }
});
const exchange = (base: string): Description => ({
	key: 'gesuche-und-angebote', landingPage: `${base}/gesuche`, changedAt: null, keywords: ['Gesuch', 'Angebot', 'Raum', 'Vermittlung'],
	title: { de: 'Offene Gesuche und Angebote', en: 'Open needs and offers' },
	description: { de: 'Was gesucht und angeboten wird, ohne Namen und Anschriften von Personen', en: 'What is looked for and offered, without names and addresses of people' }
});

const API = (base: string) => ({ download: false, fileType: 'JSON', mediaType: 'application/json', conformsTo: `${base}/api/v1/openapi.json` });

const directoryFiles = (base: string): Given[] => [
	{ key: 'csv', title: { de: 'Tabelle (CSV)', en: 'Table (CSV)' }, accessUrl: `${base}/daten/organisationen.csv`, download: true, fileType: 'CSV', mediaType: 'text/csv', conformsTo: `${base}/daten/organisationen.csv-metadata.json` },
	{ key: 'geojson', title: { de: 'Karte (GeoJSON)', en: 'Map (GeoJSON)' }, accessUrl: `${base}/daten/organisationen.geojson`, download: true, fileType: 'GEOJSON', mediaType: 'application/geo+json' },
	{ key: 'api', title: { de: 'Schnittstelle (JSON)', en: 'Interface (JSON)' }, accessUrl: `${base}/api/v1/organisations`, ...API(base) },
	{ key: 'atom', title: { de: 'Neues (Atom)', en: 'News (Atom)' }, accessUrl: `${base}/neues.atom`, download: true, fileType: 'ATOM', mediaType: 'application/atom+xml' },
	{ key: 'murmurations', title: { de: 'Profile (Murmurations)', en: 'Profiles (Murmurations)' }, accessUrl: `${base}/daten/murmurations.json`, download: true, fileType: 'JSON', mediaType: 'application/json' }
];
const areaFiles = (base: string): Given[] => [
	{ key: 'geojson', title: { de: 'Karte (GeoJSON)', en: 'Map (GeoJSON)' }, accessUrl: `${base}/daten/gebiete.geojson`, download: true, fileType: 'GEOJSON', mediaType: 'application/geo+json' },
	{ key: 'api', title: { de: 'Schnittstelle (JSON)', en: 'Interface (JSON)' }, accessUrl: `${base}/api/v1/areas`, ...API(base) }
];
const exchangeFiles = (base: string): Given[] => [
	{ key: 'gesuche', title: { de: 'Gesuche (JSON)', en: 'Needs (JSON)' }, accessUrl: `${base}/api/v1/needs`, ...API(base) },
	{ key: 'angebote', title: { de: 'Angebote (JSON)', en: 'Offers (JSON)' }, accessUrl: `${base}/api/v1/offers`, ...API(base) }
];

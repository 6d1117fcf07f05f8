// SPDX-License-Identifier: EUPL-1.2
import { iri, typed, words, type Triple } from '#shared/rdf.ts';
import { NOT_DECLARED, type Licence } from './licences.ts';

/** Who hands the data out, as the catalogue names them. */
export interface Publisher { name: string; email: string; website: string }

/** One file or interface of a dataset. */
export interface Distribution {
	key: string;
	title: { de: string; en: string };
	/** Where it is described or asked for; `download` where one address gives all of it. */
	accessUrl: string;
	download: boolean;
	/** Last part of the file type in the EU vocabulary: CSV, JSON, GEOJSON, ATOM. */
	fileType: string;
	mediaType: string;
	licence: Licence | null;
	attribution: string;
	/** A description of the columns or of the interface. */
	conformsTo?: string;
}

export interface Dataset {
	key: string;
	title: { de: string; en: string };
	description: { de: string; en: string };
	keywords: string[];
	landingPage: string;
	changedAt: Date | null;
	distributions: Distribution[];
}

export interface Catalogue {
	/** The network's public address without a slash at the end. */
	base: string;
	name: string;
	publisher: Publisher;
	/** Official keys of the municipalities that the offices work for. */
	municipalities: string[];
	datasets: Dataset[];
	changedAt: Date;
}

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const DE = 'http://dcat-ap.de/def/dcatde/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const EU = 'http://publications.europa.eu/resource/authority/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const RESOURCE = 'http://www.w3.org/2000/01/rdf-schema#Resource';
const GEO = 'http://dcat-ap.de/def/politicalGeocoding/';

/** What the other end of a property is: harvesters that load no code lists want to hear it with the link. */
const CLASS_BEHIND: Readonly<Record<string, string>> = {
	[`${DCT}language`]: `${DCT}LinguisticSystem`,
	[`${DCT}accrualPeriodicity`]: `${DCT}Frequency`,
	[`${DCT}accessRights`]: `${DCT}RightsStatement`,
	[`${DCT}license`]: `${DCT}LicenseDocument`,
	[`${DCT}format`]: `${DCT}MediaTypeOrExtent`,
	[`${DCT}spatial`]: `${DCT}Location`,
	[`${DCT}conformsTo`]: `${DCT}Standard`,
	[`${DCAT}mediaType`]: `${DCT}MediaType`,
	[`${DCAT}theme`]: `${SKOS}Concept`,
	[`${DCAT}accessURL`]: RESOURCE,
	[`${DCAT}downloadURL`]: RESOURCE,
	[`${DCAT}landingPage`]: `${FOAF}Document`,
	[`${FOAF}homepage`]: `${FOAF}Document`
};

/** The data catalogue of a network after DCAT-AP.de 3.0 (https://www.dcat-ap.de/def/dcatde/3.0/spec/), as triples. */
export function catalogueTriples(catalogue: Catalogue): Triple[] {
	const said = [...catalogueItself(catalogue), ...publisherTriples(catalogue), ...catalogue.datasets.flatMap((dataset) => datasetTriples(catalogue, dataset))];
	return [...said, ...classesOf(said)];
}

function classesOf(said: readonly Triple[]): Triple[] {
	const classes = new Map(said.flatMap(([, predicate, object]) => (CLASS_BEHIND[predicate] && 'iri' in object ? [[`${object.iri} ${CLASS_BEHIND[predicate]}`, object.iri]] : [])));
	return [...classes].map(([key, node]): Triple => [node, TYPE, iri(key.slice(node.length + 1))]);
}

function catalogueItself(catalogue: Catalogue): Triple[] {
	const { base, name, datasets, changedAt } = catalogue;
	const self = `${base}/daten`;
	return [
		[self, TYPE, iri(`${DCAT}Catalog`)],
		[self, `${DCT}title`, words(`Offene Daten: ${name}`, 'de')],
		[self, `${DCT}title`, words(`Open data: ${name}`, 'en')],
		[self, `${DCT}description`, words(`Verzeichnis, Gebiete, Gesuche und Angebote im Netzwerk ${name}`, 'de')],
		[self, `${DCT}description`, words(`Directory, areas, needs and offers of the network ${name}`, 'en')],
		[self, `${DCT}publisher`, iri(publisherIri(catalogue))],
		[self, `${DCT}language`, iri(`${EU}language/DEU`)],
		[self, `${DCT}modified`, typed(changedAt.toISOString(), 'dateTime')],
		[self, `${FOAF}homepage`, iri(base)],
		[`${EU}data-theme/ECON`, `${SKOS}prefLabel`, words('Wirtschaft und Finanzen', 'de')],
		...datasets.map(({ key }): Triple => [self, `${DCAT}dataset`, iri(datasetIri(catalogue, key))])
	];
}

const publisherIri = ({ base }: Catalogue) => `${base}/daten#herausgeber`;
const contactIri = ({ base }: Catalogue) => `${base}/daten#kontakt`;
const datasetIri = ({ base }: Catalogue, key: string) => `${base}/daten#${key}`;

function publisherTriples(catalogue: Catalogue): Triple[] {
	const { publisher, base } = catalogue;
	const [self, contact] = [publisherIri(catalogue), contactIri(catalogue)];
	return [
		[self, TYPE, iri(`${FOAF}Agent`)],
		[self, TYPE, iri(`${FOAF}Organization`)],
		[self, `${FOAF}name`, words(publisher.name, 'de')],
		...(publisher.website ? [[self, `${FOAF}homepage`, iri(publisher.website)] as Triple] : []),
		[contact, TYPE, iri(`${VCARD}Organization`)],
		[contact, TYPE, iri(`${VCARD}Kind`)],
		[contact, `${VCARD}fn`, words(publisher.name, 'de')],
		...(publisher.email ? [[contact, `${VCARD}hasEmail`, iri(`mailto:${publisher.email}`)] as Triple] : []),
		[contact, `${VCARD}hasURL`, iri(`${base}/daten`)]
	];
}

function datasetTriples(catalogue: Catalogue, dataset: Dataset): Triple[] {
	const self = datasetIri(catalogue, dataset.key);
	return [
		[self, TYPE, iri(`${DCAT}Dataset`)],
		[self, `${DCT}identifier`, words(`${catalogue.base}/daten/${dataset.key}`)],
		...both(self, `${DCT}title`, dataset.title),
		...both(self, `${DCT}description`, dataset.description),
		[self, `${DCT}publisher`, iri(publisherIri(catalogue))],
		[self, `${DCAT}contactPoint`, iri(contactIri(catalogue))],
		[self, `${DCAT}theme`, iri(`${EU}data-theme/ECON`)],
		[self, `${DCT}language`, iri(`${EU}language/DEU`)],
		[self, `${DCT}accrualPeriodicity`, iri(`${EU}frequency/CONT`)],
		[self, `${DCT}accessRights`, iri(`${EU}access-right/PUBLIC`)],
		[self, `${DCAT}landingPage`, iri(dataset.landingPage)],
		[self, `${DE}politicalGeocodingLevelURI`, iri(`${GEO}Level/municipality`)],
		...catalogue.municipalities.map((ags): Triple => [self, `${DCT}spatial`, iri(`${GEO}municipalityKey/${ags}`)]),
		...(dataset.changedAt ? [[self, `${DCT}modified`, typed(dataset.changedAt.toISOString(), 'dateTime')] as Triple] : []),
		...dataset.keywords.map((word): Triple => [self, `${DCAT}keyword`, words(word, 'de')]),
		...dataset.distributions.map(({ key }): Triple => [self, `${DCAT}distribution`, iri(`${self}-${key}`)]),
		...dataset.distributions.flatMap((distribution) => distributionTriples(`${self}-${distribution.key}`, distribution))
	];
}

function distributionTriples(self: string, distribution: Distribution): Triple[] {
	const { title, accessUrl, download, fileType, mediaType, licence, attribution, conformsTo } = distribution;
	return [
		[self, TYPE, iri(`${DCAT}Distribution`)],
		...both(self, `${DCT}title`, title),
		[self, `${DCAT}accessURL`, iri(accessUrl)],
		...(download ? [[self, `${DCAT}downloadURL`, iri(accessUrl)] as Triple] : []),
		[self, `${DCT}format`, iri(`${EU}file-type/${fileType}`)],
		[self, `${DCAT}mediaType`, iri(`http://www.iana.org/assignments/media-types/${mediaType}`)],
		[self, `${DCT}license`, iri(licence?.dcat ?? NOT_DECLARED)],
		[self, `${DE}licenseAttributionByText`, words(attribution, 'de')],
		...(conformsTo ? [[self, `${DCT}conformsTo`, iri(conformsTo)] as Triple] : [])
	];
}

const both = (self: string, predicate: string, { de, en }: { de: string; en: string }): Triple[] => [
	[self, predicate, words(de, 'de')],
	[self, predicate, words(en, 'en')]
];

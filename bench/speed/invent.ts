// SPDX-License-Identifier: EUPL-1.2
import type { NewOrganisation } from '#modules/organisations/new-organisation.ts';
import { KINDS } from '#modules/organisations/kinds.ts';
import type { Chance } from '../duplicates/chance.ts';
import { inventRow } from '../duplicates/invent.ts';
import { MATERIAL_A } from '../duplicates/material/a.ts';

/** A network of the stock: where it lies, and how many organisations are in it. */
export interface Region {
	slug: string;
	name: string;
	size: number;
	lat: number;
	lon: number;
}

/** The largest directory that one office keeps here; requests go to it, whatever else is in the database. */
export const LARGEST = 10_000;
/** The directory on which the counting of facets is measured. */
export const MIDDLE = 5_000;
const NETWORKS = 200;

/** Spreads a stock: one network of 10,000 at most, one of 5,000, the others alike, 200 in all. */
export function regionsFor(size: number): Region[] {
	const large = Math.min(size, LARGEST);
	const middle = Math.min(size - large, MIDDLE);
	const others = middle === MIDDLE ? NETWORKS - 2 : 0;
	const rest = size - large - middle;
	const sizes = [large, middle, ...Array.from({ length: others }, (_, index) => Math.floor(rest / others) + (index < rest % others ? 1 : 0))].filter((one) => one > 0);
	return sizes.map((count, index) => ({
		slug: index === 0 ? 'grossnetz' : index === 1 ? 'mittelnetz' : `netz-${index}`, name: `Messnetz ${index + 1}`, size: count,
		lat: 48 + ((index * 37) % 600) / 100, lon: 7 + ((index * 53) % 600) / 100
	}));
}

const SENTENCES = [
	'Familienbetrieb in dritter Generation mit eigener Werkstatt und kurzen Wegen.', 'Wir liefern an Gastronomie, Läden und Privatleute in der ganzen Region.',
	'Reparatur und Ersatzteile, auch für ältere Maschinen, in der Regel innerhalb einer Woche.', 'Beratung, Planung und Ausführung aus einer Hand, auf Wunsch mit Wartung.',
	'Wir bilden aus und suchen laufend Menschen, die anpacken wollen.', 'Lager mit Rampe, Kühlraum und Platz für Paletten; Anlieferung werktags.',
	'Kurse, Führungen und offene Nachmittage für Schulen und Vereine.', 'Gebrauchte Möbel, Fahrräder und Werkzeuge werden aufgearbeitet und günstig abgegeben.',
	'Software für Handwerk und Verwaltung, barrierefrei und ohne Abhängigkeit.', 'Gemüse, Kräuter und Honig aus eigenem Anbau, Abholung am Hof.',
	'Druck von Etiketten, Plakaten und Broschüren in kleinen Auflagen.', 'Veranstaltungsraum für achtzig Personen mit Bühne und Küche.'
] as const;
const TAGS = ['regional', 'handwerk', 'bio', 'ausbildung', 'reparatur', 'inklusiv', 'export', 'familienbetrieb', 'nachhaltig', 'lieferung', 'beratung', 'kultur', 'digital', 'genossenschaft', 'ehrenamt', 'forschung', 'mobil', 'fair'] as const;
const DISTRICTS = ['Altstadt', 'Neustadt', 'Nordstadt', 'Südstadt', 'Westend', 'Bahnhofsviertel', 'Hafen', 'Gewerbepark', 'Am Berg', 'Unterdorf', 'Oberdorf', 'Siedlung'] as const;
/** Towns of one region; every network has its own eight. */
const townsOf = (region: Region) => ['stadt', 'hausen', 'bach', 'feld', 'dorf', 'heim', 'burg', 'au'].map((ending) => `${region.slug === 'grossnetz' ? 'Groß' : region.slug === 'mittelnetz' ? 'Mittel' : `N${region.slug.slice(5)}`}${ending}`);

/** One organisation as an office would enter it: name, words, branch, one site, contact data; most are public. */
export function inventOrganisation(chance: Chance, region: Region, codes: readonly string[], fields: readonly string[]): NewOrganisation {
	const row = inventRow(chance, MATERIAL_A);
	const [lat, lon] = [region.lat + (chance.next() - 0.5) * 0.4, region.lon + (chance.next() - 0.5) * 0.6];
	return {
		name: row.name, kind: chance.happens(0.6) ? 'company' : chance.of(KINDS), descriptionDe: [row.branch, chance.of(SENTENCES), chance.of(SENTENCES)].join('. '),
		summaryDe: chance.happens(0.3) ? chance.of(SENTENCES) : '', email: row.email || null, emailPublic: true, phone: row.phone || null, phonePublic: true, website: row.website || null,
		tags: [chance.of(TAGS), chance.of(TAGS)], fields: [chance.of(fields), ...(chance.happens(0.3) ? [chance.of(fields)] : [])], nonProfit: chance.happens(0.08),
		audience: chance.happens(0.95) ? 'public' : 'network', branches: [{ scheme: 'wz2008', code: chance.of(codes), main: true, proposed: false }],
		sites: [{ street: row.street, houseNumber: row.number, postcode: row.postcode, city: chance.of(townsOf(region)), district: chance.of(DISTRICTS), lat, lon, precision: 'address', addressPublic: true, isMain: true }]
	};
}

const THINGS = [
	['space', 'Lagerraum', 'trocken, ebenerdig, Zufahrt für Lkw'], ['space', 'Kühlraum', 'zwei bis vier Grad, eigener Schlüssel'], ['space', 'Werkstatt', 'Drehstrom, Hebebühne, gute Heizung'],
	['equipment', 'Gabelstapler', 'bis 2,5 t, tageweise, mit Fahrer'], ['equipment', 'Anhänger', 'mit Plane, auch am Wochenende'], ['service', 'Etikettendruck', 'kleine Auflagen, wasserfest'],
	['goods', 'Obstkisten', 'gebraucht, sauber, stapelbar'], ['service', 'Buchhaltung', 'für kleine Betriebe und Vereine'], ['space', 'Seminarraum', 'für zwanzig Personen mit Beamer'],
	['staff', 'Helfer für die Ernte', 'stundenweise, erfahren'], ['knowledge', 'Beratung zur Gründung', 'erstes Gespräch kostenlos'], ['goods', 'Kartoffeln', 'bio, ab 100 kg, Lieferung']
] as const;

/** One offer: the title says what, the text a figure and how. */
export function inventOffer(chance: Chance, region: Region) {
	const [category, thing, how] = chance.of(THINGS);
	const area = chance.whole(8, 400);
	const title = category === 'space' ? `${thing} ${area} m²` : thing;
	return {
		title, text: `${thing} in ${chance.of(DISTRICTS)}: ${how}. ${chance.of(SENTENCES)}`, category, attributes: category === 'space' ? { area_sqm: area, cooled: thing === 'Kühlraum' } : {},
		lat: region.lat + (chance.next() - 0.5) * 0.4, lon: region.lon + (chance.next() - 0.5) * 0.6, town: chance.of(townsOf(region))
	};
}

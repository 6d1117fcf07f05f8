// SPDX-License-Identifier: EUPL-1.2
import type { Splitter, Target } from './mapping.ts';

/** What a heading means, and how its cells must be taken apart. */
export type HeaderMeaning = { target: Target; splitter?: Splitter };

/** A heading without case, umlauts and punctuation: "Straße / Nr." becomes "strasse nr". */
export function headerKey(header: string): string {
	return header
		.toLowerCase()
		.replace(/ä/g, 'ae')
		.replace(/ö/g, 'oe')
		.replace(/ü/g, 'ue')
		.replace(/ß/g, 'ss')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

// German and English headings met in exports of registers, chambers, OpenStreetMap, city portals and office lists.
const WORDS: [Target, Splitter | undefined, string][] = [
	[
		'name',
		undefined,
		'name|firma|firmenname|firmenbezeichnung|firmierung|unternehmen|unternehmensname|betrieb|' +
			'betriebsname|organisation|organisationsname|organization|organisation name|organization name|' +
			'company|company name|verein|vereinsname|bezeichnung|name der organisation|name des unternehmens|' +
			'name der firma|name des vereins|name der einrichtung|einrichtung|einrichtungsname|initiative|' +
			'projektname|titel|title|beneficiary|name des beguenstigten|beguenstigter|zuwendungsempfaenger|name1|' +
			'name 1|objekt|geschaeft|geschaeftsname|traeger|mitglied|mitgliedsname|aussteller|haendler|' +
			'institution|label'
	],
	[
		'kind',
		undefined,
		'art|typ|type|kind|organisationsart|organisationstyp|art der organisation|unternehmensart'
	],
	[
		'legalForm',
		undefined,
		'rechtsform|legal form|legalform|gesellschaftsform|unternehmensform|rechtsform text'
	],
	[
		'nonProfit',
		undefined,
		'gemeinnuetzig|gemeinnuetzigkeit|gemeinnuetzig anerkannt|anerkannt gemeinnuetzig|ist gemeinnuetzig|gemeinnuetzig ja nein|steuerbeguenstigt|' +
			'freistellungsbescheid|non profit|nonprofit|not for profit|charity|charitable'
	],
	[
		'description',
		undefined,
		'beschreibung|beschreib|kurzbeschreibung|description|profil|angebot|leistungen|' +
			'ueber uns|taetigkeit|taetigkeitsbeschreibung|unternehmensgegenstand|gegenstand|info|infos|text|' +
			'kurzprofil|summary|produkte|gewerbe'
	],
	[
		'street',
		undefined,
		'strasse|street|str|addr street|street name|strassenname|road|anschrift strasse'
	],
	[
		'street',
		'street_number',
		'strasse nr|strasse hausnummer|strasse hausnr|strasse hnr|strasse und hausnummer|strasse und nr|' +
			'str nr|str hausnr|str hausnummer|street address|street and number|address line 1|' +
			'strasse u hausnummer|strasse u nr|str hnr|strasse und hausnr|strassenanschrift|address1'
	],
	[
		'address',
		'full_address',
		'adresse|anschrift|address|full address|adresse komplett|postanschrift|standort adresse|addresse|' +
			'formatted address|sitz adresse'
	],
	[
		'houseNumber',
		undefined,
		'hausnummer|hausnr|hnr|nr|nummer|housenumber|house number|addr housenumber|hausnummerzusatz|' +
			'hausnummernzusatz|hnr zusatz|hausnr zusatz|zusatz|street number|adresszusatz nr'
	],
	[
		'postcode',
		undefined,
		'plz|postleitzahl|postcode|zip|zip code|zipcode|postal code|addr postcode|post code'
	],
	[
		'city',
		undefined,
		'ort|stadt|city|town|gemeinde|place|wohnort|ortsname|addr city|sitz|sitzort|firmensitz|municipality|' +
			'location|kommune'
	],
	[
		'postcode',
		'postcode_city',
		'plz ort|plz und ort|plz stadt|postleitzahl ort|postleitzahl und ort|ort plz|zip city|postcode city|' +
			'plz wohnort'
	],
	[
		'district',
		undefined,
		'ortsteil|stadtteil|bezirk|stadtbezirk|district|suburb|quartier|viertel|stadtviertel'
	],
	[
		'lat',
		undefined,
		'lat|geometry lat|latitude|breitengrad|breite|geo lat|geograph breite|geographische breite|y wgs84|wgs84 lat|' +
			'koord lat'
	],
	[
		'lon',
		undefined,
		'lon|geometry lon|lng|long|longitude|laengengrad|laenge|geo lon|geographische laenge|x wgs84|wgs84 lon|koord lon|' +
			'geo lng'
	],
	[
		'lat',
		'lat_lon',
		'koordinaten|koordinate|coordinates|geo|geopunkt|latlon|lat lon|geo point|geo point 2d|position|' +
			'latlng|lat lng'
	],
	[
		'utmEast',
		undefined,
		'rechts utm|rechtswert|utm rechtswert|ostwert|east|easting|utm ost|x utm|utm x|rechts|x koordinate|x|' +
			'utm east|e32|xkoord|x coord'
	],
	[
		'utmNorth',
		undefined,
		'hoch utm|hochwert|utm hochwert|nordwert|north|northing|utm nord|y utm|utm y|hoch|y koordinate|y|' +
			'utm north|n32|ykoord|y coord'
	],
	[
		'phone',
		undefined,
		'telefon|telefonnummer|tel|phone|phone number|telephone|fon|rufnummer|contact phone|telefon nr|' +
			'tel nr|mobil|mobiltelefon|mobile|handy|telefon geschaeftlich|festnetz|fernsprecher'
	],
	[
		'email',
		undefined,
		'email|e mail|mail|emailadresse|e mail adresse|mailadresse|contact email|email address|mail adresse|' +
			'elektronische post'
	],
	[
		'website',
		undefined,
		'website|webseite|web|homepage|internet|url|link|internetadresse|www|internetseite|contact website|' +
			'webadresse|web site|domain|webauftritt|internetauftritt'
	],
	[
		'openingHours',
		undefined,
		'oeffnungszeiten|opening hours|oeffnungszeit|geoeffnet|hours|sprechzeiten|geschaeftszeiten'
	],
	[
		'wz2008',
		undefined,
		'wz|wz 2008|wz2008|wz code|wz nummer|wirtschaftszweig|wz schluessel|nace|nace code|wz 08|wz08|' +
			'branchenschluessel|wz klassifikation|wz 2008 code'
	],
	[
		'wz2025',
		undefined,
		'wz 2025|wz2025|wz 25|wz 2025 code'
	],
	[
		'tags',
		'list',
		'tags|tag|schlagworte|schlagwoerter|stichworte|stichwoerter|keywords|themen|merkmale|labels'
	],
	[
		'purposes',
		'list',
		'steuerbeguenstigte zwecke|zwecke|zweck|satzungszweck|satzungszwecke|gemeinnuetzige zwecke|purpose|' +
			'purposes|vereinszweck'
	],
	[
		'category',
		undefined,
		'kategorie|kategorien|category|categories|rubrik|branche|branchen|industry|sektor|hauptkategorie|' +
			'hauptkateg|erstkategorie|wirtschaftsbereich|geschaeftsfeld|sparte|segment|fclass|oberkategorie|' +
			'unterkategorie|warengruppe'
	],
	[
		'foundedOn',
		undefined,
		'gruendung|gruendungsdatum|gegruendet|gegruendet am|gruendungsjahr|founded|founding date|founded on|' +
			'founding year|year founded|start date|seit|gegruendet seit|datum der gruendung|eintragungsdatum|' +
			'gewerbeanmeldung'
	],
	[
		'externalId',
		undefined,
		'id|osm id|poi id|kundennummer|mitgliedsnummer|mitglieds nr|lfd nr|lfdnr|lfd|laufende nummer|laufende nr|' +
			'nr lfd|externe id|external id|objektnummer|identnummer|ihk nummer|ihk nr|registernummer|uuid|key|' +
			'schluessel|record id|datensatz id|objectid|fid|betriebsnummer|kdnr'
	],
	[
		'operator',
		undefined,
		'betreiber|operator|traegerschaft|betreiberin|inhaber|inhaberin|owner|eigentuemer|' +
			'traeger der einrichtung|muttergesellschaft'
	],
	[
		'contactPerson',
		undefined,
		'ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson|kontakt|contact|contact person|' +
			'geschaeftsfuehrer|geschaeftsfuehrung|geschaeftsfuehrerin|leitung|vorstand|ansprechpartner in|' +
			'vertreten durch|kontakt name'
	],
	[
		'detail',
		undefined,
		'ags|ars|gemeindeschluessel|regionalschluessel|staat|land|bundesland|country|state|finanzamt|fax|' +
			// What somebody noted for the office is not what the public reads.
			'telefax|bemerkung|bemerkungen|interne bemerkung|bemerkung intern|notiz|notizen|interne notiz|anmerkung|anmerkungen|' +
			'kommentar|kommentare|vermerk|vermerke|remark|remarks|note|notes|comment|comments'
	],
	[
		'wheelchair',
		undefined,
		'wheelchair|rollstuhl|rollstuhlgerecht|barrierefrei|barrierefreiheit|rollstuhlzugang'
	]
];

const MEANINGS = new Map<string, HeaderMeaning>();
for (const [target, splitter, words] of WORDS) {
	for (const word of words.split('|')) if (!MEANINGS.has(word)) MEANINGS.set(word, { target, splitter });
}

/** What a heading means when it is known word for word; headings such as "Telefon (dienstlich)" lose the bracket. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
	if (header.length > 120) return null;
	const whole = MEANINGS.get(headerKey(header));
	if (whole) return whole;
	const short = headerKey(header.replace(/[([].*?[)\]]/g, ' ').replace(/[*:]+\s*$/, ''));
	return MEANINGS.get(short) ?? null;
}

// SPDX-License-Identifier: EUPL-1.2
import { fromUtm } from '#shared/geo.ts';
import type { IssueCode } from './draft.ts';
import { readNumber } from './value-patterns.ts';

/** What else a row says about where it lies; decides whether four digits are a German postcode without its zero. */
export type PlaceContext = { city: string | null; country: string | null; lat: number | null; lon: number | null };

// Postcodes with a leading zero (areas 01–04 and 06–09; there is no 05): Saxony and parts of its neighbours.
const ZERO_LANDS = /^(?:de|d|deutschland|germany|sachsen|sachsen-anhalt|thüringen|brandenburg|saxony|thuringia)$/i;
const FOREIGN_CITIES =
	/^(?:wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|bregenz|dornbirn|zürich|zuerich|bern|basel|genf|luzern|winterthur|lausanne|st\.? gallen|luxem\w+|brüssel|bruxelles|kopenhagen|københavn|oslo|sydney|vaduz)\b/i;

/** Points with a 0-postcode lie east of 9.9° E and between Saxony's south and Brandenburg's Lausitz. */
function mayLieInZeroArea(place: PlaceContext): boolean {
	if (place.country && !ZERO_LANDS.test(place.country)) return false;
	if (place.city && FOREIGN_CITIES.test(place.city)) return false;
	if (place.lat === null || place.lon === null) return true;
	return place.lon > 9.9 && place.lon < 15.1 && place.lat > 50.1 && place.lat < 52.2;
}

/** A postcode as text. Excel drops leading zeros: they come back only where such postcodes exist. */
export function repairPostcode(cell: string, place: PlaceContext): { value: string | null; issue?: IssueCode } {
	const bare = cell.replace(/^D(?:E)?[-\s]+/i, '').replace(/\.0+$/, '').trim();
	if (/^\d{5}$/.test(bare)) return /^0[05]/.test(bare) ? { value: null, issue: 'postcode_unclear' } : { value: bare };
	if (/^[1-46-9]\d{3}$/.test(bare)) {
		if (mayLieInZeroArea(place)) return { value: `0${bare}`, issue: 'postcode_zero_restored' };
		return { value: bare, issue: 'postcode_foreign' };
	}
	const foreign = /^(?:[A-Z]{1,2}-)?[A-Z0-9]{2,4}[\s-]?[A-Z0-9]{2,4}$/i.test(bare) && /\d/.test(bare) && bare.length >= 4;
	return foreign && place.country && !/^(?:de|d|deutschland|germany)$/i.test(place.country)
		? { value: bare, issue: 'postcode_foreign' }
		: { value: null, issue: 'postcode_unclear' };
}

/** A point in WGS84 degrees, or null, with everything that was done to it. */
export type RepairedPoint = { lat: number | null; lon: number | null; issues: IssueCode[] };

const NOWHERE: RepairedPoint = { lat: null, lon: null, issues: [] };

function inGermany(lat: number, lon: number): boolean {
	return lat > 47 && lat < 55.2 && lon > 5.5 && lon < 15.3;
}

function round(degrees: number): number {
	return Math.round(degrees * 1e7) / 1e7;
}

/** Latitude and longitude; columns that were swapped are swapped back, (0, 0) is no place. */
export function repairPoint(latCell: string, lonCell: string): RepairedPoint {
	if (latCell === '' && lonCell === '') return NOWHERE;
	const lat = readNumber(latCell);
	const lon = readNumber(lonCell);
	const unclear = lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0);
	if (unclear) return { ...NOWHERE, issues: ['coordinates_unclear'] };
	const issues: IssueCode[] = /,/.test(latCell + lonCell) ? ['decimal_comma_read'] : [];
	if (inGermany(lat, lon)) return { lat: round(lat), lon: round(lon), issues };
	if (inGermany(lon, lat)) return { lat: round(lon), lon: round(lat), issues: [...issues, 'coordinates_swapped'] };
	return { lat: round(lat), lon: round(lon), issues: [...issues, 'coordinates_outside'] };
}

/** UTM metres (EPSG:25832 or 25833) to WGS84; eight digits carry the zone in front ("32379123"). */
export function repairUtm(eastCell: string, northCell: string, usualZone: 32 | 33): RepairedPoint {
	if (eastCell === '' && northCell === '') return NOWHERE;
	let east = readNumber(eastCell);
	const north = readNumber(northCell);
	let zone = usualZone;
	if (east !== null && east > 32_000_000 && east < 34_000_000) {
		zone = east >= 33_000_000 ? 33 : 32;
		east -= zone * 1_000_000;
	}
	if (east === null || north === null || east < 100_000 || east > 1_000_000 || north < 5_000_000 || north > 6_200_000) {
		return { ...NOWHERE, issues: ['coordinates_unclear'] };
	}
	const { lat, lon } = fromUtm(east, north, zone === 33 ? 25833 : 25832);
	const issues: IssueCode[] = ['coordinates_converted'];
	if (!inGermany(lat, lon)) issues.push('coordinates_outside');
	return { lat: round(lat), lon: round(lon), issues };
}

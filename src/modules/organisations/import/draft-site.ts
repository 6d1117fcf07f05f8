// SPDX-License-Identifier: EUPL-1.2
import type { SiteDraft } from './draft.ts';
import { repairPoint, repairPostcode, repairUtm } from './repair-place.ts';
import type { RepairedPoint } from './repair-place.ts';
import type { MappedCell, RowReader } from './row-reader.ts';
import { splitAddress, splitPair, splitPostcodeCity, splitStreetNumber } from './split-cell.ts';

type Address = Pick<SiteDraft, 'street' | 'houseNumber' | 'postcode' | 'city'>;

function pointOf(row: RowReader, utmZone: 32 | 33): RepairedPoint {
	const cell = row.first('lat');
	const pair = cell?.column.splitter === 'lat_lon' ? (splitPair(cell.value) ?? [cell.value, 'x']) : null;
	let point = pair ? repairPoint(...pair) : repairPoint(row.raw('lat'), row.raw('lon'));
	let origin = cell ?? row.first('lon');
	if (point.lat === null && row.first('utmEast')) {
		point = repairUtm(row.raw('utmEast'), row.raw('utmNorth'), utmZone);
		origin = row.first('utmEast');
	}
	for (const code of point.issues) row.say(code, origin);
	// A point that could not be read is not lost.
	if (point.lat === null) for (const target of ['lat', 'lon', 'utmEast', 'utmNorth'] as const) keepAll(row, target);
	return point;
}

function keepAll(row: RowReader, target: 'lat' | 'lon' | 'utmEast' | 'utmNorth'): void {
	for (const cell of row.all(target)) row.keep(cell);
}

/** "12" and "b" are "12b", "24" and "- 26" are "24-26". */
function houseNumberOf(row: RowReader): string | null {
	const joined = row.joined('houseNumber', 40, ' ');
	return joined ? joined.replace(/\s*([-–/+])\s*/g, '$1').replace(/^(\d+)\s+([a-zA-Z])\b/, '$1$2') : null;
}

function streetOf(row: RowReader): Pick<Address, 'street' | 'houseNumber'> {
	const cell = row.first('street');
	const street = row.text(cell, 200);
	if (!street) return { street: null, houseNumber: houseNumberOf(row) };
	if (cell?.column.splitter === 'street_number') return splitStreetNumber(street);
	return { street, houseNumber: houseNumberOf(row) };
}

function addressOf(row: RowReader): Address {
	const whole = row.first('address');
	const split = whole ? splitAddress(whole.value) : null;
	if (whole && !split) {
		row.say('address_unclear', whole);
		row.keep(whole);
	}
	const street = streetOf(row);
	const postcode = row.first('postcode');
	const pair = postcode?.column.splitter === 'postcode_city' ? splitPostcodeCity(postcode.value) : null;
	// A cell of the column "PLZ Ort" with a place alone is a place.
	const placeAlone = postcode?.column.splitter === 'postcode_city' && !pair && /^\p{L}/u.test(postcode.value);
	return {
		street: street.street ?? split?.street ?? null,
		houseNumber: street.houseNumber ?? (street.street ? null : (split?.houseNumber ?? null)),
		postcode: pair?.postcode ?? (placeAlone ? null : (postcode?.value ?? split?.postcode ?? null)),
		city: row.text(row.first('city'), 120) ?? pair?.city ?? (placeAlone ? postcode.value : null) ?? split?.city ?? null
	};
}

function countryOf(row: RowReader): string | null {
	const cell = row.all('detail').find(({ column }) => /^(?:staat|land|country|bundesland|state|nation)$/i.test(column.header));
	return cell?.value ?? null;
}

function postcodeOf(row: RowReader, address: Address, point: RepairedPoint): string | null {
	if (!address.postcode) return null;
	const place = { city: address.city, country: countryOf(row), lat: point.lat, lon: point.lon };
	const repaired = repairPostcode(address.postcode, place);
	const cell: MappedCell | null = row.first('postcode') ?? row.first('address') ?? row.first('city');
	if (repaired.issue) row.say(repaired.issue, cell);
	if (repaired.value === null && cell) row.keep(cell, address.postcode);
	return repaired.value;
}

function wheelchairOf(row: RowReader): SiteDraft['wheelchair'] {
	const cell = row.first('wheelchair');
	if (!cell) return null;
	const word = cell.value.toLowerCase();
	if (/^(?:yes|ja|designated|voll|1|true|x)$/.test(word)) return 'yes';
	if (/^(?:limited|teilweise|eingeschränkt|bedingt)$/.test(word)) return 'limited';
	if (/^(?:no|nein|nicht|0|false)$/.test(word)) return 'no';
	row.keep(cell);
	return null;
}

/** The site (Betriebsstätte) that a row describes, with its address taken apart and its point in WGS84. */
export function draftSite(row: RowReader, utmZone: 32 | 33): SiteDraft {
	const point = pointOf(row, utmZone);
	const address = addressOf(row);
	return {
		...address,
		postcode: postcodeOf(row, address, point),
		district: row.text(row.first('district'), 120),
		lat: point.lat,
		lon: point.lon,
		openingHours: row.text(row.first('openingHours'), 500),
		wheelchair: wheelchairOf(row)
	};
}

// SPDX-License-Identifier: EUPL-1.2
import proj4 from 'proj4';
import { fromUtm } from '#shared/geo.ts';
import { Refused } from '#shared/refusal.ts';
import { DEGREES, type Projector } from '../../../import/formats/place-of.ts';

/** Gauß-Krüger with the shift of the German main triangulation (DHDN to WGS 84, BeTA-like seven parameters of EPSG 1777). */
const gaussKrueger = (zone: number) => `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +y_0=0 +ellps=bessel ` +
	'+towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs';

/** Systems that German offices deliver besides degrees, as proj4 writes them. */
const DEFINITIONS: Readonly<Record<number, string>> = {
	3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
	3034: '+proj=lcc +lat_1=35 +lat_2=65 +lat_0=52 +lon_0=10 +x_0=4000000 +y_0=2800000 +ellps=GRS80 +units=m +no_defs',
	3035: '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs',
	25831: '+proj=utm +zone=31 +ellps=GRS80 +units=m +no_defs',
	25832: '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs',
	25833: '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs',
	4647: '+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
	5650: '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
	31466: gaussKrueger(2), 31467: gaussKrueger(3), 31468: gaussKrueger(4), 31469: gaussKrueger(5)
};

const DEGREE_SYSTEMS = /CRS84|(?:^|\D)(?:4326|4258|4979)$/i;
const SAME_AS: Readonly<Record<number, number>> = { 32631: 25831, 32632: 25832, 32633: 25833, 900913: 3857, 3785: 3857, 102100: 3857 };

/** Coordinates of a system as degrees; proj4 answers NaN or throws for what lies off its map. */
function by(definition: string): Projector {
	const { forward } = proj4(definition, 'EPSG:4326');
	return (x, y) => {
		try {
			const [lon, lat] = forward([x, y]);
			return [lon!, lat!];
		} catch {
			return null;
		}
	};
}

/** The way from a named reference system ("urn:ogc:def:crs:EPSG::25832") to degrees. Refuses a name that nobody knows. */
export function projectorFor(name: string): Projector {
	if (DEGREE_SYSTEMS.test(name)) return DEGREES;
	const code = Number(/(\d{4,6})\s*$/.exec(name)?.[1]);
	const definition = DEFINITIONS[SAME_AS[code] ?? code];
	if (!definition) throw new Refused('organisations.import_projection_unknown', { name: name.slice(0, 80) });
	return by(definition);
}

/** The way from the system that a .prj file describes in words (WKT) to degrees. */
export function projectorOfPrj(text: string): Projector {
	if (/^\s*GEOGCS/i.test(text)) return DEGREES;
	const authority = /AUTHORITY\["EPSG","(\d+)"\]\]\s*$/i.exec(text)?.[1];
	if (authority && DEFINITIONS[Number(authority)]) return projectorFor(authority);
	if (/ETRS\w*[ _]1989[ _]UTM[ _]Zone[ _](?:N)?3([123])/i.test(text)) return projectorFor(`2583${/Zone[ _](?:N)?3([123])/i.exec(text)![1]}`);
	if (/DHDN/i.test(text) && /(?:Zone|GK|Gauss)[ _A-Za-z]*([2-5])/i.test(text)) return projectorFor(`3146${Number(/(?:Zone|GK|Gauss)[ _A-Za-z]*([2-5])/i.exec(text)![1]) + 4}`);
	try {
		return by(text.slice(0, 10_000));
	} catch {
		throw new Refused('organisations.import_projection_unknown', { name: text.slice(0, 80) });
	}
}

/**
 * The likeliest system of a file that names none, by its first corner; null where that is degrees. Metres of UTM 32 are
 * taken for most of Germany, eight digits carry their zone.
 */
export function guessProjector([x, y]: readonly [number, number]): { toDegrees: Projector; name: string } | null {
	if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return null;
	const north = y > 5_100_000 && y < 6_200_000;
	if (north && x > 32_000_000 && x < 34_000_000) return { toDegrees: projectorFor(x < 33_000_000 ? '4647' : '5650'), name: 'ETRS89/UTM' };
	if (north && x > 2_400_000 && x < 5_700_000) return { toDegrees: projectorFor(`3146${Math.floor(x / 1_000_000) + 4}`), name: 'Gauß-Krüger' };
	if (north && x > 100_000 && x < 1_000_000) return { toDegrees: utm32, name: 'ETRS89/UTM 32' };
	return x > 500_000 && x < 1_800_000 && y > 5_900_000 && y < 7_400_000 ? { toDegrees: projectorFor('3857'), name: 'Web-Mercator' } : null;
}

const utm32: Projector = (x, y) => {
	const { lat, lon } = fromUtm(x, y, 25832);
	return [lon, lat];
};

// SPDX-License-Identifier: EUPL-1.2
import { legalFormOf } from '../likeness/legal-forms.ts';
import type { Splitter, Target } from './mapping.ts';

/** A kind of value that can be told by looking at cells alone. */
export type ValuePattern = { target: Target; splitter?: Splitter; fits: (cell: string) => boolean; alone: boolean };

/** Reads "52.4", "52,4" and "1.234,5"; null when it is no number. */
export function readNumber(cell: string): number | null {
	if (cell.length > 40) return null;
	const bare = cell.replace(/[\s\u00A0°]/g, '');
	if (!/^[+-]?\d[\d.,]*$/.test(bare)) return null;
	const german = /,\d*$/.test(bare) && bare.split(',').length === 2;
	const thousands = !german && bare.split('.').length > 2;
	const number = Number(german ? bare.replace(/\./g, '').replace(',', '.') : thousands ? bare.replace(/\./g, '') : bare);
	return Number.isFinite(number) ? number : null;
}

function between(low: number, high: number, fraction: boolean): (cell: string) => boolean {
	return (cell) => {
		if (fraction && !/\d[.,]\d{2,}/.test(cell)) return false;
		const number = readNumber(cell);
		return number !== null && number >= low && number <= high;
	};
}

function matches(pattern: RegExp): (cell: string) => boolean {
	return (cell) => pattern.test(cell);
}

const NUMBER_PART = /\d{1,4}\s?[a-z]?(?:\s?[-–+/]\s?\d{0,4}\s?[a-z]?)?/.source;

function isPhone(cell: string): boolean {
	const digits = cell.replace(/\D/g, '').length;
	return /^(?:\+|0|\(0|\(\+)[\d\s()/.–-]+$/.test(cell) && digits >= 6 && digits <= 16;
}

// Order matters where two patterns fit: the narrower stands first. `alone` patterns may decide without a heading.
export const VALUE_PATTERNS: ValuePattern[] = [
	{
		target: 'email',
		alone: true,
		fits: matches(/^(?:mailto:)?[^\s@,;]+(?:@|\s?[([]at[)\]]\s?)[^\s@,;]+\.[a-z]{2,}/i)
	},
	{
		target: 'website',
		alone: true,
		fits: matches(/^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:de|com|org|net|eu|info|nrw|ruhr)(?:\/\S*)?$/i)
	},
	{ target: 'category', splitter: 'osm_category', alone: true, fits: matches(/^[a-z_:]+=[a-z0-9_;:-]+$/i) },
	{ target: 'externalId', alone: true, fits: matches(/^(?:node|way|relation)\/\d+$/) },
	{
		target: 'openingHours',
		alone: true,
		fits: matches(/^(?:24\/7|(?:Mo|Tu|Di|We|Mi|Th|Do|Fr|Sa|Su|So|PH)\b.*\d{1,2}[:.]\d{2})/)
	},
	{
		target: 'lat',
		splitter: 'lat_lon',
		alone: true,
		fits: matches(/^\(?\s*(?:4[6-9]|5[0-5])[.,]\d+\s*[,;\s]\s*(?:[5-9]|1[0-5])[.,]\d+\s*\)?$/)
	},
	{ target: 'lat', alone: true, fits: between(47, 55.2, true) },
	{ target: 'lon', alone: true, fits: between(5.5, 15.2, true) },
	{ target: 'utmNorth', alone: true, fits: between(5_200_000, 6_120_000, false) },
	{
		target: 'utmEast',
		alone: false,
		fits: (cell) => between(200_000, 900_000, false)(cell) || /^3[23]\d{6}(?:[.,]\d+)?$/.test(cell)
	},
	{ target: 'phone', alone: false, fits: isPhone },
	// Keys of municipalities are long numbers with a leading zero too: without a heading a phone number needs its gaps.
	{ target: 'phone', alone: true, fits: (cell) => isPhone(cell) && /^\+|[\s/()-]/.test(cell) },
	{ target: 'address', splitter: 'full_address', alone: true, fits: matches(/\p{L}.*\d.*\b\d{5}\s+\p{L}/u) },
	{
		target: 'postcode',
		splitter: 'postcode_city',
		alone: true,
		fits: matches(/^(?:D-?\s?|DE-)?\d{4,5}\s+\p{L}[\p{L}\s./()-]*$|^\p{L}[\p{L}\s./()-]*\s\d{5}$/u)
	},
	{ target: 'postcode', alone: true, fits: matches(/^(?:D-|DE-)?(?!00)\d{4,5}$/) },
	{
		target: 'street',
		splitter: 'street_number',
		alone: true,
		fits: matches(new RegExp(`^\\p{L}[\\p{L}\\s.'’/-]+\\s${NUMBER_PART}$`, 'iu'))
	},
	{
		target: 'houseNumber',
		alone: false,
		fits: matches(new RegExp(`^(?:${NUMBER_PART}|[-–+/]?\\s?\\d{0,4}\\s?[a-z]?(?:\\s?-\\s?[a-z])?)$`, 'i'))
	},
	{ target: 'wz2008', alone: true, fits: matches(/^\d{2}\.\d{1,2}(?:\.\d{1,2})?$/) },
	{
		target: 'foundedOn',
		alone: false,
		fits: matches(/^(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|(?:1[5-9]|20)\d{2}|\d{1,2}[./]\d{4})/)
	},
	{ target: 'legalForm', alone: true, fits: (cell) => cell.length < 60 && legalFormOf(cell)?.whole === true },
	{ target: 'wheelchair', alone: false, fits: matches(/^(?:yes|no|limited|ja|nein|teilweise|eingeschränkt)$/i) }
];

/** The pattern that tells whether cells of a target look as they should; undefined for targets of free text. */
export function patternFor(target: Target, splitter?: Splitter): ValuePattern | undefined {
	// Numbers of entries look like anything.
	if (target === 'externalId') return undefined;
	return VALUE_PATTERNS.find((pattern) => pattern.target === target && pattern.splitter === splitter);
}

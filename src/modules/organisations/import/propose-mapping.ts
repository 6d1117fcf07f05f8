// SPDX-License-Identifier: EUPL-1.2
import { headerKey, meaningOfHeader } from './header-words.ts';
import { JOINED_TARGETS } from './mapping.ts';
import type { ColumnMapping, Mapping, MappingReason, Splitter, Target } from './mapping.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { VALUE_PATTERNS, patternFor } from './value-patterns.ts';

const SAMPLE_ROWS = 400;
const SAMPLE_CHARACTERS = 140;

/** Headings that mean several things; a clearer heading in the same list takes precedence. */
const WEAK_HEADERS = new Set(
	(
		'titel|title|bezeichnung|label|objekt|info|infos|text|art|typ|type|nr|nummer|x|y|link|url|kontakt|contact|id|seit|traeger|' +
		'mitglied|institution|gemeinde|municipality|location|sitz|gewerbe|angebot|position|geo|zusatz|lfd nr|lfdnr|breite|laenge|' +
		'bezirk|lfd|domain|mobil|mobile|handy|inhaber|owner|key|hauptkateg'
	).split('|')
);

type Guess = { target: Target; splitter?: Splitter; confidence: number; reason: MappingReason; share?: number };

function shareOf(cells: string[], fits: (cell: string) => boolean): number {
	return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** What the cells alone say; only patterns that leave little doubt may speak without a heading. */
function guessFromContents(cells: string[], alone: boolean): Guess | null {
	let best: Guess | null = null;
	for (const pattern of VALUE_PATTERNS) {
		if (alone && !pattern.alone) continue;
		const share = shareOf(cells, pattern.fits);
		if (share < 0.8 || (best && share <= (best.share ?? 0))) continue;
		const { target, splitter } = pattern;
		best = { target, splitter, confidence: 0.75 * share, reason: 'contents_only', share };
	}
	return best;
}

/** Headings whose cells may be of a combined kind: which target and splitter fits the cells better than the plain one. */
const REFINEMENTS: Partial<Record<Target, [Target, Splitter | undefined][]>> = {
	street: [['address', 'full_address'], ['street', 'street_number'], ['street', undefined]],
	address: [['address', 'full_address'], ['street', 'street_number'], ['postcode', 'postcode_city'], ['email', undefined], ['street', undefined]],
	city: [['postcode', 'postcode_city'], ['postcode', undefined], ['city', undefined]],
	postcode: [['postcode', 'postcode_city'], ['postcode', undefined]],
	lat: [['lat', 'lat_lon'], ['lat', undefined], ['lon', undefined], ['utmNorth', undefined]],
	lon: [['lon', undefined], ['lat', undefined], ['utmEast', undefined]],
	utmEast: [['utmEast', undefined], ['lon', undefined], ['lat', undefined]],
	utmNorth: [['utmNorth', undefined], ['lat', undefined], ['lon', undefined]],
	category: [['category', 'osm_category'], ['wz2008', undefined], ['category', undefined]],
	contactPerson: [['email', undefined], ['phone', undefined], ['contactPerson', undefined]],
	houseNumber: [['houseNumber', undefined], ['externalId', undefined]],
	kind: [['legalForm', undefined], ['category', 'osm_category'], ['kind', undefined]]
};

type Refined = Pick<Guess, 'target' | 'splitter' | 'share'>;

/** The variant of a heading's meaning that the cells bear out; `share` is undefined for free text. */
function refine(target: Target, splitter: Splitter | undefined, cells: string[]): Refined {
	for (const [candidate, how] of REFINEMENTS[target] ?? []) {
		const pattern = patternFor(candidate, how);
		if (!pattern) return { target: candidate, splitter: how };
		const share = shareOf(cells, pattern.fits);
		if (share >= 0.5) return { target: candidate, splitter: how, share };
	}
	const pattern = patternFor(target, splitter);
	return { target, splitter, share: pattern ? shareOf(cells, pattern.fits) : undefined };
}

function guessColumn(header: string, cells: string[]): Guess {
	if (cells.length === 0) return { target: 'ignore', confidence: 1, reason: 'column_empty' };
	const meaning = header === '' ? null : meaningOfHeader(header);
	const contents = guessFromContents(cells, true);
	if (!meaning) return contents ?? { target: 'detail', confidence: 0.3, reason: 'unknown' };
	const refined = refine(meaning.target, meaning.splitter, cells);
	const base = WEAK_HEADERS.has(headerKey(header)) ? 0.55 : 0.7;
	if (refined.share === undefined) return { ...refined, confidence: base + 0.2, reason: 'header_known' };
	const contradicted = refined.share < 0.3 && cells.length >= 3;
	if (contradicted) return { ...(contents ?? { target: 'detail', confidence: 0.3 }), reason: 'header_contradicted' };
	return { ...refined, confidence: base + 0.3 * refined.share, reason: 'header_and_contents' };
}

/** Without a heading that says so, the name is the first column of differing words. */
function findName(mappings: ColumnMapping[], samples: string[][]): void {
	if (mappings.some((mapping) => mapping.target === 'name')) return;
	const candidates = mappings.map((mapping, index) => {
		const cells = samples[index] ?? [];
		const words = shareOf(cells, (cell) => /\p{L}{2}/u.test(cell) && cell.length <= 120);
		const different = new Set(cells).size / Math.max(cells.length, 1);
		const forms = shareOf(cells, (cell) => (cell.match(/\s/) ? /\b(?:GmbH|e\.\s?V\.|AG|KG|UG|eG|OHG|GbR)\b/.test(cell) : false));
		return { mapping, score: mapping.target === 'detail' && mapping.reason !== 'header_known' && words > 0.8 && different > 0.6 ? words * different + forms : 0 };
	});
	const best = candidates.reduce((a, b) => (b.score > a.score ? b : a), { mapping: null as ColumnMapping | null, score: 0 });
	if (best.mapping) Object.assign(best.mapping, { target: 'name', confidence: 0.5, reason: 'contents_only' });
}

/** Each target has one column, the surest; the others stay as further details under their own heading. */
function settleRivals(mappings: ColumnMapping[]): void {
	const holders = new Map<Target, ColumnMapping>();
	for (const mapping of [...mappings].sort((a, b) => b.confidence - a.confidence)) {
		if (JOINED_TARGETS.includes(mapping.target)) continue;
		if (holders.has(mapping.target)) Object.assign(mapping, { target: 'detail', splitter: undefined, reason: 'column_taken' });
		else holders.set(mapping.target, mapping);
	}
	// A house number needs a street; a lonely "Nr." is the number of the entry.
	const street = holders.get('street');
	for (const mapping of mappings) {
		if (mapping.target !== 'houseNumber' || (street && street.splitter === undefined)) continue;
		mapping.target = street || holders.has('externalId') ? 'detail' : 'externalId';
	}
}

function zoneOf(mappings: ColumnMapping[], samples: string[][]): 32 | 33 {
	const index = mappings.findIndex((mapping) => mapping.target === 'utmEast');
	const marked = /33/.test(mappings[index]?.header ?? '') || shareOf(samples[index] ?? [], (cell) => /^33\d{6}/.test(cell)) > 0.5;
	return marked ? 33 : 32;
}

function sampleOf(sheet: Sheet, column: SheetColumn): string[] {
	const cells: string[] = [];
	for (const row of sheet.rows) {
		const cell = row.cells[column.index] ?? '';
		// Patterns look at the beginning only: their cost grows faster than the length of a cell.
		if (cell !== '') cells.push(cell.slice(0, SAMPLE_CHARACTERS));
		if (cells.length >= SAMPLE_ROWS) break;
	}
	return cells;
}

/**
 * Proposes what each column of a list becomes, from its heading and its cells, with a reason and a confidence. A column
 * that nobody knows is kept as a further detail; only empty ones are ignored.
 */
export function proposeMapping(sheet: Sheet): Mapping {
	const samples = sheet.columns.map((column) => sampleOf(sheet, column));
	const columns = sheet.columns.map((column, at): ColumnMapping => {
		const cells = samples[at] ?? [];
		const guess = guessColumn(column.header, cells);
		const examples = [...new Set(cells)].slice(0, 3).map((cell) => cell.slice(0, 80));
		const header = column.header || column.letter;
		return { column: column.index, header, ...guess, confidence: Math.round(guess.confidence * 100) / 100, examples };
	});
	settleRivals(columns);
	findName(columns, samples);
	return { columns, utmZone: zoneOf(columns, samples), nameMissing: !columns.some((column) => column.target === 'name') };
}

// SPDX-License-Identifier: EUPL-1.2

/** What a unit measures, and its size in the base unit of that measure. */
export interface Unit {
	measure:
		| 'area'
		| 'length'
		| 'mass'
		| 'volume'
		| 'power'
		| 'temperature'
		| 'money'
		| 'percent'
		| 'count'
		| 'time'
		| 'wood';
	/** Short name as used in keys: "sqm", "kg", "l", "m3". */
	name: string;
	/** Value of one of it in the base unit: m², m, kg, l, kW, °C, €, %. */
	factor: number;
	/** Pattern of its written forms, without anchors; matched without regard to case. */
	written: string;
}

/** Units of local economy. The order matters: longer written forms of one beginning stand first. */
export const UNITS: readonly Unit[] = [
	{ measure: 'area', name: 'sqm', factor: 1, written: 'qm|m²|m2|quadratmetern?|quadrat' },
	{ measure: 'area', name: 'ha', factor: 10_000, written: 'ha|hektar' },
	{ measure: 'wood', name: 'fm', factor: 1, written: 'fm|festmetern?' },
	{ measure: 'wood', name: 'srm', factor: 1, written: 'srm|schüttraummetern?' },
	{ measure: 'wood', name: 'rm', factor: 1, written: 'rm|raummetern?|ster' },
	{ measure: 'volume', name: 'm3', factor: 1000, written: 'm³|m3|cbm|kubikmetern?|kubik' },
	{ measure: 'volume', name: 'l', factor: 1, written: 'l|ltr|litern?' },
	{ measure: 'mass', name: 'kg', factor: 1, written: 'kg|kilogramm|kilos?' },
	{ measure: 'mass', name: 'g', factor: 0.001, written: 'gramm' },
	{ measure: 'mass', name: 't', factor: 1000, written: 't|to|tonnen?' },
	{ measure: 'mass', name: 'dt', factor: 100, written: 'dt|zentner|doppelzentner' },
	{ measure: 'length', name: 'mm', factor: 0.001, written: 'mm|millimetern?' },
	{ measure: 'length', name: 'cm', factor: 0.01, written: 'cm|zentimetern?' },
	{ measure: 'length', name: 'km', factor: 1000, written: 'km|kilometern?' },
	{ measure: 'length', name: 'm', factor: 1, written: 'm|metern?' },
	{ measure: 'power', name: 'kw', factor: 1, written: 'kw|kilowatt|kva' },
	{ measure: 'temperature', name: 'c', factor: 1, written: '°\\s?c|grad|°' },
	{ measure: 'percent', name: 'pct', factor: 1, written: '%|prozent' },
	{ measure: 'money', name: 'eur', factor: 1, written: '€|eur|euro' },
	{ measure: 'count', name: 'pallets', factor: 1, written: 'paletten(?:stell)?plätzen?|palettenstellplätzen?|paletten' },
	{
		measure: 'count', name: 'persons', factor: 1,
		written:
			'personen|pers\\.?|leuten?|gästen?|teilnehmern?|teilnehmende|menschen|köpfe|' +
			'erwachsenen?|sitzplätzen?|plätzen?'
	},
	{
		measure: 'count',
		name: 'crates',
		factor: 1,
		written: '(?:gemüse|obst|ernte|bäcker|klapp|euro)?-?kisten|boxen|steigen'
	},
	{ measure: 'count', name: 'pieces', factor: 1, written: 'stücke?|stk\\.?|stck\\.?' },
	{ measure: 'time', name: 'weeks', factor: 1, written: 'wochen?' },
	{ measure: 'time', name: 'hours', factor: 1, written: 'std\\.?|stunden?|h' }
];

/** All written forms as one alternation, for readers of figures. */
export const UNIT_PATTERN = UNITS.map((unit) => unit.written).join('|');

const forms = UNITS.map((unit) => ({ unit, pattern: new RegExp(`^(?:${unit.written})$`, 'i') }));

/** The unit a written form means ("qm", "Tonnen"), or null. */
export function unitOf(written: string): Unit | null {
	return forms.find((form) => form.pattern.test(written))?.unit ?? null;
}

// SPDX-License-Identifier: EUPL-1.2
import { readNumber } from '#shared/german/number-words.ts';
import { unitOf } from '#shared/german/units.ts';

/** A quantity as people state it ("60 kg/Tag", "1,1 t", "2000 Stück"): figure in the base unit, and per which time. */
export interface Amount {
	figure: number;
	measure: string;
	perDays: number | null;
}

const PERIODS: Readonly<Record<string, number>> = {
	tag: 1, day: 1, woche: 7, week: 7, monat: 30, month: 30, jahr: 365, year: 365
};

/** Reads an amount; a bare figure has the measure "count". Null if no figure is in it. */
export function readAmount(written: string | number): Amount | null {
	if (typeof written === 'number') return { figure: written, measure: 'count', perDays: null };
	const found = /(\d[\d.,]*)\s*([^\s\d/]+)?(?:\s*(?:\/|pro|je|die)\s*(tag|woche|monat|jahr))?/i.exec(written);
	const figure = found ? readNumber((found[1] ?? '').replace(/[.,]$/, '')) : null;
	if (!found || figure === null) return null;
	return amountOf(figure, found[2] ?? '', found[3] ?? '');
}

/** Builds an amount from a figure, a written or key unit ("kg", "t", "srm") and a written or key period ("week"). */
export function amountOf(figure: number, unitName: string, period: string): Amount {
	const unit = unitOf(unitName);
	return {
		figure: unit ? figure * unit.factor : figure,
		measure: unit && unit.measure !== 'count' ? (unit.measure === 'wood' ? unit.name : unit.measure) : 'count',
		perDays: PERIODS[period.toLowerCase()] ?? null
	};
}

/** Ratio of what is offered to what is wanted; null where they cannot be compared (litres and kilograms). */
export function amountRatio(offered: Amount, wanted: Amount): number | null {
	if (offered.measure !== wanted.measure || wanted.figure === 0) return null;
	const pace = offered.perDays && wanted.perDays ? wanted.perDays / offered.perDays : 1;
	return (offered.figure * pace) / wanted.figure;
}

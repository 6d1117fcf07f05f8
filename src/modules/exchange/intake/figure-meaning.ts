// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import type { CategoryKey } from '../categories.ts';
import type { AttributeKey } from '../criteria.ts';
import type { Figure } from './figures.ts';

/** What a figure is about: an attribute, and the side a need means when the sentence names none. */
export interface Meaning {
	attribute: AttributeKey;
	side: 'min' | 'max';
	/** For amounts: the part of the key behind "quantity" ("kg_week"). */
	amount?: string;
	/** Factor from the unit as written to the unit of the attribute. */
	factor?: number;
	confidence: number;
}

const isRoom = (category: CategoryKey | null) => category === 'space' || category === 'plot';
const isTrade = (category: CategoryKey | null) => category === 'goods' || category === 'sales_channel';

/** The meaning of a figure in its sentence, or null if it stays a figure in the text. */
export function meaningOf(figure: Figure, category: CategoryKey | null): Meaning | null {
	switch (figure.unit?.measure) {
		case 'area':
			return area(figure, category);
		case 'money':
			return money(figure, category);
		case 'mass':
			return mass(figure, category);
		case 'length':
			return lengthOf(figure, category);
		case 'volume':
		case 'wood':
			return isTrade(category) || category === null ? amount(figure, figure.unit.name) : null;
		case 'power':
			return { attribute: 'power_kw', side: 'min', confidence: 0.8 };
		case 'temperature':
			return { attribute: 'temperature_c', side: 'max', confidence: 0.8 };
		case 'percent':
			return percent(figure);
		case 'time':
			return time(figure, category);
		case 'count':
			return count(figure, category);
		default:
			return null;
	}
}

function area(figure: Figure, category: CategoryKey | null): Meaning | null {
	if (!isRoom(category) && category !== null) return null;
	return { attribute: 'area_sqm', side: 'min', factor: figure.unit?.factor ?? 1, confidence: 0.9 };
}

/** Money is a ceiling for who seeks, for finance what is needed. Rent is told by the period, "warm" or "kalt". */
function money(figure: Figure, category: CategoryKey | null): Meaning {
	if (category === 'finance') return { attribute: 'amount_eur', side: 'min', confidence: 0.85 };
	const around = figure.before + figure.words.toLowerCase() + figure.behind.slice(0, 30);
	const per = figure.per ?? (/monat|miete|warm\b|kalt\b|mtl/.test(around) ? 'month' : null);
	if (per === 'sqm') return { attribute: 'price_eur_sqm', side: 'max', confidence: 0.85 };
	if (per === 'hour') {
		return { attribute: isRoom(category) ? 'rent_eur_hour' : 'price_eur_hour', side: 'max', confidence: 0.85 };
	}
	if (per === 'day') {
		return { attribute: isRoom(category) ? 'rent_eur_day' : 'price_eur_day', side: 'max', confidence: 0.85 };
	}
	if (isRoom(category) && per !== 'item') return roomPrice(figure, per);
	if (per === 'month') return { attribute: 'price_eur_month', side: 'max', confidence: 0.7 };
	return { attribute: 'price_eur', side: 'max', confidence: 0.75 };
}

/** A bare price of a room is a monthly rent, unless it is large or the sentence speaks of a single occasion. */
function roomPrice(figure: Figure, per: Figure['per']): Meaning {
	if (/raummiete|saal|termin|veranstaltung/.test(figure.before)) {
		return { attribute: 'rent_eur_day', side: 'max', confidence: 0.65 };
	}
	const bought = per === null && figure.high >= 30_000;
	return { attribute: bought ? 'purchase_price_eur' : 'rent_eur_month', side: 'max', confidence: per ? 0.9 : 0.7 };
}

/** Base units of the catalogue: payload in kg, cranes in t. */
function mass(figure: Figure, category: CategoryKey | null): Meaning | null {
	const unit = figure.unit;
	if (!unit) return null;
	const around = figure.before.slice(-28) + figure.behind.slice(0, 14);
	if (/kran/.test(around)) return { attribute: 'crane_t', side: 'min', factor: unit.factor / 1000, confidence: 0.85 };
	if (/m²|qm|quadratmeter/.test(figure.behind.slice(0, 8))) {
		return { attribute: 'floor_load_kg_sqm', side: 'min', factor: unit.factor, confidence: 0.7 };
	}
	if (/lkw|sattel|anfahrt|lastzug/.test(around) && isRoom(category)) return null;
	if (category === 'equipment') {
		const loaded = longPattern([
			String.raw`traglast|nutzlast|last\b|heb|stapler|zuladung|kiste|kran|laden|trag|für`
		]).test(around) || figure.bound === 'min';
		return loaded ? { attribute: 'payload_kg', side: 'min', factor: unit.factor, confidence: 0.8 } : null;
	}
	if (category === 'service') return { attribute: 'min_order', side: 'max', factor: unit.factor, confidence: 0.6 };
	return isTrade(category) || category === null ? amount(figure, unit.name) : null;
}

function amount(figure: Figure, unit: string): Meaning {
	const per = figure.per === 'week' || figure.per === 'month' ? `_${figure.per}` : '';
	return { attribute: 'quantity', side: 'min', amount: `${unit}${per}`, confidence: 0.75 };
}

function lengthOf(figure: Figure, category: CategoryKey | null): Meaning | null {
	const factor = figure.unit?.factor ?? 1;
	if (figure.unit?.name === 'km' || figure.unit?.name === 'mm') return null;
	const before = figure.before.slice(-26);
	const around = before + figure.behind.slice(0, 30);
	if (isRoom(category)) {
		if (/tor|durchfahrt|einfahrt/.test(around)) {
			return { attribute: 'gate_height_m', side: 'min', factor, confidence: 0.85 };
		}
		const high = /höhe|hoch|lichte|decke|dach|frei\b|hakenhöhe/.test(around);
		return high ? { attribute: 'ceiling_height_m', side: 'min', factor, confidence: 0.8 } : null;
	}
	if (category === 'equipment' && /höhe|hoch|arbeitshöhe/.test(around)) {
		return { attribute: 'height_m', side: 'min', factor, confidence: 0.75 };
	}
	const long = category === 'service' || category === 'equipment';
	return long ? { attribute: 'max_length_m', side: 'min', factor, confidence: 0.6 } : null;
}

function percent(figure: Figure): Meaning | null {
	const around = figure.before + figure.behind;
	if (/provision|kommission/.test(around)) return { attribute: 'commission_pct', side: 'max', confidence: 0.8 };
	if (/feucht|wassergehalt/.test(around)) return { attribute: 'moisture', side: 'max', confidence: 0.7 };
	return null;
}

function time(figure: Figure, category: CategoryKey | null): Meaning | null {
	if (figure.unit?.name === 'weeks') {
		const limit = /(?:in|innerhalb(?: von)?|binnen|bis)\s*$/.test(figure.before);
		return limit ? { attribute: 'lead_time_weeks', side: 'max', confidence: 0.6 } : null;
	}
	const weekly = figure.per === 'week' || category === 'staff';
	return weekly && category === 'staff' ? { attribute: 'hours_week', side: 'min', confidence: 0.7 } : null;
}

function count(figure: Figure, category: CategoryKey | null): Meaning | null {
	const name = figure.unit?.name;
	if (name === 'pallets') return isRoom(category) ? { attribute: 'pallets', side: 'min', confidence: 0.85 } : null;
	if (name === 'persons') {
		if (category === 'staff') return { attribute: 'quantity', side: 'min', amount: '', confidence: 0.7 };
		if (category === 'cooperation') return { attribute: 'places', side: 'min', confidence: 0.7 };
		const fits = isRoom(category) || category === 'service' || category === 'knowledge';
		return fits ? { attribute: 'persons', side: 'min', confidence: 0.75 } : null;
	}
	if (name !== 'pieces') return null;
	if (category === 'service' || category === 'goods') return { attribute: 'min_order', side: 'max', confidence: 0.6 };
	return null;
}

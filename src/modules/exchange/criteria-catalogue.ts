// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from './categories.ts';

/** How an attribute is stored and compared. `days` and `season` are short texts with their own comparison. */
export type AttributeKind = 'number' | 'boolean' | 'choice' | 'date' | 'text' | 'amount' | 'days' | 'season';

/** One attribute (Merkmal) an offer may state and a need may ask for. */
export interface AttributeDefinition {
	kind: AttributeKind;
	/** Unit of a number as people write it; shown behind the value. */
	unit?: string;
	/** Categories whose form shows the field; all others may still carry it. */
	categories: readonly CategoryKey[];
	/** For a choice: its stable values. */
	choices?: readonly string[];
	/** Which side a bare criterion of this name means: `rent_eur_month: 300` in a need is a ceiling. */
	bare?: 'min' | 'max' | 'equals' | 'includes';
}

const ROOM: readonly CategoryKey[] = ['space'];
const LAND: readonly CategoryKey[] = ['space', 'plot'];
const THING: readonly CategoryKey[] = ['equipment', 'goods'];
const LENT: readonly CategoryKey[] = ['equipment', 'space', 'service'];
const TRADE: readonly CategoryKey[] = ['goods', 'sales_channel', 'service'];
const WORK: readonly CategoryKey[] = ['service', 'staff', 'knowledge'];
const HANDOVER: readonly CategoryKey[] = ['succession'];
const MONEY: readonly CategoryKey[] = ['finance'];

const number = (unit: string, categories: readonly CategoryKey[], bare: 'min' | 'max') =>
	({ kind: 'number', unit, categories, bare }) as const;
const yes = (categories: readonly CategoryKey[]) => ({ kind: 'boolean', categories, bare: 'equals' }) as const;
const text = (categories: readonly CategoryKey[]) => ({ kind: 'text', categories, bare: 'includes' }) as const;

/**
 * The vocabulary of attributes. Premises follow what German premises markets state (OpenImmo field names such as
 * hallenhoehe, rampe, stromanschlusswert, and the BauNVO types); the rest is what needs of local economy ask for.
 */
export const ATTRIBUTES = {
	// Premises: size, figures
	area_sqm: number('m²', LAND, 'min'),
	divisible_from_sqm: number('m²', LAND, 'max'),
	ceiling_height_m: number('m', ROOM, 'min'),
	gate_height_m: number('m', ROOM, 'min'),
	gates: number('', ROOM, 'min'),
	crane_t: number('t', ROOM, 'min'),
	floor_load_kg_sqm: number('kg/m²', ROOM, 'min'),
	power_kw: number('kW', LAND, 'min'),
	temperature_c: number('°C', ['space', 'equipment'], 'max'),
	persons: number('', ['space', 'service', 'knowledge'], 'min'),
	pallets: number('', ROOM, 'min'),
	rooms: number('', ROOM, 'min'),
	workplaces: number('', ROOM, 'min'),
	parking_spaces: number('', LAND, 'min'),
	meals: number('', ['space', 'service'], 'min'),
	cleanroom_iso: number('ISO', ROOM, 'max'),
	rent_eur_month: number('€/Monat', LAND, 'max'),
	rent_eur_day: number('€/Tag', LAND, 'max'),
	rent_eur_hour: number('€/h', LAND, 'max'),
	price_eur_sqm: number('€/m²', LAND, 'max'),
	purchase_price_eur: number('€', LAND, 'max'),
	// Premises: kind, law, conditions
	kind: {
		kind: 'choice', categories: LAND, bare: 'equals',
		choices: ['warehouse', 'hall', 'workshop', 'kitchen', 'shop', 'office', 'coworking', 'event_room', 'studio',
			'practice', 'plot']
	},
	plan: {
		kind: 'choice', categories: LAND, bare: 'equals',
		choices: ['GE', 'GI', 'SO', 'MI', 'MU', 'MK', 'MD', 'WA']
	},
	tenure: { kind: 'choice', categories: LAND, bare: 'equals', choices: ['rent', 'buy', 'lease', 'leasehold'] },
	restrictions: text(LAND),
	light: text(ROOM),
	noise: text(ROOM),
	near: text(LAND),
	season: { kind: 'season', categories: ['space', 'plot', 'goods', 'equipment', 'staff'], bare: 'equals' },
	available_from: { kind: 'date', categories: [...LAND, 'staff', 'succession', 'goods'], bare: 'max' },
	available_until: { kind: 'date', categories: LAND, bare: 'min' },
	cooled: yes(['space', 'equipment']),
	freezing: yes(['space', 'equipment']),
	heated: yes(ROOM),
	dry: yes(ROOM),
	food_approved: yes(ROOM),
	ramp: yes(ROOM),
	hgv_access: yes(LAND),
	ground_floor: yes(ROOM),
	barrier_free: yes(ROOM),
	lift: yes(ROOM),
	access_24_7: yes(LAND),
	lockable: yes(LAND),
	three_phase_power: yes(LAND),
	power: yes(LAND),
	water: yes(LAND),
	wc: yes(ROOM),
	internet: yes(ROOM),
	dust_extraction: yes(ROOM),
	daylight: yes(ROOM),
	display_window: yes(ROOM),
	furnished: yes(ROOM),
	kitchenette: yes(ROOM),
	beamer: yes(ROOM),
	charging: yes(LAND),
	fence: yes(LAND),
	developed: yes(LAND),
	shared_use: yes(LENT),
	temporary_use: yes(LAND),
	price_on_request: yes(LAND),
	// Things and goods
	payload_kg: number('kg', ['equipment'], 'min'),
	height_m: number('m', ['equipment'], 'min'),
	max_length_m: number('m', ['equipment', 'service'], 'min'),
	price_eur: number('€', [...THING, ...WORK], 'max'),
	price_eur_hour: number('€/h', [...LENT, ...WORK], 'max'),
	price_eur_day: number('€/Tag', LENT, 'max'),
	price_eur_month: number('€/Monat', LENT, 'max'),
	quantity: { kind: 'amount', categories: ['goods', 'sales_channel', 'staff', 'equipment'], bare: 'min' },
	min_order: { kind: 'amount', categories: TRADE, bare: 'max' },
	moisture: number('%', ['goods'], 'max'),
	commission_pct: number('%', ['sales_channel'], 'max'),
	certificate: text(TRADE),
	licence: text(['equipment']),
	driver: yes(['equipment', 'staff']),
	tools: yes(['equipment', 'space']),
	electric: yes(['equipment']),
	self_service: yes(LENT),
	commercial: yes(LENT),
	organic: yes(TRADE),
	vegan: yes(TRADE),
	regional: yes(TRADE),
	used: yes(THING),
	plastic_free: yes(['goods']),
	reusable: yes(['goods', 'service']),
	peeled: yes(['goods']),
	dried: yes(['goods']),
	pasteurised: yes(['goods']),
	cleaned: yes(['goods']),
	delivery: yes([...THING, 'service']),
	pickup: yes(TRADE),
	mounting: yes([...THING, 'service']),
	// Services, people, knowledge
	days: { kind: 'days', categories: [...LENT, 'staff'], bare: 'includes' },
	lead_time_weeks: number('Wochen', WORK, 'max'),
	hours_week: number('h/Woche', ['staff'], 'min'),
	languages: text(WORK),
	qualification: text(['staff']),
	on_site: yes(WORK),
	remote: yes(WORK),
	evening: yes([...WORK, 'space']),
	digital: yes(WORK),
	training: yes(['service', 'knowledge']),
	certified: yes(WORK),
	free: yes(['service', 'knowledge', 'pilot']),
	weekly: yes(['service', 'goods']),
	// Money, partners, succession
	amount_eur: number('€', MONEY, 'min'),
	no_collateral: yes(MONEY),
	employees: number('', HANDOVER, 'max'),
	turnover_eur: number('€', HANDOVER, 'max'),
	sector: text([...HANDOVER, 'pilot', 'cooperation']),
	confidential: yes(HANDOVER),
	onboarding: yes(HANDOVER),
	places: number('', ['cooperation'], 'min'),
	data: yes(['pilot']),
	budget: yes(['pilot'])
} as const satisfies Record<string, AttributeDefinition>;

/** Key of an attribute of the catalogue. */
export type AttributeKey = keyof typeof ATTRIBUTES;

// SPDX-License-Identifier: EUPL-1.2

/**
 * What a need (Gesuch) or an offer (Angebot) can be about. The keys are stored and exported: they never change.
 * `space` = Raum, `plot` = Fläche, `equipment` = Gerät und Fahrzeug, `goods` = Ware, `service` = Leistung,
 * `staff` = Personal und Hilfe, `knowledge` = Wissen, `cooperation` = Partnerschaft, `finance` = Finanzierung,
 * `pilot` = Pilotkunde und Aufgabe aus der Industrie, `sales_channel` = Absatz, `succession` = Nachfolge.
 */
export const CATEGORIES = [
	'space',
	'plot',
	'equipment',
	'goods',
	'service',
	'staff',
	'knowledge',
	'cooperation',
	'finance',
	'pilot',
	'sales_channel',
	'succession'
] as const;

/** The key of one category, as stored. */
export type CategoryKey = (typeof CATEGORIES)[number];

/** Message keys of the category names, spelled out so that unused or missing wording is found by a search. */
export const CATEGORY_LABELS = {
	space: 'exchange_category_space',
	plot: 'exchange_category_plot',
	equipment: 'exchange_category_equipment',
	goods: 'exchange_category_goods',
	service: 'exchange_category_service',
	staff: 'exchange_category_staff',
	knowledge: 'exchange_category_knowledge',
	cooperation: 'exchange_category_cooperation',
	finance: 'exchange_category_finance',
	pilot: 'exchange_category_pilot',
	sales_channel: 'exchange_category_sales_channel',
	succession: 'exchange_category_succession'
} as const satisfies Record<CategoryKey, string>;

/**
 * How near another category is to the one asked for, 0..1. A workshop may be rented (space) or shared with its
 * machines (equipment); a founder who asks for money is also helped by advice. What is absent counts 0.
 */
const NEIGHBOURS: Record<CategoryKey, Partial<Record<CategoryKey, number>>> = {
	space: { plot: 0.8, equipment: 0.2, service: 0.15, succession: 0.15 },
	plot: { space: 0.8 },
	equipment: { service: 0.3, goods: 0.25, space: 0.2 },
	goods: { service: 0.3, equipment: 0.2, cooperation: 0.1 },
	service: { equipment: 0.25, knowledge: 0.25, goods: 0.2, staff: 0.2, cooperation: 0.2 },
	staff: { service: 0.3, cooperation: 0.2, knowledge: 0.1 },
	knowledge: { service: 0.35, finance: 0.25, staff: 0.1 },
	cooperation: { service: 0.3, pilot: 0.2, staff: 0.15 },
	finance: { knowledge: 0.4 },
	pilot: { cooperation: 0.4, knowledge: 0.15, service: 0.15 },
	sales_channel: { service: 0.2, cooperation: 0.2 },
	succession: { knowledge: 0.3, finance: 0.2, space: 0.2 }
};

/** Nearness of an offer's category to the one a need asks for: 1 = the same, 0 = strangers. Not symmetric. */
export function categoryNearness(wanted: CategoryKey, offered: CategoryKey): number {
	return wanted === offered ? 1 : (NEIGHBOURS[wanted][offered] ?? 0);
}

/** The categories worth retrieving for a need, nearest first, the wanted one included: for the SQL retrieval. */
export function categoryNeighbours(wanted: CategoryKey): { category: CategoryKey; nearness: number }[] {
	return CATEGORIES.map((category) => ({ category, nearness: categoryNearness(wanted, category) }))
		.filter((entry) => entry.nearness > 0)
		.sort((a, b) => b.nearness - a.nearness);
}

/** Narrows a stored or imported word to a category; unknown words give null and are kept as text by the caller. */
export function asCategory(word: string | null | undefined): CategoryKey | null {
	return CATEGORIES.find((category) => category === word) ?? null;
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { ageInMonths, ageOf } from '../../age.ts';
import type { OrganisationCard } from '../../views.ts';

/** A record as the list reads it. */
export interface CardRow {
	id: string; slug: string; name: string; kind: string; legal_form: string | null; non_profit: boolean; summary_de: string; summary_en: string;
	description_de: string; description_en: string; towns: string[]; districts: string[]; fields: string[]; tags: string[];
	lat: number | null; lon: number | null; distance: number | null; confirmed_at: Date | null; audience: string; state: string;
}

/** The columns of a card, from alias `o`. */
export const CARD_COLUMNS = sql`o.id, o.slug, o.name, o.kind, o.legal_form, o.non_profit, o.summary_de, o.summary_en, left(o.description_de, 400) as description_de,
	left(o.description_en, 400) as description_en, o.towns, o.districts, o.fields, o.tags, o.lat, o.lon, o.confirmed_at, o.audience, o.state`;

/** A row as it is shown, in the language of the scope; what is missing there is shown in German. */
export function cardOf(row: CardRow, scope: Scope): OrganisationCard {
	const english = scope.locale === 'en';
	const summary = (english && row.summary_en) || row.summary_de || (english && row.description_en) || row.description_de;
	return {
		id: row.id, slug: row.slug, name: row.name, kind: row.kind as OrganisationCard['kind'], legalForm: row.legal_form, nonProfit: row.non_profit,
		summary: shortened(summary, 180),
		place: [row.districts[0], row.towns[0]].filter((part, index, all) => part && all.indexOf(part) === index).join(', '),
		fields: row.fields, tags: row.tags, lat: row.lat, lon: row.lon, distance: row.distance,
		age: ageOf(row.confirmed_at, scope.now), ageInMonths: ageInMonths(row.confirmed_at, scope.now), confirmedAt: row.confirmed_at,
		audience: row.audience as OrganisationCard['audience'], state: row.state as OrganisationCard['state']
	};
}

function shortened(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(0, length);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))} …`;
}

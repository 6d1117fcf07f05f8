// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriterionValue } from '#modules/exchange/criteria.ts';

/** Where a row of a collection is. */
export interface Placed {
	id: string;
	town?: string;
	district?: string;
	lat: number;
	lon: number;
}
export interface OrganisationRow extends Placed {
	name: string;
	kind?: string;
	legal_form?: string | null;
	description: string;
	wz2008: string[];
	tags: string[];
}
export interface OfferRow extends Placed {
	organisation_id: string;
	category: string;
	title: string;
	text: string;
	attributes: Record<string, CriterionValue>;
}
/** A need as labelled: an intake sees title, text and place; category, must, wish and radius are what a person would end up with. */
export interface NeedRow extends Placed {
	organisation_id?: string;
	category?: string;
	title: string;
	text: string;
	must: Record<string, CriterionValue>;
	wish: Record<string, CriterionValue>;
	radius_km: number;
}
/** Grades: 3 fits fully, 2 one criterion missed or not stated, 1 worth a call, 0 looks like it and is wrong. */
export interface Judgement {
	need_id: string;
	item_id: string;
	grade: number;
}
export interface NamedPlace {
	name: string;
	lat: number;
	lon: number;
}
/** A labelled collection; what is not judged counts as 0. */
export interface Collection {
	organisations: OrganisationRow[];
	offers: OfferRow[];
	needs: NeedRow[];
	judgements: Judgement[];
	meta: { reference_date?: string; towns?: NamedPlace[]; places_outside?: NamedPlace[] };
}

/** Reads organisations.jsonl, offers.jsonl, needs.jsonl, qrels.jsonl and, where there is one, meta.json of a folder. */
export function readCollection(folder: string): Collection {
	const rows = <T>(file: string): T[] =>
		readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
	const meta = join(folder, 'meta.json');
	return {
		organisations: rows('organisations.jsonl'),
		offers: rows('offers.jsonl'),
		needs: rows('needs.jsonl'),
		judgements: rows('qrels.jsonl'),
		meta: existsSync(meta) ? (JSON.parse(readFileSync(meta, 'utf8')) as Collection['meta']) : {}
	};
}

/** A place as a person types it into a form: "Südstadt, Musterstadt", or the town alone. */
export function placeAsTyped({ town = '', district = '' }: Placed): string {
	return district && district !== town ? `${district}, ${town}` : town;
}

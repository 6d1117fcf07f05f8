// SPDX-License-Identifier: EUPL-1.2
import { lexemes } from '#shared/german/index.ts';
import { dayOf } from '#shared/dates.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { slugOf } from '#shared/slug.ts';
import type { CategoryKey } from '../../categories.ts';
import type { IntakeProposal, ProposedCriterion } from '../../intake/proposal.ts';
import { readNeed } from '../../intake/read-need.ts';
import type { Audience } from '../../views.ts';
import type { NeedState } from '../../need-rules.ts';
import type { ContactDraft } from '../contacts.ts';
import { findPlace, knownPlaces } from '../places.ts';

/** A need (Gesuch) as it comes in. What is left out is proposed from the text. */
export interface NeedDraft {
	text: string;
	source: 'form' | 'desk' | 'member' | 'import';
	title?: string;
	textEn?: string;
	category?: CategoryKey | null;
	must?: ProposedCriterion[];
	wish?: ProposedCriterion[];
	/** As typed: "Elberfeld", "42105", "Witzenhausen". */
	place?: string;
	/** Where it is known exactly (imports, an organisation's own site). */
	point?: { lat: number; lon: number; town: string } | null;
	radiusKm?: number;
	periodFrom?: string | null;
	periodUntil?: string | null;
	anonymous?: boolean;
	publishWanted?: boolean;
	organisationId?: string | null;
	/** The purchase outside, or the relation, that it is made of. */
	boughtId?: string;
	officeId?: string;
	audience?: Audience;
	state?: NeedState;
	contact?: ContactDraft | null;
}

/** Reads a text with what this network knows (its places, today's date) and proposes what it means. */
export async function understandNeed(scope: Scope, text: string, typedPlace = ''): Promise<IntakeProposal> {
	const places = await knownPlaces(scope);
	const home = typedPlace ? ((await findPlace(scope, typedPlace)) ?? undefined) : undefined;
	const proposal = readNeed(text, { today: dayOf(scope.now), places, ...(home ? { home } : {}) });
	// A place that was typed into its own field is meant; one found in the text is only read.
	return home ? { ...proposal, place: { value: home, words: typedPlace, confidence: 1 } } : proposal;
}

/** The columns that follow from a draft: what the person said wins over what was read. */
export async function columnsOf(scope: Scope, draft: NeedDraft) {
	const read = await understandNeed(scope, draft.text, draft.place ?? '');
	const place = draft.point ? null : draft.place ? await findPlace(scope, draft.place) : (await knownPlaces(scope)).find((one) => one.name === read.place?.value.name);
	const point = draft.point ?? place ?? null;
	const title = (draft.title || read.title || draft.text.slice(0, 80)).trim();
	return {
		title,
		text: draft.text.trim(),
		text_en: draft.textEn ?? '',
		category: draft.category === undefined ? read.category : draft.category,
		category_confidence: draft.category === undefined ? read.categoryConfidence : 1,
		must: JSON.stringify(draft.must ?? read.must),
		wish: JSON.stringify(draft.wish ?? read.wish),
		refused: read.refused.flatMap((entry) => entry.lexemes),
		place: draft.place ?? place?.name ?? '',
		town: draft.point?.town ?? place?.town ?? '',
		lat: point?.lat ?? null,
		lon: point?.lon ?? null,
		radius_km: draft.radiusKm ?? read.radiusKm,
		// a form sends the proposed radius back: only another one, or one that the text names, is a wish
		radius_named: read.radiusConfidence > 0.5 || (draft.radiusKm !== undefined && draft.radiusKm !== read.radiusKm),
		period_from: draft.periodFrom === undefined ? (read.period?.value.from ?? null) : draft.periodFrom,
		period_until: draft.periodUntil === undefined ? (read.period?.value.until ?? null) : draft.periodUntil,
		lexemes: lexemes(`${title}. ${draft.text}`)
	};
}

/** A readable address that needs no look at others: the title and eight signs of chance (4 thousand million). */
export function freshSlug(title: string, id: string): string {
	return `${slugOf(title).slice(0, 51).replace(/-+$/, '')}-${id.slice(-8)}`;
}

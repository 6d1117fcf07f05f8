// SPDX-License-Identifier: EUPL-1.2
import type { Area as Outline } from '#shared/geo.ts';

/** Gewerbegebiet or Quartier. */
export const AREA_KINDS = ['park', 'quarter'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** An area in a list, with its place in the tree. */
export interface AreaCard {
	id: string;
	slug: string;
	name: string;
	kind: AreaKind;
	parentId: string | null;
	description: string;
	lat: number | null;
	lon: number | null;
	outline: Outline | null;
	/** Whom to name wherever the outline is shown; null where nobody has to be. */
	credit: string | null;
	audience: 'office' | 'network' | 'members' | 'public';
}

/** Where an area comes from: the office itself (`office`) or a list, with what whoever passes it on has to say. */
export interface AreaOrigin { source: string; licence: string | null; attribution: string | null }

/** An area with everything the viewer may know. */
export interface AreaPage extends AreaCard {
	outlinePrecision: 'official' | 'approximate';
	origin: AreaOrigin;
	planningLaw: string;
	municipality: string | null;
	office: { id: string; name: string; email: string; phone: string } | null;
	parent: { slug: string; name: string } | null;
	parts: AreaCard[];
}

/** Somebody who looks after an area (Kümmerer:in), known to staff only. */
export interface Caretaker { name: string; email: string; phone: string }

/** One line of an area's history; the words of the deed are `areas_deed_<verb>`. */
export interface AreaEntry { id: string; at: Date; deed: string; actor: string | null; office: string | null; undone: boolean; undoable: boolean }

/** What people may say about an area. */
export interface AreaFields {
	name: string;
	kind: AreaKind;
	parentId: string | null;
	/** GeoJSON as text; empty leaves the outline open. */
	outline: string;
	outlinePrecision: 'official' | 'approximate';
	municipality: string | null;
	descriptionDe: string;
	descriptionEn: string;
	planningLaw: string;
	caretakerOfficeId: string | null;
	/** Who looks after it; a name without more is enough. */
	caretaker: Caretaker | null;
	/** The same, where the person is known by id; `caretaker` wins. */
	caretakerPersonId: string | null;
	audience: 'office' | 'network' | 'members' | 'public';
}

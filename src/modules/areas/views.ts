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
	audience: 'office' | 'network' | 'members' | 'public';
}

/** An area with everything the viewer may know. */
export interface AreaPage extends AreaCard {
	outlinePrecision: 'official' | 'approximate';
	planningLaw: string;
	municipality: string | null;
	office: { id: string; name: string; email: string; phone: string } | null;
	parent: { slug: string; name: string } | null;
	parts: AreaCard[];
}

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
	caretakerPersonId: string | null;
	audience: 'office' | 'network' | 'members' | 'public';
}

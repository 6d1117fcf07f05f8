// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { AREA_KINDS } from './views.ts';

/** A public area as it leaves the program. `outline` is a GeoJSON Polygon or MultiPolygon in WGS 84. */
export const openArea = z.object({
	id: z.uuid(),
	slug: z.string(),
	url: z.string(),
	name: z.string(),
	kind: z.enum(AREA_KINDS).describe('park: Gewerbegebiet, quarter: Quartier'),
	parent: z.string().nullable().describe('slug of the area that it is a part of'),
	description: z.object({ de: z.string(), en: z.string() }),
	planningLaw: z.string(),
	municipality: z.string().nullable().describe('Amtlicher Gemeindeschlüssel, eight digits'),
	outline: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) }).nullable(),
	outlinePrecision: z.enum(['official', 'approximate']),
	origin: z.object({ name: z.string(), licence: z.string().nullable(), attribution: z.string().nullable() })
		.describe('where it comes from; whoever passes it on names attribution and keeps to licence'),
	lat: z.number().nullable(),
	lon: z.number().nullable(),
	changedAt: z.iso.datetime()
});
export type OpenArea = z.infer<typeof openArea>;

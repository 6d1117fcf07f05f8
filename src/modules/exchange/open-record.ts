// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { CATEGORIES } from './categories.ts';

const criterion = z.object({ key: z.string(), value: z.any(), sentence: z.string().describe('in German') });

const shared = {
	id: z.uuid(),
	slug: z.string(),
	url: z.string(),
	title: z.string(),
	text: z.object({ de: z.string(), en: z.string() }),
	category: z.enum(CATEGORIES).nullable(),
	place: z.string(),
	lat: z.number().nullable(),
	lon: z.number().nullable(),
	anonymous: z.boolean(),
	organisation: z.string().nullable().describe('slug; null where nobody is named'),
	from: z.iso.date().nullable(),
	until: z.iso.date().nullable(),
	createdAt: z.iso.datetime(),
	changedAt: z.iso.datetime()
};

/** A public need (Gesuch) as it leaves the program: never a person, never the place of an anonymous one. */
export const openNeed = z.object({ ...shared, radiusKm: z.number(), must: z.array(criterion) });
export type OpenNeed = z.infer<typeof openNeed>;

/** A public offer (Angebot) as it leaves the program. */
export const openOffer = z.object({ ...shared, attributes: z.array(criterion), confirmedAt: z.iso.datetime() });
export type OpenOffer = z.infer<typeof openOffer>;

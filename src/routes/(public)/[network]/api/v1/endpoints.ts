// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { openArea } from '#modules/areas/open-area.ts';
import { CATEGORIES } from '#modules/exchange/categories.ts';
import { openNeed, openOffer } from '#modules/exchange/open-record.ts';
import { NON_PROFIT } from '#modules/organisations/directory-query.ts';
import { KINDS } from '#modules/organisations/kinds.ts';
import { openField, openOrganisation } from '#modules/organisations/open-data/record.ts';
import { endpoint, type Endpoint } from '#web/api/endpoint.ts';

const page = z.coerce.number().int().min(1).max(10_000).default(1);
const size = z.coerce.number().int().min(1).max(200).default(50).describe('records on a page');
const changedSince = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional()
	.describe('only what changed since; the answer is in the order of the changes');
const several = z.array(z.string().min(1).max(120)).max(20).default([]);

/** Everything that comes in pages says how many there are, and under which terms it may be used. */
const pageOf = <T extends z.ZodType>(item: T) => z.object({
	items: z.array(item),
	page: z.number().int(),
	pages: z.number().int(),
	total: z.number().int(),
	licence: z.object({ name: z.string(), url: z.string() }).nullable(),
	publisher: z.string(),
	generatedAt: z.iso.datetime()
});

/** The addresses of the interface, version 1. What changes in them only ever adds; anything else becomes version 2. */
export const ENDPOINTS = {
	organisations: endpoint({
		path: '/organisations',
		summary: 'The public directory, searched and filtered as on the pages',
		query: z.strictObject({
			q: z.string().max(300).default('').describe('words; all of them must be answered'),
			kind: z.array(z.enum(KINDS)).max(20).default([]),
			field: several.describe('keys of the taxonomy'),
			purpose: z.array(z.enum([NON_PROFIT])).max(20).default([]).describe('recognised as serving the public benefit'),
			section: several.describe('sections of the WZ with their scheme: wz2008:C'),
			town: several, district: several,
			area: several.describe('slugs'),
			tag: several,
			near: z.string().regex(/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,3}(\.\d{1,3})?$/).optional()
				.describe('latitude,longitude,kilometres (at most 200); nearest first'),
			changedSince, page, size
		}),
		answer: pageOf(openOrganisation)
	}),
	organisation: endpoint({ path: '/organisations/{slug}', summary: 'One public organisation', query: z.strictObject({}), answer: openOrganisation }),
	areas: endpoint({ path: '/areas', summary: 'Business parks and quarters with their outlines', query: z.strictObject({}), answer: pageOf(openArea) }),
	needs: endpoint({
		path: '/needs', summary: 'Open needs', answer: pageOf(openNeed),
		query: z.strictObject({ category: z.array(z.enum(CATEGORIES)).max(20).default([]), changedSince, page, size })
	}),
	offers: endpoint({
		path: '/offers', summary: 'Open offers, rooms and plots', answer: pageOf(openOffer),
		query: z.strictObject({ category: z.array(z.enum(CATEGORIES)).max(20).default([]), changedSince, page, size })
	}),
	fields: endpoint({ path: '/fields', summary: 'The taxonomy of the network', query: z.strictObject({}), answer: pageOf(openField) })
} satisfies Record<string, Endpoint>;

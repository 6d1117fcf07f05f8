// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { KINDS, LIFE_EVENT_KINDS, RELATION_KINDS } from '../kinds.ts';

const day = z.iso.date();
const moment = z.iso.datetime();
const PRECISIONS = ['address', 'street', 'district', 'postcode', 'unknown'] as const;

/** A place where an organisation is found. A hidden address has no street, and a point of about a kilometre. */
export const openSite = z.object({
	id: z.uuid(),
	label: z.string(),
	street: z.string(),
	houseNumber: z.string(),
	postcode: z.string(),
	city: z.string(),
	district: z.string(),
	ags: z.string().nullable().describe('Amtlicher Gemeindeschlüssel, eight digits'),
	lat: z.number().nullable().describe('WGS 84'),
	lon: z.number().nullable(),
	precision: z.enum(PRECISIONS),
	openingHours: z.string().describe('in the syntax of OpenStreetMap'),
	wheelchair: z.enum(['yes', 'limited', 'no']).nullable(),
	main: z.boolean(),
	since: day.nullable(),
	until: day.nullable(),
	areas: z.array(z.string()).describe('slugs of business parks and quarters')
});

/** Where a record comes from; whoever passes it on names `attribution` and keeps to `licence`. */
export const openOrigin = z.object({
	name: z.string(),
	url: z.string().nullable(),
	licence: z.string().nullable(),
	attribution: z.string().nullable(),
	retrievedAt: moment.nullable()
});

/**
 * A public organisation as it leaves the program (JSON, GeoJSON, CSV and the catalogue are made of it): what its page
 * shows to strangers, nothing else, and no people.
 */
export const openOrganisation = z.object({
	id: z.uuid(),
	slug: z.string(),
	url: z.string(),
	name: z.string(),
	kind: z.enum(KINDS),
	legalForm: z.string().nullable(),
	nonProfit: z.boolean().describe('recognised as serving the public benefit (gemeinnützig)'),
	summary: z.object({ de: z.string(), en: z.string() }),
	description: z.object({ de: z.string(), en: z.string() }),
	email: z.string().nullable(),
	phone: z.string().nullable(),
	website: z.string().nullable(),
	founded: z.object({ on: day, precision: z.enum(['day', 'month', 'year']) }).nullable(),
	tags: z.array(z.string()),
	fields: z.array(z.string()).describe('keys of the taxonomy, see /fields'),
	branches: z.array(z.object({ scheme: z.enum(['wz2008', 'wz2025']), code: z.string(), main: z.boolean() })),
	sites: z.array(openSite),
	relations: z.array(z.object({
		kind: z.enum(RELATION_KINDS), direction: z.enum(['out', 'in']), other: z.string().describe('slug'), goods: z.string(), quantity: z.string(),
		since: day.nullable(), until: day.nullable()
	})),
	lifeEvents: z.array(z.object({ kind: z.enum(LIFE_EVENT_KINDS), on: day, precision: z.enum(['day', 'month', 'year']), note: z.string() })),
	confirmedAt: moment.nullable().describe('when somebody last said that the record is true'),
	confirmedBy: z.enum(['office', 'organisation', 'source']).nullable(),
	ageInMonths: z.number().int().nullable(),
	origin: openOrigin,
	changedAt: moment
});
export type OpenOrganisation = z.infer<typeof openOrganisation>;
export type OpenSite = z.infer<typeof openSite>;

/** A term of the network's taxonomy. */
export const openField = z.object({
	key: z.string(), label: z.object({ de: z.string(), en: z.string() }), explanation: z.object({ de: z.string(), en: z.string() })
});

// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { Outcome, Stage } from '#modules/exchange/rules.ts';
import type { LifeEventKind, OrganisationKind, PartnerRole, RelationKind } from '#modules/organisations/kinds.ts';
import type { Audience } from '#modules/organisations/kinds.ts';
import type { OfficeRole } from '#platform/scope/scope.ts';

type Words = { de: string; en?: string };
type Outline = { type: string; coordinates: unknown };
export type Criteria = Record<string, string | number | boolean>;

/** The networks of the demo, in the order in which they are loaded. */
export const DEMO_NETWORKS = ['wolfsburg', 'ruhr', 'wuppertal', 'witzenhausen'] as const;

export interface DemoOffice {
	slug: string; name: Words; shortName: string; kind: string; territory: string[]; accent: string; welcome: Words;
	address: { street: string; houseNumber: string; postcode: string; city: string }; phone: string; email: string; website: string;
	contact: { name: string; title: string }; imprint: Record<string, unknown>;
	privacy: { controller: string; contact: { name: string; email: string; phone: string }; supervisoryAuthority: string };
	accessibility: Record<string, unknown> & { assessedDaysAgo: number };
}

/** Staff carry `office`; partners, members and contacts carry `organisation`. */
export interface DemoPerson {
	key: string; name: string; email: string; phone?: string; mobile?: string; position?: string; languages?: string[];
	office?: string; organisation?: string; role: OfficeRole | 'partner' | 'member' | 'contact';
	/** What else the person does or did, elsewhere. */
	roles?: { at: string; role: string; since: string; until?: string }[];
}

export interface DemoSite {
	street?: string; houseNumber?: string; postcode: string; city: string; district: string; lat: number; lon: number;
	precision: 'street' | 'district'; since?: string;
}

export interface DemoOrganisation {
	key: string; name: string; kind: OrganisationKind; legalForm?: string; nonProfit?: boolean; description: Words; fields: string[]; wz2008: string[];
	tags: string[]; sites: DemoSite[]; website?: string; phone?: string; contact?: string; founded?: string; confirmedMonthsAgo: number;
	audience: Audience; office?: string; nameIsReal?: boolean;
	relations: { to: string; kind: RelationKind; goods?: string; from: string; until?: string }[];
	lifeEvents: { kind: LifeEventKind; on: string; note: string }[];
	/** What it buys outside the region; suppliers are invented. */
	boughtOutside?: { goods: string; quantity: string; supplier?: string; place: string; since: string }[];
	/** The part that it takes as a partner of the network. */
	partner?: { role: PartnerRole; mandate: Words; since: string; until?: string };
}

export interface DemoArea {
	key: string; name: string; kind?: 'park' | 'quarter'; municipality?: string; outline: Outline; description?: Words;
	planning?: string; caretaker?: string; subAreas?: DemoArea[];
}

/** A need has `must` and `wish`, an offer has `attributes`; `asker` came without an account. */
export interface DemoEntry {
	key: string; organisation?: string; category: string; title: string; text: string; textEn?: string; must?: Criteria; wish?: Criteria;
	attributes?: Criteria; place: { town: string; district?: string }; radiusKm?: number; anonymous: boolean; audience: Audience;
	createdDaysAgo: number; state: string; office?: string; asker?: { name: string; email: string; group: string };
}

export interface DemoStep {
	daysAgo: number; stage: Stage; by: 'office' | 'seeker' | 'provider' | 'both' | 'system'; note?: string;
}

export interface DemoIntroduction {
	key: string; need: string; offer?: string; organisation?: string; office: string; stage: Stage; outcome?: Outcome;
	valueEur?: number; valuePer?: 'once' | 'month' | 'year'; reason?: string; history: DemoStep[];
	notes: { daysAgo: number; by: string; text: string }[];
	feedback: { daysAgo: number; side: 'seeker' | 'provider'; rating: number; text: string }[];
}

/** Everything that the demo tells of one network; times are days or months before the day of loading. */
export interface DemoContent {
	slug: string; name: Words; map: { lat: number; lon: number; zoom: number };
	offices: DemoOffice[]; people: DemoPerson[]; organisations: DemoOrganisation[]; areas: DemoArea[];
	needs: DemoEntry[]; offers: DemoEntry[]; introductions: DemoIntroduction[];
}

const FOLDER = new URL('../../../demo/', import.meta.url);

/** Reads one network of the demo from its folder. */
export function readContent(slug: string): DemoContent {
	const read = <T>(name: string) => JSON.parse(readFileSync(new URL(`${slug}/${name}.json`, FOLDER), 'utf8')) as T;
	return {
		...read<Pick<DemoContent, 'slug' | 'name' | 'map' | 'offices'>>('network'),
		people: read('people'),
		organisations: read('organisations'),
		areas: read('areas'),
		needs: read('needs'),
		offers: read('offers'),
		introductions: read('introductions')
	};
}

/** The path of a file that belongs to the demo, for the import. */
export function demoFile(path: string): string {
	return new URL(path, FOLDER).pathname;
}

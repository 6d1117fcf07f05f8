// SPDX-License-Identifier: EUPL-1.2
import type { TextPiece } from '#shared/german/highlight.ts';
import type { LikenessReason } from './likeness/likeness.ts';
import type { Age } from './age.ts';
import type { Facet } from './directory-query.ts';
import type { Audience, LifeEventKind, OrganisationKind, OrganisationState, PartnerRole, RelationKind } from './kinds.ts';
import type { OrganisationFields } from './new-organisation.ts';
import type { PartialDate } from './partial-date.ts';

/** An organisation in a list. */
export interface OrganisationCard {
	id: string;
	slug: string;
	name: string;
	kind: OrganisationKind;
	legalForm: string | null;
	nonProfit: boolean;
	summary: string;
	/** Where name and summary answer the words that were searched for. */
	marks?: { name: TextPiece[]; summary: TextPiece[] };
	/** "Elberfeld, Wuppertal" */
	place: string;
	fields: string[];
	tags: string[];
	lat: number | null;
	lon: number | null;
	/** Kilometres from the place that was asked for. */
	distance: number | null;
	age: Age;
	/** Whole months since the last confirmation. */
	ageInMonths: number | null;
	confirmedAt: Date | null;
	audience: Audience;
	state: OrganisationState;
}

/** A choice of a facet with the number of hits it would leave. */
export interface FacetCount { value: string; label: string; count: number; chosen: boolean }

export type FacetCounts = Record<Facet, FacetCount[]>;

/** A dot or a heap of dots on the map. */
export type MapPoint =
	| { kind: 'place'; lat: number; lon: number; organisationId: string; slug: string; name: string; organisationKind: OrganisationKind; age?: Age; ageInMonths?: number | null }
	| { kind: 'cluster'; lat: number; lon: number; count: number; zoom: number };

/** The picture of an organisation; `alt` is in the reader's language. `id` changes with every new picture. */
export interface PictureView { id: string; alt: string; altDe: string; altEn: string; credit: string; width: number; height: number }

/** Just enough to name an organisation and lead to it. */
export interface OrganisationName { id: string; slug: string; name: string; kind: OrganisationKind; place: string }

/** A site as a page shows it. */
export interface SiteView {
	id: string;
	label: string;
	street: string;
	houseNumber: string;
	postcode: string;
	city: string;
	district: string;
	lat: number | null;
	lon: number | null;
	addressPublic: boolean;
	openingHours: string;
	wheelchair: 'yes' | 'limited' | 'no' | null;
	isMain: boolean;
	since: string | null;
	until: string | null;
	precision: string;
	areas: { id: string; slug: string; name: string; how: string }[];
}

/** The part that an organisation takes as a partner of the network (Netzwerkpartner); days. */
export interface Partnership { id: string; role: PartnerRole; mandate: string; since: string | null; until: string | null; audience: Audience }

/** Everything that the viewer may know of an organisation. */
export interface OrganisationPage {
	id: string;
	slug: string;
	name: string;
	kind: OrganisationKind;
	legalForm: { label: string; plain: string | null } | null;
	nonProfit: boolean;
	summary: string;
	description: string;
	email: string | null;
	phone: string | null;
	website: string | null;
	founded: PartialDate | null;
	tags: string[];
	fields: { key: string; label: string }[];
	branches: { scheme: string; code: string; title: string; main: boolean; proposed: boolean }[];
	sites: SiteView[];
	people: { id: string; name: string; title: string; role: string }[];
	relations: { id: string; kind: RelationKind; outgoing: boolean; other: { id: string; slug: string; name: string }; goods: string; quantity: string; since: string | null; until: string | null; audience: Audience }[];
	/** The parts that it takes as a partner of the network. */
	partnerships: Partnership[];
	/** `site` and `area`: where it happened, named for the desk only. */
	lifeEvents: { id: string; kind: LifeEventKind; at: PartialDate; note: string; ahead: boolean; audience: Audience; site: string; area: string }[];
	audience: Audience;
	state: OrganisationState;
	age: Age;
	ageInMonths: number | null;
	confirmedAt: Date | null;
	confirmedBy: 'office' | 'organisation' | 'source' | null;
	confirmedOffice: string | null;
	office: { id: string; name: string; email: string } | null;
	origin: { source: string; sourceUrl: string | null; licence: string | null; attribution: string | null; retrievedAt: Date | null };
	changedAt: Date;
}

/** One line of an organisation's history. */
export interface HistoryEntry {
	id: string;
	at: Date;
	/** Code of the deed; its words are `<module>_deed_<verb>`. */
	deed: string;
	actor: string | null;
	/** The office that acted; null for members and for what the program did. */
	office: string | null;
	byMember: boolean;
	recordId: string;
	before: Record<string, unknown> | null;
	after: Record<string, unknown> | null;
	undone: boolean;
	/** Whether this entry can be taken back at all. */
	undoable: boolean;
}

/** The record as it is edited, with the version that a change must name. For staff, and for members their own. */
export interface EditableOrganisation extends OrganisationFields {
	id: string;
	slug: string;
	version: number;
	state: string;
	branches: { scheme: 'wz2008' | 'wz2025'; code: string; main: boolean; proposed: boolean }[];
}

/** What a list said and no field takes, as the desk sees it. */
export interface DetailView {
	/** By what a form names it. */
	key: string;
	label: string;
	value: string;
	/** The list that said it, and the day of that list; null where nobody noted it. */
	source: string | null;
	day: string | null;
}

/** Somebody's role in an organisation as staff see it, with what they may do with the contact. */
export interface PersonRole {
	id: string;
	personId: string;
	name: string;
	title: string;
	email: string | null;
	phone: string | null;
	role: string;
	since: string | null;
	until: string | null;
	/** It ended before today. */
	former: boolean;
	/** Strangers see it, because the person agreed (`agreedAt`, `agreedHow`). */
	public: boolean;
	agreedAt: Date | null;
	agreedHow: string | null;
}

/** A person of contact as staff see them: how to reach them, and where they have or had which role. */
export interface PersonPage {
	id: string; name: string; title: string; email: string | null; phone: string | null;
	roles: (PersonRole & { organisationId: string; organisation: string; state: OrganisationState })[];
}

/** Somebody to choose, told apart by where they are known from. */
export interface ChoosablePerson { id: string; name: string; email: string | null; organisations: string[] }

/** A record that may be the one that somebody is entering, with what speaks for and against it. */
export type Likely = { id: string; name: string; place: string; reasons: LikenessReason[] };

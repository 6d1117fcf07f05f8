// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationDraft } from './import/draft.ts';
import type { KeptDetail } from './import/kept-details.ts';
import type { Audience, OrganisationKind } from './kinds.ts';
import type { ConsentChannel } from './publishing.ts';

/** What people and lists may say about an organisation itself; only name and kind are needed. */
export interface OrganisationFields {
	name: string;
	kind: OrganisationKind;
	/** Rechtsform as people write it: "GmbH", "e. V."; null for those that have none. */
	legalForm: string | null;
	/** Recognised as serving the public benefit (gemeinnützig), whatever the legal form. */
	nonProfit: boolean;
	summaryDe: string;
	summaryEn: string;
	descriptionDe: string;
	descriptionEn: string;
	email: string | null;
	emailPublic: boolean;
	phone: string | null;
	phonePublic: boolean;
	website: string | null;
	websitePublic: boolean;
	/** "2016", "2016-10" or "2016-10-03". */
	foundedOn: string | null;
	tags: string[];
	/** Keys of the network's taxonomy (wf4.0 fields). */
	fields: string[];
	audience: Audience;
}

/** A site (Betriebsstätte) as it is entered. */
export interface SiteFields {
	label: string;
	street: string;
	houseNumber: string;
	postcode: string;
	city: string;
	district: string;
	lat: number | null;
	lon: number | null;
	precision: 'address' | 'street' | 'district' | 'postcode' | 'unknown';
	/** Whether strangers may see street and number; undefined lets the rules decide. */
	addressPublic?: boolean | undefined;
	/** How somebody agreed that a home address is shown; kept with the consent. */
	consentChannel?: ConsentChannel | undefined;
	openingHours: string;
	wheelchair: 'yes' | 'limited' | 'no' | null;
	isMain: boolean;
	since: string | null;
	until: string | null;
}

/** A role (Rolle) of somebody in an organisation: a person who is known, by id, or one that is described. */
export interface GivenRole {
	personId?: string | null;
	person?: { name: string; title?: string; email?: string | null; phone?: string | null };
	role: string;
	since?: string | null;
	until?: string | null;
	/** Shown to strangers; needs the way in which the person agreed. */
	public?: boolean;
	consentChannel?: ConsentChannel | undefined;
}

/** A branch of industry (Wirtschaftszweig). */
export type Branch = { scheme: 'wz2008' | 'wz2025'; code: string; main: boolean; proposed: boolean };

/** Where a record comes from; shown with it and carried by exports. */
export interface Origin {
	source: string;
	sourceId: string | null;
	sourceUrl: string | null;
	licence: string | null;
	attribution: string | null;
	retrievedAt: Date | null;
}

/** A record to be created; whatever is left out is empty, and its origin is the office. */
export interface NewOrganisation extends Partial<OrganisationFields> {
	name: string;
	kind: OrganisationKind;
	sites?: Partial<SiteFields>[];
	branches?: Branch[];
	/** What no field takes, with the list that said it; for the desk only. */
	details?: KeptDetail[];
	origin?: Partial<Origin>;
	/** When it was last known to be true; now, unless said otherwise. */
	confirmedAt?: Date | null | undefined;
	confirmedBy?: 'office' | 'organisation' | 'source';
}

/** Turns a row of a list into a record. Addresses that a public source shows may be shown here, too. */
export function newOrganisationOf(
	draft: OrganisationDraft,
	{ origin, audience, publicSource }: { origin: Partial<Origin>; audience: Audience; publicSource: boolean }
): NewOrganisation {
	const { site } = draft;
	const placed = Object.values(site).some((value) => value !== null);
	return {
		name: draft.name,
		kind: draft.kind,
		legalForm: draft.legalForm,
		nonProfit: draft.nonProfit ?? false,
		descriptionDe: draft.description ?? '',
		email: draft.email,
		emailPublic: publicSource,
		phone: draft.phone,
		phonePublic: publicSource,
		website: draft.website,
		foundedOn: draft.foundedOn,
		tags: draft.tags,
		audience,
		details: draft.details,
		branches: draft.branches.map((branch, index) => ({ ...branch, main: index === 0 })),
		origin: { ...origin, sourceId: draft.externalId },
		confirmedBy: 'source',
		// A list that does not say from when it is confirms nothing: nobody knows how old it was when it was read.
		confirmedAt: origin.retrievedAt ?? null,
		sites: placed ? [siteOf(site, publicSource)] : []
	};
}

function siteOf(site: OrganisationDraft['site'], publicSource: boolean): Partial<SiteFields> {
	return {
		street: site.street ?? '',
		houseNumber: site.houseNumber ?? '',
		postcode: site.postcode ?? '',
		city: site.city ?? '',
		district: site.district ?? '',
		lat: site.lat,
		lon: site.lon,
		openingHours: site.openingHours ?? '',
		wheelchair: site.wheelchair,
		isMain: true,
		...(publicSource ? { addressPublic: true } : {})
	};
}

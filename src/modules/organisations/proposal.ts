// SPDX-License-Identifier: EUPL-1.2
import { splitStreetNumber } from './import/split-cell.ts';
import type { OrganisationPage, SiteView } from './views.ts';

/** What a proposal (Vorschlag) of the public says: that somebody is missing, something is wrong, or somebody is gone. */
export const PROPOSAL_KINDS = ['new', 'correction', 'gone'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Where a proposal stands; it is public in none of these. */
export const PROPOSAL_STATES = ['waiting', 'accepted', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** How somebody knows what they propose (Woher wissen Sie das?). */
export const PROPOSAL_SOURCES = ['own', 'visit', 'website', 'heard', 'other'] as const;
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number];

/** What can be proposed, in the order of the forms. Kind is asked for new entries only. */
export const PROPOSED_FIELDS = ['name', 'kind', 'summary', 'street', 'houseNumber', 'postcode', 'city', 'phone', 'email', 'website', 'openingHours'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];
export type Proposed = Partial<Record<ProposedField, string>>;

/** The fields that lie at the main site rather than at the organisation. */
export const SITE_FIELDS: readonly ProposedField[] = ['street', 'houseNumber', 'postcode', 'city', 'openingHours'];
/** Those of them by which the site has moved: its point is no longer true. */
export const PLACE_FIELDS: readonly ProposedField[] = ['street', 'houseNumber', 'postcode', 'city'];

/** The site that a proposal is about: the main one, else the first that is not closed. */
export function mainSiteOf(sites: readonly SiteView[]): SiteView | undefined {
	return sites.find((site) => site.isMain && !site.until) ?? sites.find((site) => !site.until);
}

/** Where an organisation is and when it is open, as far as a proposal knows it. */
export type Place = Record<'street' | 'houseNumber' | 'postcode' | 'city' | 'openingHours', string>;

/** What is said of a site; of none nothing. */
export function placeSaidOf(site: SiteView | undefined): Place {
	return { street: site?.street ?? '', houseNumber: site?.houseNumber ?? '', postcode: site?.postcode ?? '', city: site?.city ?? '', openingHours: site?.openingHours ?? '' };
}

/** What the reader's page says of each field, as texts; the summary is the German one where the page is German. */
export function saidOf(page: OrganisationPage): Record<ProposedField, string> {
	const { name, kind, summary, phone, email, website } = page;
	return { name, kind, summary, phone: phone ?? '', email: email ?? '', website: website ?? '', ...placeSaidOf(mainSiteOf(page.sites)) };
}

/**
 * "Kaiserstraße 22" in the field of the street is a street and a number, as it is in a list. What was typed into the field of the number
 * counts; a number that only stood there before does not, nor is a street parted that nobody changed.
 */
export function partStreet(typed: Proposed, said: Proposed = {}): Proposed {
	const parted = splitStreetNumber(typed.street ?? '');
	const own = typed.houseNumber?.trim() ?? '';
	if (parted.houseNumber === null || typed.street === said.street || (own !== '' && own !== said.houseNumber)) return typed;
	return { ...typed, street: parted.street, houseNumber: parted.houseNumber };
}

/**
 * The fields in which a correction differs from what the page said; an emptied field counts ("steht dort zu Unrecht"). Blanks and
 * the form of an address do not.
 */
export function changesOf(said: Record<ProposedField, string>, typed: Proposed): Proposed {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim().replace(/\/$/, '');
	const changed = PROPOSED_FIELDS.filter((field) => typed[field] !== undefined && plain(typed[field]) !== plain(said[field]));
	return Object.fromEntries(changed.map((field) => [field, typed[field]!.trim()]));
}

/** A proposal in the list of the desk. */
export interface ProposalLine {
	id: string;
	kind: ProposalKind;
	state: ProposalState;
	/** The organisation that it is about, or the proposed name. */
	name: string;
	organisationId: string | null;
	place: string;
	fields: ProposedField[];
	source: ProposalSource;
	createdAt: Date;
}

/** One field of a proposal beside what the record and the public page say; `internal`: the record says it, and no stranger sees it today. */
export interface ProposedLine { field: ProposedField; proposed: string; now: string; shown: string; internal: boolean; changedSince: boolean; accepted: boolean }

/** A proposal as the desk decides it. */
export interface ProposalPage extends ProposalLine {
	remark: string;
	sourceWords: string;
	lines: ProposedLine[];
	organisation: { id: string; slug: string; name: string; state: string } | null;
	/** Whether the proposer has a confirmed address and is told what was decided. */
	answerable: boolean;
	hasAddress: boolean;
	/** Since when its words and addresses are gone. */
	forgottenAt: Date | null;
	reason: string;
	decidedAt: Date | null;
	decidedBy: string | null;
}

/** What the proposer sees by the link in the mail. */
export interface ProposalStatus { id: string; kind: ProposalKind; state: ProposalState; name: string; confirmed: boolean; reason: string; createdAt: Date; decidedAt: Date | null }

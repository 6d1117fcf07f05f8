// SPDX-License-Identifier: EUPL-1.2

/** Kinds of organisation (Art der Organisation): firms and initiatives are equal, and no kind brings mandatory fields. */
export const KINDS = [
	'company', 'sole_trader', 'freelancer', 'startup', 'farm', 'cooperative', 'social_enterprise', 'association',
	'initiative', 'foundation', 'public_body', 'institution', 'university', 'chamber', 'landlord', 'other'
] as const;
export type OrganisationKind = (typeof KINDS)[number];

/** Kinds of relation between two organisations, read from the first to the second ("A supplies B"). */
export const RELATION_KINDS = ['supplies', 'partner', 'owns', 'member_of', 'rents_from', 'successor_of'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Life events (Lebensereignisse) of an organisation: Ansiedlung, Erweiterung, Umbau, Umzug, Nachnutzung, Übergabe. */
export const LIFE_EVENT_KINDS = ['settled', 'extended', 'rebuilt', 'moved_within', 'reused', 'handed_over'] as const;
export type LifeEventKind = (typeof LIFE_EVENT_KINDS)[number];

/** The part that a partner takes in the network (Netzwerkpartner): Träger, Förderer, Beratung, Kammer oder Verband, Hochschule oder Forschung, Multiplikator. */
export const PARTNER_ROLES = ['carrier', 'funder', 'adviser', 'chamber', 'science', 'multiplier'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** Who may know of a partner: members read what everybody reads. */
export const PARTNER_AUDIENCES = ['office', 'network', 'public'] as const;
export type PartnerAudience = (typeof PARTNER_AUDIENCES)[number];

/** Who may see a record (Sichtbarkeit), from the narrowest to the widest. */
export const AUDIENCES = ['office', 'network', 'members', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** `archived` is out of the lists but kept (gone, merged); `withdrawn` was taken back by somebody. */
export const STATES = ['active', 'archived', 'withdrawn', 'merged'] as const;
export type OrganisationState = (typeof STATES)[number];

/** Why a relation may be public: both sides agreed, or anybody can read it (press, own website, delivery note of a market). */
export const CLEARANCES = ['both_sides', 'public_source'] as const;
export type Clearance = (typeof CLEARANCES)[number];

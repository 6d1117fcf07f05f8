// SPDX-License-Identifier: EUPL-1.2

/** A signed-in session with the rights that hold right now. */
export interface SessionView {
	id: string;
	accountId: string;
	personId: string;
	name: string;
	email: string;
	office: OfficeMembership | null;
	offices: OfficeMembership[];
	organisations: { id: string; role: 'partner' | 'member' }[];
	guest: boolean;
	operator: boolean;
	hasSecondFactor: boolean;
	secondFactorMissing: boolean;
	/** A proof of the last few minutes: what guards the account may be changed. */
	proofFresh: boolean;
}

/** The own session, as deeds about the own account need it. */
export interface OwnSession {
	id: string;
	accountId: string;
}

export interface OfficeMembership {
	id: string;
	slug: string;
	name: string;
	role: 'lead' | 'adviser' | 'editor';
	requiresSecondFactor: boolean;
}

/** A place where an account is signed in. */
export interface SessionLine {
	id: string;
	device: string;
	way: 'password' | 'link' | 'passkey' | 'demo';
	createdAt: Date;
	lastSeenAt: Date;
	/** The session that asks. */
	current: boolean;
}

/** A passkey as its owner sees it. */
export interface PasskeyLine {
	id: string;
	name: string;
	createdAt: Date;
	lastUsedAt: Date | null;
}

/** The own account, as its owner sees it. */
export interface AccountView {
	name: string;
	title: string;
	phone: string;
	email: string;
	locale: 'de' | 'en';
	hasPassword: boolean;
	/** One-time codes by an app are on since then. */
	totpSince: Date | null;
}

/** A colleague in the office, or somebody who has been invited to become one. */
export interface ColleagueLine {
	accountId: string;
	name: string;
	email: string;
	role: 'lead' | 'adviser' | 'editor';
	state: 'invited' | 'active' | 'ended';
	lastSignInAt: Date | null;
	secondFactor: boolean;
}

/** Somebody who speaks for an organisation. */
export interface MemberLine {
	accountId: string;
	personId: string;
	name: string;
	email: string;
	role: 'partner' | 'member';
	state: 'invited' | 'active' | 'ended';
}

/** What a guest may see, and until when. */
export interface GuestLine {
	id: string;
	name: string;
	email: string;
	recordKind: string;
	recordId: string;
	purpose: string;
	validUntil: string;
	ended: boolean;
}

/** What a guest may see, as the guest sees it. */
export interface OwnGrant {
	id: string;
	/** The office that invited. */
	officeId: string;
	record: { kind: string; id: string };
	purpose: string;
	validUntil: string;
}

/** What the page behind an invitation shows. */
export interface InvitationView {
	email: string;
	name: string;
	/** Where to: the office's name, or nothing where the network itself is named. */
	place: string;
	role: 'lead' | 'adviser' | 'editor' | 'partner' | 'member' | 'guest';
	/** The account is in use already: no password is asked for. */
	known: boolean;
}

/** A prepared role of a demo network. */
export interface DemoRole {
	accountId: string;
	name: string;
	title: string;
	role: 'lead' | 'adviser' | 'editor' | 'partner' | 'member';
	/** Empty for partners and members. */
	office: string;
	officeSlug: string | null;
	organisationId: string | null;
}

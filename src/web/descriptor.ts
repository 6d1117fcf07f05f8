// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '#platform/scope/scope.ts';

/** What a route is a part of; it decides the database role (docs/architecture.md §4). */
export type RouteSurface = 'public' | 'link' | 'account' | 'member' | 'desk' | 'operator' | 'machine';

/** What one form action of a route does. */
export interface ActionDescriptor {
	/** The deed that the journal will show, or null where nothing lasting changes (a preview, a sign-in attempt). */
	audit: string | null;
	/** How often one sender may do it; see RATES. */
	rate?: RateClass;
	/** Whether a second click must not do it twice; on unless said otherwise. */
	once?: boolean;
	/** Who may, where fewer than those who may look. */
	who?: readonly Role[];
	/** The largest form that is read, in bytes, where a file comes along; MOST_BYTES without one. */
	bytes?: number;
}

/** The largest form without a file: ten thousand ticked lines, or the longest text with every sign an umlaut. */
export const MOST_BYTES = 1_000_000;

/** Above this a form is not even read for a sender who is over their rate; below it what was typed is shown again. */
export const SMALL_BYTES = 64_000;

/** How often a sender may call, as [hits, seconds]. Public forms are slow on purpose; staff hardly notice. */
export const RATES = {
	'sign-in': [10, 300],
	'public-form': [12, 600],
	/** Reading a sentence stores nothing and is done again and again until it is right. */
	'public-reading': [120, 600],
	link: [60, 600],
	staff: [600, 60],
	export: [30, 300]
} as const;

export type RateClass = keyof typeof RATES;

/**
 * The declaration of one URL: who may call it, which ids it takes, what it changes, who may keep its answer.
 * Isolation, access and cache tests are generated from these; the server does not start with an undeclared route.
 */
export interface RouteDescriptor {
	surface: RouteSurface;
	who: 'anyone' | readonly Role[];
	/** Every id-valued parameter (in path, query or form) and the kind of record that it names. */
	objects?: Readonly<Record<string, string>>;
	actions?: Readonly<Record<string, ActionDescriptor>>;
	/** public: shared caches may keep it; private: the browser may; never: no-store. */
	cache: 'public' | 'private' | 'never';
	/** The most sensitive class of data in the answer (trust.md §2.3). */
	data: 'P0' | 'P1' | 'P2' | 'P3' | 'P4';
	/** The read itself is journalled under this deed: every page of class P3 (trust I13), and what guests see. */
	auditRead?: string;
	/** The page may stand in a frame of any website; it shows nothing that depends on who is signed in. */
	framed?: boolean;
	/** The page's own module writes that entry, because it knows whose journal it belongs in: a guest has no office. */
	auditBy?: 'page';
}

export type DescriptorTable = Readonly<Record<string, RouteDescriptor>>;

/** Everybody who works in an office. */
export const STAFF: readonly Role[] = ['lead', 'adviser', 'editor'];
/** Everybody who speaks for an organisation. */
export const MEMBERS: readonly Role[] = ['partner', 'member'];
/** Everybody with an account. */
export const SIGNED_IN: readonly Role[] = ['lead', 'adviser', 'editor', 'partner', 'member', 'guest', 'operator'];

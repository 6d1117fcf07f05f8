// SPDX-License-Identifier: EUPL-1.2
import type { Kysely } from 'kysely';
import type { Locale } from '#shared/locale.ts';
import type { DB } from '../database/types.gen.ts';

/**
 * Where somebody stands when they act. Each surface has a database role of its own, with the grants it needs:
 * public reads only `pub.*` views; intake is a public form; link is a one-time link from a mail.
 */
export type Surface = 'public' | 'intake' | 'link' | 'auth' | 'member' | 'desk' | 'operator' | 'worker';

/** What somebody may be in an office (lead, adviser, editor), in an organisation (partner, member) or elsewhere. */
export type Role = 'lead' | 'adviser' | 'editor' | 'partner' | 'member' | 'guest' | 'operator';

export type OfficeRole = 'lead' | 'adviser' | 'editor';

export interface NetworkRef {
	id: string;
	slug: string;
}

/** Who acts. `link` is somebody known only by the one-time link they hold. */
export type Actor =
	| { kind: 'anonymous' }
	| { kind: 'person'; accountId: string; personId: string; role: Role }
	| { kind: 'link'; recordId: string }
	| { kind: 'system'; name: string };

/**
 * For whom, by whom, when, on what: the first parameter of every action and query, and the only way to the database.
 * It lives for one transaction and waits for nothing but the database.
 */
export interface Scope {
	readonly network: NetworkRef;
	/** The office in whose name a staff member acts; null for everybody else. */
	readonly officeId: string | null;
	/** The organisations that a partner or member may act for. */
	readonly organisationIds: readonly string[];
	readonly actor: Actor;
	readonly surface: Surface;
	readonly locale: Locale;
	readonly now: Date;
	readonly db: Kysely<DB>;
}

/** Everything about a scope but its transaction. */
export type ScopeSeed = Omit<Scope, 'db'>;

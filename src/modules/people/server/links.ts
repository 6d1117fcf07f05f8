// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { hashOf, newToken } from '#platform/security/token.ts';
import type { Scope } from '#platform/scope/scope.ts';

/** What a link from a mail is for and whom it binds. */
export interface WantedLink {
	/** `<module>.<what>` or one of our own: 'sign_in', 'password', 'invitation'. A link works for its purpose only. */
	purpose: string;
	minutes: number;
	accountId?: string | null;
	email?: string | null;
	record?: { kind: string; id: string };
	payload?: Record<string, unknown>;
}

/** An open link, as the page behind it may see it. */
export interface OpenLink {
	id: string;
	accountId: string | null;
	email: string | null;
	recordKind: string | null;
	recordId: string | null;
	payload: Record<string, unknown>;
	expiresAt: Date;
}

/** Makes a one-time link (Einmal-Link) and answers its token, which is nowhere kept: 256 random bits, stored as a hash. */
export async function issueLink(scope: Scope, wanted: WantedLink): Promise<{ id: string; token: string; expiresAt: Date }> {
	const { token, hash } = newToken();
	const id = newId(scope.now.getTime());
	const expiresAt = new Date(scope.now.getTime() + wanted.minutes * 60_000);
	await scope.db
		.insertInto('one_time_link')
		.values({
			network_id: scope.network.id,
			id,
			purpose: wanted.purpose,
			token_hash: hash,
			account_id: wanted.accountId ?? null,
			email: wanted.email ?? null,
			record_kind: wanted.record?.kind ?? null,
			record_id: wanted.record?.id ?? null,
			payload: JSON.stringify(wanted.payload ?? {}),
			expires_at: expiresAt
		})
		.execute();
	return { id, token, expiresAt };
}

/** What an open link opens; looking never uses it up, because mail scanners look, too. Unknown, used, withdrawn, expired and foreign are all the same NotFound. */
export async function getOpenLink(scope: Scope, purpose: string, token: string): Promise<OpenLink> {
	const found = await sql<LinkRow>`select * from nw.open_link(${hashOf(token)}, ${purpose}, ${scope.now})`.execute(scope.db);
	const [row] = found.rows;
	if (!row) throw new NotFound('link');
	return openLinkOf(row);
}

/** Uses a link up: of many at the same moment exactly one succeeds (the check is in the statement, trust I18). */
export async function takeLink(scope: Scope, purpose: string, token: string): Promise<OpenLink> {
	const row = await scope.db
		.updateTable('one_time_link')
		.set({ used_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('token_hash', '=', hashOf(token))
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.where('expires_at', '>', scope.now)
		.returning(COLUMNS)
		.executeTakeFirst();
	if (!row) throw new NotFound('link');
	return openLinkOf(row);
}

/** Withdraws all open links of a purpose for an account or record: what was sent earlier no longer works. */
export async function withdrawLinks(scope: Scope, purpose: string, of: { accountId?: string; recordId?: string }): Promise<void> {
	let query = scope.db
		.updateTable('one_time_link')
		.set({ withdrawn_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('withdrawn_at', 'is', null);
	if (of.accountId) query = query.where('account_id', '=', of.accountId);
	if (of.recordId) query = query.where('record_id', '=', of.recordId);
	await query.execute();
}

/** Whatever was sent to these addresses (lower case) opens nothing any more, and the addresses are forgotten (erasure, GDPR Art. 17). */
export async function eraseLinksTo(scope: Scope, emails: readonly string[]): Promise<void> {
	await scope.db
		.updateTable('one_time_link')
		.set({ email: null, payload: '{}', withdrawn_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('account_id', 'is', null)
		.where(sql<boolean>`lower(email) = any(${[...emails]}::text[])`)
		.execute();
}

/** Links to one record that is forgotten open nothing any more and name nobody; other links of the same person stand. */
export async function eraseLinksOn(scope: Scope, recordId: string): Promise<void> {
	await scope.db
		.updateTable('one_time_link')
		.set({ email: null, payload: '{}', withdrawn_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('record_id', '=', recordId)
		.execute();
}

const COLUMNS = ['id', 'account_id', 'email', 'record_kind', 'record_id', 'payload', 'expires_at'] as const;

interface LinkRow {
	id: string;
	account_id: string | null;
	email: string | null;
	record_kind: string | null;
	record_id: string | null;
	payload: Record<string, unknown>;
	expires_at: Date;
}

function openLinkOf(row: LinkRow): OpenLink {
	return {
		id: row.id,
		accountId: row.account_id,
		email: row.email,
		recordKind: row.record_kind,
		recordId: row.record_id,
		payload: row.payload,
		expiresAt: row.expires_at
	};
}

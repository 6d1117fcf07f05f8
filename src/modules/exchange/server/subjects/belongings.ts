// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import type { NeedState, OfferState } from '../../need-rules.ts';
import type { Side, Stage } from '../../rules.ts';

/**
 * By what somebody is known in the exchange: addresses (lower case) under which everything is theirs, and single contacts and
 * sides where there is no address, or one that nobody confirmed.
 */
export interface Trail {
	emails: readonly string[];
	contactIds: readonly string[];
	sideIds: readonly string[];
}

/** What belongs to somebody in the exchange. `organisation` says that the words of a record are an organisation's, not theirs alone. */
export interface Belongings {
	contacts: { id: string }[];
	needs: { id: string; state: NeedState; organisation: boolean }[];
	offers: { id: string; state: OfferState; organisation: boolean }[];
	sides: { id: string; introductionId: string; side: Side; organisation: boolean }[];
	introductions: { id: string; stage: Stage }[];
}

/** A side that was written down from this contact when the two were to be introduced. */
const COPY = sql`s.name = c.name and (s.side = 'seeker' and i.need_id = c.need_id or s.side = 'provider' and i.offer_id = c.offer_id)`;

/** Finds it: at a desk what that office sees, for the worker everything. */
export async function belongingsOf(scope: Scope, trail: Trail): Promise<Belongings> {
	const network = scope.network.id;
	const [emails, sideIds] = [sql`any(${[...trail.emails]}::text[])`, sql`any(${[...trail.sideIds]}::uuid[])`];
	const contacts = await sql<{ id: string; need_id: string | null; offer_id: string | null }>`
		select c.id, c.need_id, c.offer_id from exchange_contact c
		 where c.network_id = ${network} and (c.id = any(${[...trail.contactIds]}::uuid[]) or lower(c.email) = ${emails} or exists (
		   select from introduction_side s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		    where s.network_id = c.network_id and s.id = ${sideIds} and ${COPY}))`.execute(scope.db);
	const contactIds = contacts.rows.map(({ id }) => id);
	const sides = await sql<Belongings['sides'][number]>`
		select s.id, s.introduction_id as "introductionId", s.side, s.organisation_id is not null as organisation
		  from introduction_side s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		 where s.network_id = ${network} and (s.id = ${sideIds} or lower(s.email) = ${emails} or exists (
		   select from exchange_contact c where c.network_id = s.network_id and c.id = any(${contactIds}::uuid[]) and ${COPY}))`.execute(scope.db);
	const needs = await recordsOf<NeedState>(scope, 'need', contacts.rows.flatMap((one) => one.need_id ?? []));
	const offers = await recordsOf<OfferState>(scope, 'offer', contacts.rows.flatMap((one) => one.offer_id ?? []));
	const introductions = await sql<Belongings['introductions'][number]>`
		select id, stage from introduction where network_id = ${network} and (id = any(${sides.rows.map((one) => one.introductionId)}::uuid[])
		    or need_id = any(${needs.map(({ id }) => id)}::uuid[]) or offer_id = any(${offers.map(({ id }) => id)}::uuid[]))`.execute(scope.db);
	return { contacts: contacts.rows.map(({ id }) => ({ id })), needs, offers, sides: sides.rows, introductions: introductions.rows };
}

async function recordsOf<S>(scope: Scope, table: 'need' | 'offer', ids: string[]): Promise<{ id: string; state: S; organisation: boolean }[]> {
	const found = await sql<{ id: string; state: S; organisation: boolean }>`select id, state, organisation_id is not null as organisation
		from ${sql.table(table)} where network_id = ${scope.network.id} and id = any(${ids}::uuid[])`.execute(scope.db);
	return found.rows;
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { may } from './access.ts';

/** What of the journal is wanted; everything empty is all of it. */
export interface JournalQuery {
	/** The module whose deeds are wanted: 'exchange'. */
	module: string;
	/** A person's id. */
	person: string;
	/** A record's or an organisation's id. */
	record: string;
	/** German days, both included. */
	from: string;
	until: string;
	page: number;
}

export interface JournalLine {
	id: string;
	at: Date;
	deed: string;
	actorKind: 'anonymous' | 'person' | 'link' | 'system';
	/** Null where nobody with a name did it, or the person is no longer there. */
	actor: string | null;
	recordKind: string;
	recordId: string;
	/** The organisation that it concerned, for parts of one that have no name of their own. */
	organisationId: string | null;
	/** The fields that were changed. */
	fields: string[];
	takesBack: boolean;
}

const PAGE_SIZE = 50;
const MOST = 10_000;

/**
 * The journal of the network as far as this office may see it, newest first, for the lead. Another office's own entries
 * are not there. Two statements.
 */
export async function listJournal(scope: Scope, query: JournalQuery): Promise<Page<JournalLine>> {
	may(scope, 'lead_office');
	const condition = conditionOf(scope, query);
	const counted = await sql<{ count: string }>`
		select count(*) as count from (select 1 from journal_entry j where ${condition} limit ${MOST + 1}) counted`.execute(scope.db);
	const total = Number(counted.rows[0]!.count);
	const page = Math.min(query.page, Math.max(1, Math.ceil(Math.min(total, MOST) / PAGE_SIZE)));
	const found = await sql<JournalLine>`
		select j.id, j.at, j.deed, j.actor_kind as "actorKind", p.name as actor, j.record_kind as "recordKind", j.record_id as "recordId", j.organisation_id as "organisationId",
		       j.undoes is not null as "takesBack",
		       case when jsonb_typeof(j.after) = 'object' then array(select key from jsonb_object_keys(j.after) key order by key) else '{}' end as fields
		  from journal_entry j left join person p on p.network_id = j.network_id and p.id = j.actor_id
		 where ${condition} order by j.seq desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(scope.db);
	return pageOf(found.rows, total, page, PAGE_SIZE, MOST);
}

function conditionOf(scope: Scope, { module, person, record, from, until }: JournalQuery) {
	const day = /^\d{4}-\d{2}-\d{2}$/;
	const parts = [sql`j.network_id = ${scope.network.id}`];
	if (/^[a-z]+$/.test(module)) parts.push(sql`starts_with(j.deed, ${`${module}.`})`);
	if (person) parts.push(sql`j.actor_id = ${isId(person) ? person : null}::uuid`);
	if (record) parts.push(sql`${isId(record) ? record : null}::uuid in (j.record_id, j.organisation_id)`);
	if (day.test(from)) parts.push(sql`j.at >= (${from}::text || ' 00:00 Europe/Berlin')::timestamptz`);
	if (day.test(until)) parts.push(sql`j.at < (${until}::text || ' 00:00 Europe/Berlin')::timestamptz + interval '1 day'`);
	return sql.join(parts, sql` and `);
}

/** Everybody who appears in this network's journal, for choosing; by name. */
export async function listJournalPeople(scope: Scope): Promise<{ id: string; name: string }[]> {
	may(scope, 'lead_office');
	const found = await sql<{ id: string; name: string }>`
		select p.id, p.name from person p where p.network_id = ${scope.network.id}
		   and p.id in (select j.actor_id from journal_entry j where j.network_id = ${scope.network.id} and j.actor_id is not null)
		 order by p.name collate "de-x-icu", p.id limit 500`.execute(scope.db);
	return found.rows;
}

/** The entries of one deed of this person at one moment: what a bulk action wrote, so that it can be taken back as a whole. */
export async function entriesAt(scope: Scope, at: Date): Promise<{ id: string; deed: string; recordId: string }[]> {
	if (scope.actor.kind !== 'person') return [];
	return scope.db
		.selectFrom('journal_entry')
		.select(['id', 'deed', 'record_id as recordId'])
		.where('network_id', '=', scope.network.id)
		.where('actor_id', '=', scope.actor.personId)
		.where('at', '=', at)
		.orderBy('seq')
		.execute();
}

// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { ageOf } from '../../age.ts';
import { ASK_AFTER_MONTHS, monthsBefore, type AgedRecord } from '../../keeping.ts';
import { suppressedAmong } from './suppression.ts';

const SIZE = 25;
const COLUMNS = sql`o.id, o.slug, o.name, concat_ws(', ', o.districts[1], o.towns[1]) as place, o.email, o.phone, o.confirmed_at as "confirmedAt"`;

/** Active records of an office that nobody confirmed since a moment; never confirmed, they count from when they came. */
const agedSince = (scope: Scope, officeId: string, since: Date): RawBuilder<boolean> =>
	sql<boolean>`o.network_id = ${scope.network.id} and o.office_id = ${officeId} and o.state = 'active' and coalesce(o.confirmed_at, o.created_at) <= ${since}`;

const WRITABLE = sql`o.email is not null and o.email like '%_@_%._%'`;
/** Nobody is asked twice within a year, whatever came of it. */
const askedLately = (scope: Scope) => sql`exists (select 1 from keeping_request k where k.network_id = o.network_id and k.organisation_id = o.id
	and k.sent_at > ${monthsBefore(scope.now, ASK_AFTER_MONTHS)})`;

/** Whom the yearly question goes to next, the longest unconfirmed first; `more` counts all. Those who objected are left out. */
export async function listDue(scope: Scope, officeId: string, most: number): Promise<{ items: AgedRecord[]; total: number }> {
	const due = sql`${agedSince(scope, officeId, monthsBefore(scope.now, ASK_AFTER_MONTHS))} and ${WRITABLE} and not ${askedLately(scope)}`;
	const found = await sql<Omit<AgedRecord, 'age'>>`select ${COLUMNS} from organisation o where ${due} order by o.confirmed_at nulls first, o.name_key, o.id limit 5000`.execute(scope.db);
	const silent = await suppressedAmong(scope, found.rows.map(({ email }) => email!));
	const items = found.rows.filter(({ email }) => !silent.has(email!));
	return { items: items.slice(0, most).map((row) => withAge(scope, row)), total: items.length };
}

/** Whom nobody can write to (no address, or one that cannot be reached or does not want to be): the office calls. */
export async function listToCall(scope: Scope, officeId: string, page: number): Promise<Page<AgedRecord>> {
	const aged = agedSince(scope, officeId, monthsBefore(scope.now, ASK_AFTER_MONTHS));
	const unreached = sql`exists (select 1 from keeping_request k where k.network_id = o.network_id and k.organisation_id = o.id and (k.answer = 'objected'
		or k.sent_at > coalesce(o.confirmed_at, 'epoch') and (k.bounced_at is not null or k.failed_at is not null and k.answer is null)))`;
	return select(scope, sql`${aged} and (not (${WRITABLE}) or o.email is null or ${unreached})`, page);
}

/** What is proposed for the archive: unconfirmed for longer than the office's period. */
export async function listArchivable(scope: Scope, officeId: string, months: number, page: number): Promise<Page<AgedRecord>> {
	return select(scope, agedSince(scope, officeId, monthsBefore(scope.now, months)), page);
}

/** What lies in the archive, newest first, as this office sees it. */
export async function listArchived(scope: Scope, page: number): Promise<Page<AgedRecord>> {
	return select(scope, sql`o.network_id = ${scope.network.id} and o.state = 'archived'`, page, sql`o.changed_at desc, o.id`);
}

async function select(scope: Scope, which: RawBuilder<unknown>, page: number, order = sql`o.confirmed_at nulls first, o.name_key, o.id`): Promise<Page<AgedRecord>> {
	const found = await sql<Omit<AgedRecord, 'age'> & { total: string }>`select ${COLUMNS}, count(*) over () as total from organisation o
		where ${which} order by ${order} limit ${SIZE} offset ${(page - 1) * SIZE}`.execute(scope.db);
	if (found.rows.length === 0 && page > 1) return select(scope, which, 1, order);
	return pageOf(found.rows.map(({ total: _, ...row }) => withAge(scope, row)), Number(found.rows[0]?.total ?? 0), page, SIZE);
}

const withAge = (scope: Scope, row: Omit<AgedRecord, 'age'>): AgedRecord => ({ ...row, age: ageOf(row.confirmedAt, scope.now) });

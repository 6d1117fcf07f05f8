// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { pageOf, type Page } from '#shared/page.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { refuseLastDay } from '../rules.ts';
import type { GuestLine } from '../views.ts';
import { may, mayDo, ownOffice, requireWorkOn, worksOn } from './access.ts';
import { ensureAccount } from './accounts.ts';
import { sendInvitation } from './invitation-mail.ts';

export interface WantedGuest {
	email: string;
	name: string;
	record: { kind: string; id: string };
	/** Why: "Jury Ideenpreis". The guest reads it, too. */
	purpose: string;
	/** The last day, in German local time. */
	validUntil: string;
}

/** Lets a guest (Gast: juror, mentor, auditor) see one record until a day; they are invited by mail. Refuses a day that has passed or is years ahead, and a record that is not the office's to work on (404). */
export async function grantGuest(scope: Scope, wanted: WantedGuest): Promise<string> {
	may(scope, 'invite_guests');
	await requireWorkOn(scope, wanted.record);
	const refusal = refuseLastDay(wanted.validUntil, dayOf(scope.now));
	if (refusal) throw new Refused(refusal);
	const account = await ensureAccount(scope, wanted);
	const values = { purpose: wanted.purpose, valid_until: wanted.validUntil, office_id: ownOffice(scope), ended_at: null };
	const { id } = await scope.db
		.insertInto('guest_grant')
		.values({
			network_id: scope.network.id,
			id: newId(scope.now.getTime()),
			account_id: account.id,
			record_kind: wanted.record.kind,
			record_id: wanted.record.id,
			...values
		})
		.onConflict((conflict) => conflict.constraint('guest_grant_once_per_record').doUpdateSet(values))
		.returning('id')
		.executeTakeFirstOrThrow();
	await sendInvitation(scope, account.id, { kind: 'guest_grant', id, role: 'guest', guest: wanted }, wanted);
	await journal(scope, { deed: 'people.grant_guest', record: { kind: 'guest_grant', id }, audience: 'office', after: { record: wanted.record, validUntil: wanted.validUntil } });
	return id;
}

/** Whether whoever is at the desk may invite guests to this record: what its page offers is what `grantGuest` takes. */
export async function mayInviteGuests(scope: Scope, record: { kind: string; id: string }): Promise<boolean> {
	return mayDo(scope, 'invite_guests') && (await worksOn(scope, record));
}

/** As many as a table shows without scrolling for long. */
const GUESTS_A_PAGE = 50;

/** The office's guests, the latest day first; those whose day passed are shown as ended. Of one record, where it is named. */
export async function listGuests(scope: Scope, at = 1, recordId?: string): Promise<Page<GuestLine>> {
	let query = scope.db
		.selectFrom('guest_grant as g')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'g.network_id').onRef('a.id', '=', 'g.account_id'))
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['g.id', 'g.record_kind', 'g.record_id', 'g.purpose', 'g.valid_until', 'g.ended_at', 'a.email', 'p.name'])
		.select(sql<number>`count(*) over ()`.as('total'))
		.where('g.network_id', '=', scope.network.id)
		.where('g.office_id', '=', ownOffice(scope))
		.orderBy('g.valid_until', 'desc')
		.orderBy('g.id');
	if (recordId) query = query.where('g.record_id', '=', recordId);
	const rows = await query.limit(GUESTS_A_PAGE).offset((at - 1) * GUESTS_A_PAGE).execute();
	if (rows.length === 0 && at > 1) return listGuests(scope, 1, recordId);
	const lines = rows.map((row) => ({
		id: row.id,
		name: row.name,
		email: row.email,
		recordKind: row.record_kind,
		recordId: row.record_id,
		purpose: row.purpose,
		validUntil: String(row.valid_until),
		ended: row.ended_at !== null || String(row.valid_until) < dayOf(scope.now)
	}));
	return pageOf(lines, Number(rows[0]?.total ?? 0), at, GUESTS_A_PAGE);
}

/** Ends a guest's grant at once. */
export async function endGuest(scope: Scope, id: string): Promise<void> {
	may(scope, 'invite_guests');
	const ended = await scope.db
		.updateTable('guest_grant')
		.set({ ended_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('office_id', '=', ownOffice(scope))
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!ended) throw new NotFound('guest_grant');
	await journal(scope, { deed: 'people.end_guest', record: { kind: 'guest_grant', id }, audience: 'office' });
}

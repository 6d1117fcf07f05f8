// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import type { GuestLine } from '../views.ts';
import { may, ownOffice } from './access.ts';
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

/** Lets a guest (Gast: juror, mentor, auditor) see one record until a day; they are invited by mail. Refuses a day that has passed. */
export async function grantGuest(scope: Scope, wanted: WantedGuest): Promise<string> {
	may(scope, 'invite_guests');
	if (wanted.validUntil < dayOf(scope.now)) throw new Refused('people.guest_day_passed');
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
	await sendInvitation(scope, account.id, { kind: 'guest_grant', id, role: 'guest' }, wanted);
	await journal(scope, { deed: 'people.grant_guest', record: { kind: 'guest_grant', id }, audience: 'office', after: { record: wanted.record, validUntil: wanted.validUntil } });
	return id;
}

/** The office's guests, the latest day first; those whose day passed are shown as ended. */
export async function listGuests(scope: Scope): Promise<GuestLine[]> {
	const rows = await scope.db
		.selectFrom('guest_grant as g')
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'g.network_id').onRef('a.id', '=', 'g.account_id'))
		.innerJoin('person as p', (join) => join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.person_id'))
		.select(['g.id', 'g.record_kind', 'g.record_id', 'g.purpose', 'g.valid_until', 'g.ended_at', 'a.email', 'p.name'])
		.where('g.network_id', '=', scope.network.id)
		.where('g.office_id', '=', ownOffice(scope))
		.orderBy('g.valid_until', 'desc')
		.limit(200)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		email: row.email,
		recordKind: row.record_kind,
		recordId: row.record_id,
		purpose: row.purpose,
		validUntil: String(row.valid_until),
		ended: row.ended_at !== null || String(row.valid_until) < dayOf(scope.now)
	}));
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

/** Whether the acting guest may see this record today: the second face of the grant, for the module that owns the record. */
export async function guestMaySee(scope: Scope, record: { kind: string; id: string }): Promise<boolean> {
	if (scope.actor.kind !== 'person') return false;
	const grant = await scope.db
		.selectFrom('guest_grant')
		.select('id')
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', scope.actor.accountId)
		.where('record_kind', '=', record.kind)
		.where('record_id', '=', record.id)
		.where('ended_at', 'is', null)
		.where('valid_until', '>=', dayOf(scope.now))
		.executeTakeFirst();
	return grant !== undefined;
}

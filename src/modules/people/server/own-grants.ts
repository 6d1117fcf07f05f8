// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { OwnGrant } from '../views.ts';

/** What the signed-in guest may see today, the first to end first. */
export async function listOwnGrants(scope: Scope): Promise<OwnGrant[]> {
	const rows = await grantsOf(scope).orderBy('valid_until').orderBy('id').limit(100).execute();
	return rows.map(viewOf);
}

/** One of them; a grant of somebody else, an ended one and one whose day has passed are not there. */
export async function getOwnGrant(scope: Scope, id: string): Promise<OwnGrant> {
	const row = isId(id) ? await grantsOf(scope).where('id', '=', id).executeTakeFirst() : undefined;
	if (!row) throw new NotFound('guest_grant');
	return viewOf(row);
}

/** The same when its record is opened: that a guest looked stands in the journal of the office that invited them, and of no other (trust I13). */
export async function openOwnGrant(scope: Scope, id: string): Promise<OwnGrant> {
	const grant = await getOwnGrant(scope, id);
	const record = { kind: 'guest_grant', id };
	await journal(scope, { deed: 'people.view_as_guest', record, officeId: grant.officeId, audience: 'office', after: { record: grant.record } });
	return grant;
}

/** Whether the acting guest may see this record today: the second face of the grant, for the module that owns the record. */
export async function guestMaySee(scope: Scope, record: { kind: string; id: string }): Promise<boolean> {
	const grant = await grantsOf(scope).where('record_kind', '=', record.kind).where('record_id', '=', record.id).executeTakeFirst();
	return grant !== undefined;
}

function grantsOf(scope: Scope) {
	if (scope.actor.kind !== 'person') throw new NotFound('guest_grant');
	return scope.db
		.selectFrom('guest_grant')
		.select(['id', 'office_id', 'record_kind', 'record_id', 'purpose', 'valid_until'])
		.where('network_id', '=', scope.network.id)
		.where('account_id', '=', scope.actor.accountId)
		.where('ended_at', 'is', null)
		.where('valid_until', '>=', dayOf(scope.now));
}

function viewOf(row: { id: string; office_id: string; record_kind: string; record_id: string; purpose: string; valid_until: unknown }): OwnGrant {
	return { id: row.id, officeId: row.office_id, record: { kind: row.record_kind, id: row.record_id }, purpose: row.purpose, validUntil: String(row.valid_until) };
}

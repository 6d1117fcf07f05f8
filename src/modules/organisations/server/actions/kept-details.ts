// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { detailKey, type KeptDetail } from '../../import/kept-details.ts';
import type { DetailView } from '../../views.ts';
import { may } from '../access.ts';
import { audienceOf, holdOrganisation, type OrganisationRow } from './load.ts';

/** A detail as the journal keeps it, with its place among the others. */
export interface DetailState { detail: KeptDetail | null; place: number }

/** What lists said about an organisation and no field takes (weitere Angaben aus Listen), for the desk; 404 where the record is behind a wall. */
export async function listDetails(scope: Scope, organisationId: string): Promise<DetailView[]> {
	may(scope, 'keep');
	const row = isId(organisationId)
		? await scope.db.selectFrom('organisation').select('details').where('network_id', '=', scope.network.id).where('id', '=', organisationId).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('organisation');
	return detailsOf(row).map(({ label, value, source, day }) => ({ key: detailKey({ label, value }), label, value, source: source ?? null, day: day ?? null }));
}

/** Takes one of them out of the record; the history brings it back. Refuses what somebody changed meanwhile. */
export async function removeDetail(scope: Scope, organisationId: string, key: string): Promise<void> {
	await change(scope, organisationId, key, 'organisations.remove_detail', () => null);
}

/** Corrects what one of them says. From now on the office says it, today, and no list. Answers whether anything changed. */
export async function correctDetail(scope: Scope, organisationId: string, key: string, value: string): Promise<boolean> {
	return change(scope, organisationId, key, 'organisations.correct_detail', (detail) => ({ label: detail.label, value: value.trim(), source: 'office', day: dayOf(scope.now) }));
}

const detailsOf = (row: Pick<OrganisationRow, 'details'>) => row.details as unknown as KeptDetail[];

async function change(scope: Scope, organisationId: string, key: string, deed: string, become: (detail: KeptDetail) => KeptDetail | null): Promise<boolean> {
	may(scope, 'keep');
	const row = await holdOrganisation(scope, organisationId);
	const details = detailsOf(row);
	const place = details.findIndex((detail) => detailKey(detail) === key);
	if (place < 0) throw new Refused('organisations.detail_gone');
	const [before, after] = [details[place]!, become(details[place]!)];
	if (after?.value === before.value) return false;
	await write(scope, row, details.toSpliced(place, 1, ...(after ? [after] : [])));
	await journal(scope, {
		deed, record: { kind: 'organisation', id: row.id }, organisationId: row.id, audience: audienceOf(row),
		before: { detail: before, place }, after: { detail: after, place }
	});
	return true;
}

async function write(scope: Scope, row: Pick<OrganisationRow, 'id' | 'version'>, details: readonly KeptDetail[]): Promise<void> {
	await scope.db.updateTable('organisation').set({ details: JSON.stringify(details), version: row.version + 1, changed_at: scope.now })
		.where('network_id', '=', scope.network.id).where('id', '=', row.id).execute();
}

/** Takes such a change back where it was made: the others may have changed since, this one not. */
export async function putDetailBack(scope: Scope, organisationId: string, expected: DetailState, wanted: DetailState): Promise<void> {
	const row = await holdOrganisation(scope, organisationId);
	const details = detailsOf(row);
	const keyed = (detail: KeptDetail | null) => details.findIndex((one) => detail !== null && detailKey(one) === detailKey(detail));
	const stands = keyed(expected.detail);
	if (expected.detail ? stands < 0 : keyed(wanted.detail) >= 0) throw new Refused('organisations.changed_since');
	const place = expected.detail ? stands : Math.min(wanted.place, details.length);
	await write(scope, row, details.toSpliced(place, expected.detail ? 1 : 0, ...(wanted.detail ? [wanted.detail] : [])));
}

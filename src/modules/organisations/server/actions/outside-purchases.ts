// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { changedColumns, heardBy, loadPart, partOf, refuseToHide, type PartRow } from './load.ts';
import { spanOf } from './span.ts';

/** What is said of goods that come from outside the region (Bezug von außerhalb); the supplier needs no record, a name and a place do. */
export interface GivenPurchase {
	goods: string; quantity?: string; supplierName?: string; supplierPlace?: string; since?: string | null; until?: string | null; audience?: 'office' | 'network';
}

type PurchaseRow = PartRow<'outside_purchase'>;

/** Notes that an organisation buys something outside. Staff note it of any record that they see, members of their own; members' notes are for all offices. */
export async function notePurchase(scope: Scope, organisationId: string, given: GivenPurchase): Promise<string> {
	may(scope, 'keep_own', organisationId);
	const owner = await ownerOf(scope, organisationId);
	const row = { network_id: scope.network.id, id: newId(scope.now.getTime()), organisation_id: owner.id, ...columnsOf(scope, given), office_id: scope.officeId, created_at: scope.now };
	await scope.db.insertInto('outside_purchase').values(row).execute();
	await journal(scope, {
		deed: 'organisations.note_purchase', record: { kind: 'outside_purchase', id: row.id }, organisationId: owner.id,
		audience: heardBy(row, owner), after: partOf(row, Object.keys(row))
	});
	return row.id;
}

/** Corrects it. What another office noted for itself is not there. */
export async function revisePurchase(scope: Scope, id: string, given: GivenPurchase): Promise<void> {
	const row = await holdPurchase(scope, id);
	const wanted = columnsOf(scope, given);
	refuseToHide(scope, row, wanted.audience);
	await change(scope, row, wanted, 'organisations.revise_purchase');
}

/** Ends it today: the goods come from here now, or are bought no more. It stays in the history. */
export async function endPurchase(scope: Scope, id: string): Promise<void> {
	const row = await holdPurchase(scope, id);
	const today = dayOf(scope.now);
	if (row.until && row.until <= today) throw new Refused('organisations.purchase_already_ended');
	if (row.since && row.since > today) throw new Refused('organisations.ends_before_it_began');
	await change(scope, row, { until: today }, 'organisations.end_purchase');
}

/** For a change: two deeds about one purchase follow one another. */
async function holdPurchase(scope: Scope, id: string): Promise<PurchaseRow> {
	await loadPurchase(scope, id);
	const row = await scope.db.selectFrom('outside_purchase').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new NotFound('outside_purchase');
	return row;
}

/** A purchase behind a form; 404 where it, or its organisation, is behind a wall. */
export const loadPurchase = (scope: Scope, id: string): Promise<PurchaseRow> => loadPart(scope, 'outside_purchase', id);

/** What an organisation buys outside, what goes on first. */
export async function listPurchases(scope: Scope, organisationId: string): Promise<PurchaseRow[]> {
	may(scope, 'keep_own', organisationId);
	const rows = await scope.db.selectFrom('outside_purchase').selectAll().where('network_id', '=', scope.network.id).where('organisation_id', '=', organisationId)
		.orderBy('goods').orderBy('id').execute();
	const today = dayOf(scope.now);
	return [...rows.filter(({ until }) => !until || until >= today), ...rows.filter(({ until }) => until && until < today)];
}

async function change(scope: Scope, row: PurchaseRow, wanted: Partial<PurchaseRow>, deed: string): Promise<void> {
	may(scope, 'keep_own', row.organisation_id);
	const owner = await ownerOf(scope, row.organisation_id);
	const columns = changedColumns(row, wanted);
	if (columns.length === 0) return;
	await scope.db.updateTable('outside_purchase').set(wanted).where('network_id', '=', scope.network.id).where('id', '=', row.id).execute();
	const audience = wanted.audience === 'office' ? 'office' : heardBy(row, owner);
	await journal(scope, { deed, record: { kind: 'outside_purchase', id: row.id }, organisationId: owner.id, audience, before: partOf(row, columns), after: partOf(wanted, columns) });
}

async function ownerOf(scope: Scope, id: string) {
	const owner = isId(id)
		? await scope.db.selectFrom('organisation').select(['id', 'audience']).where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!owner) throw new NotFound('organisation');
	return owner;
}

function columnsOf(scope: Scope, given: GivenPurchase) {
	const said = (text = '') => text.trim();
	return {
		goods: said(given.goods), quantity: said(given.quantity), supplier_name: said(given.supplierName), supplier_place: said(given.supplierPlace), ...spanOf(given),
		audience: scope.surface === 'member' ? ('network' as const) : (given.audience ?? 'network')
	};
}

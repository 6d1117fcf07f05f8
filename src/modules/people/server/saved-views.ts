// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotAllowed, NotFound, Refused } from '#shared/refusal.ts';

/** A kept view (gemerkte Ansicht): one of the desk's lists with its filters, under a name. */
export interface SavedView {
	id: string;
	name: string;
	/** Below /[network]/schreibtisch: 'gesuche'. */
	path: string;
	/** Without the question mark. */
	query: string;
	/** Everybody in the office sees it. */
	forOffice: boolean;
}

/** More than these nobody finds again in a side navigation. */
const MOST_VIEWS = 30;

/**
 * The views of this person and of their office, by name. Other offices' and colleagues' own are not there.
 */
export async function listSavedViews(scope: Scope): Promise<SavedView[]> {
	const rows = await views(scope).where('removed_at', 'is', null).orderBy('name').orderBy('id').limit(MOST_VIEWS * 2).execute();
	return rows.map((row) => ({ id: row.id, name: row.name, path: row.path, query: row.query, forOffice: row.account_id === null }));
}

/**
 * Keeps a view for oneself or for the whole office. Path and query were checked by the caller against the lists that
 * exist; the database refuses anything that is no path of a list. Refuses a thirty-first view of one owner.
 */
export async function keepView(scope: Scope, view: Omit<SavedView, 'id'>): Promise<string> {
	const { officeId, accountId } = ownerOf(scope);
	const owned = (await listSavedViews(scope)).filter((one) => one.forOffice === view.forOffice);
	if (owned.length >= MOST_VIEWS) throw new Refused('desk.views_are_many', { max: MOST_VIEWS });
	const id = newId(scope.now.getTime());
	await scope.db
		.insertInto('saved_view')
		.values({
			network_id: scope.network.id, id, office_id: officeId, account_id: view.forOffice ? null : accountId,
			name: view.name, path: view.path, query: view.query, created_at: scope.now
		})
		.execute();
	await record(scope, 'desk.keep_view', id, { after: { name: view.name } });
	return id;
}

/** Gives a view another name. */
export async function renameView(scope: Scope, id: string, name: string): Promise<void> {
	const before = await load(scope, id);
	await change(scope, id, { name });
	await record(scope, 'desk.rename_view', id, { before: { name: before.name }, after: { name } });
}

/** Takes a view out of the navigation; `restoreView` brings it back. */
export async function removeView(scope: Scope, id: string): Promise<void> {
	const { name } = await load(scope, id);
	await change(scope, id, { removed_at: scope.now });
	await record(scope, 'desk.remove_view', id, { before: { name } });
}

/** Brings a removed view back. */
export async function restoreView(scope: Scope, id: string): Promise<void> {
	const { name } = await load(scope, id);
	await change(scope, id, { removed_at: null });
	await record(scope, 'desk.restore_view', id, { after: { name } });
}

/** A view that was just removed, to be offered back; 404 for any other. */
export async function getRemovedView(scope: Scope, id: string): Promise<{ id: string; name: string }> {
	const row = isId(id) ? await views(scope).where('id', '=', id).where('removed_at', 'is not', null).executeTakeFirst() : undefined;
	if (!row) throw new NotFound('saved_view');
	return { id: row.id, name: row.name };
}

function views(scope: Scope) {
	return scope.db
		.selectFrom('saved_view')
		.select(['id', 'name', 'path', 'query', 'account_id', 'removed_at'])
		.where('network_id', '=', scope.network.id)
		.where('office_id', '=', scope.officeId);
}

async function load(scope: Scope, id: string) {
	const row = isId(id) ? await views(scope).where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
	if (!row) throw new NotFound('saved_view');
	return row;
}

async function change(scope: Scope, id: string, set: { name?: string; removed_at?: Date | null }): Promise<void> {
	await scope.db.updateTable('saved_view').set(set).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
}

function ownerOf({ actor, officeId }: Scope): { officeId: string; accountId: string } {
	if (actor.kind !== 'person' || !officeId) throw new NotAllowed('desk.keep_view');
	return { officeId, accountId: actor.accountId };
}

async function record(scope: Scope, deed: string, id: string, change: { before?: unknown; after?: unknown }): Promise<void> {
	await journal(scope, { deed, record: { kind: 'saved_view', id }, audience: 'office', ...change });
}

// SPDX-License-Identifier: EUPL-1.2
import { nameRecords } from '#modules/exchange/server/index.ts';
import { entriesAt } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { sentence } from '#web/sentence.ts';
import { AUDIENCES, BULK_LISTS, choicesFor, type BulkDeed, type BulkList, type Chosen } from './deeds.ts';

/** So many records can be changed in one breath: one transaction of a few seconds. */
const MOST = 500;
/** A click long ago is no slip any more; single steps can still be undone at the record. */
const UNDO_WITHIN_MS = 60 * 60 * 1000;

/** What was chosen: ticked records, or every hit of a search. */
export interface Selection {
	ids: string[];
	/** The query string of the list, where all its hits are meant. */
	search: string | null;
}

/** The list behind an address; 404 for one on which nothing can be done at once. */
export function bulkListOf(name: string): BulkList {
	const list = Object.hasOwn(BULK_LISTS, name) ? BULK_LISTS[name] : undefined;
	if (!list) throw new NotFound('list');
	return list;
}

/** The records of a selection with their names; 404 when a ticked one is not there for this scope, refused when there are too many. */
export async function chosenOf(scope: Scope, list: BulkList, { ids, search }: Selection): Promise<Chosen[]> {
	if (search !== null) {
		const { items, total } = await list.find(scope, new URLSearchParams(search), MOST);
		if (total > MOST) throw new Refused('desk.bulk_too_many', { max: MOST });
		return items;
	}
	const wanted = [...new Set(ids)];
	if (wanted.length > MOST) throw new Refused('desk.bulk_too_many', { max: MOST });
	const names = await nameRecords(scope, wanted);
	return wanted.map((id) => ({ id, name: names.get(id)?.name ?? missing() }));
}

function missing(): never {
	throw new NotFound('record');
}

export interface BulkOrder {
	deed: BulkDeed;
	selection: Selection;
	value: string;
	/** How many the person saw when they confirmed. */
	expected: number;
}

/**
 * Does one deed with every chosen record by the module's own action, so that each is decided, journalled and told as
 * if it were done alone. All or nothing: the first refusal names its record and rolls everything back. Refuses when the
 * search has other hits than the person confirmed. Answers how many.
 */
export async function doForAll(scope: Scope, list: BulkList, { deed, selection, value, expected }: BulkOrder): Promise<number> {
	const run = list.deeds[deed];
	if (!run) throw new NotFound('deed');
	await refuseWrongValue(scope, deed, value);
	const chosen = await chosenOf(scope, list, selection);
	if (chosen.length !== expected) throw new Refused('desk.bulk_changed_since', { count: chosen.length, expected });
	for (const { id, name } of chosen) await oneOf(scope, name, () => run(scope, id, value));
	return chosen.length;
}

async function refuseWrongValue(scope: Scope, deed: BulkDeed, value: string): Promise<void> {
	const allowed: readonly string[] | null = deed === 'audience' ? AUDIENCES : ((await choicesFor(scope, deed))?.map((choice) => choice.value) ?? null);
	const wrong = allowed ? !allowed.includes(value) : deed === 'tag' && value === '';
	if (wrong) throw new Refused('desk.bulk_value_missing');
}

async function oneOf(scope: Scope, name: string, run: () => Promise<unknown>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof Refused) || error instanceof NotFound) throw error;
		throw new Refused('desk.bulk_one_refused', { name, why: sentence(error.code, error.params, scope.locale) });
	}
}

/** What this person did at once at that moment and can still take back; empty when it is too long ago or nothing is left. */
export async function undoableAt(scope: Scope, list: BulkList, moment: string | null): Promise<((scope: Scope) => Promise<unknown>)[]> {
	const at = new Date(moment ?? '');
	const age = scope.now.getTime() - at.getTime();
	if (!(age >= 0 && age < UNDO_WITHIN_MS)) return [];
	const steps = (await entriesAt(scope, at)).map((entry) => list.takeBack(entry));
	return steps.filter((step) => step !== null).reverse();
}

/** Takes a whole bulk action back, or nothing of it. */
export async function undoAllAt(scope: Scope, list: BulkList, moment: string): Promise<number> {
	const steps = await undoableAt(scope, list, moment);
	if (steps.length === 0) throw new Refused('desk.bulk_undone_already');
	for (const step of steps) await step(scope);
	return steps.length;
}

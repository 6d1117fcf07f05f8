// SPDX-License-Identifier: EUPL-1.2
import { joinedDetails, type KeptDetail } from './import/kept-details.ts';
import { AUDIENCES } from './kinds.ts';

/** What a person chooses between when two records become one; a group goes together (an address with its clearance). */
export const MERGE_FIELDS = {
	name: ['name', 'name_key'],
	kind: ['kind'],
	legalForm: ['legal_form', 'non_profit'],
	summary: ['summary_de', 'summary_en'],
	description: ['description_de', 'description_en'],
	email: ['email', 'email_public'],
	phone: ['phone', 'phone_public'],
	website: ['website', 'website_public'],
	foundedOn: ['founded_on', 'founded_precision']
} as const;
export type MergeField = keyof typeof MERGE_FIELDS;
/** The same in the order in which the page asks. */
export const MERGE_FIELD_NAMES = Object.keys(MERGE_FIELDS) as MergeField[];

/** So long what undoes a merge is kept; its values may be somebody's, so they do not stay for ever. */
export const UNDO_MONTHS = 24;

/** A record as the choice needs it: its columns, and how well it is kept. */
export type MergeSide = Record<string, unknown> & { id: string; confirmed_at: Date | null; created_at: Date; audience: string; state: string };

const text = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value ?? '')).trim();

/** What a side says in a field, as people read it; '' for nothing. */
export function fieldValue(side: Record<string, unknown>, field: MergeField): string {
	return text(side[MERGE_FIELDS[field][0]]);
}

/** Columns that say something only together with the value before them: whether an address is shown, how exactly a day is known. */
const QUALIFIERS: readonly string[] = ['email_public', 'phone_public', 'website_public', 'founded_precision'];

/** What stands beside the value of a field and goes with it (its English words, whether it is shown, recognised as non-profit); '' for nothing. */
export function fieldBeside(side: Record<string, unknown>, field: MergeField): string {
	const second: string | undefined = MERGE_FIELDS[field][1];
	// The key of a name follows from it.
	if (!second || field === 'name' || (QUALIFIERS.includes(second) && fieldValue(side, field) === '')) return '';
	return side[second] === false && !QUALIFIERS.includes(second) ? '' : text(side[second]);
}

const differsIn = (a: Record<string, unknown>, b: Record<string, unknown>, field: MergeField): boolean => fieldValue(a, field) !== fieldValue(b, field) || fieldBeside(a, field) !== fieldBeside(b, field);

/** The fields in which two records differ, in any of their columns. */
export function differingFields(a: Record<string, unknown>, b: Record<string, unknown>): MergeField[] {
	return MERGE_FIELD_NAMES.filter((field) => differsIn(a, b, field));
}

const widthOf = ({ audience }: Pick<MergeSide, 'audience'>): number => (AUDIENCES as readonly string[]).indexOf(audience);

/**
 * Whether merging would hide what others see: nothing goes into what one office keeps to itself, and what is active not into
 * what fewer people see. What was archived nobody misses.
 */
export function hidesFromOthers(kept: Pick<MergeSide, 'audience'>, gone: Pick<MergeSide, 'audience' | 'state'>): boolean {
	const narrower = widthOf(kept) < widthOf(gone);
	return narrower && (kept.audience === 'office' || gone.state === 'active');
}

/** The record that goes on, unless a person says otherwise: one that may, then the active, the one that more people see, the fuller, the older one. */
export function keptByDefault(a: MergeSide, b: MergeSide): 'a' | 'b' {
	if (hidesFromOthers(a, b) !== hidesFromOthers(b, a)) return hidesFromOthers(a, b) ? 'b' : 'a';
	const active = Number(b.state === 'active') - Number(a.state === 'active');
	const width = widthOf(b) - widthOf(a);
	const filled = (side: MergeSide) => MERGE_FIELD_NAMES.filter((field) => fieldValue(side, field) !== '').length;
	return (active || width || filled(b) - filled(a) || a.created_at.getTime() - b.created_at.getTime()) > 0 ? 'b' : 'a';
}

/** Whose value a field takes, unless a person says otherwise: the kept record's, where it has one and the other is not confirmed later. */
export function takenByDefault(kept: MergeSide, gone: MergeSide, field: MergeField): 'kept' | 'gone' {
	const [mine, theirs] = [fieldValue(kept, field), fieldValue(gone, field)];
	if (mine === theirs) return besideByDefault(fieldBeside(kept, field), fieldBeside(gone, field));
	if (mine === '' || theirs === '') return mine === '' && theirs !== '' ? 'gone' : 'kept';
	if (field === 'summary' || field === 'description') return theirs.length > mine.length * 1.5 ? 'gone' : 'kept';
	const later = (gone.confirmed_at?.getTime() ?? 0) > (kept.confirmed_at?.getTime() ?? 0);
	return later && ['email', 'phone', 'website'].includes(field) ? 'gone' : 'kept';
}

/** Of the same value twice: the one that says more beside it, and that is not shown where the two do not agree. */
function besideByDefault(mine: string, theirs: string): 'kept' | 'gone' {
	return (mine === '' && theirs !== '') || (mine === 'true' && theirs === 'false') ? 'gone' : 'kept';
}

/** The fields under which the origin of a value is noted. */
const ORIGIN_FIELDS: Partial<Record<MergeField, string>> = {
	name: 'name', legalForm: 'legal_form', summary: 'summary', description: 'description', email: 'email', phone: 'phone', website: 'website', foundedOn: 'founded'
};

/** Fields whose value the kept record keeps, so that the other's origin of it stays behind. */
export function fieldsOfItsOwn(taken: readonly MergeField[]): string[] {
	return MERGE_FIELD_NAMES.filter((field) => !taken.includes(field)).flatMap((field) => ORIGIN_FIELDS[field] ?? []);
}

/** What merging writes into the kept record: the chosen fields of the other, and the words and further details of both. */
export function mergedColumns(kept: MergeSide, gone: MergeSide, taken: readonly MergeField[]): Record<string, unknown> {
	const written: Record<string, unknown> = {};
	for (const field of taken) for (const column of MERGE_FIELDS[field]) written[column] = gone[column] ?? null;
	for (const column of ['tags', 'fields'] as const) {
		const both = [...new Set([...((kept[column] as string[] | null) ?? []), ...((gone[column] as string[] | null) ?? [])])];
		if (both.length > ((kept[column] as string[] | null) ?? []).length) written[column] = both;
	}
	const kepts = (kept.details as KeptDetail[] | null) ?? [];
	const details = joinedDetails(kepts, (gone.details as KeptDetail[] | null) ?? []);
	if (details.length > kepts.length) written.details = details;
	return written;
}

/** Whether merging shows more people what only an office, the network or members saw so far. */
export function widensAudience(kept: Pick<MergeSide, 'audience'>, gone: Pick<MergeSide, 'audience'>): boolean {
	return widthOf(kept) > widthOf(gone);
}

/** Columns that were changed again after the merge, and those that go with them (an address with its clearance): undoing keeps the later change. */
export function changedSinceMerge(now: Record<string, unknown>, after: Record<string, unknown>): string[] {
	const plain = (value: unknown) => JSON.stringify(value instanceof Date ? value.toISOString() : (value ?? null));
	const changed = Object.keys(after).filter((column) => plain(now[column]) !== plain(after[column]));
	const groups = Object.values(MERGE_FIELDS) as readonly (readonly string[])[];
	const together = groups.filter((group) => group.some((column) => changed.includes(column))).flat();
	return Object.keys(after).filter((column) => changed.includes(column) || together.includes(column));
}

/** Fields that the kept record took from the other, under the names of their origins: those that it gives back, and those that were changed since. */
export function originsTaken(after: Record<string, unknown>, conflicts: readonly string[]): { givenBack: string[]; changed: string[] } {
	const taken = MERGE_FIELD_NAMES.filter((field) => MERGE_FIELDS[field].every((column) => column in after));
	const changed = taken.filter((field) => MERGE_FIELDS[field].some((column) => conflicts.includes(column)));
	const named = (fields: readonly MergeField[]) => fields.flatMap((field) => ORIGIN_FIELDS[field] ?? []);
	return { givenBack: named(taken.filter((field) => !changed.includes(field))), changed: named(changed) };
}

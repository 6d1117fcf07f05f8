// SPDX-License-Identifier: EUPL-1.2
import type { DetailDraft, OrganisationDraft, SiteDraft } from './draft.ts';
import type { FieldChange } from './plan.ts';

/** What a source said last about a record: a mark per field, never the value itself. */
export type Marks = Readonly<Record<string, string>>;

const FIELDS = ['name', 'kind', 'legalForm', 'nonProfit', 'description', 'operator', 'phone', 'email', 'website', 'contactPerson', 'foundedOn', 'externalId'] as const;
const SITE_FIELDS = ['street', 'houseNumber', 'postcode', 'city', 'district', 'openingHours', 'wheelchair'] as const satisfies readonly (keyof SiteDraft)[];
/** Fields that a list only adds to. */
const ADDED = ['tags', 'branches', 'osmTags', 'details'] as const;

/** A mark of 53 bits (cyrb53, public domain): two values with the same one are taken for equal. */
export function markOf(value: unknown): string {
	const text = JSON.stringify(value) ?? '';
	let [one, two] = [0xdeadbeef, 0x41c6ce57];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		one = Math.imul(one ^ code, 2654435761);
		two = Math.imul(two ^ code, 1597334677);
	}
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
	two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
	return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/** A point to the metre: exports round differently. */
function roughly(point: unknown): unknown {
	const { lat, lon } = (point ?? {}) as { lat?: number; lon?: number };
	return typeof lat === 'number' && typeof lon === 'number' ? [lat.toFixed(5), lon.toFixed(5)] : null;
}

const comparable = (field: string, value: unknown) => markOf(field === 'site.point' ? roughly(value) : value);

const labelsOf = (details: readonly DetailDraft[]) => [...new Set(details.map(({ label }) => label))];
const valuesOf = (details: readonly DetailDraft[], label: string) => details.filter((one) => one.label === label).map(({ value }) => value);
/** Further details have a mark each, so that one that somebody took out stays out when another one changes. */
const markOfDetail = (label: string) => `details:${label}`;

/** The marks of everything that a list says about a record; what it leaves empty has none. */
export function marksOf(draft: OrganisationDraft): Marks {
	const said: [string, unknown][] = [
		...FIELDS.filter((field) => field !== 'kind' || !draft.kindGuessed).map((field): [string, unknown] => [field, draft[field]]),
		...SITE_FIELDS.map((field): [string, unknown] => [`site.${field}`, draft.site[field]]),
		['site.point', draft.site.lat === null ? null : { lat: draft.site.lat, lon: draft.site.lon }],
		...ADDED.map((field): [string, unknown] => [field, draft[field]]),
		...labelsOf(draft.details).map((label): [string, unknown] => [markOfDetail(label), valuesOf(draft.details, label)])
	];
	return Object.fromEntries(said.filter(([, value]) => value !== null).map(([field, value]) => [field, comparable(field, value)]));
}

/**
 * Parts the changes that a source brings: those that only follow it, and conflicts, where somebody changed the field by hand
 * since and the source changed it too. Where the source says what it said before, the change by hand simply stays.
 */
export function partByHand(changes: readonly FieldChange[], draft: OrganisationDraft, listed: Marks | null): { follows: FieldChange[]; conflicts: FieldChange[] } {
	const now = marksOf(draft);
	const parted = partByMarks(changes, now, listed, ({ field, from }) => comparable(field, from), ADDED);
	const details = parted.follows.find(({ field }) => field === 'details');
	if (!details || !listed) return parted;
	const { follows, conflict } = partDetails(details, draft, now, listed);
	return { follows: parted.follows.flatMap((change) => (change === details ? (follows ?? []) : change)), conflicts: [...parted.conflicts, ...(conflict ? [conflict] : [])] };
}

/** The same for further details, by their names: what was corrected or taken out by hand stays, unless the source says something new there. */
function partDetails(change: FieldChange, draft: OrganisationDraft, now: Marks, listed: Marks): { follows: FieldChange | null; conflict: FieldChange | null } {
	const stored = change.from as DetailDraft[];
	const news = labelsOf(draft.details).filter((label) => listed[markOfDetail(label)] !== now[markOfDetail(label)]);
	const byHand = news.filter((label) => listed[markOfDetail(label)] !== undefined && markOf(valuesOf(stored, label)) !== listed[markOfDetail(label)]);
	const taken = (labels: readonly string[]) => [...stored.filter(({ label }) => !labels.includes(label)), ...draft.details.filter(({ label }) => labels.includes(label))];
	const following = news.filter((label) => !byHand.includes(label));
	const to = taken(following);
	return {
		follows: following.length > 0 && saysOtherwise(to, stored) ? { ...change, to } : null,
		conflict: byHand.length > 0 ? { ...change, to: taken(news) } : null
	};
}

const saysOtherwise = (one: readonly DetailDraft[], other: readonly DetailDraft[]) => {
	const lines = (details: readonly DetailDraft[]) => details.map(({ label, value }) => `${label}\t${value}`).sort().join('\n');
	return lines(one) !== lines(other);
};

/** The same for anything that a source brings: `now` is what it says, `listed` what it said last, `stored` marks what is kept; `added` fields only ever grow. */
export function partByMarks(changes: readonly FieldChange[], now: Marks, listed: Marks | null, stored: (change: FieldChange) => string, added: readonly string[] = []): { follows: FieldChange[]; conflicts: FieldChange[] } {
	if (!listed) return { follows: [...changes], conflicts: [] };
	const follows: FieldChange[] = [];
	const conflicts: FieldChange[] = [];
	for (const change of changes) {
		const before = listed[change.field];
		const repeats = before !== undefined && before === now[change.field];
		// What a source never said and somebody filled in is theirs, too.
		const byHand = before === undefined ? change.from !== null : stored(change) !== before;
		if (added.includes(change.field)) {
			if (!repeats) follows.push(change);
		} else if (!byHand) follows.push(change);
		else if (!repeats) conflicts.push(change);
	}
	return { follows, conflicts };
}

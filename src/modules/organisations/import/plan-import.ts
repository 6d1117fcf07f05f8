// SPDX-License-Identifier: EUPL-1.2
import type { DraftRow, Issue, OrganisationDraft } from './draft.ts';
import { findDuplicates } from '../likeness/find-duplicates.ts';
import type { LikelyPair } from '../likeness/find-duplicates.ts';
import type { Likeness, LikenessReason } from '../likeness/likeness.ts';
import { partByHand, type Marks } from './hand-edits.ts';
import { isAtFurtherSite, KnownDoors, recordChanges } from './known-doors.ts';
import type { ExistingOrganisation, FieldChange, Other, Plan, PlanRow, Similar } from './plan.ts';
import { RowTies } from './row-ties.ts';

type Drafted = { line: number; draft: OrganisationDraft; issues: Issue[] };

const BY_KEY: Likeness = { score: 1, verdict: 'same', reasons: ['external_id_equal'] };
const BY_DOOR: Likeness = { score: 1, verdict: 'same', reasons: ['name_equal', 'address_equal'] };
const BY_TIE: Likeness = { score: 1, verdict: 'second_site', reasons: ['name_equal', 'further_site'] };

/** Records of the directory that came from the same list, under the number they bear there. */
function byExternalId(existing: readonly ExistingOrganisation[], source: string): Map<string, ExistingOrganisation> {
	const found = new Map<string, ExistingOrganisation>();
	for (const organisation of existing) {
		if (organisation.source === source && organisation.externalId) found.set(organisation.externalId, organisation);
	}
	return found;
}

/** All that is known about the likeness of one row: to earlier rows and to the directory, the likeliest first. */
function similarOf(
	pairs: LikelyPair[],
	existing: readonly ExistingOrganisation[],
	drafted: Drafted[]
): Map<number, Similar[]> {
	const similar = new Map<number, Similar[]>();
	for (const { a, b, likeness } of pairs) {
		// The directory stands before the rows, so `b` is always a row and `a` what was there before it.
		const row = b - existing.length;
		const organisation = existing[a];
		const of: Other = organisation ? { id: organisation.id } : { line: drafted[a - existing.length]?.line ?? 0 };
		similar.set(row, [...(similar.get(row) ?? []), { of, likeness }]);
	}
	for (const list of similar.values()) list.sort((x, y) => y.likeness.score - x.likeness.score);
	return similar;
}

/** What tells two firms of one name apart also within one source. */
const SPEAKS_AGAINST: readonly LikenessReason[] = ['further_site', 'number_different', 'legal_form_different', 'far', 'place_different'];

/** Carries what must be known to decide row after row. */
class Planner {
	readonly #byId: Map<string, ExistingOrganisation>;
	readonly #byKey: Map<string, ExistingOrganisation>;
	readonly #taken = new Map<string, number>();
	readonly #firsts = new Map<number, number>();
	readonly #source: string;
	readonly #ties: RowTies;
	readonly #doors: KnownDoors;

	constructor(existing: readonly ExistingOrganisation[], source: string) {
		this.#byId = new Map(existing.map((organisation) => [organisation.id, organisation]));
		this.#byKey = byExternalId(existing, source);
		this.#source = source;
		this.#ties = new RowTies(existing);
		this.#doors = new KnownDoors(existing);
	}

	decide(row: Drafted, similar: Similar[]): PlanRow {
		const { line, draft, issues } = row;
		const keyed = draft.externalId ? this.#byKey.get(draft.externalId) : undefined;
		if (keyed) return this.#renew(row, keyed, BY_KEY);
		const tied = this.#ties.find(draft);
		if (tied) return this.#again(row, tied);
		const twin = similar.find(({ likeness }) => likeness.verdict === 'same');
		const neighbour = twin ? undefined : this.#doors.find(draft, this.#source);
		if (neighbour) return this.#renew(row, neighbour, similar.find(({ of }) => 'id' in of && of.id === neighbour.id)?.likeness ?? BY_DOOR);
		const own = twin ? undefined : this.#ownRecord(similar);
		if (own) return this.#renew(row, own.stored, own.likeness);
		if (!twin) return { line, deed: 'create', draft, issues, similar: similar.slice(0, 5) };
		const known = 'id' in twin.of ? this.#byId.get(twin.of.id) : undefined;
		if (known) return this.#renew(row, known, twin.likeness);
		const of = 'line' in twin.of ? { line: this.#firstLine(twin.of.line, line) } : twin.of;
		return { line, deed: 'duplicate', draft, of, likeness: twin.likeness, changes: [], issues };
	}

	/** A row that was decided when the list was read before: as it was then; a further site that moved since is asked about. */
	#again(row: Drafted, { stored, tied, sameDoor }: NonNullable<ReturnType<RowTies['find']>>): PlanRow {
		const { line, draft, issues } = row;
		if (tied === 'record') return this.#renew(row, stored, BY_DOOR, true);
		if (sameDoor) return { line, deed: 'unchanged', id: stored.id, draft, issues, tied };
		return { line, deed: 'duplicate', draft, of: { id: stored.id }, likeness: BY_TIE, changes: [], issues };
	}

	/**
	 * The record that this source brought under the same name at the same place: there a new telephone number makes no other
	 * firm, as it would between two lists. Not one that an earlier row speaks of already.
	 */
	#ownRecord(similar: Similar[]): { stored: ExistingOrganisation; likeness: Likeness } | undefined {
		for (const { of, likeness } of similar) {
			const stored = 'id' in of ? this.#byId.get(of.id) : undefined;
			const sameName = (likeness.reasons.includes('name_equal') || likeness.reasons.includes('name_equal_but_place')) && likeness.reasons.includes('place_equal');
			if (stored?.source === this.#source && sameName && !this.#taken.has(stored.id) && !likeness.reasons.some((reason) => SPEAKS_AGAINST.includes(reason))) return { stored, likeness };
		}
		return undefined;
	}

	/** The first of a chain: a third row is a duplicate of the record that will exist, not of the second row. */
	#firstLine(of: number, line: number): number {
		const first = this.#firsts.get(of) ?? of;
		this.#firsts.set(line, first);
		return first;
	}

	/** A row about a stored record: the list it came from may change it, another list only proposes. */
	#renew({ line, draft, issues }: Drafted, stored: ExistingOrganisation, likeness: Likeness, tied = false): PlanRow {
		const further = likeness !== BY_KEY && !tied && isAtFurtherSite(draft, stored);
		// The row about the main site speaks for the record; this one only for a site that it has already.
		if (further && stored.source === this.#source) return { line, deed: 'unchanged', id: stored.id, draft, issues, tied: 'site' };
		const earlier = further ? undefined : this.#taken.get(stored.id);
		if (earlier !== undefined) {
			return { line, deed: 'duplicate', draft, of: { line: earlier }, likeness, changes: [], issues };
		}
		if (!further) this.#taken.set(stored.id, line);
		const changes = recordChanges(draft, stored);
		if (changes.length === 0) return { line, deed: 'unchanged', id: stored.id, draft, issues };
		if (tied || stored.source === this.#source) return follow(stored.id, { line, draft, issues }, changes, stored.listed ?? null);
		return { line, deed: 'duplicate', draft, of: { id: stored.id }, likeness, changes, issues };
	}
}

/** A row of a source that comes again: it may change what nobody touched by hand. */
function follow(id: string, { line, draft, issues }: Drafted, changes: FieldChange[], listed: Marks | null): PlanRow {
	const { follows, conflicts } = partByHand(changes, draft, listed);
	const asked = conflicts.length > 0 ? { conflicts } : {};
	if (follows.length === 0) return { line, deed: 'unchanged', id, draft, issues, ...asked };
	return { line, deed: 'change', id, draft, changes: follows, issues, ...asked };
}

/**
 * Decides what an import does with every row: dry run and real run are this one function. `source` names the list
 * (file or feed); a list may change only what came from it, everything else that matches is marked as a duplicate.
 */
export function planImport(
	rows: readonly DraftRow[],
	existing: readonly ExistingOrganisation[],
	{ source }: { source: string }
): Plan {
	const drafted: Drafted[] = rows.flatMap(({ line, draft, issues }) => (draft ? [{ line, draft, issues }] : []));
	const records = [...existing, ...drafted.map(({ draft }) => draft)];
	const pairs = findDuplicates(records, (_a, b) => b >= existing.length);
	const similar = similarOf(pairs, existing, drafted);
	const planner = new Planner(existing, source);
	let at = 0;
	const planned = rows.map(({ line, draft, issues, written }): PlanRow => {
		if (!draft) return { line, deed: 'skip', issues, ...(written ? { written } : {}) };
		const row = at++;
		return planner.decide({ line, draft, issues }, similar.get(row) ?? []);
	});
	return { source, rows: planned };
}

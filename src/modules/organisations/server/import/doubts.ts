// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { pageOf, type Page } from '#shared/page.ts';
import type { LikenessReason } from '../../likeness/likeness.ts';
import type { OrganisationDraft } from '../../import/draft.ts';
import type { ExistingOrganisation, FieldChange, Other, PlanRow } from '../../import/plan.ts';
import { readLineChoice, type Choice, type LineChoice } from '../../import/choices.ts';
import { recordChanges } from '../../import/known-doors.ts';
import { loadExisting } from './existing.ts';
import { getImport } from './runs.ts';

/** One side of a pair, as people compare them. */
export interface Face {
	name: string;
	address: string;
	contact: string;
}

/** A row that looks like a record or like another row, with both sides and what was decided. */
export interface Doubt {
	line: number;
	listed: Face;
	/** A record (id), or another row of the list (line). */
	other: Face & { id?: string; line?: number };
	reasons: LikenessReason[];
	/** Fields in which they differ, where the list could change the record: what is there, and what the line says. */
	differences: (Pick<FieldChange, 'field' | 'from' | 'to'> & { taken: boolean })[];
	/** The comparison takes the line for a further site of the record. */
	secondSite: boolean;
	choice: Choice | 'site' | null;
	/** What holds where nobody chose. */
	preset: Choice;
}

const SIZE = 20;

/** Pairs of a dry run, twenty to a page; `open` are those of all pages about which nobody decided. */
export type Doubts = Page<Doubt> & { open: number };

/** The pairs of a dry run that a person should look at, decided or not, what is known first, in the order of the list. */
export async function listDoubts(scope: Scope, runId: string, page: number): Promise<Doubts> {
	const run = await getImport(scope, runId);
	// Areas are compared by name and place; what is known stays as it is.
	if (run.target === 'areas') return { ...pageOf([], 0, 1, SIZE, 1_000_000), open: 0 };
	const chosen = Object.keys(run.choices).map(Number);
	const condition = sql`network_id = ${scope.network.id} and run_id = ${runId} and asked is not null`;
	const counted = await sql<{ count: number; open: number }>`
		select count(*), count(*) filter (where line <> all (${chosen}::integer[])) as open from import_row where ${condition}`.execute(scope.db);
	const total = Number(counted.rows[0]?.count ?? 0);
	const at = Math.min(page, Math.max(1, Math.ceil(total / SIZE)));
	const found = await sql<{ line: number; plan: PlanRow }>`select line, plan from import_row where ${condition}
		order by asked desc, line limit ${SIZE} offset ${(at - 1) * SIZE}`.execute(scope.db);
	const ids = found.rows.flatMap(({ plan }) => idOf(otherOf(plan)) ?? []);
	const lines = found.rows.flatMap(({ plan }) => lineOf(otherOf(plan)) ?? []);
	const stored = new Map((await loadExisting(scope, run.source, ids)).map((one) => [one.id, one]));
	const faces = new Map([...(await facesOf(scope, ids)), ...(await facesOfLines(scope, runId, lines))]);
	const items = found.rows.map(({ line, plan }) => doubtOf(plan, { faces, stored }, run.choices[line] ?? null, plan.asked?.known ? run.duplicates : 'new'));
	return { ...pageOf(items, total, at, SIZE, 1_000_000), open: Number(counted.rows[0]?.open ?? 0) };
}

const otherOf = (plan: PlanRow): Other | null => plan.asked?.of ?? null;

/** What the line says, also of one that is left out. */
const draftOf = (plan: PlanRow): OrganisationDraft | null => (plan.deed === 'skip' ? (plan.asked?.draft ?? null) : plan.draft);

const idOf = (other: Other | null): string | null => (other && 'id' in other ? other.id : null);

const lineOf = (other: Other | null): number | null => (other && 'line' in other ? other.line : null);

type Known = { faces: ReadonlyMap<string, Doubt['other']>; stored: ReadonlyMap<string, ExistingOrganisation> };

function doubtOf(plan: PlanRow, { faces, stored }: Known, chosen: LineChoice | null, preset: Choice): Doubt {
	const other = otherOf(plan);
	const record = stored.get(idOf(other) ?? '');
	const { choice = null, fields = null } = (chosen && readLineChoice(chosen)) || {};
	const draft = draftOf(plan);
	const changes = !draft || !record ? [] : recordChanges(draft, record).filter(({ field }) => field !== 'externalId');
	const likeness = plan.asked?.likeness ?? null;
	return {
		line: plan.line,
		listed: draft ? faceOf(draft) : NOBODY,
		other: faces.get(String(idOf(other) ?? lineOf(other))) ?? NOBODY,
		reasons: likeness?.reasons ?? [],
		differences: changes.map(({ field, from, to }) => ({ field, from, to, taken: fields ? fields.includes(field) : !(likeness?.verdict === 'second_site' && field.startsWith('site.')) })),
		secondSite: likeness?.verdict === 'second_site',
		choice,
		preset
	};
}

function faceOf({ name, site, phone, email, website }: OrganisationDraft): Face {
	const street = [site.street, site.houseNumber].filter(Boolean).join(' ');
	const town = [site.postcode, site.city].filter(Boolean).join(' ');
	return { name, address: [street, town].filter(Boolean).join(', '), contact: [phone, email, website].filter(Boolean).join(' · ') };
}

const NOBODY: Face = { name: '', address: '', contact: '' };

async function facesOfLines(scope: Scope, runId: string, lines: readonly number[]): Promise<Map<string, Doubt['other']>> {
	const rows = await sql<{ line: number; plan: PlanRow }>`select line, plan from import_row
		where network_id = ${scope.network.id} and run_id = ${runId} and line = any (${lines}::integer[])`.execute(scope.db);
	return new Map(rows.rows.flatMap(({ line, plan }) => ((draft) => (draft ? [[String(line), { ...faceOf(draft), line }] as const] : []))(draftOf(plan))));
}

async function facesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, Doubt['other']>> {
	const found = await sql<Face & { id: string }>`
		select o.id, o.name, concat_ws(' · ', o.phone, o.email, o.website) as contact,
		       coalesce(concat_ws(', ', nullif(concat_ws(' ', nullif(s.street, ''), nullif(s.house_number, '')), ''),
		                nullif(concat_ws(' ', nullif(s.postcode, ''), nullif(s.city, '')), '')), '') as address
		  from organisation o left join site s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
		 where o.network_id = ${scope.network.id} and o.id = any (${ids}::uuid[])`.execute(scope.db);
	return new Map(found.rows.map((row) => [row.id, row]));
}

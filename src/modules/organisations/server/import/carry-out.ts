// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { basesOf, fieldsChanged, fieldsWritten, isFromRegister, originsFor } from '../../import/column-origins.ts';
import { storedDetails, withOrigin } from '../../import/kept-details.ts';
import type { PlanRow } from '../../import/plan.ts';
import type { ImportRun } from '../../import/run.ts';
import { newOrganisationOf } from '../../new-organisation.ts';
import { renewOrigins } from '../../renewed-origins.ts';
import { createMany } from '../actions/create.ts';
import { writeOrigins } from '../origins/write-origins.ts';
import { middlesOf, placedAt } from '../place-site.ts';
import { changeRecords, noteStillListed } from './change-records.ts';
import { holdOpenRows } from './import-rows.ts';
import { noteListings, takeListings } from './listings.ts';
import { storedOrigins, takeSnapshots, type Snapshot } from './snapshot.ts';

type Outcome = { line: number; id: string | null; before: Partial<Snapshot> | null; plan?: PlanRow };

/**
 * Carries out the next rows of an import in this transaction and notes at each what came of it; answers how many there
 * were. A worker that dies leaves a chunk done or not begun, never half.
 */
export async function carryOutChunk(scope: Scope, run: ImportRun): Promise<number> {
	const rows = (await holdOpenRows(scope, run.id)).map(({ plan }) => plan);
	if (rows.length === 0) return 0;
	const created = await createAll(scope, run, rows.filter((row) => row.deed === 'create'));
	const known = await renewAll(scope, run, rows.filter((row) => row.deed === 'change' || row.deed === 'unchanged'));
	const others = rows.filter((row) => row.deed === 'skip' || row.deed === 'duplicate').map(({ line }): Outcome => ({ line, id: null, before: null }));
	await noteOutcomes(scope, run.id, [...created, ...known, ...others]);
	return rows.length;
}

async function createAll(scope: Scope, run: ImportRun, rows: readonly Extract<PlanRow, { deed: 'create' }>[]): Promise<Outcome[]> {
	const bases = basesOf(run.mapping!);
	// The address of the source is public, so a number of the register does not become part of it.
	const hiddenNumber = isFromRegister(run.mapping!, 'externalId');
	const origin = { source: run.source, licence: run.licence || null, attribution: run.attribution || null, retrievedAt: dayAsMoment(run.retrievedOn) };
	const fresh = rows.map(({ draft }) => newOrganisationOf({ ...draft, details: withOrigin(storedDetails(draft), [], run) }, {
		origin: { ...origin, sourceUrl: addressOf(run.sourceUrl, hiddenNumber ? null : draft.externalId) }, audience: run.audience, publicSource: run.publicSource
	})).map((one) => ({ ...one, emailPublic: one.emailPublic && bases.get('email') !== 'trade_register', phonePublic: one.phonePublic && bases.get('phone') !== 'trade_register' }));
	const middles = await middlesOf(scope, fresh.flatMap(({ sites }) => sites?.map(({ postcode }) => postcode) ?? []));
	const sited = fresh.map((one) => ({ ...one, sites: one.sites?.map((site) => placedAt(middles, site)) ?? [] }));
	const created = sited.length > 0 ? await createMany(scope, sited, run.runJobId) : [];
	await noteListings(scope, run.source, rows.map(({ draft, asked }, index) => ({ id: created[index]!.id, draft, ...(asked && { tied: 'record' as const }) })));
	await writeOrigins(scope, rows.map(({ draft }, index) => ({ id: created[index]!.id, origins: originsFor(fieldsWritten(draft), bases, run) })));
	return rows.map(({ line }, index) => ({ line, id: created[index]!.id, before: null }));
}

/** `https://www.openstreetmap.org/{id}` names the place of each record in its source. */
function addressOf(pattern: string, externalId: string | null): string | null {
	if (!pattern.includes('{id}')) return pattern || null;
	return externalId ? pattern.replace('{id}', encodeURI(externalId)) : null;
}

function dayAsMoment(day: string | null): Date | null {
	return day ? new Date(`${day}T12:00:00Z`) : null;
}

type Known = Extract<PlanRow, { deed: 'change' | 'unchanged' }>;

async function renewAll(scope: Scope, run: ImportRun, rows: readonly Known[]): Promise<Outcome[]> {
	const before = await takeSnapshots(scope, rows.map(({ id }) => id));
	const there = rows.filter(({ id }) => before.has(id));
	const listings = await takeListings(scope, there.map(({ id }) => id), run.source);
	await changeRecords(scope, run, there.flatMap((row) => (row.deed === 'change' ? { id: row.id, changes: row.changes, before: before.get(row.id)! } : [])));
	const bases = basesOf(run.mapping!);
	await writeOrigins(scope, there.flatMap((row) => (row.deed === 'change' ? [{ id: row.id, origins: renewOrigins(storedOrigins(before.get(row.id)!), originsFor(fieldsChanged(row.changes), bases, run)) }] : [])));
	await noteStillListed(scope, there.map(({ id }) => id), run.source, dayAsMoment(run.retrievedOn));
	await noteListings(scope, run.source, there);
	return rows.map((row): Outcome => {
		const snapshot = before.get(row.id);
		// Somebody removed the record after the dry run: the line says so instead of vanishing.
		if (!snapshot) return { line: row.line, id: null, before: null, plan: { line: row.line, deed: 'skip', issues: [...row.issues, { code: 'record_gone', severity: 'error' }] } };
		const listing = listings.get(row.id) ?? null;
		return { line: row.line, id: row.id, before: { ...(row.deed === 'change' ? snapshot : { organisation: freshness(snapshot.organisation) }), listing } };
	});
}

/** What `noteStillListed` may touch. */
function freshness({ retrieved_at, confirmed_at, confirmed_by }: Record<string, unknown>): Record<string, unknown> {
	return { retrieved_at, confirmed_at, confirmed_by };
}

async function noteOutcomes(scope: Scope, runId: string, outcomes: readonly Outcome[]): Promise<void> {
	const given = JSON.stringify(outcomes.map((one) => ({ ...one, deed: one.plan?.deed ?? null })));
	await sql`
		update import_row r set done_at = ${scope.now}, organisation_id = x.id, before = x.before,
		       plan = coalesce(x.plan, r.plan), deed = coalesce(x.deed, r.deed)
		  from jsonb_to_recordset(${given}::jsonb) as x (line integer, id uuid, before jsonb, plan jsonb, deed text)
		 where r.network_id = ${scope.network.id} and r.run_id = ${runId} and r.line = x.line`.execute(scope.db);
}

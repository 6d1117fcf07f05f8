// SPDX-License-Identifier: EUPL-1.2
import type { Insertable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Mapping } from '../../import/mapping.ts';
import { fingerprintOf, recognise, type ImportProfile } from '../../import/profile.ts';
import type { Choice } from '../../import/choices.ts';
import type { ImportRun, RunOrigin } from '../../import/run.ts';
import type { ReadChoice, Sheet } from '../../import/sheet.ts';
import { may } from '../access.ts';

const table = (scope: Scope) => scope.db.selectFrom('import_profile').where('network_id', '=', scope.network.id);

/** The lists that the office keeps in mind (gemerkte Listen), by name. */
export async function listProfiles(scope: Scope): Promise<ImportProfile[]> {
	const rows = await table(scope).selectAll().orderBy('name').execute();
	return rows.map(({ id, name, source, fingerprint, used_at: usedAt, changed_at: changedAt }) => ({ id, name, source, columns: fingerprint.length, usedAt, changedAt }));
}

/** The list that a run was recognised as; null where it was not, or where it was forgotten since. */
export async function profileOfRun(scope: Scope, run: Pick<ImportRun, 'profileId'>): Promise<(ImportProfile & { mapping: Mapping }) | null> {
	if (!run.profileId) return null;
	const row = await table(scope).selectAll().where('id', '=', run.profileId).executeTakeFirst();
	if (!row) return null;
	const { id, name, source, fingerprint, used_at: usedAt, changed_at: changedAt } = row;
	return { id, name, source, columns: fingerprint.length, usedAt, changedAt, mapping: row.mapping as unknown as Mapping };
}

/** What a list that is kept in mind says about reading it again. */
export interface RememberedList { name: string; mapping: Mapping; reading: ReadChoice; origin: Omit<RunOrigin, 'retrievedOn' | 'target' | 'areaKind' | 'areaParts'>; duplicates: Choice }

/** A list of the office by its name or its source, as the shell asks for it; null for one that nobody kept in mind. */
export async function findProfile(scope: Scope, name: string): Promise<RememberedList | null> {
	const rows = await table(scope).selectAll().where('office_id', '=', scope.officeId).where((where) => where.or([where('name', '=', name), where('source', '=', name)])).orderBy('name').execute();
	const row = rows.find((one) => one.name === name) ?? rows[0];
	if (!row) return null;
	return {
		name: row.name, mapping: row.mapping as unknown as Mapping, reading: row.reading as unknown as ReadChoice, duplicates: row.duplicates as Choice,
		origin: {
			source: row.source, sourceUrl: row.source_url, licence: row.licence, attribution: row.attribution, audience: row.audience, publicSource: row.public_source,
			kindDefault: row.kind_default as RunOrigin['kindDefault']
		}
	};
}

/**
 * What a new run takes over from the list that it is recognised as: origin, reading and how duplicates are met. Of several
 * lists with the same columns the one that came in a file of this name is meant, else the one that was read last.
 */
export async function recognised(scope: Scope, columns: Sheet['columns'], fileName: string): Promise<Partial<Insertable<DB['import_run']>>> {
	const fingerprint = fingerprintOf(columns);
	if (fingerprint.length === 0) return {};
	const profiles = await table(scope).selectAll().where('office_id', '=', scope.officeId).orderBy('used_at', (order) => order.desc().nullsLast()).execute();
	const files = await scope.db.selectFrom('import_run').select('profile_id').distinct()
		.where('network_id', '=', scope.network.id).where('file_name', '=', fileName).where('profile_id', 'is not', null).execute();
	const sameFile = profiles.filter(({ id }) => files.some(({ profile_id: known }) => known === id));
	const found = recognise(fingerprint, sameFile) ?? recognise(fingerprint, profiles);
	if (!found) return {};
	const { source, source_url, licence, attribution, audience, public_source, kind_default, duplicates } = found;
	return { profile_id: found.id, reading: JSON.stringify(found.reading), source, source_url, licence, attribution, audience, public_source, kind_default, duplicates };
}

/**
 * Keeps in mind how a list was read, under its source: the next time it is recognised by its columns. A list whose columns
 * have no names cannot be. `used` is the moment of a real import, null for a trial.
 */
export async function rememberProfile(scope: Scope, run: ImportRun, mapping: Mapping, used: Date | null): Promise<void> {
	const fingerprint = fingerprintOf(mapping.columns);
	if (fingerprint.length === 0) return;
	// Examples are values of somebody's list; a profile needs the names only.
	const bare = { ...mapping, columns: mapping.columns.map((column) => ({ ...column, examples: [] })) };
	const settings = {
		fingerprint, mapping: JSON.stringify(bare), reading: JSON.stringify(run.reading), source_url: run.sourceUrl, licence: run.licence, attribution: run.attribution,
		audience: run.audience, public_source: run.publicSource, kind_default: run.kindDefault, duplicates: run.duplicates, changed_at: scope.now, ...(used && { used_at: used })
	};
	const kept = await scope.db.insertInto('import_profile')
		.values({ network_id: scope.network.id, id: newId(scope.now.getTime()), office_id: run.officeId, name: run.source, source: run.source, created_at: scope.now, ...settings })
		.onConflict((conflict) => conflict.constraint('import_profile_once_per_source').doUpdateSet(settings)).returning('id').executeTakeFirstOrThrow();
	await scope.db.updateTable('import_run').set({ profile_id: kept.id }).where('network_id', '=', scope.network.id).where('id', '=', run.id).execute();
}

/** Gives a list that is kept in mind another name. */
export async function renameProfile(scope: Scope, id: string, name: string): Promise<void> {
	may(scope, 'keep');
	const before = await hold(scope, id);
	await scope.db.updateTable('import_profile').set({ name, changed_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, { deed: 'organisations.rename_import_profile', record: { kind: 'import_profile', id }, audience: 'office', before: { name: before }, after: { name } });
}

/** Forgets how a list was read (vergessen); what was read in stays. */
export async function forgetProfile(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const name = await hold(scope, id);
	await scope.db.deleteFrom('import_profile').where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, { deed: 'organisations.forget_import_profile', record: { kind: 'import_profile', id }, audience: 'office', before: { name } });
}

async function hold(scope: Scope, id: string): Promise<string> {
	const row = isId(id) ? await table(scope).select('name').where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
	if (!row) throw new NotFound('import_profile');
	return row.name;
}

// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';

/**
 * Where a record of each kind that an address can name is found: its table, and the column that the address uses. The
 * isolation stories take a record of another network from here; a kind that is missing makes them red.
 */
export const RECORD_KINDS: Record<string, { table: string; columns: string[]; where?: string }> = {
	organisation: { table: 'organisation', columns: ['id', 'slug'] },
	site: { table: 'site', columns: ['id'] },
	area: { table: 'area', columns: ['id', 'slug'] },
	office: { table: 'office', columns: ['id', 'slug'] },
	need: { table: 'need', columns: ['id', 'slug'] },
	offer: { table: 'offer', columns: ['id', 'slug'] },
	introduction: { table: 'introduction', columns: ['id'] },
	account: { table: 'account', columns: ['id'] },
	person: { table: 'person', columns: ['id'] },
	session: { table: 'session', columns: ['id'] },
	job: { table: 'job', columns: ['id'] },
	journal_entry: { table: 'journal_entry', columns: ['id'] },
	saved_view: { table: 'saved_view', columns: ['id'] },
	import_profile: { table: 'import_profile', columns: ['id'] },
	import_run: { table: 'import_run', columns: ['id'] },
	stored_file: { table: 'stored_file', columns: ['id'] },
	guest_grant: { table: 'guest_grant', columns: ['id'] },
	passkey: { table: 'passkey', columns: ['id'] },
	organisation_person: { table: 'organisation_person', columns: ['id'] },
	proposal: { table: 'proposal', columns: ['id'] },
	claim: { table: 'claim', columns: ['id'] },
	outside_purchase: { table: 'outside_purchase', columns: ['id'] },
	partnership: { table: 'partnership', columns: ['id'] },
	life_event: { table: 'life_event', columns: ['id'] },
	/** Somebody with a role at an organisation; staff and askers have no such page. */
	contact_person: { table: 'person', columns: ['id'], where: `t.erased_at is null and exists (select 1 from organisation_person r where r.network_id = t.network_id and r.person_id = t.id)` },
	relation: { table: 'organisation_relation', columns: ['id'] },
	duplicate_pair: { table: 'duplicate_pair', columns: ['id'] },
	organisation_merge: { table: 'organisation_merge', columns: ['id'] },
	/** What a need may be introduced to is an offer here; organisations come by their own kind. */
	candidate: { table: 'offer', columns: ['id'] },
	/** The journal of any record; one of an organisation stands for all. */
	record: { table: 'organisation', columns: ['id'] }
};

/** Parameters that name no walled record: secrets of links (their own stories), keys of reference data, names of lists. */
export const NOT_A_RECORD = new Set(['one_time_link', 'wz', 'municipality', 'legal_form', 'category', 'page', 'list']);

/**
 * What somebody might type into any form of the desk, well formed: a deed against a foreign record shall fail because the
 * record is foreign, not because a field is empty.
 */
export const TYPED = {
	name: 'Fremde Hand', titel: 'Fremde Hand', text: 'Fremde Hand war hier', notiz: 'Fremde Hand', grund: 'Fremde Hand', bezeichnung: 'Fremde Hand', rolle: 'adviser', sichtbarkeit: 'network',
	zustand: 'closed', antwort: 'agreed', seite: 'seeker', stufe: 'talking', ergebnis: 'other', je: 'once', wert: '1', erfuellt: 'on', tag: '2030-01-15', gesucht: 'Etwas', angeboten: 'Etwas',
	kategorie: 'space', kriterien: '[]', ort: 'Wolfsburg', umkreis: '5', version: '1', kind: 'company', art: 'company', bleibt: 'a', bis: '2030-01-15', von: '2029-01-15', email: 'fremd@hand.example'
} as const;

function known(kind: string) {
	const found = RECORD_KINDS[kind];
	if (!found) throw new Error(`tests/access/record-kinds.ts does not know the kind ${kind}`);
	return found;
}

/** Words by which another network's record could be asked for: each column the table really has. */
export async function namesOf(database: pg.Pool, kind: string, network: string, named?: string, where = known(kind).where): Promise<string[]> {
	const { table, columns: possible } = known(kind);
	const present = await database.query(`select column_name from information_schema.columns where table_schema = 'public' and table_name = $1`, [table]);
	const columns = possible.filter((column) => present.rows.some((row) => row.column_name === column));
	const texts = columns.map((column) => `t.${column}::text`);
	const row = await database.query(
		`select ${texts.join(', ')} from ${table} t join network n using (network_id)
		  where n.slug = $1 and ($2::text is null or $2 in (${texts.join(', ')})) ${where ? `and ${where}` : ''} order by t.created_at desc limit 1`,
		[network, named ?? null]
	);
	return row.rows[0] ? Object.values(row.rows[0] as Record<string, string>) : [];
}

/** A hash over every row of every walled table of one network: what a deed of another network must not change. */
export async function hashOfNetwork(database: pg.Pool, network: string): Promise<string> {
	const tables = await database.query(
		`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('rate_window', 'once_key', 'session') order by 1`
	);
	const parts: string[] = [];
	for (const { relname } of tables.rows as { relname: string }[]) {
		// The worker moves what is queued on while a story runs; that it is there counts, not how far it is.
		const row = relname === 'outbox' || relname === 'job' ? 't.id::text' : 't::text';
		const hashed = await database.query(
			`select coalesce(md5(string_agg(md5(${row}), '' order by md5(${row}))), '-') as hash from ${relname} t where network_id = (select network_id from network where slug = $1)`,
			[network]
		);
		parts.push(`${relname}:${hashed.rows[0].hash}`);
	}
	return parts.join('\n');
}

// SPDX-License-Identifier: EUPL-1.2
// An operator's database administrator gives a user that may create roles and owns one database, no superuser. Everything that
// leans on the owner's rights (journal, definer functions, public views) must work for it, too.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded, type EmbeddedServer } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { asOwner, openPool } from '#platform/database/pool.ts';
import { journal } from '#platform/records/journal.ts';
import { fact } from '#platform/records/facts.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { ScopeSeed, Surface } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-owner-'));
const versions = fs.existsSync('/usr/lib/postgresql') ? fs.readdirSync('/usr/lib/postgresql') : [];
/** The system's PostgreSQL in the run on a server, the embedded one otherwise: their rules for roles differ. */
const binaries = process.env.TEST_DATABASE_URL ? `/usr/lib/postgresql/${versions.sort().at(-1)}/bin` : undefined;
const network = { id: newId(), slug: 'owner' };
const office = newId();
let server: EmbeddedServer;
let url: string;

beforeAll(async () => {
	if (binaries) fs.chmodSync(folder, 0o755);
	server = await startEmbedded(path.join(folder, 'db'), { binaries, settings: { fsync: 'off' } });
	await asOwner(server.url('postgres'), async (client) => {
		await client.query(`create role plain login createrole`);
		await client.query(`create database plain owner plain template template0 encoding 'UTF8'`);
	});
	url = server.url('plain').replace('netzwerkstatt@', 'plain@');
	await asOwner(url, (client) => migrate(client, 'migrations'));
	await asOwner(server.url('plain'), async (client) => {
		await client.query('insert into network (network_id, slug, name) values ($1, $2, $2)', [network.id, network.slug]);
		await client.query(`insert into office (network_id, id, slug, name_de, short_name, kind) values ($1, $2, 'o', 'O', 'O', 'city')`, [network.id, office]);
	});
});
afterAll(async () => {
	await server.stop();
	fs.rmSync(folder, { recursive: true, force: true });
});

const seed = (surface: Surface): ScopeSeed => ({
	network,
	officeId: surface === 'desk' ? office : null,
	organisationIds: [],
	actor: { kind: 'anonymous' },
	surface,
	locale: 'de',
	now: new Date()
});

test.each(['desk', 'member', 'intake', 'link', 'auth', 'worker', 'operator'] as const)('a deed at the surface %s is journalled and told', async (surface) => {
	const pool = openPool(url, 2);
	const record = { kind: 'thing', id: newId() };
	await openScope(pool, seed(surface), async (scope) => {
		await journal(scope, { deed: 'test.happen', record, audience: surface === 'desk' ? 'office' : 'network' });
		await fact(scope, { kind: 'test.happened', record });
	});
	await pool.end();
	const kept = await asOwner(server.url('plain'), (client) => client.query('select surface from journal_entry where record_id = $1', [record.id]));
	expect(kept.rows).toEqual([{ surface }]);
});

test('the public views answer, and search finds what the surface may see', async () => {
	const pool = openPool(url, 2);
	const found = await openScope(pool, seed('public'), (scope) => scope.db.selectFrom('pub.office').select('id').execute());
	expect(found).toEqual([{ id: office }]);
	await asOwner(server.url('plain'), (client) =>
		client.query(
			`insert into organisation (network_id, id, slug, name, name_key, kind, audience, lexemes) values ($1, $2, 'a', 'Ampel', 'ampel', 'company', 'network', 'ampel:1')`,
			[network.id, newId()]
		)
	);
	const searched = await asOwner(url, async (client) => {
		await client.query(`begin; select set_config('role', 'nw_desk', true), set_config('app.network', '${network.id}', true), set_config('app.office', '${office}', true)`);
		return client.query(`select count(*)::int as found from nw.organisations_with($1, 'ampel'::tsquery)`, [network.id]);
	});
	expect(searched.rows).toEqual([{ found: 1 }]);
	await pool.end();
});

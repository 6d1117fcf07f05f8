// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut, workAll } from '../../../../../tests/kit/imports.ts';
import { ageOf } from '../../age.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { createOrganisation, getImport, getReport, listReport, requestImport, reviseOrganisation, setChoices } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function anOfficeAtWork(): Promise<{ network: TestNetwork; seed: ScopeSeed }> {
	const network = await aNetwork(database);
	return { network, seed: staffSeed(network, await aStaffMember(database, network)) };
}

/** A fingerprint of everything that the directory holds; the journal and the facts may grow. */
async function fingerprint(network: TestNetwork): Promise<string> {
	const rows: unknown[] = [];
	for (const table of ['organisation', 'site', 'organisation_wz', 'residency', 'organisation_person', 'person']) {
		rows.push((await database.owner.query(`select to_jsonb(t) as row from ${table} t where network_id = $1 order by to_jsonb(t)::text`, [network.id])).rows);
	}
	return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

const count = async (network: TestNetwork, table = 'organisation') =>
	Number((await database.owner.query(`select count(*) from ${table} where network_id = $1`, [network.id])).rows[0].count);

const LIST = 'Name;Straße;PLZ;Ort;Telefon;E-Mail\nBäckerei Grün;Hauptstr. 1;38440;Wolfsburg;05361 111;gruen@a.example\n' +
	'Tischlerei Ölmann GmbH;Am Hang 2;38442;Wolfsburg;05361 222;post@b.example\n;ohne Namen 3;38440;Wolfsburg;;\n';

describe('an import', () => {
	test('tries out first, and the real run does exactly what was shown', async () => {
		const { network, seed } = await anOfficeAtWork();
		const id = await anImport(database, seed, LIST);
		const tried = await tryOut(database, seed, id);
		expect(tried).toMatchObject({ state: 'planned', summary: { rowsRead: 3, created: 2, skipped: 1, duplicates: 0 } });
		expect(await count(network)).toBe(0);
		const shown = await database.as(seed, (scope) => getReport(scope, id));
		const done = await carryOut(database, seed, id);
		expect(done.state).toBe('done');
		expect(await database.as(seed, (scope) => getReport(scope, id))).toEqual(shown);
		expect(done.summary).toEqual(tried.summary);
		expect(shown.skipped).toEqual([{ line: 4, reasons: [{ code: 'name_missing' }] }]);
		const { rows } = await database.owner.query('select name, source, licence, office_id, audience, import_job_id from organisation where network_id = $1 order by name', [network.id]);
		const kept = { source: 'Testliste', licence: 'CC0', office_id: network.office.id, audience: 'public', import_job_id: done.runJobId };
		expect(rows).toEqual([{ name: 'Bäckerei Grün', ...kept }, { name: 'Tischlerei Ölmann GmbH', ...kept }]);
	});

	test('of the same list a second time changes nothing', async () => {
		const { network, seed } = await anOfficeAtWork();
		await run(seed, LIST);
		const before = await fingerprint(network);
		const again = await run(seed, LIST);
		expect(again.summary).toMatchObject({ created: 0, changed: 0, unchanged: 2, skipped: 1, duplicates: 0 });
		expect(await fingerprint(network)).toBe(before);
	});

	test('changes what its own list brought, and only proposes about others', async () => {
		const { network, seed } = await anOfficeAtWork();
		await run(seed, LIST);
		const renewed = await run(seed, LIST.replace('05361 111', '05361 999'));
		expect(renewed.summary).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
		const other = await run(seed, LIST.replace('05361 111', '05361 777'), 'Andere Liste');
		expect(other.summary).toMatchObject({ created: 0, changed: 0, duplicates: 1 });
		const { rows } = await database.owner.query(`select phone, version from organisation where network_id = $1 and name = 'Bäckerei Grün'`, [network.id]);
		expect(rows).toEqual([{ phone: '+49 5361 999', version: 2 }]);
	});

	test('takes over or makes anew what a person chose among the duplicates', async () => {
		const { network, seed } = await anOfficeAtWork();
		await run(seed, LIST);
		const id = await anImport(database, seed, LIST.replace('05361 111', '05361 777').replace('05361 222', '05361 888'), { source: 'Andere Liste' });
		await tryOut(database, seed, id);
		await database.as(seed, (scope) => setChoices(scope, id, 'skip', { '2': 'take', '3': 'new' }));
		const done = await carryOut(database, seed, id);
		expect(done.summary).toMatchObject({ created: 1, changed: 1, duplicates: 0 });
		const { rows } = await database.owner.query('select name, phone, source from organisation where network_id = $1 order by created_at, name', [network.id]);
		expect(rows).toEqual([
			{ name: 'Bäckerei Grün', phone: '+49 5361 777', source: 'Testliste' },
			{ name: 'Tischlerei Ölmann GmbH', phone: '+49 5361 222', source: 'Testliste' },
			{ name: 'Tischlerei Ölmann GmbH', phone: '+49 5361 888', source: 'Andere Liste' }
		]);
	});

	test('does not tell one office about the private records of another', async () => {
		const { network, seed } = await anOfficeAtWork();
		const theirs = await anOffice(database, network);
		const colleague = staffSeed(network, await aStaffMember(database, network, 'adviser', theirs.id), 'adviser', theirs.id);
		const twin = { name: 'Bäckerei Grün', kind: 'company', phone: '+49 5361 111', sites: [{ street: 'Hauptstr.', houseNumber: '1', postcode: '38440', city: 'Wolfsburg' }] } as const;
		await database.as(colleague, (scope) => createOrganisation(scope, { ...twin, sites: [...twin.sites], audience: 'office' }));
		expect((await run(seed, LIST)).summary).toMatchObject({ created: 2, duplicates: 0, possibleDuplicates: 0 });
		// Negative control: the office that keeps it hears of the duplicate.
		expect((await tryOut(database, colleague, await anImport(database, colleague, LIST))).summary?.duplicates).toBeGreaterThan(0);
	});

	test('is seen by its own office only', async () => {
		const { network, seed } = await anOfficeAtWork();
		const id = await anImport(database, seed, LIST);
		const theirs = await anOffice(database, network);
		const colleague = staffSeed(network, await aStaffMember(database, network, 'adviser', theirs.id), 'adviser', theirs.id);
		await expect(database.as(colleague, (scope) => getImport(scope, id))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(colleague, (scope) => listReport(scope, id, null, 1))).rejects.toMatchObject({ code: 'common.not_found' });
	});

	test('starts once, however often somebody clicks', async () => {
		const { network, seed } = await anOfficeAtWork();
		const id = await anImport(database, seed, LIST);
		await tryOut(database, seed, id);
		const clicks = await Promise.allSettled(Array.from({ length: 8 }, () => database.as(seed, (scope) => requestImport(scope, id))));
		expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await workAll(database);
		expect(await count(network)).toBe(2);
	});
});

describe('undoing an import', () => {
	test('leaves the directory to the letter as it was', async () => {
		const { network, seed } = await anOfficeAtWork();
		await run(seed, LIST);
		const before = await fingerprint(network);
		const second = await run(seed, LIST.replace('05361 111', '05361 999').replace('Hauptstr. 1', 'Nebenweg 4') + 'Neu dabei;Ring 5;38440;Wolfsburg;;\n');
		expect(await fingerprint(network)).not.toBe(before);
		const undone = await takeBack(database, seed, second.id);
		expect(undone.state).toBe('undone');
		expect(await fingerprint(network)).toBe(before);
	});

	test('keeps what somebody edited since, unless they choose otherwise', async () => {
		const { network, seed } = await anOfficeAtWork();
		const done = await run(seed, LIST);
		const { rows } = await database.owner.query(`select id from organisation where network_id = $1 and name like 'Bäckerei%'`, [network.id]);
		await database.as({ ...seed, now: new Date(Date.now() + 60_000) }, (scope) => reviseOrganisation(scope, rows[0].id, { summaryDe: 'Backt selbst' }));
		await takeBack(database, seed, done.id);
		expect((await database.owner.query('select name, state from organisation where network_id = $1', [network.id])).rows).toEqual([{ name: 'Bäckerei Grün', state: 'active' }]);
		expect((await database.as(seed, (scope) => listReport(scope, done.id, 'kept', 1))).items.map((row) => row.line)).toEqual([2]);
	});

	test('withdraws what others hold on to', async () => {
		const { network, seed } = await anOfficeAtWork();
		const done = await run(seed, LIST);
		await database.owner.query(`insert into organisation_role (network_id, account_id, organisation_id, role)
			select network_id, $2, id, 'member' from organisation where network_id = $1 and name like 'Bäckerei%'`, [network.id, (await aStaffMember(database, network)).accountId]);
		await takeBack(database, seed, done.id);
		expect((await database.owner.query('select name, state from organisation where network_id = $1', [network.id])).rows).toEqual([{ name: 'Bäckerei Grün', state: 'withdrawn' }]);
	});
});

describe('real lists', () => {
	test('the 730 places of Wolfsburg arrive within seconds, change nothing when they come again, and leave no trace when taken back', async () => {
		const { network, seed } = await anOfficeAtWork();
		const before = await fingerprint(network);
		const bytes = readFileSync('demo/wolfsburg/osm-pois.csv');
		const started = performance.now();
		const done = await run(seed, bytes);
		const seconds = (performance.now() - started) / 1000;
		const { rowsRead, created, duplicates, skipped } = done.summary!;
		expect([rowsRead, created + duplicates + skipped]).toEqual([730, 730]);
		expect(await count(network)).toBe(created);
		const again = await run(seed, bytes);
		expect(again.summary).toMatchObject({ created: 0, changed: 0, unchanged: created });
		await takeBack(database, seed, again.id);
		await takeBack(database, seed, done.id);
		expect(await fingerprint(network)).toBe(before);
		expect(seconds).toBeLessThan(15);
		console.info(`730 rows: dry and real run in ${seconds.toFixed(1)} s; ${created} created`);
	});

	const sample = '../shared/data/organisations/zer_sample_60_TESTONLY.csv';
	test.skipIf(!existsSync(sample))('the 60 associations (left out when the sample is absent) arrive, each with its line', async () => {
		const { network, seed } = await anOfficeAtWork();
		const done = await run(seed, readFileSync(sample));
		expect(done.summary).toMatchObject({ rowsRead: 60, skipped: 0 });
		expect(await count(network)).toBe(done.summary!.created);
		const { rows } = await database.owner.query(`select count(*) from organisation where network_id = $1 and (name || description_de) ~ 'Ã|�'`, [network.id]);
		expect(Number(rows[0].count)).toBe(0);
	});
});

async function run(seed: ScopeSeed, content: Uint8Array | string, source = 'Testliste') {
	const id = await anImport(database, seed, content, { source });
	await tryOut(database, seed, id);
	return carryOut(database, seed, id);
}

describe('the age of what was read in', () => {
	test('is that of the source; a list without a date confirms nothing, however freshly it was read', async () => {
		const { network, seed } = await anOfficeAtWork();
		const dated = await anImport(database, seed, 'Name;Ort\nDatiert GmbH;Köln\n', { source: 'Alte Liste', retrievedOn: '2024-01-15' });
		const undated = await anImport(database, seed, 'Name;Ort\nUndatiert GmbH;Köln\n', { source: 'Neue Liste', retrievedOn: null });
		for (const id of [dated, undated]) {
			await tryOut(database, seed, id);
			await carryOut(database, seed, id);
		}
		const { rows } = await database.owner.query(`select name, confirmed_by, confirmed_at from organisation where network_id = $1 and name in ('Datiert GmbH', 'Undatiert GmbH') order by name`, [network.id]);
		expect(rows.map((row) => [row.name, row.confirmed_by, ageOf(row.confirmed_at, new Date())])).toEqual([['Datiert GmbH', 'source', 'old'], ['Undatiert GmbH', null, 'old']]);
	});
});

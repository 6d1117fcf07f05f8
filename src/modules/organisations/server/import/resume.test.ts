// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, tryOut, workAll } from '../../../../../tests/kit/imports.ts';
import type { JobContext } from '#platform/queue/worker.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { getImport, importJobs, listDoubts, previewImport, requestImport, requestTry, setMapping, setReading } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let seed: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
});

async function atWork(): Promise<void> {
	network = await aNetwork(database);
	seed = staffSeed(network, await aStaffMember(database, network));
}

const count = async (table: string) => Number((await database.owner.query(`select count(*) from ${table} where network_id = $1`, [network.id])).rows[0].count);

/** What a worker gives a job, up to the moment at which its process is gone. */
function dyingContext(jobId: string, runId: string, deadAt: number): JobContext {
	let told = 0;
	const worker = { ...systemSeed(network), officeId: network.office.id };
	const dead = () => {
		if (told >= deadAt) throw new Error('killed');
	};
	return {
		jobId,
		input: { runId },
		inScope: (work) => (dead(), database.as({ ...worker, now: new Date() }, work)),
		progress: async () => (dead(), (told += 1), { stop: false })
	};
}

describe('an import whose worker is killed', () => {
	test.each([1, 2, 3, 4])('at its step %i is finished by the next one, with no record twice and none lost', async (step) => {
		await atWork();
		const id = await anImport(database, seed, readFileSync('demo/wolfsburg/osm-pois.csv'));
		await tryOut(database, seed, id);
		const jobId = await database.as(seed, (scope) => requestImport(scope, id));
		await database.owner.query(`update job set state = 'running', attempts = 1, claimed_until = now() - interval '1 second' where id = $1`, [jobId]);
		const kind = importJobs.find((one) => one.kind === 'organisations.import')!;
		await expect(kind.run(dyingContext(jobId, id, step))).rejects.toThrow('killed');
		await workAll(database);
		const done = await database.as(seed, (scope) => getImport(scope, id));
		expect([done.state, done.summary?.rowsRead]).toEqual(['done', 730]);
		expect(await count('organisation')).toBe(done.summary!.created);
		expect(Number((await database.owner.query(`select count(distinct source_id) from organisation where network_id = $1`, [network.id])).rows[0].count)).toBe(done.summary!.created);
	});
});

describe('the steps of the wizard', () => {
	test('a file read wrongly is read anew, and what was mapped before no longer holds', async () => {
		await atWork();
		const id = await anImport(database, seed, new Uint8Array(Buffer.from('Name;Ort\nMüller;Köln\n', 'latin1')));
		const first = await database.as(seed, (scope) => previewImport(scope, id));
		expect([first.sheet?.encoding, first.sheet?.rows[0]?.cells]).toEqual(['windows-1252', ['Müller', 'Köln']]);
		await database.as(seed, (scope) => setMapping(scope, id, first.mapping!));
		await database.as(seed, (scope) => setReading(scope, id, { headerRow: 9 }));
		const wrong = await database.as(seed, (scope) => previewImport(scope, id));
		expect([wrong.sheet, wrong.problem?.code, wrong.run.mapping]).toEqual([null, 'organisations.import_header_missing', null]);
	});

	test('a dry run that fails leaves the import to be set up anew', async () => {
		await atWork();
		const id = await anImport(database, seed, 'Name;Ort\nMüller;Köln\n');
		await database.as(seed, (scope) => setReading(scope, id, { headerRow: 9 }));
		await database.as(seed, (scope) => requestTry(scope, id));
		await workAll(database);
		expect((await database.as(seed, (scope) => getImport(scope, id))).state).toBe('draft');
	});

	test('pairs are shown with both sides, duplicates first', async () => {
		await atWork();
		const id = await anImport(database, seed, readFileSync('demo/wolfsburg/osm-pois.csv'));
		await tryOut(database, seed, id);
		await carryOut(database, seed, id);
		const again = await anImport(database, seed, 'name;street;postcode;city;phone\nTÜV Rheinland AMD Wolfsburg;Porschestraße 94;38440;Wolfsburg;05361 1\n', { source: 'Andere' });
		await tryOut(database, seed, again);
		const [pair] = (await database.as(seed, (scope) => listDoubts(scope, again, 1))).items;
		expect(pair).toMatchObject({ line: 2, listed: { address: 'Porschestraße 94, 38440 Wolfsburg' }, other: { name: 'TÜV Rheinland AMD Wolfsburg', id: expect.any(String) }, preset: 'skip' });
		const many = await database.as(seed, (scope) => listDoubts(scope, id, 1));
		expect(many.items).toHaveLength(20);
		expect(many.items.every(({ other }) => other.name !== '')).toBe(true);
	});

	test('HTML in names stays text', async () => {
		await atWork();
		const id = await anImport(database, seed, 'Name;Ort\n<script>alert(1)</script> GmbH;Köln\n');
		await tryOut(database, seed, id);
		await carryOut(database, seed, id);
		expect((await database.owner.query('select name from organisation where network_id = $1', [network.id])).rows).toEqual([{ name: '<script>alert(1)</script> GmbH' }]);
	});
});

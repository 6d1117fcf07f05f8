// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, systemSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../../tests/kit/database.ts';
import { keepBytes, readBytes, registerFile } from '#platform/files/store.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { beginImport, clearImports, getImport, requestUndo } from './index.ts';

test('file and rows of an import go half a year after it was last touched; what is left says so and is not taken back', async () => {
	process.env.DATA_FOLDER = mkdtempSync(path.join(os.tmpdir(), 'nw-files-'));
	const database = await aDatabase();
	const network = await aNetwork(database);
	const person = await aStaffMember(database, network);
	const atDesk = <T>(work: (scope: Scope) => Promise<T>) => database.as(staffSeed(network, person), work);
	const anImport = async (days: number, state: string) => {
		const kept = await keepBytes(network.id, Buffer.from('Name\nKanarienhof\n'));
		const fileId = kept.id;
		const id = await atDesk(async (scope) => {
			await registerFile(scope, kept, { name: 'liste.csv', mediaType: 'text/csv', audience: 'office' });
			return beginImport(scope, { id: fileId, name: 'liste.csv' });
		});
		await database.owner.query(`update import_run set state = $3, changed_at = now() - make_interval(days => $2) where id = $1`, [id, days, state]);
		await database.owner.query(`insert into import_row (network_id, run_id, line, name, deed, plan) values ($1, $2, 2, 'Kanarienhof', 'create', '{}')`, [network.id, id]);
		return { id, fileId };
	};
	const [old, young, running] = [await anImport(181, 'done'), await anImport(179, 'done'), await anImport(400, 'running')];
	for (let turn = 0; turn < 2; turn++) await database.as(systemSeed(network), clearImports);
	const left = await database.owner.query('select run_id from import_row where network_id = $1', [network.id]);
	expect(left.rows.map((row) => row.run_id).sort()).toEqual([young.id, running.id].sort());
	await expect(readBytes(network.id, old.fileId)).rejects.toThrow('ENOENT');
	expect([(await readBytes(network.id, young.fileId)).length, (await readBytes(network.id, running.fileId)).length]).toEqual([17, 17]);
	expect((await atDesk((scope) => getImport(scope, old.id))).clearedAt).not.toBeNull();
	await expect(atDesk((scope) => requestUndo(scope, old.id, false))).rejects.toMatchObject({ code: 'organisations.import_cleared' });
	expect(await atDesk((scope) => requestUndo(scope, young.id, false))).toMatch(/^[0-9a-f-]{36}$/);
});

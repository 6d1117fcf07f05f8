// SPDX-License-Identifier: EUPL-1.2
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { takeFile } from './take-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'take-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = 'Name;Ort\n';
function aList(name: string): string {
	const path = join(folder, name);
	writeFileSync(path, HEAD + 'Meier KG;Wuppertal\n'.repeat(50_000));
	return path;
}

/** Works on a file every few milliseconds until it is stopped. */
function busy(work: () => void): () => void {
	const timer = setInterval(work, 40);
	return () => clearInterval(timer);
}

describe('a file that changes while it is read is refused', () => {
	test('because somebody writes on at its end', async () => {
		const path = aList('download.csv');
		const stop = busy(() => appendFileSync(path, 'Schulze;Wuppertal\n'));
		await expect(takeFile(path)).rejects.toMatchObject({ code: 'organisations.import_file_changing' });
		stop();
	});

	test('because it is written anew with as many bytes', async () => {
		const path = aList('gleichlang.csv');
		let turn = 0;
		const stop = busy(() => writeFileSync(path, HEAD + `Meier ${turn++ % 2 ? 'KG' : 'AG'};Wuppertal\n`.repeat(50_000)));
		await expect(takeFile(path)).rejects.toMatchObject({ code: 'organisations.import_file_changing' });
		stop();
	});

	test('because a program put another into its place', async () => {
		const path = aList('gespeichert.csv');
		const stop = busy(() => {
			writeFileSync(`${path}.neu`, HEAD);
			renameSync(`${path}.neu`, path);
		});
		await expect(takeFile(path)).rejects.toMatchObject({ code: 'organisations.import_file_changing' });
		stop();
	});
});

test('a file that was written just now and rests is taken whole', async () => {
	const bytes = await takeFile(aList('ruht.csv'));
	expect(Buffer.from(bytes).toString()).toBe(HEAD + 'Meier KG;Wuppertal\n'.repeat(50_000));
});

// SPDX-License-Identifier: EUPL-1.2
import { open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Refused } from '#shared/refusal.ts';
import { READ_LIMITS } from '../../import/sheet.ts';

/** A file written to within so many milliseconds may still be under way; it is looked at again after the pause. */
const FRESH = 2_000;
const PAUSE = 700;

type Look = { size: bigint; mtimeNs: bigint; ctimeNs: bigint; ino: bigint };

const same = (a: Look, b: Look) => a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs && a.ino === b.ino;

/**
 * Takes the bytes of a file on disk, once: what happens to it afterwards is not seen. Refuses one that changes while it is
 * read (a download under way, a table that somebody saves): half of it would become records. The size is asked before a byte is read.
 */
export async function takeFile(path: string): Promise<Uint8Array> {
	const file = await open(path, 'r');
	try {
		const before = await file.stat({ bigint: true });
		if (!before.isFile()) throw new Refused('organisations.import_not_a_list');
		if (before.size > BigInt(READ_LIMITS.fileBytes)) throw new Refused('organisations.import_too_large', { limit: READ_LIMITS.fileBytes / 1024 / 1024 });
		const bytes = await file.readFile();
		if (Date.now() - Number(before.mtimeMs) < FRESH) await wait(PAUSE);
		// The path as well: a program that saves puts a new file into its place.
		const [held, there] = [await file.stat({ bigint: true }), await stat(path, { bigint: true }).catch(() => null)];
		if (!there || !same(before, held) || !same(before, there) || BigInt(bytes.length) !== before.size) throw new Refused('organisations.import_file_changing');
		return bytes;
	} finally {
		await file.close();
	}
}

// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { isId, newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Scope } from '../scope/scope.ts';

/** Bytes that lie in the store but belong to no record yet. */
export interface KeptBytes {
	id: string;
	bytes: number;
	sha256: Buffer;
}

/** A stored file as whoever serves it needs it. */
export interface StoredFile {
	id: string;
	name: string;
	mediaType: string;
	bytes: number;
}

/**
 * Puts bytes into the network's folder of the file store (`dateien`), under an id of ours and never under a name from
 * outside. Belongs before the transaction: what the transaction then does not register is an orphan, never a gap.
 */
export async function keepBytes(networkId: string, content: Uint8Array): Promise<KeptBytes> {
	const id = newId();
	const place = placeOf(networkId, id);
	await fs.mkdir(path.dirname(place), { recursive: true });
	await fs.writeFile(`${place}.teil`, content, { flag: 'wx', mode: 0o640 });
	await fs.rename(`${place}.teil`, place);
	return { id, bytes: content.byteLength, sha256: crypto.createHash('sha256').update(content).digest() };
}

/** Registers kept bytes as a file, in the action's transaction. */
export async function registerFile(scope: Scope, kept: KeptBytes, file: { name: string; mediaType: string; audience: 'office' | 'network' | 'members' | 'public' }): Promise<void> {
	await scope.db
		.insertInto('stored_file')
		.values({
			network_id: scope.network.id,
			id: kept.id,
			office_id: scope.officeId,
			name: file.name.slice(0, 200),
			media_type: file.mediaType,
			bytes: kept.bytes,
			sha256: kept.sha256,
			audience: file.audience,
			created_by: scope.actor.kind === 'person' ? scope.actor.personId : null
		})
		.execute();
}

/** A file that anybody may see (a logo); every other file, and one of another network, is not there. */
export async function getPublicFile(scope: Scope, id: string): Promise<StoredFile> {
	if (!isId(id)) throw new NotFound('file');
	const row = await scope.db
		.selectFrom('pub.stored_file')
		.select(['id', 'name', 'media_type', 'bytes'])
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound('file');
	return { id: row.id!, name: row.name!, mediaType: row.media_type!, bytes: Number(row.bytes) };
}

/** The bytes of a file. Whether the reader may have them was decided when the file was found. */
export async function readBytes(networkId: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await fs.readFile(placeOf(networkId, id)));
}

/** Takes the bytes of a file away; harmless when they are gone already. Its row stays: name, size and hash are the proof. */
export async function removeBytes(networkId: string, id: string): Promise<void> {
	await fs.rm(placeOf(networkId, id), { force: true });
}

function placeOf(networkId: string, id: string): string {
	if (!isId(networkId) || !isId(id)) throw new NotFound('file');
	return path.join(process.env.DATA_FOLDER || 'daten', 'dateien', networkId, id);
}

// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { isId, newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Scope } from '../scope/scope.ts';

/** Bytes that lie in the store already, but that no record knows yet. */
export interface KeptBytes {
	id: string;
	bytes: number;
	sha256: Buffer;
}

/** A stored file as its record tells of it. */
export interface StoredFile {
	id: string;
	name: string;
	mediaType: string;
	bytes: number;
}

/**
 * Puts bytes into the file store (Dateiablage), outside of any transaction: a folder per network in the data folder,
 * under names that nobody can guess. Bytes that no record follows are rubbish, never a danger.
 */
export async function keepBytes(networkId: string, content: Uint8Array): Promise<KeptBytes> {
	const id = newId();
	const target = placeOf(networkId, id);
	await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
	const draft = `${target}.neu`;
	const file = await fs.open(draft, 'wx', 0o600);
	try {
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
	await fs.rename(draft, target);
	return { id, bytes: content.length, sha256: crypto.createHash('sha256').update(content).digest() };
}

/** Records kept bytes as a file of the network, in the action's transaction; `audience` office keeps it to that office. */
export async function recordFile(
	scope: Scope,
	kept: KeptBytes,
	{ name, mediaType, audience }: { name: string; mediaType: string; audience: 'office' | 'network' | 'members' | 'public' }
): Promise<string> {
	await scope.db
		.insertInto('stored_file')
		.values({
			network_id: scope.network.id,
			id: kept.id,
			office_id: scope.officeId,
			// A name is shown and offered for download: no path, no line breaks, nothing endless.
			name: name.replace(/[\p{Cc}/\\]/gu, ' ').trim().slice(-200) || 'datei',
			media_type: mediaType,
			bytes: kept.bytes,
			sha256: kept.sha256,
			audience,
			created_by: scope.actor.kind === 'person' ? scope.actor.personId : null,
			created_at: scope.now
		})
		.execute();
	return kept.id;
}

/** The record of a file that this scope may see; any other is not there. */
export async function getFile(scope: Scope, id: string): Promise<StoredFile> {
	const row = isId(id)
		? await scope.db.selectFrom('stored_file').select(['id', 'name', 'media_type', 'bytes']).where('network_id', '=', scope.network.id)
				.where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('stored_file');
	return { id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes };
}

/** The bytes of a file; whoever asks has seen its record in a scope before. */
export async function readBytes(networkId: string, id: string): Promise<Buffer> {
	return fs.readFile(placeOf(networkId, id)).catch(() => {
		throw new NotFound('stored_file');
	});
}

function placeOf(networkId: string, id: string): string {
	if (!isId(networkId) || !isId(id)) throw new NotFound('stored_file');
	return path.join(process.env.DATA_FOLDER || 'daten', 'dateien', networkId, id);
}

// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod';
import { keepBytes, type KeptBytes } from '#platform/files/store.ts';
import { remakePicture, type RemadePicture } from '#platform/files/remake-picture.ts';
import type { InScope } from './act.ts';

/** Makes an uploaded picture anew and keeps it, before the transaction that shows it. */
export async function keepPicture({ bild }: { bild: z.infer<z.ZodFile> }, inScope: InScope): Promise<{ kept: KeptBytes; made: RemadePicture }> {
	const made = await remakePicture(new Uint8Array(await bild.arrayBuffer()));
	return { made, kept: await keepBytes(await inScope(async (scope) => scope.network.id), made.bytes) };
}

/** The picture as an answer; opened by itself it can do nothing. */
export function pictureAnswer(bytes: Uint8Array<ArrayBuffer>): Response {
	return new Response(bytes, {
		headers: { 'content-type': 'image/webp', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' }
	});
}

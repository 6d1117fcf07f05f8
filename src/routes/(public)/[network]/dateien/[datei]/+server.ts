// SPDX-License-Identifier: EUPL-1.2
import { getPublicFile, readBytes } from '#platform/files/store.ts';
import { answer } from '#web/look.ts';

/** A public file (a logo). Opened by itself it is a download in a sandbox, so that no file can act as a page of ours. */
export const GET = answer(async (scope, event) => {
	const file = await getPublicFile(scope, event.params.datei ?? '');
	return new Response(await readBytes(scope.network.id, file.id), {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(file.bytes),
			'content-disposition': 'attachment',
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'public, max-age=86400, immutable'
		}
	});
});

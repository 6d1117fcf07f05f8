// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { readForm } from './form-values.ts';

const ADDRESS = 'http://netz.example/';

/** A form whose text comes in pieces, without a length; answers how many pieces were taken. */
function inPieces(pieces: number): { request: Request; taken: () => number } {
	let taken = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (taken === pieces) return controller.close();
			controller.enqueue(new TextEncoder().encode(taken++ === 0 ? 'text=' : 'a'.repeat(10_000)));
		}
	});
	const init: RequestInit = { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
	return { request: new Request(ADDRESS, { ...init, duplex: 'half' } as RequestInit), taken: () => taken };
}

describe('a form', () => {
	test('is read with its texts, and passwords do not come back', async () => {
		const body = new URLSearchParams([['a', '1'], ['b', '2'], ['b', '3'], ['password', 'geheim'], ['_once', 'x'.repeat(20)]]);
		const form = await readForm(new Request(ADDRESS, { method: 'POST', body }), 1000);
		expect(form).toEqual({ values: { a: '1', b: ['2', '3'] }, raw: { a: '1', b: ['2', '3'], password: 'geheim' }, once: 'x'.repeat(20) });
	});

	test('that announces too many bytes is not read at all', async () => {
		const { request, taken } = inPieces(100);
		request.headers.set('content-length', '990005');
		await expect(readForm(request, 500_000)).rejects.toMatchObject({ code: 'common.form_too_large', params: { max: 0 } });
		// The one piece that a stream fetches ahead by itself, before anybody reads.
		expect(taken()).toBeLessThanOrEqual(1);
	});

	test('that announces nothing is broken off at the limit', async () => {
		const { request, taken } = inPieces(100);
		await expect(readForm(request, 100_000)).rejects.toMatchObject({ code: 'common.form_too_large' });
		expect(taken()).toBeLessThan(20);
	});

	test('in pieces below the limit is read whole', async () => {
		const form = await readForm(inPieces(11).request, 200_000);
		expect(String(form.values.text).length).toBe(100_000);
	});
});

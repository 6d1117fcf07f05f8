// SPDX-License-Identifier: EUPL-1.2
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Lookalikes from './Lookalikes.svelte';

test('insisting is a tick that is not set and no button, so that Enter in a field never creates a duplicate', () => {
	const likely = [{ id: 'eins', name: 'Bäckerei Ährenkorn', place: 'Wuppertal', reasons: ['phone_equal' as const] }];
	const { body } = render(Lookalikes, { props: { likely, base: '/wuppertal/schreibtisch/organisationen' } });
	expect(body).toContain('<a href="/wuppertal/schreibtisch/organisationen/eins">Bäckerei Ährenkorn</a>, Wuppertal');
	const tick = /<input[^>]*name="trotzdem"[^>]*>/.exec(body)?.[0];
	expect(tick).toMatch(/type="checkbox"/);
	expect(tick).toMatch(/value="ja"/);
	expect(tick).not.toMatch(/ checked/);
	expect(body).not.toMatch(/<button|type="submit"/);
});

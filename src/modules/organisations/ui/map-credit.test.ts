// SPDX-License-Identifier: EUPL-1.2
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import MapCredit from './MapCredit.svelte';

test('the credit says that roads are missing only where they are', () => {
	const words = (detailed: boolean) => render(MapCredit, { props: { detailed } }).body;
	const missing = 'Straßen, Wald und Gewässer zeigt die Karte hier nicht; Grenzen und Orte schon.';
	expect([words(false).includes(missing), words(true).includes(missing)]).toEqual([true, false]);
	for (const detailed of [true, false]) expect(words(detailed)).toContain('href="/datenquellen"');
});

test('the credit of a source is cited in German, in whatever language the page is', () => {
	expect(render(MapCredit, { props: { detailed: true, credit: 'Stadt Musterhausen, 2026' } }).body).toContain('<span lang="de">Stadt Musterhausen, 2026</span>');
});

// SPDX-License-Identifier: EUPL-1.2
// On a slow line people type before the page's scripts have arrived: every letter stays where it is.
import { expect, test } from 'vitest';
import { aWindow } from '../kit/browser.ts';

const LATE_MS = 1_500;

test.each([
	['/wuppertal/gesuche/neu', 'Was suchen Sie?', 'Wir suchen einen Raum in Barmen'],
	['/wuppertal/anmelden', 'E-Mail-Adresse', 'almut@wf.example'],
	['/wolfsburg/verzeichnis', 'Was oder wen suchen Sie?', 'Tischlerei']
])('%s keeps what is typed while it is still loading', async (path, label, words) => {
	const { page, context } = await aWindow();
	let held = 0;
	await page.route('**/*.js', async (route) => {
		held++;
		await new Promise((resolve) => setTimeout(resolve, LATE_MS));
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	const field = page.getByRole('textbox', { name: label }).or(page.getByRole('searchbox', { name: label })).first();
	await field.pressSequentially(words);
	// Control: it was typed into the bare page, before any script could run.
	expect(await page.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.js') && (one as PerformanceResourceTiming).responseEnd > 0).length)).toBe(0);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(500);
	expect(held).toBeGreaterThan(0);
	expect(await field.inputValue()).toBe(words);
	await context.close();
});

test('what was chosen from a list while the page is still loading stays chosen', async () => {
	const { page, context } = await aWindow();
	await page.route('**/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, LATE_MS));
		await route.continue();
	});
	await page.goto('/wuppertal/eintrag-vorschlagen', { waitUntil: 'commit' });
	const kind = page.getByRole('combobox', { name: 'Art' });
	await kind.selectOption({ label: 'Einzelunternehmen' });
	const chosen = await kind.inputValue();
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(500);
	expect([chosen, await kind.inputValue()]).toEqual(['sole_trader', 'sole_trader']);
	await context.close();
});

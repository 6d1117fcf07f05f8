// SPDX-License-Identifier: EUPL-1.2
// A form that is refused, and refused again: what was chosen stays chosen, and the refusal comes into view and takes the focus.
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aWatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs } from '../kit/roles.ts';

const PAGE = '/wuppertal/schreibtisch/organisationen/neu';
let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 1 });
});
afterAll(() => database.end());

/** Waits until the focus is in what says no, and that has come to rest within the window. */
async function refusalComesIntoView(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const { activeElement } = document;
		if (activeElement?.getAttribute('tabindex') !== '-1' || !activeElement.closest('form')) return false;
		const { top } = activeElement.getBoundingClientRect();
		return top >= 0 && top < innerHeight;
	});
}

describe.each([true, false])('a refused form, with JavaScript: %s', (javaScript) => {
	test('keeps the choice of a list twice and brings each refusal into view', async () => {
		const { page, context } = await aWatchedWindow({ javaScript });
		const lead = await aVisitorAs(inject('program'), database, 'wuppertal', 'lead');
		await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));
		await page.goto(PAGE, { waitUntil: 'networkidle' });
		await page.getByLabel('Art', { exact: true }).selectOption('company');
		for (const phone of ['abc', 'xyz']) {
			await page.getByLabel('Telefon', { exact: false }).first().fill(phone);
			await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
			await page.getByRole('alert').getByRole('link', { name: /keine Telefonnummer/ }).waitFor();
			if (javaScript) await refusalComesIntoView(page);
			expect(await page.getByLabel('Art', { exact: true }).inputValue()).toBe('company');
			expect(await page.getByLabel('Telefon', { exact: false }).first().inputValue()).toBe(phone);
		}
		await context.close();
	});
});

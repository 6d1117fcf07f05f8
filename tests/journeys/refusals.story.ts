// SPDX-License-Identifier: EUPL-1.2
// A form that is refused, and refused again: what was chosen stays chosen.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aWatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs } from '../kit/roles.ts';

const PAGE = '/wuppertal/schreibtisch/organisationen/neu';
let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 1 });
});
afterAll(() => database.end());

describe('a form that is refused twice without JavaScript', () => {
	test('keeps the choice of a list and what was typed, and leads to the field', async () => {
		const { page, context } = await aWatchedWindow({ javaScript: false });
		const lead = await aVisitorAs(inject('program'), database, 'wuppertal', 'lead');
		await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));
		await page.goto(PAGE);
		await page.getByLabel('Art', { exact: true }).selectOption('company');
		for (const phone of ['abc', 'xyz']) {
			await page.getByLabel('Telefon', { exact: false }).first().fill(phone);
			await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
			await page.getByRole('alert').getByRole('link', { name: /keine Telefonnummer/ }).waitFor();
			expect(await page.getByLabel('Art', { exact: true }).inputValue()).toBe('company');
			expect(await page.getByLabel('Telefon', { exact: false }).first().inputValue()).toBe(phone);
		}
		await context.close();
	});
});

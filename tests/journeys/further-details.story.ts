// SPDX-License-Identifier: EUPL-1.2
// What a list brought and no field takes: seen at the desk, corrected, taken out and brought back, with and without JavaScript.
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aWatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs } from '../kit/roles.ts';

const NETWORK = 'wolfsburg';

let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

/** A button whose name goes on for those who do not see what it stands beside. */
const button = (around: Locator | Page, name: string, of: string) => around.getByRole('button', { name: new RegExp(`^${name}\\s*: ${of.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) });

test.each([[true, 1280, 0], [false, 320, 1]])('one value is corrected, taken out and brought back (JavaScript: %s, %i px)', { timeout: 180_000 }, async (javaScript, width, at) => {
	const { rows: [known] } = await database.query(`
		select o.id, o.slug, o.details -> 0 ->> 'label' as label, o.details -> 0 ->> 'value' as value, jsonb_array_length(o.details) as count from organisation o join network n using (network_id)
		 where n.slug = $1 and o.state = 'active' and o.audience = 'public' and o.details <> '[]' order by o.id offset $2 limit 1`, [NETWORK, at]);
	const stored = async () => (await database.query(`select details from organisation where id = $1`, [known.id])).rows[0].details as { label: string; value: string }[];
	const { page, context, look } = await aWatchedWindow({ javaScript, width });
	const lead = await aVisitorAs(inject('program'), database, NETWORK, 'lead');
	await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));
	await page.goto(`/${NETWORK}/schreibtisch/organisationen/${known.id}`);
	const block = page.getByRole('region', { name: 'Weitere Angaben aus Listen' });
	await block.getByText(known.value, { exact: true }).first().waitFor();
	await look();

	const correct = async (value: string) => {
		const field = block.getByRole('textbox', { name: known.label, exact: true }).first();
		if (!(await field.isVisible())) await block.getByText(`Berichtigen: ${known.label}`).first().click();
		await field.fill(value);
		await button(block, 'Speichern', known.label).first().click();
	};
	await correct('');
	await page.getByText('Bitte schreiben Sie, was hier stehen soll').first().waitFor();
	expect((await stored())[0]!.value).toBe(known.value);
	await look();
	await correct('im Gespräch geklärt');
	await page.getByText('Die Angabe ist berichtigt.').waitFor();
	await block.getByText('vom Büro berichtigt', { exact: false }).first().waitFor();
	await button(block, 'Entfernen', known.label).first().click();
	await page.getByText('Die Angabe ist entfernt.').waitFor();
	expect([(await stored()).length, await block.count()]).toEqual([known.count - 1, known.count > 1 ? 1 : 0]);
	for (const words of [`Weitere Angabe entfernt: ${known.label}`, `Weitere Angabe berichtigt: ${known.label}`]) {
		const undo = button(page, 'Rückgängig machen', words);
		await undo.first().click();
		// What is undone has no button any more.
		await undo.first().waitFor({ state: 'detached' });
	}
	await block.getByText(known.value, { exact: true }).first().waitFor();
	expect((await stored())[0]).toMatchObject({ label: known.label, value: known.value });

	// Nobody outside reads it.
	await context.clearCookies();
	await page.goto(`/${NETWORK}/verzeichnis/${known.slug}`);
	expect(await page.content()).not.toContain('Weitere Angaben aus Listen');
	await context.close();
});

// SPDX-License-Identifier: EUPL-1.2
// What somebody chose on the page of the trial counts with its green button, too, with and without JavaScript.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aWatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs } from '../kit/roles.ts';

const NETWORK = 'witzenhausen';
const WORKING = 90_000;

let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

const A_NEIGHBOUR = `select o.id, o.name, o.phone, o.email, s.street, s.house_number, s.postcode, s.city
	  from organisation o join network n using (network_id) join site s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
	 where n.slug = $1 and o.state = 'active' and o.audience = 'public' and o.phone is not null and o.email is not null and s.house_number <> '' and s.postcode <> ''
	 order by o.id limit 1`;
const phoneOf = async (id: string) => (await database.query('select phone from organisation where id = $1', [id])).rows[0].phone as string;

test.each([[true, '+49 5542 900101'], [false, '+49 5542 900102']])('a choice at a row is carried out by "Jetzt einlesen" (JavaScript: %s)', { timeout: 240_000 }, async (javaScript, phone) => {
	const known = (await database.query(A_NEIGHBOUR, [NETWORK])).rows[0];
	const list = `Name;Straße;Hausnummer;PLZ;Ort;Telefon;E-Mail\n${[known.name, known.street, known.house_number, known.postcode, known.city, phone, known.email].join(';')}\n`;
	const { page, context, look } = await aWatchedWindow({ javaScript, width: 1280 });
	const lead = await aVisitorAs(inject('program'), database, NETWORK, 'lead');
	await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));

	await page.goto(`/${NETWORK}/schreibtisch/import`);
	await page.getByLabel('Datei').setInputFiles({ name: `nachbarn-${javaScript}.csv`, mimeType: 'text/csv', buffer: Buffer.from(list) });
	await page.getByRole('button', { name: 'Hochladen und weiter' }).click();
	await page.getByRole('textbox', { name: 'Name der Quelle' }).waitFor();
	await page.getByRole('button', { name: 'Speichern und weiter' }).click();
	await page.getByRole('link', { name: 'Stimmt so, weiter' }).click();
	await page.getByRole('button', { name: 'Probelauf starten' }).click();
	await page.getByRole('button', { name: 'Jetzt einlesen' }).waitFor({ timeout: WORKING });

	const row = page.locator('input[name="zeile_2"][value="take"]');
	expect([await row.count(), await row.isChecked(), await phoneOf(known.id)]).toEqual([1, false, known.phone]);
	await row.check();
	await look();
	await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
	await page.getByRole('link', { name: 'Import rückgängig machen' }).waitFor({ timeout: WORKING });
	expect(await phoneOf(known.id)).toBe(phone);

	await page.getByRole('link', { name: 'Import rückgängig machen' }).click();
	await page.getByRole('button', { name: 'Import rückgängig machen' }).click();
	await page.getByText('Rückgängig gemacht').first().waitFor({ timeout: WORKING });
	expect(await phoneOf(known.id)).toBe(known.phone);
	await context.close();
});

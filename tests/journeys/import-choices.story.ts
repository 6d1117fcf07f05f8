// SPDX-License-Identifier: EUPL-1.2
// What somebody chose on the page of the trial counts with each of its buttons, also with those that turn the page, with and without JavaScript.
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

const neighbours = (more: string) => `select o.id, o.name, o.phone, o.email, s.street, s.house_number, s.postcode, s.city
	  from organisation o join network n using (network_id) join site s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
	 where n.slug = $1 and o.state = 'active' and o.audience = 'public' and s.house_number <> '' and s.postcode <> ''
	   and o.name not like '%;%' and o.name not like '%"%' ${more} order by o.id limit $2`;
/** A list on the page of its trial. */
async function aTrial(list: string, name: string, javaScript: boolean) {
	const { page, context, look } = await aWatchedWindow({ javaScript, width: 1280 });
	const lead = await aVisitorAs(inject('program'), database, NETWORK, 'lead');
	await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));

	await page.goto(`/${NETWORK}/schreibtisch/import`);
	await page.getByLabel('Datei').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(list) });
	await page.getByRole('button', { name: 'Hochladen und weiter' }).click();
	await page.getByRole('textbox', { name: 'Name der Quelle' }).waitFor();
	await page.getByRole('button', { name: 'Speichern und weiter' }).click();
	await page.getByRole('link', { name: 'Stimmt so, weiter' }).click();
	await page.getByRole('button', { name: 'Probelauf starten' }).click();
	await page.getByRole('button', { name: 'Jetzt einlesen' }).waitFor({ timeout: WORKING });
	return { page, context, look };
}

const phoneOf = async (id: string) => (await database.query('select phone from organisation where id = $1', [id])).rows[0].phone as string;

test.each([[true, '+49 5542 900101'], [false, '+49 5542 900102']])('a choice at a row is carried out by "Jetzt einlesen" (JavaScript: %s)', { timeout: 240_000 }, async (javaScript, phone) => {
	const known = (await database.query(neighbours('and o.phone is not null and o.email is not null'), [NETWORK, 1])).rows[0];
	const list = `Name;Straße;Hausnummer;PLZ;Ort;Telefon;E-Mail\n${[known.name, known.street, known.house_number, known.postcode, known.city, phone, known.email].join(';')}\n`;
	const { page, context, look } = await aTrial(list, `nachbarn-${javaScript}.csv`, javaScript);

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

test.each([true, false])('a choice is kept when the page is turned, and "für alle" reaches every open pair and is undone (JavaScript: %s)', { timeout: 300_000 }, async (javaScript) => {
	const { rows: known } = await database.query(neighbours(''), [NETWORK, 24]);
	const lines = known.map((one, at) => [one.name, one.street, one.house_number, one.postcode, one.city, `Kim Beispiel ${at}`].join(';'));
	const { page, context, look } = await aTrial(`Name;Straße;Hausnummer;PLZ;Ort;Ansprechpartner\n${lines.join('\n')}\n`, `viele-${javaScript}.csv`, javaScript);
	const radio = (line: string, value: string) => page.locator(`input[name="${line}"][value="${value}"]`);
	const pages = page.getByRole('navigation', { name: 'Seiten' });
	const shown = () => page.locator('input[name^="zeile_"][value="open"]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
	const total = known.length;

	await page.getByText(`Von ${total} Paaren sind ${total} noch offen.`).waitFor();
	const [first, second] = await shown();
	await radio(first!, 'take').check();
	await pages.getByRole('button', { name: 'Weiter' }).click();
	await page.getByText(`Von ${total} Paaren sind ${total - 1} noch offen.`).waitFor();
	const onSecond = await shown();
	expect([onSecond.length, onSecond.includes(first!), new URL(page.url()).searchParams.get('seite')]).toEqual([total - 20, false, '2']);
	await radio(onSecond[0]!, 'new').check();
	await pages.getByRole('button', { name: 'Zurück' }).click();
	await page.getByText(`Von ${total} Paaren sind ${total - 2} noch offen.`).waitFor();
	expect([await radio(first!, 'take').isChecked(), await radio(second!, 'open').isChecked()]).toEqual([true, true]);
	await look();

	await page.getByRole('group', { name: 'Für alle offenen Paare' }).or(page.getByRole('radiogroup', { name: 'Für alle offenen Paare' })).getByLabel('auslassen').check();
	await page.getByRole('button', { name: 'Entscheidungen übernehmen' }).last().click();
	await page.getByText(`${total - 2} offene Paare haben Sie für alle entschieden: auslassen.`).waitFor({ timeout: WORKING });
	expect([await radio(first!, 'take').isChecked(), await radio(second!, 'skip').isChecked(), await shown()]).toEqual([true, true, expect.arrayContaining([first, second])]);
	await look();
	await page.getByRole('button', { name: 'Für alle rückgängig machen' }).click();
	await page.getByText(`Von ${total} Paaren sind ${total - 2} noch offen.`).waitFor({ timeout: WORKING });
	expect([await radio(first!, 'take').isChecked(), await radio(second!, 'open').isChecked()]).toEqual([true, true]);

	// Nothing was carried out: there is nothing to undo either.
	await page.goto(`${new URL(page.url()).pathname.replace(/probe$/, 'zuruecknehmen')}`);
	await page.getByText('Das war nur ein Probelauf, nichts wurde angelegt.').waitFor();
	expect(await page.getByRole('button', { name: 'Import rückgängig machen' }).count()).toBe(0);
	await context.close();
});

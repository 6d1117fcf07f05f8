// SPDX-License-Identifier: EUPL-1.2
// "Ändern" behind the link of the yearly question: hours hold at once, another address goes to the office, with and without JavaScript.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newToken } from '#platform/security/token.ts';
import { newId } from '#shared/ids.ts';
import { aWatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs } from '../kit/roles.ts';

const NETWORK = 'witzenhausen';

let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

/** The link of a question that was sent to an entry of the visitor's office, and the entry. */
async function aQuestion(at: number) {
	const { rows: [entry] } = await database.query(`
		select o.network_id, o.id, o.name, o.email, o.office_id, s.id as site, s.street, s.opening_hours from organisation o join network n using (network_id)
		  join site s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
		 where n.slug = $1 and o.state = 'active' and o.audience = 'public' and o.email is not null and o.kind not in ('sole_trader', 'freelancer') and s.street <> '' and s.until is null
		   and o.office_id in (select r.office_id from office_role r where r.network_id = o.network_id) order by o.id offset $2 limit 1`, [NETWORK, at]);
	const [question, { token, hash }] = [newId(), newToken()];
	await database.query(`insert into keeping_request (network_id, id, organisation_id, office_id, email, sent_at) values ($1, $2, $3, $4, $5, now())`, [entry.network_id, question, entry.id, entry.office_id, entry.email]);
	await database.query(`insert into one_time_link (network_id, id, purpose, token_hash, email, record_kind, record_id, payload, expires_at)
		values ($1, $2, 'organisations.keeping', $3, $4, 'keeping', $5, '{}', now() + interval '30 days')`, [entry.network_id, newId(), hash, entry.email, question]);
	return { entry, address: `/${NETWORK}/link/eintrag/aendern/${token}` };
}

test.each([[true, 1280], [false, 320]])('hours are changed, an address is proposed (JavaScript: %s, %i px)', { timeout: 180_000 }, async (javaScript, width) => {
	const { entry, address } = await aQuestion(javaScript ? 0 : 1);
	const { page, context, look } = await aWatchedWindow({ javaScript, width });
	const stored = async () => (await database.query('select street, house_number, opening_hours from site where network_id = $1 and id = $2', [entry.network_id, entry.site])).rows[0];
	await page.goto(address);
	await look();
	await page.getByRole('textbox', { name: 'Öffnungszeiten' }).fill('We 09:00-17:00');
	await page.getByRole('textbox', { name: 'Straße' }).fill('Neue Wabenstraße');
	await page.getByRole('textbox', { name: 'Postleitzahl' }).fill('372');
	await page.getByRole('button', { name: 'Speichern und bestätigen' }).click();
	// Something is wrong: everything typed is still there, and nothing was stored.
	await page.getByRole('link', { name: /Postleitzahl/ }).first().waitFor();
	expect([await page.getByRole('textbox', { name: 'Straße' }).inputValue(), await stored()]).toEqual(['Neue Wabenstraße', expect.objectContaining({ street: entry.street, opening_hours: entry.opening_hours })]);
	await page.getByRole('textbox', { name: 'Postleitzahl' }).fill('37213');
	await page.getByRole('button', { name: 'Speichern und bestätigen' }).click();
	await page.getByText('Die neue Anschrift prüft das Büro; dann steht auch sie im Eintrag.').waitFor();
	await page.getByText('Ihre neue Anschrift liegt beim Büro.').waitFor();
	await look();
	expect(await stored()).toMatchObject({ street: entry.street, opening_hours: 'We 09:00-17:00' });
	expect(await page.getByRole('textbox', { name: 'Straße' }).inputValue()).toBe('Neue Wabenstraße');

	const lead = await aVisitorAs(inject('program'), database, NETWORK, 'lead');
	await context.addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));
	await page.goto(`/${NETWORK}/schreibtisch/vorschlaege?q=${encodeURIComponent(entry.name)}`);
	await page.getByRole('link', { name: entry.name }).first().click();
	await page.getByText('über den Link der jährlichen Nachfrage').waitFor();
	expect(await page.getByText('Neue Wabenstraße').count()).toBeGreaterThan(0);
	await context.close();
});

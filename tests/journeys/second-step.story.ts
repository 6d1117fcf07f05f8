// SPDX-License-Identifier: EUPL-1.2
// An office that requires a second step: its people see their recovery codes once, and then what they came for.
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aWatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs } from '../kit/roles.ts';

const WANTED = '/witzenhausen/schreibtisch/gesuche';
let database: pg.Pool;
let account: { account_id: string; network_id: string; office_id: string };
beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 1 });
	const found = await database.query(`select account_id, r.network_id, office_id from office_role r join network n on n.network_id = r.network_id
		where n.slug = 'witzenhausen' and role = 'adviser' and r.state = 'active' order by r.created_at, account_id limit 1`);
	account = found.rows[0];
	await requireStep(true);
});
afterAll(async () => {
	await requireStep(false);
	await database.query('update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1', [account.account_id]);
	await database.query('delete from recovery_code where account_id = $1', [account.account_id]);
	await database.end();
});

const requireStep = (on: boolean) =>
	database.query('update office set require_second_factor = $3 where network_id = $1 and id = $2', [account.network_id, account.office_id, on]);

/** The adviser with a session as a password gives it, from which the office's second step is still missing. */
async function aFreshWindow(javaScript: boolean) {
	await database.query('update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1', [account.account_id]);
	await database.query('update session set ended_at = now() where account_id = $1 and ended_at is null', [account.account_id]);
	const window = await aWatchedWindow({ javaScript });
	const adviser = await aVisitorAs(inject('program'), database, 'witzenhausen', 'adviser');
	await database.query(`update session set way = 'password', second_factor_at = null, proved_at = now()
		where account_id = $1 and ended_at is null`, [account.account_id]);
	await window.context.addCookies([...adviser.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));
	return window;
}

describe.each([['with', true], ['without', false]])('a second step that the office requires, %s JavaScript', (_how, javaScript) => {
	test('is set up, shows the recovery codes once, and leads to what was asked for', async () => {
		const { page, context, look } = await aFreshWindow(javaScript);
		await page.goto(WANTED);
		await page.getByRole('heading', { level: 1, name: 'Ihr Büro verlangt einen zweiten Schritt' }).waitFor();
		await page.getByRole('heading', { name: 'Oder mit einem Passkey' }).waitFor();
		await look();
		const pending = await database.query('select totp_pending from session where account_id = $1 and ended_at is null', [account.account_id]);
		const code = new TOTP({ secret: Secret.fromBase32(pending.rows[0].totp_pending) }).generate();
		await page.getByRole('textbox', { name: 'Code' }).fill(code);
		await page.getByRole('button', { name: 'Code bestätigen' }).click();
		await page.getByText('Ihre Wiederherstellungscodes').waitFor();
		// What loads behind the codes has had its time: they still stand there.
		await page.waitForTimeout(1500);
		expect(await page.locator('.nw-codes code').count()).toBe(10);
		await look();
		await page.getByRole('link', { name: 'Ich habe die Codes notiert' }).click();
		await page.waitForURL(`**${WANTED}`);
		await page.goto(`/witzenhausen/anmelden/zweiter-faktor?weiter=${encodeURIComponent(WANTED)}`);
		await page.waitForURL(`**${WANTED}`);
		expect(await page.locator('.nw-codes').count()).toBe(0);
		await context.close();
	});
});

// SPDX-License-Identifier: EUPL-1.2
// Auskunft und Löschung by plain posts: a lead finds who asked by the public form, hands over what is kept, erases it after the
// preview, and finds nothing any more.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { awaitMail, mailsIn } from '../kit/mailbox.ts';
import { aVisitorAs } from '../kit/roles.ts';
import { PlainVisitor } from '../kit/visitor.ts';

const PAGE = '/wuppertal/schreibtisch/verwaltung/auskunft';
let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

/** Somebody asks by the public form and confirms the address. */
async function somebodyAsks(name: string, email: string): Promise<void> {
	const visitor = new PlainVisitor(inject('program'));
	const page = await visitor.open('/wuppertal/gesuche/neu');
	const hidden = Object.fromEntries([...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((found) => [found[1]!, found[2]!]));
	await new Promise((resolve) => setTimeout(resolve, 2_100));
	await visitor.post('/wuppertal/gesuche/neu?/absenden', {
		...hidden, text: `Lagerraum gesucht, Rückfragen an ${name}`, titel: `Lager für ${name}`, kategorie: 'space', ort: 'Elberfeld', umkreis: '5', kriterien: '[]', name, email, einwilligung: 'on'
	});
	const mail = await awaitMail(inject('dataFolder'), 'receipt', (one) => one.to === email);
	await visitor.fill(new URL(mail.links.find((link) => link.includes('/link/'))!).pathname, {}, 'bestaetigen');
}

/** Waits until the job has erased; the program works it off in its own time. */
async function awaitErased(email: string): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		if ((await database.query('select 1 from exchange_contact where email = $1', [email])).rowCount === 0) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error('Nothing was erased');
}

test('a person is found, disclosed, erased after the preview, and found no more', async () => {
	const mark = newId().slice(-8);
	const [name, email] = [`Tilda Test${mark}`, `tilda-${mark}@post.example`];
	await somebodyAsks(name, email);
	const lead = await aVisitorAs(inject('program'), database, 'wuppertal', 'lead');

	const found = await lead.fill(PAGE, { wer: mark });
	expect([found.status, found.text.includes(name)]).toEqual([200, true]);
	const path = new RegExp(`${PAGE}/[0-9a-f-]{36}`).exec(found.text)![0];

	const file = await lead.open(`${path}/datei`);
	expect(file.headers.get('content-disposition')).toBe('attachment; filename="auskunft.json"');
	const disclosed = JSON.parse(file.text);
	expect(Object.keys(disclosed)).toEqual(['network', 'at', 'about', 'exchange_contact', 'need', 'consent']);
	expect([disclosed.about.email, disclosed.need[0].text, disclosed.consent[0].purpose]).toEqual([email, `Lagerraum gesucht, Rückfragen an ${name}`, 'exchange.need']);

	const preview = await lead.open(path);
	for (const words of ['Das wird gelöscht', 'Kontakt von Gesuchen und Angeboten: 1', 'Gesuche: 1', 'Einwilligungen: 1']) expect(preview.text).toContain(words);
	const unsure = await lead.fill(path, {});
	expect([unsure.status, unsure.text.includes('Bitte kreuzen Sie an, dass Sie sicher sind. Gelöscht wurde nichts.')]).toEqual([400, true]);

	const begun = await lead.fill(path, { sicher: 'on' });
	expect([begun.status, begun.text.includes('Die Löschung läuft.')]).toEqual([200, true]);
	await awaitErased(email);
	expect((await lead.open(path)).status).toBe(404);
	const again = await lead.fill(PAGE, { wer: mark });
	expect([again.status, again.text.includes('Niemand gefunden'), again.text.includes(name)]).toEqual([200, true, false]);
	const left = await database.query(`select 1 from need where title like $1 or text like $1 union all select 1 from outbox where payload::text like $1`, [`%${mark}%`]);
	expect(left.rowCount).toBe(0);
	// The control: what was sent before lies in the outgoing mails, so the words could have been found.
	expect((await mailsIn(inject('dataFolder'))).some((mail) => mail.to === email)).toBe(true);
	const deeds = await database.query(`select deed from journal_entry where deed in ('exchange.search_person', 'exchange.disclose_person', 'exchange.request_erasure', 'exchange.erase_person')
		and at > now() - interval '5 minutes' group by deed order by deed`);
	expect(deeds.rows.map((row) => row.deed)).toEqual(['exchange.disclose_person', 'exchange.erase_person', 'exchange.request_erasure', 'exchange.search_person']);
});

// SPDX-License-Identifier: EUPL-1.2
// The public form by plain posts: nothing typed is lost, nothing is written twice, machines and strangers' pages are refused.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { MOST_BYTES } from '#web/descriptor.ts';
import { awaitMail, mailsIn } from '../kit/mailbox.ts';
import { PlainVisitor } from '../kit/visitor.ts';

const PAGE = '/wuppertal/gesuche/neu';
let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

const aVisitor = () => new PlainVisitor(inject('program'));
const aTitle = () => `Gesuch ${newId().slice(-10)}`;
const aNeed = (title: string, email = `frage-${newId().slice(-8)}@post.example`) => ({
	text: 'Wir suchen einen trockenen Lagerraum, etwa 20 m², in Elberfeld', titel: title, kategorie: 'space', ort: 'Elberfeld', umkreis: '5', kriterien: '[]', name: 'Kim Frage', email, einwilligung: 'on'
});
const countOf = async (title: string) => Number((await database.query('select count(*) as n from need where title = $1', [title])).rows[0].n);

/** The hidden fields of the page as they came; the stamp is two seconds old before it is used, as with a person. */
async function hiddenOf(visitor: PlainVisitor): Promise<Record<string, string>> {
	const page = await visitor.open(PAGE);
	const fields = Object.fromEntries([...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((found) => [found[1]!, found[2]!]));
	await new Promise((resolve) => setTimeout(resolve, 2_100));
	return fields;
}

describe('the public form for a need', () => {
	test('takes a need in, thanks, and writes one mail', async () => {
		const [visitor, title] = [aVisitor(), aTitle()];
		const need = aNeed(title);
		const answer = await visitor.post(`${PAGE}?/absenden`, { ...(await hiddenOf(visitor)), ...need });
		expect([answer.status, new URL(answer.url).pathname]).toEqual([200, '/wuppertal/gesuche/danke']);
		expect(answer.text).toContain('Vielen Dank!');
		await awaitMail(inject('dataFolder'), 'receipt', (mail) => mail.to === need.email);
		expect([await countOf(title), (await mailsIn(inject('dataFolder'))).filter((mail) => mail.to === need.email).length]).toEqual([1, 1]);
	});

	test('does nothing a second time after a double click, and says the same', async () => {
		const [visitor, title] = [aVisitor(), aTitle()];
		const form = { ...(await hiddenOf(visitor)), ...aNeed(title) };
		const both = await Promise.all([visitor.post(`${PAGE}?/absenden`, form, false), visitor.post(`${PAGE}?/absenden`, form, false)]);
		const third = await visitor.post(`${PAGE}?/absenden`, form, false);
		expect([...both, third].map((answer) => [answer.status, answer.headers.get('location')])).toEqual(Array(3).fill([303, '/wuppertal/gesuche/danke']));
		expect(await countOf(title)).toBe(1);
	});

	test('refuses the old page with other words after the back button, and keeps them', async () => {
		const [visitor, title, other] = [aVisitor(), aTitle(), aTitle()];
		const form = { ...(await hiddenOf(visitor)), ...aNeed(title) };
		await visitor.post(`${PAGE}?/absenden`, form);
		const answer = await visitor.post(`${PAGE}?/absenden`, { ...form, titel: other });
		expect(answer.status).toBe(409);
		expect(answer.text).toContain('Dieses Formular wurde schon mit anderem Inhalt abgeschickt.');
		expect(answer.text).toContain(`value="${other}"`);
		expect([await countOf(title), await countOf(other)]).toEqual([1, 0]);
	});

	test('names each missing field and keeps what was typed', async () => {
		const visitor = aVisitor();
		const { name: _, email: __, einwilligung: ___, ...rest } = aNeed('Ein Titel, der bleibt');
		const answer = await visitor.post(`${PAGE}?/absenden`, { ...(await hiddenOf(visitor)), ...rest, email: 'keine adresse' });
		expect(answer.status).toBe(400);
		for (const sentence of ['Bitte nennen Sie Ihren Namen.', 'Bitte geben Sie eine E-Mail-Adresse wie name@beispiel.de an', 'Ohne Ihr Einverständnis dürfen wir nicht vermitteln.']) {
			expect(answer.text).toContain(sentence);
		}
		for (const typed of ['Ein Titel, der bleibt', 'keine adresse', rest.text]) expect(answer.text).toContain(typed);
	});

	test('says how long 20,000 characters are too long and keeps every one of them', async () => {
		const visitor = aVisitor();
		const long = 'Wir suchen Lagerraum. '.repeat(910).slice(0, 20_000);
		const answer = await visitor.post(`${PAGE}?/absenden`, { ...(await hiddenOf(visitor)), ...aNeed(aTitle()), text: long });
		expect(answer.status).toBe(400);
		expect(answer.text).toContain('Der Text ist länger als 4000 Zeichen. Bitte kürzen Sie ihn; er steht noch vollständig im Feld.');
		expect(answer.text).toContain(long.trim());
	});

	test('shows HTML in what was typed as text', async () => {
		const [visitor, title] = [aVisitor(), `<script>alert(1)</script><img src=x onerror=alert(2)> ${newId().slice(-6)}`];
		const { email: _, ...rest } = aNeed(title);
		const answer = await visitor.post(`${PAGE}?/absenden`, { ...(await hiddenOf(visitor)), ...rest, text: `</textarea>${title}` });
		expect(answer.status).toBe(400);
		expect(answer.text).not.toContain('<script>alert(1)');
		expect(answer.text).not.toContain('<img src=x');
		expect(answer.text).toContain('&lt;img src=x onerror=alert(2)>');
	});

	test('takes nothing from a machine, and says thank you to it', async () => {
		const [visitor, title] = [aVisitor(), aTitle()];
		const answer = await visitor.post(`${PAGE}?/absenden`, { ...(await hiddenOf(visitor)), ...aNeed(title), webseite: 'https://spam.example' });
		expect([answer.status, await countOf(title)]).toEqual([200, 0]);
	});

	test('asks to look once more when it comes back at once or with a forged stamp', async () => {
		for (const stempel of [undefined, 'abc.def']) {
			const [visitor, title] = [aVisitor(), aTitle()];
			const answer = await visitor.fill(PAGE, { ...aNeed(title), ...(stempel ? { stempel } : {}) }, 'absenden');
			expect([answer.status, await countOf(title)]).toEqual([409, 0]);
			expect(answer.text).toContain('Das ging sehr schnell.');
		}
	});

	test('lets one sender in twelve times, then asks to wait and keeps the words', async () => {
		const visitor = aVisitor();
		for (let sent = 0; sent < 12; sent++) expect((await visitor.post(`${PAGE}?/absenden`, { titel: 'leer' })).status).toBe(400);
		const answer = await visitor.post(`${PAGE}?/absenden`, { titel: 'Das bleibt stehen' });
		expect(answer.status).toBe(429);
		expect(answer.text).toContain('Das waren sehr viele Versuche hintereinander.');
		expect(answer.text).toContain('Das bleibt stehen');
	});

	test('counts a sender before it reads what was sent', async () => {
		const visitor = aVisitor();
		const tooLarge = () => visitor.post(`${PAGE}?/absenden`, { titel: 'x'.repeat(MOST_BYTES + 1) });
		// The control: who has sent little is told about the size.
		const first = await tooLarge();
		expect([first.status, first.text.includes('Das waren sehr viele Versuche')]).toEqual([409, false]);
		for (let sent = 1; sent < 12; sent++) await visitor.post(`${PAGE}?/absenden`, { titel: 'leer' });
		const answer = await tooLarge();
		expect([answer.status, answer.text.includes('Das waren sehr viele Versuche')]).toEqual([429, true]);
	});

	test('takes nothing from a page of somebody else (control: the same post from our own page is taken)', async () => {
		const [visitor, title] = [aVisitor(), aTitle()];
		const form = { ...(await hiddenOf(visitor)), ...aNeed(title) };
		for (const origin of ['https://boese.example', 'null']) {
			visitor.headers.origin = origin;
			expect((await visitor.post(`${PAGE}?/absenden`, form, false)).status).toBe(403);
		}
		expect(await countOf(title)).toBe(0);
		delete visitor.headers.origin;
		expect((await visitor.post(`${PAGE}?/absenden`, form, false)).status).toBe(303);
		expect(await countOf(title)).toBe(1);
	});
});

describe('a link from a mail', () => {
	test('shows and changes nothing when it is opened, works once, and is no secret of another network', async () => {
		const [visitor, title] = [aVisitor(), aTitle()];
		const need = aNeed(title);
		await visitor.post(`${PAGE}?/absenden`, { ...(await hiddenOf(visitor)), ...need });
		const mail = await awaitMail(inject('dataFolder'), 'receipt', (one) => one.to === need.email);
		const path = new URL(mail.links.find((link) => link.includes('/link/'))!).pathname;
		const confirmed = async () => (await database.query('select c.confirmed_at from exchange_contact c where c.email = $1', [need.email])).rows[0].confirmed_at as Date | null;
		for (let look = 0; look < 3; look++) expect((await visitor.open(path)).status).toBe(200);
		expect(await confirmed()).toBeNull();
		expect((await visitor.fill(path, {}, 'bestaetigen', false)).status).toBe(303);
		const at = await confirmed();
		expect(at).toBeInstanceOf(Date);
		await visitor.fill(path, {}, 'bestaetigen');
		expect(await confirmed()).toEqual(at);
		const foreign = await visitor.open(path.replace('/wuppertal/', '/wolfsburg/'));
		const unknown = await visitor.open(`${path.slice(0, -4)}XXXX`);
		for (const answer of [foreign, unknown]) {
			expect(answer.status).toBe(404);
			expect(answer.text).toContain('Dieser Link ist unvollständig oder gilt nicht mehr.');
		}
	});
});

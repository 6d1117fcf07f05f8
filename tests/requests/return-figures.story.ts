// SPDX-License-Identifier: EUPL-1.2
// What an entry brought, by plain requests: visitors are counted and nobody else, without a cookie; the member reads its own
// numbers; and no visitor waits for the row in which all of them are counted.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aVisitorAs, ORGANISATION_OF_MEMBER } from '../kit/roles.ts';
import { PlainVisitor } from '../kit/visitor.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let database: pg.Pool;
let member: PlainVisitor;
let organisation: { id: string; slug: string; network: string };

beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 3 });
	member = await aVisitorAs(inject('program'), database, 'wuppertal', 'member');
	const network = (await database.query(`select network_id from network where slug = 'wuppertal'`)).rows[0].network_id;
	const { organisation_id: id } = (await database.query(ORGANISATION_OF_MEMBER, [network])).rows[0];
	const { slug, audience, state } = (await database.query('select slug, audience, state from organisation where id = $1', [id])).rows[0];
	expect([audience, state]).toEqual(['public', 'active']);
	organisation = { id, slug, network };
});
afterAll(() => database.end());

const aStranger = (agent = BROWSER) => {
	const visitor = new PlainVisitor(inject('program'));
	visitor.headers['user-agent'] = agent;
	return visitor;
};
const publicPage = () => `/wuppertal/verzeichnis/${organisation.slug}`;
const figure = (text: string, label: string) => Number(new RegExp(`${label}</dt>\\s*(?:<!--[^>]*-->)*\\s*<dd[^>]*>(?:<!--[^>]*-->)*(\\d+)`).exec(text)?.[1]);

/** Three numbers of the last twelve months, as the member reads them. */
async function figures(): Promise<number[]> {
	const page = await member.open(`/wuppertal/mein/organisation?organisation=${organisation.id}`);
	return ['Seite gezeigt', 'Kontakt geöffnet', 'Vermittlungen'].map((label) => figure(page.text, label));
}

/** Counting follows the answer: waits until the numbers are as wanted, or answers what they are after five seconds. */
async function settled(wanted: number[]): Promise<number[]> {
	for (let tries = 0; tries < 25; tries++) {
		const now = await figures();
		if (now.join() === wanted.join()) return now;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	return figures();
}

test('visitors are counted, robots, prefetching and people who are signed in are not, and nobody gets a cookie', async () => {
	const [shown, contact, introductions] = (await figures()) as [number, number, number];
	expect([shown, contact, introductions].every(Number.isInteger)).toBe(true);
	const visitor = aStranger();
	for (let look = 0; look < 3; look++) expect((await visitor.open(publicPage())).headers.get('set-cookie')).toBeNull();
	await visitor.post(`${publicPage()}?/kontakt`, {});
	await aStranger('Googlebot/2.1 (+http://www.google.com/bot.html)').open(publicPage());
	const ahead = aStranger();
	ahead.headers['sec-purpose'] = 'prefetch';
	await ahead.open(publicPage());
	await member.open(publicPage());
	expect(await settled([shown + 3, contact + 1, introductions])).toEqual([shown + 3, contact + 1, introductions]);
	expect(visitor.cookies.size).toBe(0);
	const page = await member.open(`/wuppertal/mein/organisation?organisation=${organisation.id}`);
	expect(page.text).toContain('Jahr für Jahr');
});

test('no visitor waits for the row of the day that another one holds, and none is lost', async () => {
	const before = await figures();
	await aStranger().open(publicPage());
	const [shown, contact, introductions] = (await settled([before[0]! + 1, before[1]!, before[2]!])) as [number, number, number];
	expect(shown).toBe(before[0]! + 1);
	const holder = await database.connect();
	try {
		await holder.query('begin');
		// The control: the row is there, and it is held.
		expect((await holder.query(`select 1 from organisation_count where organisation_id = $1 and kind = 'shown' and day >= current_date - 1 for update`, [organisation.id])).rowCount).toBeGreaterThan(0);
		const began = Date.now();
		expect((await aStranger().open(publicPage())).status).toBe(200);
		expect(Date.now() - began).toBeLessThan(3_000);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect((await figures())[0]).toBe(shown);
	} finally {
		await holder.query('commit');
		holder.release();
	}
	expect(await settled([shown + 1, contact, introductions])).toEqual([shown + 1, contact, introductions]);
});

test('the numbers are read by the organisation itself: another member and a stranger learn nothing', async () => {
	const page = `/wuppertal/mein/organisation?organisation=${organisation.id}`;
	const partner = await aVisitorAs(inject('program'), database, 'wuppertal', 'partner');
	const account = (await database.query(`select 1 from organisation_role r join session s on s.network_id = r.network_id and s.account_id = r.account_id and s.ended_at is null
		where r.organisation_id = $1 and r.role = 'partner'`, [organisation.id])).rowCount;
	expect(account).toBe(0);
	const [own, other, nobody] = [await member.open(page), await partner.open(page), await aStranger().open(page, false)];
	expect([own.status, other.status, nobody.status === 303 || nobody.status === 401]).toEqual([200, 404, true]);
	expect([own, other, nobody].map(({ text }) => text.includes('Was der Eintrag brachte'))).toEqual([true, false, false]);
});

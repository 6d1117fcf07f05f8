// SPDX-License-Identifier: EUPL-1.2
// From what is bought far away to an introduction nearby, by plain posts: a member says what comes from outside, the office
// finds who has the like and begins; nothing of it is public, and nobody else sees it.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { aVisitorAs } from '../kit/roles.ts';
import { PlainVisitor } from '../kit/visitor.ts';

const DESK = '/wuppertal/schreibtisch';
let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

const visitor = (role: Parameters<typeof aVisitorAs>[3], network = 'wuppertal') => aVisitorAs(inject('program'), database, network, role);

test('a member notes a purchase, the office begins from it with one post, and no stranger reads any of it', async () => {
	const [member, adviser, stranger] = [await visitor('member'), await visitor('adviser'), new PlainVisitor(inject('program'))];
	const supplier = `Fernlager ${newId().slice(-8)}`;
	const noted = await member.post('/wuppertal/mein/organisation/bezug?/bezug', { ware: 'Honig', menge: '7 Gläser', lieferant: supplier, herkunft: 'München', _once: newId() });
	expect([noted.status, noted.text.includes(supplier)]).toEqual([200, true]);
	const { id, organisation_id: buyer } = (await database.query('select id, organisation_id from outside_purchase where supplier_name = $1', [supplier])).rows[0];

	const list = await adviser.open(`${DESK}/bezugsquellen`);
	expect([list.status, list.text.includes(supplier), list.text.includes('nennt „Honig“')]).toEqual([200, true, true]);
	const beekeeper = (await database.query(`select o.id from organisation o join network n using (network_id) where n.slug = 'wuppertal' and o.slug like 'imkerei%'`)).rows[0].id as string;
	const begun = await adviser.post(`${DESK}/bezugsquellen?/beginnen`, { bezug: id, organisation: beekeeper, _once: newId() });
	expect([begun.status, /\/vermittlungen\/[0-9a-f-]{36}/.test(begun.url), begun.text.includes(supplier)]).toEqual([200, true, false]);
	const needs = (await database.query('select title, audience, state from need where organisation_id = $1 and title like $2', [buyer, 'Honig, 7 Gl%'])).rows;
	expect(needs).toEqual([{ title: 'Honig, 7 Gläser', audience: 'network', state: 'open' }]);
	const again = await adviser.post(`${DESK}/bezugsquellen?/beginnen`, { bezug: id, organisation: beekeeper, _once: newId() });
	expect(again.status).toBe(409);

	const { slug } = (await database.query('select slug from organisation where id = $1', [buyer])).rows[0];
	for (const path of [`/wuppertal/verzeichnis/${slug}`, `/wuppertal/api/v1/organisations/${slug}`, '/wuppertal/gesuche', '/wuppertal/api/v1/needs']) {
		const answer = await stranger.open(path);
		expect([path, answer.status, answer.text.includes(supplier), answer.text.includes('7 Gläser')]).toEqual([path, 200, false, false]);
	}
	expect(new URL((await stranger.open(`${DESK}/bezugsquellen`)).url).pathname).toContain('/anmelden');
});

test('another network\'s desk can neither see the purchase nor begin from it, nor can a member', async () => {
	const { id } = (await database.query(`select p.id from outside_purchase p join network n using (network_id) where n.slug = 'wuppertal' limit 1`)).rows[0];
	const foreign = await visitor('adviser', 'wolfsburg');
	expect((await foreign.open(`/wolfsburg/schreibtisch/organisationen/bezug/${id}`, false)).status).toBe(404);
	expect((await foreign.post('/wolfsburg/schreibtisch/bezugsquellen?/beginnen', { bezug: id, _once: newId() }, false)).status).toBe(404);
	// The control: the own desk opens it.
	expect((await (await visitor('adviser')).open(`${DESK}/organisationen/bezug/${id}`, false)).status).toBe(200);
	expect((await (await visitor('member')).open(`${DESK}/bezugsquellen`, false)).status).toBe(403);
});

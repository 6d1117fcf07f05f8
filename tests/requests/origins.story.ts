// SPDX-License-Identifier: EUPL-1.2
// Where a field comes from, by plain posts: what the office says of it stands at the desk, and what comes from a trade register
// notice is out of everything public at once, whatever the record says.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { aVisitorAs } from '../kit/roles.ts';
import { PlainVisitor } from '../kit/visitor.ts';

const DESK = '/wuppertal/schreibtisch/organisationen';
let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

/** A public entry with a telephone number that everybody may see, entered at the desk. */
async function anEntry(adviser: PlainVisitor): Promise<{ id: string; slug: string; phone: string }> {
	const mark = newId().slice(-8);
	const phone = `0202 ${String(Number.parseInt(mark.slice(-6), 16)).padStart(8, '0')}`;
	const made = await adviser.fill(`${DESK}/neu`, { name: `Herkunft ${mark}`, art: 'company', sichtbar: 'public', telefon: phone, telefon_zeigen: 'ja' });
	const id = /organisationen\/([0-9a-f-]{36})/.exec(made.url)?.[1];
	if (!id) throw new Error(`Not entered: ${made.status}`);
	const { slug } = (await database.query('select slug from organisation where id = $1', [id])).rows[0];
	return { id, slug, phone };
}

/** Everything public that could say the number: page, list as data, profile. */
const outside = ({ slug }: { slug: string }) => [`/wuppertal/verzeichnis/${slug}`, `/wuppertal/verzeichnis/${slug}/murmurations.json`, `/wuppertal/api/v1/organisations/${slug}`];

async function saying(entry: { slug: string; phone: string }): Promise<boolean[]> {
	const stranger = new PlainVisitor(inject('program'));
	const digits = entry.phone.replace(/\D/g, '').slice(4);
	const answers = await Promise.all(outside(entry).map((path) => stranger.open(path)));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	return answers.map(({ text }) => text.replace(/[\s/-]/g, '').includes(digits));
}

test('a number from a trade register notice leaves everything public with one form, and comes back with it', async () => {
	const adviser = await aVisitorAs(inject('program'), database, 'wuppertal', 'adviser');
	const entry = await anEntry(adviser);
	const form = `${DESK}/${entry.id}/herkunft`;
	// The control: before, the page says it.
	const before = await saying(entry);
	expect(before[0]).toBe(true);

	const saved = await adviser.fill(form, { phone_quelle: 'Gewerbeanmeldung (GewA 1)', phone_stand: '2026-03', phone_grundlage: 'trade_register', phone_sichtbar: 'network' });
	expect([saved.status, new URL(saved.url).pathname, saved.text.includes('Gewerbeanmeldung (GewA 1)')]).toEqual([200, `${DESK}/${entry.id}`, true]);
	expect(await saying(entry)).toEqual([false, false, false]);
	expect(saved.text.includes(entry.phone)).toBe(true);

	const emptied = await adviser.fill(form, { phone_quelle: '', phone_stand: '', phone_grundlage: '', phone_sichtbar: '' });
	expect([emptied.status, emptied.text.includes('Gewerbeanmeldung (GewA 1)')]).toEqual([200, false]);
	expect(await saying(entry)).toEqual(before);
});

test('a register number cannot be set to be public, a date that is none is named, and what was typed stays', async () => {
	const adviser = await aVisitorAs(inject('program'), database, 'wuppertal', 'adviser');
	const entry = await anEntry(adviser);
	const form = `${DESK}/${entry.id}/herkunft`;
	const stored = async () => (await database.query('select 1 from organisation_field_origin where organisation_id = $1', [entry.id])).rowCount;
	const wide = await adviser.fill(form, { phone_quelle: 'Gewerbeamt', phone_grundlage: 'trade_register', phone_sichtbar: 'public' });
	expect([wide.status, wide.text.includes('value="Gewerbeamt"'), await stored()]).toEqual([409, true, 0]);
	const odd = await adviser.fill(form, { phone_quelle: 'Telefonat', phone_stand: 'neulich' });
	expect([odd.status, odd.text.includes('value="Telefonat"'), odd.text.includes('value="neulich"'), await stored()]).toEqual([400, true, true, 0]);
});

test('the origins of an entry are nobody else\'s: strangers, members and the desk of another network do not reach the form', async () => {
	const adviser = await aVisitorAs(inject('program'), database, 'wuppertal', 'adviser');
	const entry = await anEntry(adviser);
	const path = (network: string) => `/${network}/schreibtisch/organisationen/${entry.id}/herkunft`;
	const [own, member, elsewhere] = [
		await adviser.open(path('wuppertal')), await (await aVisitorAs(inject('program'), database, 'wuppertal', 'member')).open(path('wuppertal'), false),
		await (await aVisitorAs(inject('program'), database, 'wolfsburg', 'adviser')).open(path('wolfsburg'))
	];
	const stranger = await new PlainVisitor(inject('program')).open(path('wuppertal'), false);
	expect([own.status, elsewhere.status]).toEqual([200, 404]);
	for (const { status, text } of [member, stranger]) expect([[303, 401, 403, 404].includes(status), text.includes('_grundlage')]).toEqual([true, false]);
});

// SPDX-License-Identifier: EUPL-1.2
// The address of a record that was put together with another leads to that one, for as long as that holds: a merge can be undone,
// so no browser may remember the way for good.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aVisitorAs } from '../kit/roles.ts';
import { PlainVisitor } from '../kit/visitor.ts';

let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

test('leads on in public and at the desk with 307; while strangers did not see both, and at an address that never was, it does not', async () => {
	const merged = (await database.query(`select n.slug as network, gone.slug, gone.id, kept.slug as kept, kept.id as kept_id, kept.audience from organisation_merge m
		join organisation gone on gone.network_id = m.network_id and gone.id = m.gone_id join organisation kept on kept.network_id = m.network_id and kept.id = m.kept_id
		join network n on n.network_id = m.network_id where m.undone_at is null and m.gone_state = 'active' and kept.audience = 'network' and kept.state = 'active' limit 1`)).rows[0];
	const show = (audience: string) => database.query('update organisation set audience = $1 where id = any ($2)', [audience, [merged.id, merged.kept_id]]);
	const stranger = new PlainVisitor(inject('program'));
	const outside = () => stranger.open(`/${merged.network}/verzeichnis/${merged.slug}`, false);
	expect((await outside()).status).toBe(404);
	try {
		await show('public');
		const answer = await outside();
		expect([answer.status, answer.headers.get('location')]).toEqual([307, `/${merged.network}/verzeichnis/${merged.kept}`]);
	} finally {
		await show(merged.audience);
	}
	expect((await stranger.open(`/${merged.network}/verzeichnis/gab-es-nie`, false)).status).toBe(404);
	const desk = `/${merged.network}/schreibtisch/organisationen`;
	const inside = await (await aVisitorAs(inject('program'), database, merged.network, 'adviser')).open(`${desk}/${merged.id}`, false);
	expect([inside.status, inside.headers.get('location')]).toEqual([307, `${desk}/${merged.kept_id}`]);
});

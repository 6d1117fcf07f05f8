// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { STAGES } from '#modules/exchange/rules.ts';
import { listDemoRoles } from '#modules/people/server/index.ts';
import { loadReference } from '#platform/reference/load.ts';
import { aNetwork, strangerSeed, systemSeed } from '../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../tests/kit/database.ts';
import { loadDemoOnce } from './demo-once.ts';
import { loadNetwork } from './demo/load-network.ts';

let database: TestDatabase;
let seconds = 0;

async function withReference(): Promise<TestDatabase> {
	const fresh = await aDatabase();
	const client = await fresh.owner.connect();
	await loadReference(client as never);
	client.release();
	return fresh;
}

beforeAll(async () => {
	database = await withReference();
	const started = performance.now();
	await loadDemoOnce(database.pool, () => {});
	seconds = (performance.now() - started) / 1000;
	console.info(`demo loaded in ${seconds.toFixed(1)} s`);
}, 180_000);

const rows = async (sql: string) => (await database.owner.query(sql)).rows as Record<string, unknown>[];
const count = async (sql: string) => Number(Object.values((await rows(sql))[0]!)[0]);

describe('the living demo', () => {
	// Alone on two cores it takes some ten seconds; the bound leaves room for a machine that runs other tests beside it.
	test('is loaded while one waits', () => expect(seconds).toBeLessThan(120));

	test('holds four networks, the places of Wolfsburg, and more than enough to look at', async () => {
		expect((await rows('select slug from network order by slug')).map(({ slug }) => slug)).toEqual(['ruhr', 'witzenhausen', 'wolfsburg', 'wuppertal']);
		expect(await count('select count(*) from need')).toBeGreaterThanOrEqual(60);
		expect(await count('select count(*) from offer')).toBeGreaterThanOrEqual(120);
		expect(await count('select count(*) from introduction')).toBeGreaterThanOrEqual(30);
		expect(await count(`select count(*) from organisation where source = 'OpenStreetMap' and licence = 'ODbL 1.0'`)).toBeGreaterThan(700);
		expect(await count('select count(*) from residency')).toBeGreaterThan(50);
	});

	test('says every day to come as a date (some are there)', async () => {
		const dated = await rows(`select c ->> 'value' as value from need, jsonb_array_elements(must || wish) c where c ->> 'key' like 'available_%'
			union all select attributes ->> 'available_from' from offer where attributes ? 'available_from'`);
		expect(dated.length).toBeGreaterThan(2);
		expect(dated.filter(({ value }) => !/^20\d\d-\d\d-\d\d$/.test(String(value)))).toEqual([]);
	});

	test('shows introductions in every stage', async () => {
		expect((await rows('select distinct stage from introduction')).map(({ stage }) => stage).sort()).toEqual([...STAGES].sort());
	});

	test('has two years of history, nothing of it in the future, in a journal whose chain is whole', async () => {
		const [{ first, last }] = (await rows('select min(at) as first, max(at) as last from journal_entry')) as [{ first: Date; last: Date }];
		expect((Date.now() - first.getTime()) / 86_400_000).toBeGreaterThan(730);
		expect(last.getTime()).toBeLessThanOrEqual(Date.now());
		expect(await count('select count(*) from fact where at > now()')).toBe(0);
		for (const { network_id: id } of await rows('select network_id from network')) {
			const seed = systemSeed({ id: String(id), slug: '', office: { id: '', slug: '' } });
			const broken = await database.as(seed, (scope) => sql`select nw.journal_break() as at`.execute(scope.db));
			expect(broken.rows).toEqual([{ at: null }]);
		}
	});

	test('reaches nobody: every address ends in .example, and no mail waits', async () => {
		const addresses = await rows(`select email from person where email is not null union select email from account union select email from office
			union select email from exchange_contact where email is not null union select email from introduction_side where email is not null
			union select email from organisation where email is not null and source <> 'OpenStreetMap'`);
		expect(addresses.length).toBeGreaterThan(300);
		expect(addresses.filter(({ email }) => !/\.example$/.test(String(email)))).toEqual([]);
		expect(await rows(`select state, count(*) from outbox where kind = 'mail' group by 1`)).toEqual([{ state: 'withdrawn', count: expect.anything() }]);
	});

	test('lets one step into a role in every network', async () => {
		for (const { network_id: id, slug } of await rows('select network_id, slug from network')) {
			const roles = await database.as(strangerSeed({ id: String(id), slug: String(slug), office: { id: '', slug: '' } }, 'auth'), listDemoRoles);
			expect([slug, ...new Set(roles.map(({ role }) => role))].length).toBeGreaterThan(4);
		}
	});

	test('is loaded once: a second start changes nothing', async () => {
		const before = await count('select count(*) from journal_entry');
		expect(await loadDemoOnce(database.pool, () => {})).toEqual([]);
		expect(await count('select count(*) from journal_entry')).toBe(before);
		expect(await count('select count(*) from import_run')).toBe(4);
	});
});

describe('loading the demo', () => {
	test('leaves an installation with a network of its own alone', async () => {
		const own = await aDatabase();
		await aNetwork(own);
		expect(await loadDemoOnce(own.pool, () => {})).toEqual([]);
		expect((await own.owner.query('select count(*) from network')).rows[0].count).toBe(1);
	});

	test('that was cut off leaves no half network, and is finished by the next start', async () => {
		const fresh = await withReference();
		const broken = loadNetwork(fresh.pool, 'witzenhausen', new Date(), (done) => {
			if (done === 40) throw new Error('Strom weg');
		});
		await expect(broken).rejects.toThrow('Strom weg');
		expect((await fresh.owner.query('select count(*) from network')).rows[0].count).toBe(0);
		await loadNetwork(fresh.pool, 'ruhr', new Date(), () => {});
		expect(await loadDemoOnce(fresh.pool, () => {})).toEqual(['wolfsburg', 'wuppertal', 'witzenhausen']);
	}, 120_000);
});

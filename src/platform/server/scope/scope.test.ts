// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { fact } from '../records/facts.ts';
import { journal } from '../records/journal.ts';
import { keepAnswer, takeOnce } from '../records/once.ts';
import { newId } from '#shared/ids.ts';

let database: TestDatabase;
let ours: TestNetwork;
let theirs: TestNetwork;

beforeAll(async () => {
	database = await aDatabase();
	ours = await aNetwork(database, 'Unseres');
	theirs = await aNetwork(database, 'Anderes');
});

describe('a scope', () => {
	test('shows the offices of its own network and no other', async () => {
		const person = await aStaffMember(database, ours);
		const seen = await database.as(staffSeed(ours, person), (scope) => scope.db.selectFrom('office').select('id').execute());
		expect(seen).toEqual([{ id: ours.office.id }]);
	});

	test('cannot write a row of another network', async () => {
		const person = await aStaffMember(database, ours);
		const writing = database.as(staffSeed(ours, person), (scope) =>
			scope.db.insertInto('fact').values({ network_id: theirs.id, id: newId(), at: scope.now, kind: 'test.happened', actor_kind: 'system', record_kind: 'x', record_id: newId() }).execute()
		);
		await expect(writing).rejects.toThrow(/row-level security/);
	});

	test('leaves nothing behind on the connection it borrowed', async () => {
		const person = await aStaffMember(database, ours);
		await database.as(staffSeed(ours, person), (scope) => scope.db.selectFrom('office').select('id').execute());
		const after = await database.pool.query(`select current_user as role, current_setting('app.network', true) as network`);
		expect(after.rows).toEqual([{ role: 'nw_nobody', network: '' }]);
	});

	test('without a scope the same pool may read nothing (negative control: the owner may)', async () => {
		await expect(database.pool.query('select * from public.office')).rejects.toThrow(/permission denied/);
		expect((await database.owner.query('select count(*) from office')).rows[0].count).toBeGreaterThan(1);
	});

	test('of a stranger reaches no table, only public views', async () => {
		await expect(database.as(strangerSeed(ours), (scope) => scope.db.selectFrom('office').selectAll().execute())).rejects.toThrow(/permission denied/);
		const seen = await database.as(strangerSeed(ours), (scope) => scope.db.selectFrom('pub.office').select('id').execute());
		expect(seen).toEqual([{ id: ours.office.id }]);
	});

	test('rolls everything back when the work throws', async () => {
		const id = newId();
		const failing = database.as(systemSeed(ours), async (scope) => {
			await fact(scope, { kind: 'test.happened', record: { kind: 'thing', id } });
			await journal(scope, { deed: 'test.happen', record: { kind: 'thing', id } });
			throw new Error('later');
		});
		await expect(failing).rejects.toThrow('later');
		for (const table of ['fact', 'journal_entry']) {
			expect((await database.owner.query(`select 1 from ${table} where record_id = $1`, [id])).rowCount).toBe(0);
		}
		expect((await database.owner.query(`select 1 from outbox where payload ->> 'recordId' = $1`, [id])).rowCount).toBe(0);
	});
});

describe('the journal', () => {
	test('chains its entries, and names the first one that somebody changed', async () => {
		const network = await aNetwork(database);
		const record = { kind: 'thing', id: newId() };
		await database.as(systemSeed(network), async (scope) => {
			for (const deed of ['test.one', 'test.two', 'test.three']) await journal(scope, { deed, record, after: { deed } });
		});
		expect(await firstBreak(network.id)).toBeNull();
		await database.owner.query(`update journal_entry set deed = 'test.else' where network_id = $1 and seq = 2`, [network.id]);
		expect(await firstBreak(network.id)).toBe(2);
	});

	test('is append-only for everybody who serves requests', async () => {
		const person = await aStaffMember(database, ours);
		const changing = database.as(staffSeed(ours, person), (scope) => scope.db.deleteFrom('journal_entry').execute());
		await expect(changing).rejects.toThrow(/permission denied/);
	});
});

describe('a once-key', () => {
	test('lets the same form happen once and answers the second click like the first', async () => {
		const first = await database.as(strangerSeed(ours, 'intake'), async (scope) => {
			const earlier = await takeOnce(scope, 'anonymous', 'key-a', 'body');
			await keepAnswer(scope, 'anonymous', 'key-a', { to: '/x' });
			return earlier;
		});
		const second = await database.as(strangerSeed(ours, 'intake'), (scope) => takeOnce(scope, 'anonymous', 'key-a', 'body'));
		expect([first, second]).toEqual([null, { answer: { to: '/x' } }]);
	});

	test('refuses the same key with other contents', async () => {
		await database.as(strangerSeed(ours, 'intake'), (scope) => takeOnce(scope, 'anonymous', 'key-b', 'body'));
		const other = database.as(strangerSeed(ours, 'intake'), (scope) => takeOnce(scope, 'anonymous', 'key-b', 'else'));
		await expect(other).rejects.toMatchObject({ code: 'common.form_already_sent' });
	});
});

async function firstBreak(networkId: string): Promise<number | null> {
	const client = await database.owner.connect();
	try {
		await client.query(`select set_config('app.network', $1, false)`, [networkId]);
		return (await client.query('select nw.journal_break()')).rows[0].journal_break;
	} finally {
		client.release(true);
	}
}

test('the desk sees that a mail waits, never what is in it: a link there may be somebody else’s way in', async () => {
	const person = await aStaffMember(database, ours);
	const seed = staffSeed(ours, person);
	await database.as(seed, (scope) => scope.db.selectFrom('outbox').select(['key', 'state']).execute());
	await expect(database.as(seed, (scope) => scope.db.selectFrom('outbox').select('payload').execute())).rejects.toThrow(/permission denied/);
});

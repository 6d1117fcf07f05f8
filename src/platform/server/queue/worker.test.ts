// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anSmtpSink, type SmtpSink } from '../../../../tests/kit/smtp-sink.ts';
import { newId } from '#shared/ids.ts';
import { readConfig } from '../config/config.ts';
import { mail, type Mail } from '../mail/compose.ts';
import { deliveryBy } from '../mail/deliver.ts';
import { fact } from '../records/facts.ts';
import { findJob, requestJob } from './jobs.ts';
import { workJob, workOutbox, type WorkerParts } from './worker.ts';

let database: TestDatabase;
let sink: SmtpSink;
let network: TestNetwork;

beforeAll(async () => {
	database = await aDatabase();
	sink = await anSmtpSink();
});
afterAll(() => sink.stop());
beforeEach(async () => {
	network = await aNetwork(database);
	sink.mode = 'accept';
	sink.mails.length = 0;
});

const parts = (more: Partial<WorkerParts> = {}): WorkerParts => ({
	reactions: [],
	jobs: [],
	chores: [],
	deliver: deliveryBy(readConfig({ SMTP_URL: sink.url, MAIL_FROM: 'Amt <amt@netz.example>' }), database.pool),
	now: () => new Date(),
	...more
});

const letter = (more: Partial<Mail> = {}): Mail => ({
	key: newId(),
	to: { name: 'Käthe Müßig', email: 'kaethe@netz.example' },
	subject: 'Ihr Gesuch „Gemüselager“',
	paragraphs: ['Guten Tag,', 'wir haben Ihr Gesuch <b>erhalten</b>.'],
	from: { name: 'Wirtschaftsförderung Wuppertal' },
	signature: ['Wirtschaftsförderung Wuppertal'],
	delivery: 'resend',
	...more
});

const send = (what: Mail) => database.as(systemSeed(network), (scope) => mail(scope, what));
const state = async (key: string) =>
	(await database.owner.query('select state, attempts from outbox where network_id = $1 and key = $2', [network.id, `mail:${key}`])).rows[0];
const makeDue = () => database.owner.query('update outbox set due_at = now(), claimed_until = null where network_id = $1', [network.id]);

describe('a mail in the outbox', () => {
	test('arrives once, with its umlauts, and as words where it contains markup', async () => {
		const what = letter();
		await send(what);
		await send(what);
		await workOutbox(database.pool, parts());
		await workOutbox(database.pool, parts());
		expect(sink.mails).toHaveLength(1);
		expect(sink.mails[0]?.subject).toBe('Ihr Gesuch „Gemüselager“');
		expect(sink.mails[0]?.to).toMatchObject({ text: '"Käthe Müßig" <kaethe@netz.example>' });
		expect(sink.mails[0]?.html).toContain('&lt;b&gt;erhalten&lt;/b&gt;');
		expect(await state(what.key)).toEqual({ state: 'sent', attempts: 1 });
	});

	test('waits when the server is busy, and arrives later', async () => {
		const what = letter();
		await send(what);
		sink.mode = 'busy';
		await workOutbox(database.pool, parts());
		expect(await state(what.key)).toEqual({ state: 'queued', attempts: 1 });
		sink.mode = 'accept';
		await makeDue();
		await workOutbox(database.pool, parts());
		expect(await state(what.key)).toEqual({ state: 'sent', attempts: 2 });
	});

	test('is given up when the server refuses it for good', async () => {
		const what = letter();
		await send(what);
		sink.mode = 'refuse';
		await workOutbox(database.pool, parts());
		expect(await state(what.key)).toEqual({ state: 'failed', attempts: 1 });
	});

	test.each([
		['resend', 'sent', 2],
		['careful', 'in_doubt', 1],
		['once', 'failed', 1]
	] as const)('of class %s whose worker died after handing it over becomes %s', async (delivery, wanted, arrived) => {
		const what = letter({ delivery });
		await send(what);
		const deliver = parts().deliver;
		const dying = parts({
			deliver: async (given) => {
				await deliver(given);
				throw new DeadWorker();
			}
		});
		await workOutbox(database.pool, dying).catch(() => {});
		await database.owner.query(`update outbox set state = 'sending', due_at = now(), claimed_until = now() - interval '1 second' where network_id = $1`, [network.id]);
		await workOutbox(database.pool, parts());
		expect([(await state(what.key)).state, sink.mails.length]).toEqual([wanted, arrived]);
	});

	test.each([
		['resend', 'queued'],
		['careful', 'in_doubt'],
		['once', 'failed']
	] as const)('of class %s whose connection broke after the words were handed over becomes %s', async (delivery, wanted) => {
		const what = letter({ delivery });
		await send(what);
		sink.mode = 'drop-after-data';
		await workOutbox(database.pool, parts());
		expect([(await state(what.key)).state, sink.mails.length]).toEqual([wanted, 1]);
	});

	test('of class once waits where no server was reached, and is known as unknown only where the recipient is', async () => {
		const [waits, gone, blocked] = [letter({ delivery: 'once' }), letter({ delivery: 'once' }), letter({ delivery: 'once' })];
		await send(waits);
		await workOutbox(database.pool, parts({ deliver: deliveryBy(readConfig({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'Amt <amt@netz.example>' }), database.pool) }));
		expect((await state(waits.key)).state).toBe('queued');
		await send(gone);
		sink.mode = 'refuse';
		await workOutbox(database.pool, parts());
		await send(blocked);
		sink.mode = 'refuse-sender';
		await workOutbox(database.pool, parts());
		const said = async (key: string) => (await database.owner.query('select last_error from outbox where network_id = $1 and key = $2', [network.id, `mail:${key}`])).rows[0].last_error;
		expect([await said(gone.key), await said(blocked.key)]).toEqual(['recipient refused: SMTP 550', 'SMTP 550']);
	});

	test('cannot smuggle a header in by a name or a subject', async () => {
		await send(letter({ to: { name: 'A\r\nBcc: boese@netz.example', email: 'a@netz.example' }, subject: 'x\r\nBcc: boese@netz.example' }));
		await workOutbox(database.pool, parts());
		expect(sink.mails[0]?.bcc).toBeUndefined();
		expect(sink.mails[0]?.subject).toBe('x Bcc: boese@netz.example');
	});
});

class DeadWorker extends Error {}

describe('a fact', () => {
	test('reaches each listener once, after its transaction', async () => {
		const heard: string[] = [];
		const listening = parts({ reactions: [{ to: 'test.happened', react: async (_scope, what) => void heard.push(what.recordId) }] });
		const id = newId();
		await database.as(systemSeed(network), (scope) => fact(scope, { kind: 'test.happened', record: { kind: 'thing', id } }));
		await workOutbox(database.pool, listening);
		await workOutbox(database.pool, listening);
		expect(heard).toEqual([id]);
	});

	test('whose payload has a kind of its own still reaches its listeners', async () => {
		const heard: unknown[] = [];
		const listening = parts({ reactions: [{ to: 'test.settled', react: async (_scope, what) => void heard.push(what.recordId) }] });
		const id = newId();
		await database.as(systemSeed(network), (scope) => fact(scope, { kind: 'test.settled', record: { kind: 'thing', id }, payload: { kind: 'other', factId: 'x' } }));
		await workOutbox(database.pool, listening);
		expect(heard).toEqual([id]);
	});

	test('is worked by one of ten workers only', async () => {
		const heard: string[] = [];
		const listening = parts({ reactions: [{ to: 'test.raced', react: async (_scope, what) => void heard.push(what.recordId) }] });
		await database.as(systemSeed(network), async (scope) => {
			for (let i = 0; i < 30; i++) await fact(scope, { kind: 'test.raced', record: { kind: 'thing', id: newId() } });
		});
		await Promise.all(Array.from({ length: 10 }, () => workOutbox(database.pool, listening)));
		for (let i = 0; i < 3; i++) await workOutbox(database.pool, listening);
		expect(heard).toHaveLength(30);
		expect(new Set(heard).size).toBe(30);
	});
});

describe('a job', () => {
	const ask = (kind: string) => database.as(systemSeed(network), (scope) => requestJob(scope, { kind, title: 'Probe', input: { rows: 3 } }));
	const look = (id: string) => database.as(systemSeed(network), (scope) => findJob(scope, id));

	test('tells its progress while it runs and its result afterwards', async () => {
		const id = await ask('test.count');
		const seen: number[] = [];
		const counting = parts({
			jobs: [
				{
					kind: 'test.count',
					run: async ({ progress, input }) => {
						for (let i = 1; i <= Number(input.rows); i++) {
							await progress(i, Number(input.rows));
							seen.push((await look(id))!.done);
						}
						return { rows: Number(input.rows) };
					}
				}
			]
		});
		expect(await workJob(database.pool, counting)).toBe(true);
		expect(seen).toEqual([1, 2, 3]);
		expect(await look(id)).toMatchObject({ state: 'done', done: 3, total: 3, result: { rows: 3 } });
	});

	test('that fails says so with a code, not with what the database quoted', async () => {
		const id = await ask('test.break');
		await workJob(database.pool, parts({ jobs: [{ kind: 'test.break', run: () => Promise.reject(new Error('Käthe')) }] }));
		expect(await look(id)).toMatchObject({ state: 'failed', result: { code: 'common.unexpected' } });
	});

	test('of another network is not there', async () => {
		const id = await ask('test.none');
		const other = await aNetwork(database);
		expect(await database.as(systemSeed(other), (scope) => findJob(scope, id))).toBeNull();
		await workJob(database.pool, parts());
	});
});

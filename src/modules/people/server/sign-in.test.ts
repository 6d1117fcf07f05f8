// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { hashPassword } from './password.ts';
import { checkPassword, resetPassword, signIn, signInByLink } from './sign-in.ts';
import { findSession, IDLE_HOURS } from './find-session.ts';
import { issueLink } from './links.ts';
import { requestLink } from './request-link.ts';
import { endSession, rotateSession, startSession } from './sessions.ts';

const PASSWORD = 'vier warme Worte';
let database: TestDatabase;
let network: TestNetwork;
let person: TestPerson;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	person = await aStaffMember(database, network);
	await database.owner.query('update account set password_hash = $1 where id = $2', [await hashPassword(PASSWORD), person.accountId]);
});

const auth = (now = new Date()) => ({ ...strangerSeed(network, 'auth'), now });
const inScope = <T>(work: (scope: Scope) => Promise<T>) => database.as(auth(), work);
const find = (token: string, now = new Date()) => database.as(auth(now), (scope) => findSession(scope, token));
const mailsTo = async (email: string) =>
	(await database.owner.query(`select payload from outbox where kind = 'mail' and payload -> 'to' ->> 'email' = $1`, [email])).rows.map((row) => row.payload);

describe('signing in', () => {
	test('with the right password leads to a session with the roles that hold now', async () => {
		const checked = await checkPassword(inScope, person.email, PASSWORD);
		const { token } = await inScope((scope) => signIn(scope, checked, 'Firefox, Linux'));
		expect(await find(token)).toMatchObject({ accountId: person.accountId, office: { id: network.office.id, role: 'adviser' }, secondFactorMissing: false });
	});

	test('gives the same refusal for a wrong password, an unknown address, an invited and a suspended account', async () => {
		const invited = await aPerson(database, network);
		const suspended = await aPerson(database, network);
		await database.owner.query(`update account set state = 'invited' where id = $1`, [invited.accountId]);
		await database.owner.query(`update account set state = 'suspended', password_hash = (select password_hash from account where id = $2) where id = $1`, [suspended.accountId, person.accountId]);
		for (const [email, password] of [[person.email, 'wrong'], ['nobody@netz.example', PASSWORD], [invited.email, ''], [suspended.email, PASSWORD]] as const) {
			const checked = await checkPassword(inScope, email, password);
			await expect(inScope((scope) => signIn(scope, checked, ''))).rejects.toMatchObject({ code: 'people.sign_in_wrong', params: {} });
		}
	});

	test('takes as long for an unknown address as for a known one', async () => {
		const elapsed = async (email: string) => {
			const begun = performance.now();
			await checkPassword(inScope, email, 'wrong password');
			return performance.now() - begun;
		};
		const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
		// Interleaved, so that whatever else the machine does hits both alike; the guess limit is lifted between samples.
		for (let sample = 0; sample < 40; sample++) {
			times.known.push(await elapsed(person.email));
			times.unknown.push(await elapsed(`nobody-${sample}@netz.example`));
			if (sample % 8 === 7) await database.owner.query('delete from rate_window');
		}
		const [known, unknown] = [median(times.known), median(times.unknown)];
		expect(Math.abs(known - unknown)).toBeLessThan(Math.max(8, 0.25 * known));
		// Negative control: what an early exit for unknown addresses would take.
		expect(unknown).toBeGreaterThan(10);
	});

	test('is refused for one address after many guesses, whoever guesses and whether or not it exists', async () => {
		for (const email of ['guessed@netz.example', (await aPerson(database, network)).email]) {
			for (let guess = 0; guess < 12; guess++) await checkPassword(inScope, email, 'wrong');
			await expect(checkPassword(inScope, email, 'wrong')).rejects.toMatchObject({ code: 'common.too_many' });
		}
	});
});

describe('asking for a link', () => {
	test('sends one mail to a known and to an unknown address; only the first opens something', async () => {
		const known = await aPerson(database, network);
		for (const email of [known.email, 'stranger@netz.example']) await inScope((scope) => requestLink(scope, 'sign_in', email));
		const [toKnown, toStranger] = [await mailsTo(known.email), await mailsTo('stranger@netz.example')];
		expect([toKnown.length, toStranger.length]).toEqual([1, 1]);
		expect(toStranger[0].action).toBeUndefined();
		const token = toKnown[0].action.url.split('/').at(-1);
		const { token: session } = await inScope((scope) => signInByLink(scope, token, ''));
		expect(await find(session)).toMatchObject({ accountId: known.accountId });
	});

	test('cannot be used to flood an address', async () => {
		for (let i = 0; i < 10; i++) await inScope((scope) => requestLink(scope, 'password', 'flooded@netz.example'));
		expect((await mailsTo('flooded@netz.example')).length).toBe(4);
	});

	test('for a new password ends all sessions and all other open links', async () => {
		const someone = await aPerson(database, network);
		const session = await inScope((scope) => startSession(scope, { accountId: someone.accountId, way: 'link', device: '' }));
		const link = () => inScope((scope) => issueLink(scope, { purpose: 'password', minutes: 60, accountId: someone.accountId }));
		const [first, second] = [await link(), await link()];
		await inScope(async (scope) => resetPassword(scope, second.token, await hashPassword('neues Kennwort 7'), ''));
		expect(await find(session.token)).toBeNull();
		await expect(inScope((scope) => resetPassword(scope, first.token, 'x', ''))).rejects.toMatchObject({ name: 'NotFound' });
		expect(await checkPassword(inScope, someone.email, 'neues Kennwort 7')).toEqual({ accountId: someone.accountId });
	});
});

describe('a session', () => {
	const start = () => inScope((scope) => startSession(scope, { accountId: person.accountId, way: 'password', device: '' }));
	const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

	test('is over when nobody used it for long, and in the end in any case', async () => {
		const { token } = await start();
		expect(await find(token, later(IDLE_HOURS - 1))).not.toBeNull();
		expect(await find(token, later(2 * IDLE_HOURS))).toBeNull();
		const used = await start();
		for (let hours = 8; hours < 7 * 24; hours += 8) expect(await find(used.token, later(hours))).not.toBeNull();
		expect(await find(used.token, later(7 * 24 + 1))).toBeNull();
	});

	test('changes its secret when more is proved, and the old one is dead', async () => {
		const { token } = await start();
		const before = await find(token);
		const { token: next } = await inScope((scope) => rotateSession(scope, before!.id));
		expect([await find(token), (await find(next))?.id]).toEqual([null, before!.id]);
	});

	test('can be ended by its owner and by nobody else', async () => {
		const { token } = await start();
		const { id } = (await find(token))!;
		const other = await aPerson(database, network);
		await expect(inScope((scope) => endSession(scope, other.accountId, id))).rejects.toMatchObject({ name: 'NotFound' });
		await inScope((scope) => endSession(scope, person.accountId, id));
		expect(await find(token)).toBeNull();
	});

	test('of one network opens nothing in another', async () => {
		const { token } = await start();
		const elsewhere = await aNetwork(database, 'Anderes');
		expect(await database.as(strangerSeed(elsewhere, 'auth'), (scope) => findSession(scope, token))).toBeNull();
	});
});

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

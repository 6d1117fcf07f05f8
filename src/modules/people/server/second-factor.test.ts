// SPDX-License-Identifier: EUPL-1.2
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import type { OwnSession } from '../views.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import { findSession } from './find-session.ts';
import { issueLink } from './links.ts';
import { beginTotp, confirmTotp, countRecoveryCodes, removeTotp, showCode } from './second-factor.ts';
import { rotateSession, startSession } from './sessions.ts';
import { resetPassword } from './sign-in.ts';

let database: TestDatabase;
let network: TestNetwork;

beforeAll(async () => {
	process.env.SECRET = 'a secret of at least thirty-two characters';
	database = await aDatabase();
	network = await aNetwork(database);
});

const label = { issuer: 'Netz', email: 'kim@netz.example' };
const auth = (now = new Date(), where = network) => ({ ...strangerSeed(where, 'auth'), now });
const codeOf = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** A session that somebody has just opened with their password. */
async function aSession(person: TestPerson, at: Date): Promise<OwnSession & { token: string }> {
	const { token } = await database.as(auth(at), (scope) => startSession(scope, { accountId: person.accountId, way: 'password', device: '' }));
	const { id } = (await database.as(auth(at), (scope) => findSession(scope, token)))!;
	return { id, accountId: person.accountId, token };
}

/** Somebody whose app has just been set up, at a moment that the test chooses. */
async function withApp(at: Date): Promise<{ person: TestPerson; secret: string; recovery: string[] }> {
	const person = await aStaffMember(database, network);
	const own = await aSession(person, at);
	const { secret } = await database.as(auth(at), (scope) => beginTotp(scope, own, label));
	const recovery = await database.as(auth(at), (scope) => confirmTotp(scope, own, codeOf(secret, at)));
	return { person, secret, recovery };
}

const begin = new Date('2026-11-23T08:00:10Z');
const after = (seconds: number) => new Date(begin.getTime() + seconds * 1000);
const show = (person: TestPerson, code: string, at: Date) => database.as(auth(at), (scope) => showCode(scope, person.accountId, code));

describe('a code from the app', () => {
	test('works once, even of two requests at the same moment', async () => {
		const { person, secret } = await withApp(begin);
		const code = codeOf(secret, after(60));
		const results = await Promise.allSettled([show(person, code, after(60)), show(person, code, after(60))]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(show(person, code, after(61))).rejects.toMatchObject({ code: 'people.code_used' });
	});

	test('that set the app up does not sign in again', async () => {
		const { person, secret } = await withApp(begin);
		await expect(show(person, codeOf(secret, begin), after(1))).rejects.toMatchObject({ code: 'people.code_used' });
	});

	test('is taken half a minute early or late, not more', async () => {
		const { person, secret } = await withApp(begin);
		await show(person, codeOf(secret, after(90)), after(120));
		await expect(show(person, codeOf(secret, after(300)), after(400))).rejects.toMatchObject({ code: 'people.code_wrong' });
	});

	test('that is wrong is refused', async () => {
		const { person } = await withApp(begin);
		for (const code of ['000000', '', 'abc', '12345678901']) await expect(show(person, code, after(60))).rejects.toMatchObject({ code: 'people.code_wrong' });
	});
});

describe('a set-up that no code has confirmed', () => {
	test('shows the same secret again in its own session, and another one in every other', async () => {
		const person = await aStaffMember(database, network);
		const [mine, other] = [await aSession(person, begin), await aSession(person, begin)];
		const secretIn = async (own: OwnSession) => (await database.as(auth(begin), (scope) => beginTotp(scope, own, label))).secret;
		const [first, again, elsewhere] = [await secretIn(mine), await secretIn(mine), await secretIn(other)];
		expect([again === first, elsewhere === first]).toEqual([true, false]);
		await expect(database.as(auth(begin), (scope) => confirmTotp(scope, other, codeOf(first, begin)))).rejects.toMatchObject({ code: 'people.code_wrong' });
	});

	test('does not survive a new password', async () => {
		const person = await aStaffMember(database, network);
		const own = await aSession(person, begin);
		const { secret } = await database.as(auth(begin), (scope) => beginTotp(scope, own, label));
		const { token } = await database.as(auth(begin), (scope) => issueLink(scope, { purpose: 'password', minutes: 60, accountId: person.accountId }));
		const fresh = await database.as(auth(begin), (scope) => resetPassword(scope, token, 'a hash', ''));
		const { id } = (await database.as(auth(begin), (scope) => findSession(scope, fresh.token)))!;
		const next = { id, accountId: person.accountId };
		for (const session of [own, next]) await expect(database.as(auth(begin), (scope) => confirmTotp(scope, session, codeOf(secret, begin)))).rejects.toThrow();
		expect((await database.as(auth(begin), (scope) => beginTotp(scope, next, label))).secret).not.toBe(secret);
	});

	test('of two sessions becomes the guard once', async () => {
		const person = await aStaffMember(database, network);
		const sessions = [await aSession(person, begin), await aSession(person, begin)];
		const secrets = await Promise.all(sessions.map((own) => database.as(auth(begin), (scope) => beginTotp(scope, own, label))));
		const results = await Promise.allSettled(
			sessions.map((own, i) => database.as(auth(begin), (scope) => confirmTotp(scope, own, codeOf(secrets[i]!.secret, begin))))
		);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});
});

describe('a recovery code', () => {
	test('works once, however it is typed, and is kept as a hash', async () => {
		const { person, recovery } = await withApp(begin);
		await show(person, recovery[0]!.replaceAll('-', ' ').toUpperCase(), after(60));
		await expect(show(person, recovery[0]!, after(61))).rejects.toMatchObject({ code: 'people.code_wrong' });
		expect(await database.as(auth(), (scope) => countRecoveryCodes(scope, person.accountId))).toBe(9);
		const stored = JSON.stringify((await database.owner.query('select * from recovery_code where account_id = $1', [person.accountId])).rows);
		expect(stored).not.toContain(recovery[1]!.replaceAll('-', ''));
	});

	test('goes with the app', async () => {
		const { person, recovery } = await withApp(begin);
		await database.as(auth(), (scope) => removeTotp(scope, person.accountId));
		await expect(show(person, recovery[1]!, after(60))).rejects.toMatchObject({ code: 'people.code_wrong' });
	});
});

describe('an office that demands a second factor', () => {
	test('lets nobody in who has not shown one in this session', async () => {
		const office = await aNetwork(database);
		const person = await aStaffMember(database, office);
		await database.owner.query('update office set require_second_factor = true where network_id = $1', [office.id]);
		const seed = auth(new Date(), office);
		const { token } = await database.as(seed, (scope) => startSession(scope, { accountId: person.accountId, way: 'password', device: '' }));
		const before = await database.as(seed, (scope) => findSession(scope, token));
		expect(before).toMatchObject({ secondFactorMissing: true, hasSecondFactor: false });
		const rotated = await database.as(seed, (scope) => rotateSession(scope, before!.id));
		expect(await database.as(seed, (scope) => findSession(scope, rotated.token))).toMatchObject({ secondFactorMissing: false });
	});
});

describe('a challenge for a passkey', () => {
	const make = (purpose: string, now = new Date()) => database.as(auth(now), async (scope) => newChallenge(scope, purpose).toString('base64url'));
	const take = (purpose: string, challenge: string, now = new Date(), where = network) => database.as(auth(now, where), (scope) => takeChallenge(scope, purpose, challenge));

	test('is taken once', async () => {
		const challenge = await make('sign_in');
		const results = await Promise.allSettled([1, 2, 3, 4].map(() => take('sign_in', challenge)));
		expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
	});

	test('is refused when it is old, for something else, of another network, changed or made up', async () => {
		const elsewhere = await aNetwork(database, 'Anderes');
		const old = await make('sign_in', new Date(Date.now() - 16 * 60_000));
		const good = await make('sign_in');
		const changed = `${good.startsWith('A') ? 'B' : 'A'}${good.slice(1)}`;
		const attempts = [take('sign_in', old), take('add:x', good), take('sign_in', good, new Date(), elsewhere), take('sign_in', changed), take('sign_in', 'made up')];
		const results = await Promise.allSettled(attempts);
		expect(results.map((result) => result.status === 'rejected' && result.reason.code)).toEqual(Array(5).fill('people.passkey_late'));
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { newId } from '#shared/ids.ts';
import type { OwnSession } from '../views.ts';
import { findSession } from './find-session.ts';
import { addPasskey, removePasskey } from './passkeys.ts';
import { countCode, proveByCode, proveByPassword } from './proof.ts';
import { requestLink } from './request-link.ts';
import { beginTotp, confirmTotp } from './second-factor.ts';
import { startSession } from './sessions.ts';
import { chooseOwnPassword } from './store-password.ts';

let database: TestDatabase;
let network: TestNetwork;

beforeAll(async () => {
	process.env.SECRET = 'a secret of at least thirty-two characters';
	process.env.PUBLIC_URL = 'https://netz.example';
	database = await aDatabase();
	network = await aNetwork(database);
});

const begin = new Date('2026-11-23T08:00:10Z');
const auth = (minutes = 0) => ({ ...strangerSeed(network, 'auth'), now: new Date(begin.getTime() + minutes * 60_000) });

async function signedIn(): Promise<OwnSession & { token: string; person: TestPerson }> {
	const person = await aPerson(database, network);
	const { token } = await database.as(auth(), (scope) => startSession(scope, { accountId: person.accountId, way: 'link', device: '' }));
	const { id } = (await database.as(auth(), (scope) => findSession(scope, token)))!;
	return { id, accountId: person.accountId, token, person };
}

async function aPasskeyOf({ accountId }: OwnSession): Promise<string> {
	const id = newId();
	const values = [network.id, id, accountId, newId(), Buffer.from('key')];
	await database.owner.query(`insert into passkey (network_id, id, account_id, credential_id, public_key, counter, name) values ($1, $2, $3, $4, $5, 0, 'Handy')`, values);
	return id;
}

const nothing = { response: { response: { clientDataJSON: '' } } as never, name: 'x' };
const label = { issuer: 'Netz', email: 'kim@netz.example' };

describe('eleven minutes after signing in', () => {
	const guards: [string, (own: OwnSession, minutes: number) => Promise<unknown>][] = [
		['adding a passkey', (own, minutes) => database.as(auth(minutes), (scope) => addPasskey(scope, 'https://netz.example', own, nothing))],
		['removing a passkey', async (own, minutes) => {
			const id = await aPasskeyOf(own);
			return database.as(auth(minutes), (scope) => removePasskey(scope, own, id));
		}],
		['setting up codes', (own, minutes) => database.as(auth(minutes), (scope) => beginTotp(scope, own, label))],
		['confirming codes', (own, minutes) => database.as(auth(minutes), (scope) => confirmTotp(scope, own, '123456'))],
		['choosing a first password', (own, minutes) => database.as(auth(minutes), (scope) => chooseOwnPassword(scope, own, 'none', 'a hash'))]
	];

	test.each(guards)('%s needs a new proof, and a fresh one lets it begin', async (_name, deed) => {
		const own = await signedIn();
		await expect(deed(own, 11)).rejects.toMatchObject({ code: 'people.proof_missing' });
		// Fresh, it goes on to its own checks: what is refused then has another reason.
		const code = await deed(own, 9).then(() => 'done', (error: { code: string }) => error.code);
		expect(code).not.toBe('people.proof_missing');
	});

	test('the session says so to the pages', async () => {
		const { token } = await signedIn();
		const freshAt = async (minutes: number) => (await database.as(auth(minutes), (scope) => findSession(scope, token)))?.proofFresh;
		expect([await freshAt(9), await freshAt(11)]).toEqual([true, false]);
	});
});

describe('a proof', () => {
	test('by password opens the guards again for ten minutes, a wrong one does not', async () => {
		const own = await signedIn();
		await expect(database.as(auth(30), (scope) => proveByPassword(scope, own, false))).rejects.toMatchObject({ code: 'people.present_password_wrong' });
		await expect(database.as(auth(30), (scope) => beginTotp(scope, own, label))).rejects.toMatchObject({ code: 'people.proof_missing' });
		await database.as(auth(30), (scope) => proveByPassword(scope, own, true));
		expect((await database.as(auth(39), (scope) => beginTotp(scope, own, label))).secret).toHaveLength(32);
	});

	test('by code opens them for this session only', async () => {
		const own = await signedIn();
		const { secret } = await database.as(auth(), (scope) => beginTotp(scope, own, label));
		const code = (minutes: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: auth(minutes).now.getTime() });
		await database.as(auth(), (scope) => confirmTotp(scope, own, code(0)));
		const { token } = await database.as(auth(), (scope) => startSession(scope, { accountId: own.accountId, way: 'password', device: '' }));
		const other = { id: (await database.as(auth(), (scope) => findSession(scope, token)))!.id, accountId: own.accountId };
		await database.as(auth(30), (scope) => proveByCode(scope, own, code(30)));
		const id = await aPasskeyOf(own);
		await expect(database.as(auth(31), (scope) => removePasskey(scope, other, id))).rejects.toMatchObject({ code: 'people.proof_missing' });
		await database.as(auth(31), (scope) => removePasskey(scope, own, id));
	});

	test('of somebody else is none: the session of another account is not there', async () => {
		const [own, foreign] = [await signedIn(), await signedIn()];
		await expect(database.as(auth(), (scope) => beginTotp(scope, { id: foreign.id, accountId: own.accountId }, label))).rejects.toMatchObject({ code: 'people.proof_missing' });
	});
});

describe('in one day', () => {
	test('an account tries sixty codes, and the next day again', async () => {
		const { accountId } = await signedIn();
		const tryAt = (minutes: number) => countCode((work) => database.as(auth(minutes), work), accountId);
		for (let n = 0; n < 60; n++) await tryAt(n);
		await expect(tryAt(61)).rejects.toMatchObject({ code: 'people.too_many_today' });
		await tryAt(24 * 60 + 1);
	});

	test('ten links go to one address, whether or not there is an account, and every answer is the same', async () => {
		const { person } = await signedIn();
		const ask = (email: string, minutes: number) => database.as(auth(minutes), (scope) => requestLink(scope, 'sign_in', email));
		const mailsTo = async (email: string) => (await database.owner.query('select count(*)::int as n from outbox where network_id = $1 and position($2 in payload::text) > 0', [network.id, email])).rows[0].n;
		for (const email of [person.email, 'niemand@netz.example']) {
			for (let hour = 0; hour < 6; hour++) for (let n = 0; n < 3; n++) expect(await ask(email, hour * 61 + n)).toBeUndefined();
		}
		expect([await mailsTo(person.email), await mailsTo('niemand@netz.example')]).toEqual([10, 10]);
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { listMembersOf } from '#modules/people/server/index.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	claimOrganisation, confirmClaim, enterCode, getClaim, getClaimByLink, getClaimLetter, grantClaim, issueCode, listClaims, refuseClaim, waitingInDirectory, withdrawOrganisation
} from '../index.ts';
import { holdClaim } from './load.ts';
import { forgetUnconfirmedClaims, settleClaims } from './chores.ts';
import { checkClaim, checkCode } from './prove.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	await database.owner.query(`update office set email = 'post@buero.example' where network_id = $1`, [network.id]);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const mails = async (key: string) =>
	(await database.owner.query(`select payload from outbox where network_id = $1 and kind = 'mail' and key like $2 order by created_at`, [network.id, key])).rows.map((row) => row.payload);
const link = () => strangerSeed(network, 'link');
const system = () => systemSeed(network);
let entries = 0;
/** An entry with an address of its own: one address gets a few mails an hour only. */
async function anEntry() {
	const email = `info${++entries}@korn.example`;
	return { ...(await anOrganisation(database, network, { name: 'Bäckerei Korn', email, website: 'https://korn.example', phone: '0202 55' })), email };
}

/** Somebody claims an entry; answers the claim and the secret of the link. */
async function claimed(slug: string, email: string, seed: TestNetwork = network): Promise<{ id: string; token: string }> {
	await database.as(strangerSeed(seed, 'intake'), (scope) => claimOrganisation(scope, slug, { name: 'Lisa Korn', email, phone: '', role: 'Inhaberin', remark: '' }));
	const { id } = (await database.owner.query('select id from claim where email = $1 order by created_at desc limit 1', [email])).rows[0];
	const [payload] = await mails(`mail:claim:${id}:receipt`);
	return { id, token: payload.action.url.split('/').at(-1)! };
}

async function confirmed(slug: string, email: string) {
	const claim = await claimed(slug, email);
	await database.as(link(), (scope) => confirmClaim(scope, claim.token));
	await database.as(system(), (scope) => checkClaim(scope, claim.id));
	return claim;
}

describe('a claim', () => {
	test('by the address of the entry is proven, opens an access and tells the office, which may refuse', async () => {
		const { id: organisation, slug, email } = await anEntry();
		const { id, token } = await confirmed(slug, email);
		const page = await database.as(desk, (scope) => getClaim(scope, id));
		expect([page.state, page.way, page.objectionUntil !== null]).toEqual(['proven', 'recorded_address', true]);
		expect((await database.as(desk, (scope) => listMembersOf(scope, organisation))).map((one) => [one.email, one.state])).toEqual([[email, 'invited']]);
		expect([(await mails(`mail:claim:${id}:office:proven`))[0].to.email, (await mails('mail:people.invitation:%')).length]).toEqual(['post@buero.example', 1]);
		expect((await mails('mail:people.invitation:%'))[0].paragraphs.join(' '), 'the mail names the entry').toContain(`den Eintrag „${page.organisation}“`);
		await database.as(desk, (scope) => refuseClaim(scope, id, 'Das war ein Irrtum.'));
		expect(await database.as(desk, (scope) => listMembersOf(scope, organisation))).toEqual([]);
		const status = await database.as(link(), (scope) => getClaimByLink(scope, token));
		expect([status.state, status.reason]).toEqual(['refused', 'Das war ein Irrtum.']);
		await expect(database.as(desk, (scope) => grantClaim(scope, id, 'doch'))).rejects.toMatchObject({ code: 'organisations.claim_decided' });
	});

	test('that was proven stands when the period is over', async () => {
		const { slug, email } = await anEntry();
		const { id } = await confirmed(slug, email);
		const later = { ...system(), now: new Date(Date.now() + 16 * 86_400_000) };
		await expect(database.as({ ...desk, now: later.now }, (scope) => refuseClaim(scope, id, 'zu spät'))).rejects.toMatchObject({ code: 'organisations.claim_period_over' });
		await database.as(later, settleClaims);
		expect((await database.as(desk, (scope) => getClaim(scope, id))).state).toBe('granted');
	});

	test('by any other address waits for the office, is proven by the code of a letter, and five wrong tries end the code', async () => {
		const { slug } = await anEntry();
		const { id, token } = await confirmed(slug, 'lisa@gmx.de');
		expect((await database.as(desk, (scope) => getClaim(scope, id))).state).toBe('checking');
		expect((await database.as(desk, (scope) => waitingInDirectory(scope, 50))).filter(({ kind }) => kind === 'claim').map((one) => one.id)).toContain(id);
		await expect(database.as(desk, (scope) => getClaimLetter(scope, id))).rejects.toThrow(/not_found/);
		await database.as(desk, (scope) => issueCode(scope, id));
		for (let n = 0; n < 5; n++) expect(await database.as(link(), (scope) => enterCode(scope, token, 'FALSCH23'))).toBe(false);
		const { code } = await database.as(desk, (scope) => getClaimLetter(scope, id));
		await expect(database.as(link(), (scope) => enterCode(scope, token, code))).rejects.toMatchObject({ code: 'organisations.claim_code_over' });
		await database.as({ ...desk, now: new Date(Date.now() + 5) }, (scope) => issueCode(scope, id));
		const fresh = await database.as(desk, (scope) => getClaimLetter(scope, id));
		expect(fresh.code).not.toBe(code);
		expect(await database.as(link(), (scope) => enterCode(scope, token, fresh.code))).toBe(true);
		await database.as(system(), (scope) => checkCode(scope, id));
		expect(await database.as(desk, async (scope) => { const { state, way } = await getClaim(scope, id); return [state, way]; })).toEqual(['proven', 'letter']);
	});

	test('waits for the office although its address fits, while another is open or somebody speaks for the entry', async () => {
		const { slug, email } = await anEntry();
		await confirmed(slug, email);
		const { id } = await confirmed(slug, email);
		const page = await database.as(desk, (scope) => getClaim(scope, id));
		expect([page.state, page.others.map(({ what }) => what).sort()]).toEqual(['checking', ['claim', 'invited']]);
	});

	test('by an address of the same domain opens nothing: the office reads it as a hint and decides', async () => {
		const { id: organisation, slug } = await anEntry();
		const { id } = await confirmed(slug, 'lisa@korn.example');
		const page = await database.as(desk, (scope) => getClaim(scope, id));
		expect([page.state, page.way, page.objectionUntil]).toEqual(['checking', 'same_domain', null]);
		expect(await database.as(desk, (scope) => listMembersOf(scope, organisation))).toEqual([]);
		expect(JSON.stringify((await mails(`mail:claim:${id}:office:checking`))[0].paragraphs)).toContain('dieselbe Domain');
		await database.as(desk, (scope) => grantClaim(scope, id, 'Angerufen'));
		expect((await database.as(desk, (scope) => getClaim(scope, id))).way).toBe('office');
	});

	test('is looked at one after the other: of several by the address of the entry at the same moment one is proven', async () => {
		const { slug, id: organisation, email } = await anEntry();
		const open: string[] = [];
		for (let n = 0; n < 2; n++) {
			const claim = await claimed(slug, email);
			await database.as(link(), (scope) => confirmClaim(scope, claim.token));
			open.push(claim.id);
		}
		const { promise: held, resolve } = Promise.withResolvers<void>();
		const first = database.as(system(), async (scope) => {
			await holdClaim(scope, open[0]!);
			resolve();
			// Meanwhile the second one begins; it has to wait for this one's end, not for a row of its own only.
			await new Promise((go) => { setTimeout(go, 300); });
			await checkClaim(scope, open[0]!);
		});
		await held;
		await Promise.all([first, database.as(system(), (scope) => checkClaim(scope, open[1]!))]);
		const { rows } = await database.owner.query('select id, state from claim where organisation_id = $1 order by state', [organisation]);
		expect(rows).toEqual([{ id: open[0], state: 'proven' }, { id: open[1], state: 'withdrawn' }]);
	});

	test('repeated with the same address replaces the earlier one', async () => {
		const { slug } = await anEntry();
		const first = await confirmed(slug, 'lisa@web.de');
		await confirmed(slug, 'lisa@web.de');
		expect((await database.as(link(), (scope) => getClaimByLink(scope, first.token))).state).toBe('withdrawn');
	});

	test('is granted by the office with a reason', async () => {
		const { id: organisation, slug } = await anEntry();
		const { id } = await confirmed(slug, 'lisa@posteo.de');
		await database.as(desk, (scope) => grantClaim(scope, id, 'Am Telefon mit Frau Korn gesprochen'));
		expect((await database.as(desk, (scope) => listMembersOf(scope, organisation))).map(({ email }) => email)).toEqual(['lisa@posteo.de']);
		expect((await database.as(desk, (scope) => listClaims(scope, { open: false, page: 1 }))).items.map((one) => one.id)).toContain(id);
	});

	test('of an entry that left the directory is refused, before and after the link', async () => {
		const { id: organisation, slug } = await anEntry();
		const { id, token } = await claimed(slug, 'info2@korn.example');
		await database.as(desk, (scope) => withdrawOrganisation(scope, organisation));
		await expect(claimed(slug, 'info3@korn.example')).rejects.toThrow(/not_found/);
		await database.as(link(), (scope) => confirmClaim(scope, token));
		await database.as(system(), (scope) => checkClaim(scope, id));
		expect((await database.as(link(), (scope) => getClaimByLink(scope, token))).state).toBe('refused');
	});
});

describe('a link of a claim', () => {
	test('does nothing when it is opened, works once, and not after a week', async () => {
		const { slug } = await anEntry();
		const { token } = await claimed(slug, 'x1@korn.example');
		for (const _ of [1, 2]) expect((await database.as(link(), (scope) => getClaimByLink(scope, token))).confirmed).toBe(false);
		const late = { ...link(), now: new Date(Date.now() + 8 * 86_400_000) };
		await expect(database.as(late, (scope) => confirmClaim(scope, token))).rejects.toMatchObject({ code: 'organisations.claim_confirmed_already' });
		await database.as(link(), (scope) => confirmClaim(scope, token));
		await expect(database.as(link(), (scope) => confirmClaim(scope, token))).rejects.toMatchObject({ code: 'organisations.claim_confirmed_already' });
		await expect(database.as(link(), (scope) => getClaimByLink(scope, `${token}x`))).rejects.toThrow(/not_found/);
	});

	test('that nobody opens leaves nothing behind after a week', async () => {
		const { slug } = await anEntry();
		const { id } = await claimed(slug, 'x2@korn.example');
		const seen = async () => (await database.owner.query('select 1 from claim where id = $1', [id])).rowCount;
		expect(await seen()).toBe(1);
		await database.as({ ...system(), now: new Date(Date.now() + 8 * 86_400_000) }, forgetUnconfirmedClaims);
		expect(await seen()).toBe(0);
	});
});

describe('the walls', () => {
	test('a mail that anybody can have sent says nothing that was typed, and one address gets a few of them only', async () => {
		const { slug } = await anEntry();
		const lure = { name: 'Gewonnen! Jetzt klicken', email: 'opfer@fremd.example', phone: '', role: 'Hauptgewinn', remark: 'Hier klicken' };
		for (let n = 0; n < 7; n++) await database.as(strangerSeed(network, 'intake'), (scope) => claimOrganisation(scope, slug, lure));
		const sent = (await mails('mail:claim:%:receipt')).filter(({ to }) => to.email === lure.email);
		expect([sent.length, sent.filter((mail) => /klicken|gewinn/i.test(JSON.stringify(mail)))]).toEqual([4, []]);
		expect((await database.owner.query('select 1 from claim where email = $1', [lure.email])).rowCount).toBe(4);
	});

	test('nobody learns by the form which address is recorded: the same mail, the same row, whatever the entry knows', async () => {
		const { slug, email } = await anEntry();
		const [fits, other] = [await claimed(slug, email), await claimed(slug, 'fremd@anders.example')];
		const shape = async ({ id }: { id: string }) => {
			const row = (await database.owner.query(`select to_jsonb(c) - 'id' - 'email' - 'created_at' as row from claim c where id = $1`, [id])).rows[0].row;
			const [mail] = await mails(`mail:claim:${id}:receipt`);
			return JSON.stringify([row, mail.subject, mail.paragraphs]);
		};
		expect(await shape(fits)).toBe(await shape(other));
	});

	test('another office, another network and an unconfirmed claim are not there at the desk', async () => {
		const { slug } = await anEntry();
		const [{ id }, silent] = [await confirmed(slug, 'lisa@gmx.net'), await claimed(slug, 'still@gmx.net')];
		const other = await anOffice(database, network);
		const foreign = await aNetwork(database);
		for (const seed of [staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id), staffSeed(foreign, await aStaffMember(database, foreign))]) {
			await expect(database.as(seed, (scope) => getClaim(scope, id))).rejects.toThrow(/not_found/);
			await expect(database.as(seed, (scope) => grantClaim(scope, id, 'meins'))).rejects.toThrow(/not_found/);
		}
		expect((await database.as(desk, (scope) => getClaim(scope, id))).id).toBe(id);
		await expect(database.as(desk, (scope) => getClaim(scope, silent.id))).rejects.toThrow(/not_found/);
	});

	test('the holder of a link cannot write the decision, whatever the program asks for', async () => {
		const { slug } = await anEntry();
		const { id } = await claimed(slug, 'x3@korn.example');
		const seed: ScopeSeed = { ...link(), actor: { kind: 'link', recordId: id } };
		for (const change of [{ state: 'proven' }, { way: 'office' }, { objection_until: '2030-01-01' }]) {
			await expect(database.as(seed, (scope) => scope.db.updateTable('claim').set(change).where('id', '=', id).execute())).rejects.toThrow(/permission denied/);
		}
		const allowed = await database.as(seed, (scope) => scope.db.updateTable('claim').set({ tries: 1 }).where('id', '=', id).executeTakeFirst());
		expect(Number(allowed.numUpdatedRows)).toBe(1);
	});
});

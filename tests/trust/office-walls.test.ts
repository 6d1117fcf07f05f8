// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { requestJob } from '#platform/queue/jobs.ts';
import { takeOnce } from '#platform/records/once.ts';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { inviteColleague, startSession } from '#modules/people/server/index.ts';
import { askBothSides, makeOffer, proposeIntroduction, receiveNeed } from '#modules/exchange/server/index.ts';
import { newId } from '#shared/ids.ts';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../kit/builders.ts';
import { aDatabase, type TestDatabase } from '../kit/database.ts';
import { anOrganisationWithAddress } from '../kit/exchange.ts';
import { outcomeOf } from '../kit/outcome.ts';

let database: TestDatabase;
let network: TestNetwork;
/** Two offices of one network: everything below belongs to `own`; `other` must not reach it. */
let own: ScopeSeed;
let other: ScopeSeed;
const ids: Record<string, string> = {};

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	const neighbour = await anOffice(database, network);
	const [kim, alex] = [await aStaffMember(database, network, 'lead'), await aStaffMember(database, network, 'lead', neighbour.id)];
	[own, other] = [staffSeed(network, kim, 'lead'), staffSeed(network, alex, 'lead', neighbour.id)];
	await database.as(strangerSeed(network, 'auth'), (scope) => startSession(scope, { accountId: kim.accountId, way: 'password', device: 'Laptop' }));
	await database.as(own, async (scope) => {
		ids.job = await requestJob(scope, { kind: 'test.job', title: 'Verschwiegener Import', input: {} });
		ids.invited = (await inviteColleague(scope, { email: 'neu@netz.example', name: 'Neu', role: 'editor' })).accountId;
		await takeOnce(scope, kim.accountId, 'form', 'body');
		await fact(scope, { kind: 'test.happened', record: { kind: 'thing', id: newId() } });
		await journal(scope, { deed: 'test.happen', record: { kind: 'thing', id: newId() }, audience: 'office' });
	});
	await database.owner.query(
		`insert into guest_grant (network_id, id, account_id, office_id, record_kind, record_id, purpose, valid_until) values ($1, $2, $3, $4, 'need', $2, 'Jury', '2099-01-01')`,
		[network.id, newId(), kim.accountId, network.office.id]);
	await database.owner.query(`insert into office_territory (network_id, office_id, ags) values ($1, $2, '05124000')`, [network.id, network.office.id]);
	await anIntroduction();
});

async function anIntroduction(): Promise<void> {
	const [seeks, gives] = [await anOrganisationWithAddress(database, network, 'Sperling'), await anOrganisationWithAddress(database, network, 'Amsel')];
	ids.introduction = await database.as(own, async (scope) => {
		const need = await receiveNeed(scope, { text: 'Kühlraum für Gemüse gesucht', source: 'desk', organisationId: seeks.id });
		const offer = await makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk', organisationId: gives.id });
		const { id } = await proposeIntroduction(scope, { needId: need.id, offerId: offer.id });
		await askBothSides(scope, id);
		return id;
	});
}

const outcome = (seed: ScopeSeed, statement: string) => outcomeOf(database, seed, statement);

describe('of what belongs to another office of the network, a desk', () => {
	/** Each statement meets the rightful office's rows (the control) and none for the other. */
	const walled: [string, () => string][] = [
		['reads no job', () => `select id, title from job where id = '${ids.job}'`],
		['stops no job', () => `update job set cancel_wanted = true where id = '${ids.job}'`],
		['reads no role', () => `select role from office_role where office_id = '${network.office.id}' and state = 'active'`],
		['changes no role', () => `update office_role set role = 'editor' where office_id = '${network.office.id}' and state = 'active'`],
		['reads no guest', () => `select purpose from guest_grant`],
		['ends no guest', () => `update guest_grant set ended_at = now()`],
		['reads no session', () => `select device from session`],
		['ends no session', () => `update session set ended_at = now()`],
		['finds no invitation', () => `select purpose from one_time_link where purpose = 'invitation'`],
		['withdraws no invitation', () => `update one_time_link set withdrawn_at = now() where purpose = 'invitation' and used_at is null`],
		['reads no answer to a form', () => `select answer from once_key where key = 'form'`],
		['rewrites no office', () => `update office set imprint = '{}' where id = '${network.office.id}'`],
		['shrinks no territory', () => `delete from office_territory where office_id = '${network.office.id}'`],
		['reads no office’s own journal', () => `select deed from journal_entry where deed = 'test.happen'`],
		['moves no introduction', () => `update introduction set stage = 'withdrawn' where id = '${ids.introduction}'`],
		['stops no mail', () => `update outbox set state = 'withdrawn' where kind = 'mail' and state = 'queued' and key like 'mail:introduction:%:seeker'`]
	];
	test.each(walled)('%s', async (_, statement) => {
		expect([await outcome(own, statement()), await outcome(other, statement())]).toEqual([1, 0]);
	});

	test('answers for no side (its own desk notes what a side said)', async () => {
		const noting = `update introduction_side set answer = 'agreed', answered_at = now() where introduction_id = '${ids.introduction}' and side = 'seeker'`;
		expect([await outcome(own, noting), await outcome(other, noting)]).toEqual([1, 0]);
	});

	test('brings nothing in for it', async () => {
		const job = (officeId: string) => `insert into job (network_id, id, kind, title, office_id) values ('${network.id}', '${newId()}', 'x', 'x', '${officeId}')`;
		expect([await outcome(own, job(own.officeId!)), await outcome(other, job(own.officeId!))]).toEqual([1, 'refused']);
		const step = `insert into introduction_step (network_id, id, introduction_id, at, stage, by_side) values ('${network.id}', '${newId()}', '${ids.introduction}', now(), 'visit', 'office')`;
		expect([await outcome(own, step), await outcome(other, step)]).toEqual([1, 'refused']);
	});

	test('still reads what the network shares: who the offices are, their territory, and what is brokered', async () => {
		const shared = ['select id from office', `select ags from office_territory`, `select id from introduction`, `select id from introduction_side`, 'select id from need', 'select id from organisation'];
		const [mine, theirs] = await Promise.all([own, other].map((seed) => Promise.all(shared.map((statement) => outcome(seed, statement)))));
		expect(theirs).toEqual(mine);
		expect(theirs).toEqual([2, 1, 1, 2, 1, 2]);
	});
});

describe('no desk at all', () => {
	const link = (purpose: string, kind: string, recordId: string) => `insert into one_time_link (network_id, id, purpose, token_hash, account_id, record_kind, record_id, expires_at)
		values ('${network.id}', '${newId()}', '${purpose}', '\\x${newId().replaceAll('-', '')}', '${ids.invited}', '${kind}', '${recordId}', now() + interval '1 day')`;

	test('makes a link that signs somebody in (the control: an invitation into its own office)', async () => {
		const office = network.office.id;
		expect(await outcome(own, link('invitation', 'office', office))).toBe(1);
		for (const purpose of ['sign_in', 'password']) expect(await outcome(own, link(purpose, 'office', office))).toBe('refused');
		expect(await outcome(other, link('invitation', 'office', office))).toBe('refused');
	});

	test('reads the secret of a link, makes an account active, reads facts, or agrees in a side’s stead', async () => {
		for (const statement of [
			'select token_hash from one_time_link', 'select payload from one_time_link', `update account set state = 'active'`, 'select payload from fact',
			'update introduction set seeker_agreed_at = now()'
		]) expect(await outcome(own, statement)).toBe('refused');
	});

	test('brings an account in that is active already (the control: one that waits to be accepted)', async () => {
		const personId = (await database.owner.query('select id from person where network_id = $1 limit 1', [network.id])).rows[0].id;
		const account = (state: string) => `insert into account (network_id, id, person_id, email, state) values ('${network.id}', '${newId()}', '${personId}', '${newId()}@netz.example', '${state}')`;
		expect([await outcome(own, account('invited')), await outcome(own, account('active'))]).toEqual([1, 'refused']);
	});
});

test('the chain of the journal is checked whole, whoever asks', async () => {
	const asking = async (seed: ScopeSeed) => (await database.as(seed, (scope) => sql<{ at: number | null }>`select nw.journal_break() as at`.execute(scope.db))).rows[0]!.at;
	expect([await asking(own), await asking(other), await asking(systemSeed(network))]).toEqual([null, null, null]);
	const last = await database.owner.query('delete from journal_entry where network_id = $1 and seq = (select max(seq) from journal_entry where network_id = $1) returning seq', [network.id]);
	expect([await asking(own), await asking(other), await asking(systemSeed(network))]).toEqual([last.rows[0].seq, last.rows[0].seq, last.rows[0].seq]);
});

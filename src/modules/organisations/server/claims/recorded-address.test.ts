// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import {
	acceptProposal, claimOrganisation, getClaim, listProposals, mergeOrganisations, organisationHistory, proposeCorrection, proposeNew, reopenProposal, reviseOrganisation, reviseOwnProfile,
	setKeepingSettings, askYearly, reviseByLink, undo, undoMerge
} from '../index.ts';
import { checkClaim } from './prove.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

const DAY = 86_400_000;
let entries = 0;
/** An entry with an address that the office gave, and another address that somebody wants to slip in. */
async function anEntry(given: object = {}) {
	const old = `post${++entries}@korn.example`;
	return { ...(await anOrganisation(database, network, { name: `Kornbäckerei ${entries}`, email: old, ...given })), old, slipped: `fremd${entries}@anders.example` };
}
const ownOf = async (id: string) => memberSeed(network, await aPerson(database, network), [id]);

/** How a claim by this address stands after it was confirmed, so many days from now. */
async function claimBy(slug: string, email: string, days = 0) {
	await database.as(strangerSeed(network, 'intake'), (scope) => claimOrganisation(scope, slug, { name: 'Lisa Korn', email, phone: '', role: '', remark: '' }));
	const { id } = (await database.owner.query(`update claim set confirmed_at = now() where email = $1 and state = 'unconfirmed' returning id`, [email])).rows[0];
	await database.as({ ...systemSeed(network), now: new Date(Date.now() + days * DAY) }, (scope) => checkClaim(scope, id));
	return database.as(desk, (scope) => getClaim(scope, id));
}

async function proposed(slug: string, email: string, more: { phone?: string } = {}): Promise<string> {
	await database.as(strangerSeed(network, 'intake'), (scope) => proposeCorrection(scope, slug, { email, ...more }, { source: 'own', sourceWords: '', remark: '', email: '' }));
	const { rows } = await database.owner.query(`select id from proposal where given ->> 'email' = $1`, [email]);
	return rows[0].id;
}

const mailsTo = async (email: string) => (await database.owner.query(`select payload from outbox where network_id = $1 and kind = 'mail' and payload -> 'to' ->> 'email' = $2`, [network.id, email])).rows;
const emailOf = async (id: string) => (await database.owner.query('select email from organisation where id = $1', [id])).rows[0].email;

describe('an address that stands in the entry', () => {
	test('proves a claim at once if the office put it there, and after sixty days if a member did', async () => {
		const [one, two, three] = [await anEntry(), await anEntry(), await anEntry()];
		await database.as(desk, (scope) => reviseOrganisation(scope, one.id, { email: one.slipped }));
		expect((await claimBy(one.slug, one.slipped)).state).toBe('proven');
		for (const entry of [two, three]) await database.as(await ownOf(entry.id), (scope) => reviseOwnProfile(scope, entry.id, { email: entry.slipped }));
		const young = await claimBy(two.slug, two.slipped, 59);
		expect([young.state, young.recorded.youngSince !== null]).toEqual(['checking', true]);
		expect((await claimBy(three.slug, three.slipped, 61)).state).toBe('proven');
	});

	test('proves nothing for a while if a proposal brought it, although the office accepted that; what the office then writes does', async () => {
		const [entry, other] = [await anEntry(), await anEntry()];
		for (const one of [entry, other]) {
			const id = await proposed(one.slug, one.slipped);
			await database.as(desk, (scope) => acceptProposal(scope, id, { fields: ['email'], audience: 'public' }));
		}
		expect((await claimBy(entry.slug, entry.slipped)).state).toBe('checking');
		await database.as(desk, (scope) => reviseOrganisation(scope, other.id, { email: other.old }));
		expect((await claimBy(other.slug, other.old)).state).toBe('proven');
	});

	test('of a new entry that a proposal brought proves nothing for a while', async () => {
		const given = { name: 'Neue Mühle', kind: 'company', email: 'neu@muehle.example', city: 'Wuppertal' };
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeNew(scope, given, { source: 'own', sourceWords: '', remark: '', email: '' }));
		const { id } = (await database.as(desk, (scope) => listProposals(scope, { state: 'waiting', kind: 'new', q: 'Mühle', page: 1 }))).items[0]!;
		const organisation = await database.as(desk, (scope) => acceptProposal(scope, id, { fields: ['email'], audience: 'public' }));
		const { slug } = (await database.owner.query('select slug from organisation where id = $1', [organisation])).rows[0];
		expect((await claimBy(slug, 'neu@muehle.example')).state).toBe('checking');
	});

	test('stays doubtful through a merge, its undoing, and an undo of what replaced it', async () => {
		const [kept, gone, changed] = [await anEntry(), await anEntry(), await anEntry()];
		for (const entry of [gone, changed]) await database.as(await ownOf(entry.id), (scope) => reviseOwnProfile(scope, entry.id, { email: entry.slipped }));
		const merge = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: ['email'], widen: true }));
		expect((await claimBy(kept.slug, gone.slipped)).state).toBe('checking');
		await database.as(desk, (scope) => undoMerge(scope, merge));
		expect((await claimBy(gone.slug, gone.slipped)).state).toBe('checking');
		await database.as(desk, (scope) => reviseOrganisation(scope, changed.id, { email: changed.old }));
		const [entry] = await database.as(desk, (scope) => organisationHistory(scope, changed.id));
		await database.as(desk, (scope) => undo(scope, entry!.id));
		expect(await emailOf(changed.id)).toBe(changed.slipped);
		expect((await claimBy(changed.slug, changed.slipped)).state).toBe('checking');
	});

	test('is not changed by the link of the yearly question, whatever is posted with it', async () => {
		const quiet = await aNetwork(database);
		const lead = staffSeed(quiet, await aStaffMember(database, quiet, 'lead'), 'lead');
		await database.as(lead, (scope) => setKeepingSettings(scope, { yearlyMail: true, perDay: 10, archiveAfterMonths: 24 }));
		const { id } = await anOrganisation(database, quiet, { name: 'Imkerei', email: 'post@imkerei.example', confirmedAt: new Date(Date.now() - 400 * DAY) });
		await database.as(systemSeed(quiet), (scope) => askYearly(scope));
		const { payload } = (await database.owner.query(`select payload from outbox where network_id = $1 and key like 'mail:keeping:%'`, [quiet.id])).rows[0];
		const token = payload.action.url.split('/').at(-1);
		await database.as(strangerSeed(quiet, 'link'), (scope) => reviseByLink(scope, token, { summaryDe: 'Honig', email: 'fremd@anders.example' }));
		const { rows } = await database.owner.query('select email, summary_de from organisation where id = $1', [id]);
		expect(rows).toEqual([{ email: 'post@imkerei.example', summary_de: 'Honig' }]);
	});
});

describe('whoever had the address of an entry', () => {
	test('is told when another one stands there, by a member, by the desk and by a proposal, and does not read which', async () => {
		const entry = await anEntry();
		await database.as(await ownOf(entry.id), (scope) => reviseOwnProfile(scope, entry.id, { email: entry.slipped }));
		const [mail] = await mailsTo(entry.old);
		expect([mail?.payload.subject, JSON.stringify(mail?.payload ?? '').includes(entry.slipped)]).toEqual([`Andere E-Mail-Adresse im Eintrag „Kornbäckerei ${entries}“`, false]);
		const other = await anEntry();
		const id = await proposed(other.slug, other.slipped);
		await database.as(desk, (scope) => acceptProposal(scope, id, { fields: ['email'], audience: 'public' }));
		await database.as(desk, (scope) => reopenProposal(scope, id));
		expect(await mailsTo(other.old)).toHaveLength(1);
		await database.as(desk, (scope) => reviseOrganisation(scope, other.id, { email: null }));
		expect(await mailsTo(other.old)).toHaveLength(2);
	});

	test('is not told of what an office keeps to itself, nor of another spelling or field', async () => {
		const [silent, same] = [await anEntry({ audience: 'office' }), await anEntry()];
		await database.as(desk, (scope) => reviseOrganisation(scope, silent.id, { email: silent.slipped }));
		await database.as(desk, (scope) => reviseOrganisation(scope, same.id, { email: same.old.toUpperCase(), summaryDe: 'Brot' }));
		expect([await mailsTo(silent.old), await mailsTo(same.old)]).toEqual([[], []]);
	});
});

describe('whoever had the address before an undoing or a merge', () => {
	const aLastEntry = async (id: string) => (await database.as(desk, (scope) => organisationHistory(scope, id)))[0]!.id;

	test('is told of an undoing that puts another address there, once, and not of one that leaves it', async () => {
		const entry = await anEntry();
		await database.as(desk, (scope) => reviseOrganisation(scope, entry.id, { email: entry.slipped }));
		await database.as(desk, async (scope) => undo(scope, await aLastEntry(entry.id)));
		expect([await emailOf(entry.id), (await mailsTo(entry.slipped)).map(({ payload }) => payload.subject)]).toEqual([entry.old, [`Andere E-Mail-Adresse im Eintrag „Kornbäckerei ${entries}“`]]);
		await database.as(desk, (scope) => reviseOrganisation(scope, entry.id, { summaryDe: 'Brot' }));
		await database.as(desk, async (scope) => undo(scope, await aLastEntry(entry.id)));
		expect([(await mailsTo(entry.old)).length, (await mailsTo(entry.slipped)).length]).toEqual([1, 1]);
	});

	test('is told of a merge that takes the other address, and of its undoing', async () => {
		const [kept, gone] = [await anEntry(), await anEntry()];
		const merge = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: ['email'], widen: true }));
		expect([(await mailsTo(kept.old)).length, (await mailsTo(gone.old)).length]).toEqual([1, 0]);
		await database.as(desk, (scope) => undoMerge(scope, merge));
		expect([await emailOf(kept.id), (await mailsTo(kept.old)).length, (await mailsTo(gone.old)).length]).toEqual([kept.old, 1, 1]);
	});

	test('is told when its entry goes on under the address of another; nobody is told where both have the same', async () => {
		const [kept, gone] = [await anEntry(), await anEntry()];
		await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: [], widen: true }));
		expect([(await mailsTo(kept.old)).length, (await mailsTo(gone.old)).length]).toEqual([0, 1]);
		const [one, other] = [await anEntry({ email: 'gleich@korn.example' }), await anEntry({ email: 'gleich@korn.example' })];
		await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: one.id, goneId: other.id, taken: [], widen: true }));
		expect(await mailsTo('gleich@korn.example')).toEqual([]);
	});

	test('is not told of what an office keeps to itself', async () => {
		const [silent, other] = [await anEntry({ audience: 'office' }), await anEntry({ audience: 'office' })];
		await database.as(desk, (scope) => reviseOrganisation(scope, silent.id, { email: silent.slipped }));
		await database.as(desk, async (scope) => undo(scope, await aLastEntry(silent.id)));
		await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: silent.id, goneId: other.id, taken: ['email'], widen: false }));
		expect([await emailOf(silent.id), await mailsTo(silent.slipped), await mailsTo(silent.old), await mailsTo(other.old)]).toEqual([other.old, [], [], []]);
	});
});

describe('what the office reads of a claim', () => {
	test('names in the history what happened, and no check that nobody made', async () => {
		const [checked, proven] = [await anEntry(), await anEntry()];
		const deeds = async (id: string) => (await database.as(desk, (scope) => organisationHistory(scope, id))).map(({ deed }) => deed).filter((deed) => deed.includes('claim'));
		await claimBy(checked.slug, 'wer@fremd.example');
		await claimBy(proven.slug, proven.old);
		expect([await deeds(checked.id), await deeds(proven.id)]).toEqual([['organisations.check_claim'], ['organisations.prove_claim']]);
		expect(m.organisations_deed_check_claim({}, { locale: 'de' })).toBe('Adresse der Anfrage bestätigt');
	});

	test('says of a number that a proposal brought it a short while ago, until another one stands there', async () => {
		const [entry, untouched] = [await anEntry({ phone: '0202 1' }), await anEntry({ phone: '0202 2' })];
		for (const [one, fields] of [[entry, ['phone']], [untouched, ['email']]] as const) {
			const id = await proposed(one.slug, one.slipped, { phone: '0202 666' });
			await database.as(desk, (scope) => acceptProposal(scope, id, { fields: [...fields], audience: 'public' }));
		}
		const { id } = await claimBy(entry.slug, 'wer1@fremd.example');
		const read = async (claim: string, days = 0) => (await database.as({ ...desk, now: new Date(Date.now() + days * DAY) }, (scope) => getClaim(scope, claim))).recorded;
		expect([(await read(id)).phone, (await read(id)).phoneProposedAt !== null, (await read(id, 61)).phoneProposedAt]).toEqual(['0202 666', true, null]);
		expect((await claimBy(untouched.slug, 'wer2@fremd.example')).recorded.phoneProposedAt).toBeNull();
		await database.as(desk, (scope) => reviseOrganisation(scope, entry.id, { phone: '0202 1' }));
		expect((await read(id)).phoneProposedAt).toBeNull();
	});

	test('says the same of a new entry that a proposal brought, also once its words are erased', async () => {
		const given = { name: 'Neue Hefe', kind: 'company', phone: '0202 / 77 8', city: 'Wuppertal' };
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeNew(scope, given, { source: 'own', sourceWords: '', remark: '', email: '' }));
		const { id } = (await database.as(desk, (scope) => listProposals(scope, { state: 'waiting', kind: 'new', q: 'Hefe', page: 1 }))).items[0]!;
		const organisation = await database.as(desk, (scope) => acceptProposal(scope, id, { fields: ['phone'], audience: 'public' }));
		const { slug } = (await database.owner.query('select slug from organisation where id = $1', [organisation])).rows[0];
		expect((await claimBy(slug, 'wer3@fremd.example')).recorded.phoneProposedAt).not.toBeNull();
		await database.owner.query(`update proposal set given = '{}', forgotten_at = now() where id = $1`, [id]);
		expect((await claimBy(slug, 'wer4@fremd.example')).recorded.phoneProposedAt).not.toBeNull();
	});
});

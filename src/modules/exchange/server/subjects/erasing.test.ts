// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisationWithAddress, mailsOf, reactIn, tokenOf } from '../../../../../tests/kit/exchange.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import {
	answerByLink, askBothSides, CONSENT_VERSION, confirmHelpByLink, discloseSubject, exchangeReactions, findSubjects, makeOffer, offerHelp, proposeIntroduction, publishNeed, receiveNeed, requestErasure,
	searchSubjects, subjectJobs
} from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let lead: ScopeSeed;
beforeAll(async () => {
	process.env.PUBLIC_URL = 'https://netz.example';
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	lead = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

const atDesk = <T>(work: (scope: Scope) => Promise<T>) => database.as(lead, work);
const link = () => strangerSeed(network, 'link');
const rows = async (text: string) => (await database.owner.query(text, [network.id])).rows;
const find = async (name: string) => (await atDesk((scope) => findSubjects(scope, name)))[0]!;

/** Asks for the erasure and runs the job that waits, as the worker would. */
async function erase(id: string, accounts: string[] = []): Promise<void> {
	await atDesk((scope) => requestErasure(scope, id, accounts));
	const [job] = await rows(`update job set state = 'done' where network_id = $1 and state = 'queued' returning id, input`);
	await subjectJobs[0]!.run({ jobId: job.id, input: job.input, inScope: (deed) => database.as(systemSeed(network), deed), progress: async () => ({ stop: false }) });
}

/** Every table of the network in which the words stand, the journal left out. */
async function tablesWith(words: string): Promise<string[]> {
	const tables = await database.owner.query(`select distinct table_name from information_schema.columns where table_schema = 'public' and column_name = 'network_id'`);
	const hits: string[] = [];
	for (const { table_name: table } of tables.rows.filter((row) => row.table_name !== 'journal_entry')) {
		const found = await database.owner.query(`select 1 from "${table}" t where network_id = $1 and t::text ilike $2 limit 1`, [network.id, `%${words}%`]);
		if (found.rowCount) hits.push(table as string);
	}
	return hits.sort();
}

const aPublicNeed = async (text = 'Kühlraum gesucht') => {
	const need = await atDesk((scope) => receiveNeed(scope, { text, source: 'desk', contact: { name: 'Ronja Kanari', phone: '0202 4711', confirmed: true } }));
	await atDesk((scope) => publishNeed(scope, need.id, 'public'));
	return need;
};

/** Somebody helps under a public need and confirms the address. */
async function aHelper(slug: string, message: string): Promise<void> {
	const contact = { name: 'Hilde Helferin', email: 'Hilde@hilft.example', consentVersion: CONSENT_VERSION, confirmed: false };
	await database.as(strangerSeed(network, 'intake'), (scope) => offerHelp(scope, slug, { message, contact }));
	const token = tokenOf((await mailsOf(database, network)).find((mail) => mail.key.startsWith('mail:help:')));
	await database.as(link(), (scope) => confirmHelpByLink(scope, token));
}

describe('whoever has no account and no address', () => {
	test('is found by a telephone number, disclosed and erased with every copy', async () => {
		const need = await aPublicNeed('Ronja Kanari sucht einen Kühlraum');
		const owner = await anOrganisationWithAddress(database, network, 'Kühlhaus');
		const { id: offerId } = await atDesk((scope) => makeOffer(scope, { text: 'Kühlzelle', source: 'desk', organisationId: owner.id }));
		await atDesk((scope) => proposeIntroduction(scope, { needId: need.id, offerId }));
		expect((await atDesk((scope) => findSubjects(scope, '4711'))).map(({ name, phone }) => [name, phone])).toEqual([['Ronja Kanari', '0202 4711']]);
		const subject = await find('ronja');
		const { tables } = await atDesk((scope) => discloseSubject(scope, subject.id));
		expect(Object.keys(tables).sort()).toEqual(['exchange_contact', 'introduction_side', 'need']);
		expect(await tablesWith('kanari')).toEqual(['exchange_contact', 'introduction', 'introduction_side', 'need']);
		await erase(subject.id);
		expect([await tablesWith('kanari'), await tablesWith('4711'), await atDesk((scope) => findSubjects(scope, 'ronja'))]).toEqual([[], [], []]);
		expect(await rows('select title, text, state from need where network_id = $1')).toEqual([{ title: 'Angaben gelöscht', text: '', state: 'closed' }]);
	});

	test('is another one than somebody else with the same need (control: their words stay)', async () => {
		await aPublicNeed('Kühlraum für Eis gesucht');
		await atDesk((scope) => receiveNeed(scope, { text: 'Kühlraum für Fisch', source: 'desk', contact: { name: 'Fiete Fisch', phone: '0202 99', confirmed: true } }));
		await erase((await find('ronja')).id);
		expect([await tablesWith('fiete'), await tablesWith('für Fisch')]).toEqual([['exchange_contact'], ['need']]);
	});
});

describe('whoever helps', () => {
	test('is found, told every word of theirs with the consent, and leaves none of them', async () => {
		const { slug } = await aPublicNeed();
		await aHelper(slug, 'Wir haben eine Zelle frei, fragen Sie nach Hilde');
		const subject = await find('hilde');
		const { tables } = await atDesk((scope) => discloseSubject(scope, subject.id));
		expect(tables.introduction_side).toMatchObject([{ message: 'Wir haben eine Zelle frei, fragen Sie nach Hilde' }]);
		expect(tables.consent).toMatchObject([{ purpose: 'exchange.help', withdrawn_at: null, email: 'Hilde@hilft.example' }]);
		expect(await tablesWith('hilde')).toEqual(['consent', 'introduction', 'introduction_side', 'one_time_link', 'outbox']);
		await erase(subject.id);
		expect([await tablesWith('hilde'), await tablesWith('Zelle frei')]).toEqual([[], []]);
	});

	test('takes away why they said no, what they found, and the waiting mail that quotes them', async () => {
		const { id: needId } = await atDesk((scope) => receiveNeed(scope, { text: 'Kühlraum für Wanda', source: 'desk', contact: { name: 'Wanda Weise', email: 'wanda@post.example', confirmed: true } }));
		const owner = await anOrganisationWithAddress(database, network, 'Kühlhaus');
		const { id: offerId } = await atDesk((scope) => makeOffer(scope, { text: 'Kühlzelle', source: 'desk', organisationId: owner.id }));
		const { id } = await atDesk((scope) => proposeIntroduction(scope, { needId, offerId }));
		await atDesk((scope) => askBothSides(scope, id));
		const token = tokenOf((await mailsOf(database, network)).find((mail) => mail.key.endsWith('asked:seeker')));
		await database.as(link(), (scope) => answerByLink(scope, token, { answer: 'declined', reason: 'Wanda zieht um' }));
		await reactIn(database, network, exchangeReactions);
		await database.owner.query(`insert into introduction_feedback (network_id, introduction_id, side, rating, text, at) values ($1, $2, 'seeker', 4, 'Wanda dankt', now())`, [network.id, id]);
		const subject = await find('wanda');
		const { tables } = await atDesk((scope) => discloseSubject(scope, subject.id));
		expect(tables.introduction_side).toMatchObject([{ answer_reason: 'Wanda zieht um', rating: 4, feedback: 'Wanda dankt', words: 'Kühlraum für Wanda' }]);
		expect(tables.need).toMatchObject([{ text: 'Kühlraum für Wanda' }]);
		const everywhere = ['exchange_contact', 'introduction', 'introduction_feedback', 'introduction_side', 'introduction_step', 'need', 'one_time_link', 'outbox'];
		expect(await tablesWith('wanda')).toEqual(everywhere);
		await erase(subject.id);
		expect(await tablesWith('wanda')).toEqual([]);
		expect(await rows('select rating, text from introduction_feedback where network_id = $1')).toEqual([{ rating: 4, text: '' }]);
		expect(await rows('select text from offer where network_id = $1')).toEqual([{ text: 'Kühlzelle' }]);
	});
});

describe('an address that somebody else typed', () => {
	const aJoke = (email: string) => database.as(strangerSeed(network, 'intake'), (scope) =>
		receiveNeed(scope, { text: 'Suche nichts', source: 'form', contact: { name: 'Spaß Vogel', email, confirmed: false } }));

	test('leads to nobody: the contact goes, the account of its holder stays', async () => {
		const { personId, email } = await aPerson(database, network);
		await aJoke(email);
		const subject = await find('spaß');
		const shown = await atDesk((scope) => discloseSubject(scope, subject.id));
		expect([shown.accounts, Object.keys(shown.tables)]).toEqual([[], ['exchange_contact', 'need']]);
		await erase(subject.id);
		expect([await tablesWith('spaß'), await tablesWith('Suche nichts')]).toEqual([[], []]);
		const after = await database.owner.query('select p.erased_at, a.state, a.email from person p join account a on a.person_id = p.id where p.id = $1', [personId]);
		expect(after.rows).toEqual([{ erased_at: null, state: 'active', email }]);
	});

	test('that its holder confirmed leads to the account, which ends only where it was named (control: without a name nothing is erased)', async () => {
		const { personId, email } = await aPerson(database, network);
		await aJoke(email);
		await database.owner.query('update exchange_contact set confirmed_at = now() where network_id = $1', [network.id]);
		const subject = await find('spaß');
		const { accounts, tables } = await atDesk((scope) => discloseSubject(scope, subject.id));
		expect([accounts.map((one) => one.email), Object.keys(tables)]).toEqual([[email], ['person', 'account', 'exchange_contact', 'need']]);
		await expect(erase(subject.id)).rejects.toMatchObject({ code: 'people.subject_has_account' });
		expect(await tablesWith('spaß')).toEqual(['exchange_contact', 'outbox']);
		await erase(subject.id, accounts.map(({ id }) => id));
		const after = await database.owner.query('select p.erased_at is not null as erased, a.state from person p join account a on a.person_id = p.id where p.id = $1', [personId]);
		expect(after.rows).toEqual([{ erased: true, state: 'suspended' }]);
	});
});

test('a search is journalled for the office, without the words that were looked for', async () => {
	await aPublicNeed();
	expect(await atDesk((scope) => searchSubjects(scope, 'ronja'))).toHaveLength(1);
	const lines = await rows(`select audience, office_id, before, after from journal_entry where network_id = $1 and deed = 'exchange.search_person'`);
	expect(lines).toEqual([{ audience: 'office', office_id: network.office.id, before: null, after: null }]);
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork, type TestPerson } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { addPersonRole, claimOrganisation, proposeCorrection } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { discloseSubject, findSubjects, handOverDisclosure, receiveNeed, requestErasure, subjectJobs } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let lead: TestPerson;
beforeAll(async () => {
	process.env.PUBLIC_URL = 'https://netz.example';
	database = await aDatabase();
	network = await aNetwork(database);
	lead = await aStaffMember(database, network, 'lead');
});

const atDesk = <T>(work: (scope: Scope) => Promise<T>, officeId = network.office.id, who = lead) => database.as(staffSeed(network, who, 'lead', officeId), work);

/** Runs the jobs that wait, as the worker would. */
async function work(): Promise<void> {
	const jobs = await database.owner.query(`update job set state = 'done' where network_id = $1 and state = 'queued' returning id, kind, input`, [network.id]);
	for (const { id, kind, input } of jobs.rows) {
		const job = subjectJobs.find((one) => one.kind === kind)!;
		await job.run({ jobId: id, input, inScope: (deed) => database.as(systemSeed(network), deed), progress: async () => ({ stop: false }) });
	}
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

/** Somebody with a role in an organisation, and a need from a form under the same address. */
async function aKnownPerson(mark: string): Promise<{ email: string }> {
	const email = `${mark}@werkhof.example`;
	const organisation = await anOrganisation(database, network, { name: `Werkhof ${mark}`, email });
	await atDesk((scope) => addPersonRole(scope, organisation.id, { person: { name: `Ada ${mark}`, email, phone: '0202 4711' }, role: 'Inhaberin', since: null }));
	await database.as(strangerSeed(network, 'intake'), (scope) =>
		receiveNeed(scope, { text: 'Suche Lagerraum', source: 'form', contact: { name: `Ada ${mark}`, email, phone: '0202 4711', confirmed: false } }));
	return { email };
}

describe('a person at the desk', () => {
	test('is found by name and address, disclosed table by table, and the handing over is journalled', async () => {
		const { email } = await aKnownPerson('papagena');
		const byName = await atDesk((scope) => findSubjects(scope, 'ada PAPAG'));
		const person = byName.find(({ personId }) => personId)!;
		expect([person.email, person.places, await atDesk((scope) => findSubjects(scope, 'pa'))]).toEqual([email, ['Werkhof papagena'], []]);
		const { tables } = await atDesk((scope) => handOverDisclosure(scope, person.id));
		expect(Object.keys(tables).sort()).toEqual(['exchange_contact', 'need', 'organisation_person', 'person']);
		const { rows } = await database.owner.query(`select actor_id from journal_entry where deed = 'exchange.disclose_person' and record_id = $1`, [person.id]);
		expect(rows).toEqual([{ actor_id: lead.personId }]);
	});

	test('with several roles, one of them former, at several organisations: all of them are disclosed, and none names the person after an erasure', async () => {
		const { email } = await aKnownPerson('pelikan');
		const person = (await atDesk((scope) => findSubjects(scope, 'pelikan'))).find(({ personId }) => personId)!;
		const [board, former] = [await anOrganisation(database, network, { name: 'Aufsicht eG' }), await anOrganisation(database, network, { name: 'Altes Werk' })];
		await atDesk((scope) => addPersonRole(scope, board.id, { personId: person.personId!, role: 'Aufsichtsrätin', since: '2022' }));
		await atDesk((scope) => addPersonRole(scope, former.id, { personId: person.personId!, role: 'Werkleiterin', since: '2010', until: '2019' }));
		const { tables } = await atDesk((scope) => handOverDisclosure(scope, person.id));
		expect((tables.organisation_person as { organisation_name: string; role: string }[]).map((row) => [row.organisation_name, row.role]).sort()).toEqual([
			['Altes Werk', 'Werkleiterin'], ['Aufsicht eG', 'Aufsichtsrätin'], ['Werkhof pelikan', 'Inhaberin']
		]);
		await database.owner.query('update exchange_contact set confirmed_at = now() where email = $1', [email]);
		await atDesk((scope) => requestErasure(scope, person.id));
		await work();
		expect([await tablesWith('ada pelikan'), await tablesWith('pelikan@werkhof')]).toEqual([[], []]);
		const { rows } = await database.owner.query('select count(*)::int as open from organisation_person where person_id = $1 and (until is null or public)', [person.personId]);
		expect(rows).toEqual([{ open: 0 }]);
	});

	test('whom the office does not see is neither found, nor disclosed, nor erased', async () => {
		const elsewhere = await anOffice(database, network);
		const stranger = await aStaffMember(database, network, 'lead', elsewhere.id);
		const hidden = await database.as(staffSeed(network, stranger, 'lead', elsewhere.id), async (scope) => {
			const { createOrganisation } = await import('#modules/organisations/server/index.ts');
			const { id } = await createOrganisation(scope, { name: 'Verborgen', kind: 'company', audience: 'office' });
			return addPersonRole(scope, id, { person: { name: 'Zora Verborgen', email: 'zora@verborgen.example', phone: '' }, role: 'Inhaberin', since: null });
		});
		expect(hidden).toBeDefined();
		// The control: their own office finds them.
		const [seen] = await atDesk((scope) => findSubjects(scope, 'zora'), elsewhere.id, stranger);
		expect(seen?.name).toBe('Zora Verborgen');
		expect(await atDesk((scope) => findSubjects(scope, 'zora'))).toEqual([]);
		for (const deed of [discloseSubject, requestErasure] as ((scope: Scope, id: string) => Promise<unknown>)[]) {
			await expect(atDesk((scope) => deed(scope, seen!.id))).rejects.toMatchObject({ name: 'NotFound' });
		}
	});
});

describe('whoever proposed or claimed an entry', () => {
	/** A proposal and a claim under one address, both confirmed by their links; and somebody else's words that name the address. */
	async function aReporter(mark: string): Promise<{ email: string }> {
		const email = `${mark}@nachbar.example`;
		const { slug } = await anOrganisation(database, network, { name: `Kiosk ${mark}` });
		const about = { source: 'own', sourceWords: `Ich bin ${mark}`, remark: `Fragt nach ${mark}`, email } as const;
		const intake = strangerSeed(network, 'intake');
		await database.as(intake, (scope) => proposeCorrection(scope, slug, { summary: `Jetzt mit ${mark}` }, about));
		await database.as(intake, (scope) => proposeCorrection(scope, slug, { email }, { ...about, sourceWords: '', remark: '', email: '' }));
		await database.as(intake, (scope) => claimOrganisation(scope, slug, { name: `Ada ${mark}`, email, phone: '0202 4712', role: 'Inhaberin', remark: `Ich bin ${mark}` }));
		await database.owner.query(`update proposal set confirmed_at = now() where reporter_email = $1`, [email]);
		await database.owner.query(`update claim set confirmed_at = now(), state = 'checking' where email = $1`, [email]);
		return { email };
	}

	test('is found, disclosed with all of it, and erased with all of it, whichever of the two it began with', async () => {
		for (const [mark, start] of [['pirol', 0], ['zeisig', 1]] as const) {
			const { email } = await aReporter(mark);
			const found = (await atDesk((scope) => findSubjects(scope, `${mark}@nachbar`))).toSorted((a, b) => Number(a.name === email) - Number(b.name === email));
			expect(found.map(({ name, places }) => [name, places])).toEqual([[`Ada ${mark}`, [`Kiosk ${mark}`]], [email, [`Kiosk ${mark}`]]]);
			const { id } = found[start]!;
			const { tables } = await atDesk((scope) => discloseSubject(scope, id));
			expect([tables.proposal!.length, tables.claim!.length]).toEqual([2, 1]);
			expect(await tablesWith(email)).toEqual(['claim', 'one_time_link', 'outbox', 'proposal']);
			await atDesk((scope) => requestErasure(scope, id));
			await work();
			expect([await tablesWith(`ada ${mark}`), await tablesWith(email), await tablesWith(`Ich bin ${mark}`), await tablesWith(`Jetzt mit ${mark}`)]).toEqual([[], [], [], []]);
		}
	});

	test('under an address that nobody confirmed leads to nobody', async () => {
		const { email } = await aReporter('stieglitz');
		expect(await atDesk((scope) => findSubjects(scope, email))).toHaveLength(2);
		await database.owner.query(`update proposal set confirmed_at = null where reporter_email = $1`, [email]);
		await database.owner.query(`update claim set confirmed_at = null, state = 'unconfirmed' where email = $1`, [email]);
		expect(await atDesk((scope) => findSubjects(scope, email))).toEqual([]);
	});

	test('is not found by another office', async () => {
		const { email } = await aReporter('dompfaff');
		const elsewhere = await anOffice(database, network);
		const stranger = await aStaffMember(database, network, 'lead', elsewhere.id);
		expect(await atDesk((scope) => findSubjects(scope, email))).toHaveLength(2);
		expect(await atDesk((scope) => findSubjects(scope, email), elsewhere.id, stranger)).toEqual([]);
	});
});

describe('an erasure', () => {
	test('leaves nothing of the person in any table, whichever trace it began with, and may be done twice', async () => {
		for (const [mark, trace] of [['kakadu', true], ['flamingo', false]] as const) {
			await aKnownPerson(mark);
			await database.owner.query('update exchange_contact set confirmed_at = now() where email = $1', [`${mark}@werkhof.example`]);
			expect(await tablesWith(`ada ${mark}`)).toEqual(['exchange_contact', 'outbox', 'person']);
			const subjects = await atDesk((scope) => findSubjects(scope, mark));
			const { id } = subjects.find(({ personId }) => (personId !== null) === trace)!;
			await atDesk((scope) => requestErasure(scope, id));
			await work();
			expect([await tablesWith(`ada ${mark}`), await tablesWith(`${mark}@werkhof`)]).toEqual([[], []]);
			expect(await atDesk((scope) => findSubjects(scope, mark))).toEqual([]);
			const job = subjectJobs[0]!;
			await job.run({ jobId: id, input: { id }, inScope: (deed) => database.as(systemSeed(network), deed), progress: async () => ({ stop: false }) });
		}
		const { rows } = await database.owner.query(`select distinct deed from journal_entry where network_id = $1 and deed like '%eras%' order by 1`, [network.id]);
		expect(rows.map(({ deed }) => deed)).toEqual(['exchange.erase_person', 'exchange.request_erasure', 'people.erase_person']);
	});

	test('of somebody who works in another office is refused by the job, which sees every office, and nothing is erased', async () => {
		const { email } = await aKnownPerson('marabu');
		const subject = (await atDesk((scope) => findSubjects(scope, 'marabu'))).find(({ personId }) => personId)!;
		const elsewhere = await anOffice(database, network);
		const account = await database.owner.query(
			`insert into account (network_id, id, person_id, email, state) values ($1, gen_random_uuid(), $2, $3, 'active') returning id`, [network.id, subject.personId, email]);
		await database.owner.query(`insert into office_role (network_id, account_id, office_id, role) values ($1, $2, $3, 'lead')`, [network.id, account.rows[0].id, elsewhere.id]);
		await atDesk((scope) => requestErasure(scope, subject.id, [account.rows[0].id]));
		await expect(work()).rejects.toMatchObject({ code: 'people.subject_works_here' });
		expect(await tablesWith('ada marabu')).toEqual(['exchange_contact', 'outbox', 'person']);
	});

	test('of somebody who works in an office is refused', async () => {
		await expect(atDesk((scope) => requestErasure(scope, lead.personId))).rejects.toMatchObject({ code: 'people.subject_works_here' });
	});
});

// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { addPersonRole, correctDetail, countEdited, createOrganisation, endPersonRole, listDetails, listPersonRoles, mergeOrganisations, organisationHistory, removeDetail, undo } from '#modules/organisations/server/index.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { discloseSubject, findSubjects, requestErasure, subjectJobs } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

const kept = (contact: string, remark = 'Mitglied seit 2019') => [{ label: 'Kontaktperson', value: contact, source: 'Kammerliste', day: '2026-06-01' }, { label: 'Bemerkung', value: remark, source: 'Kammerliste', day: '2026-06-01' }];
const valuesOf = (id: string) => database.as(desk, async (scope) => (await listDetails(scope, id)).map(({ value }) => value));

async function erase(id: string): Promise<void> {
	await database.as(desk, (scope) => requestErasure(scope, id));
	const { rows } = await database.owner.query(`update job set state = 'done' where network_id = $1 and state = 'queued' returning id, input`, [network.id]);
	await subjectJobs[0]!.run({ jobId: rows[0].id, input: rows[0].input, inScope: (deed) => database.as(systemSeed(network), deed), progress: async () => ({ stop: false }) });
}

test('a contact person whom only a list named is found, disclosed and erased there, a namesake elsewhere is not', async () => {
	const [one, other] = [await anOrganisation(database, network, { name: 'Hof Eins', details: kept('Olga Fern') }), await anOrganisation(database, network, { name: 'Hof Zwei', details: kept('Olga Fern') })];
	const found = await database.as(desk, (scope) => findSubjects(scope, 'olga fern'));
	expect(found.map(({ name, places }) => [name, places]).toSorted()).toEqual([['Olga Fern', ['Hof Eins']], ['Olga Fern', ['Hof Zwei']]]);
	const subject = found.find(({ places }) => places[0] === 'Hof Eins')!;
	const { tables } = await database.as(desk, (scope) => discloseSubject(scope, subject.id));
	expect(tables).toEqual({ organisation_detail: [{ organisation_name: 'Hof Eins', label: 'Kontaktperson', value: 'Olga Fern', source: 'Kammerliste', source_date: '2026-06-01' }] });
	await erase(subject.id);
	expect([await valuesOf(one.id), await valuesOf(other.id)]).toEqual([['Mitglied seit 2019'], ['Olga Fern', 'Mitglied seit 2019']]);
	await expect(database.as(desk, (scope) => discloseSubject(scope, subject.id))).rejects.toThrow(/not_found/);
});

test('who has a role or an address is disclosed what lists noted of them, and it goes with them, also from what undoes a merge', async () => {
	const shop = await anOrganisation(database, network, { name: 'Laden', details: [...kept('Ida Immer', 'fragen Sie ida immer im Hof'), { label: 'Mitglieder', value: '7' }] });
	const twin = await anOrganisation(database, network, { name: 'Laden GmbH', details: kept('Ida Immer', 'mail an IDA@immer.example') });
	const alone = await anOrganisation(database, network, { name: 'Texte Immer', kind: 'freelancer', details: [{ label: 'Mitglieder', value: '1' }] });
	const control = await anOrganisation(database, network, { name: 'Fremd', details: kept('Ida Immer') });
	await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: shop.id, goneId: twin.id, taken: [], widen: true }));
	await database.as(desk, async (scope) => {
		await addPersonRole(scope, shop.id, { person: { name: 'Ida Immer', email: 'ida@immer.example' }, role: 'Inhaberin' });
		await addPersonRole(scope, alone.id, { person: { name: 'Ida Immer', email: 'ida@immer.example' }, role: 'Inhaberin' });
	});
	const subject = (await database.as(desk, (scope) => findSubjects(scope, 'ida@immer'))).find(({ personId }) => personId)!;
	const { tables } = await database.as(desk, (scope) => discloseSubject(scope, subject.id));
	expect(tables.organisation_detail!.map((row) => `${row.organisation_name}: ${row.value}`).toSorted()).toEqual([
		'Laden GmbH: Ida Immer', 'Laden GmbH: mail an IDA@immer.example', 'Laden: Ida Immer', 'Laden: fragen Sie ida immer im Hof', 'Laden: mail an IDA@immer.example', 'Texte Immer: 1'
	]);
	await erase(subject.id);
	expect([await valuesOf(shop.id), await valuesOf(twin.id), await valuesOf(alone.id), await valuesOf(control.id)]).toEqual([['7'], [], [], ['Ida Immer', 'Mitglied seit 2019']]);
	const { rows } = await database.owner.query(`select 1 from organisation_merge where network_id = $1 and (before::text || after::text) ilike '%ida%'`, [network.id]);
	expect(rows).toEqual([]);
});

test('what an office keeps to itself, and another network, is found by nobody else', async () => {
	const theirs = await anOffice(database, network);
	const owner = staffSeed(network, await aStaffMember(database, network, 'lead', theirs.id), 'lead', theirs.id);
	await database.as(owner, (scope) => createOrganisation(scope, { name: 'Still', kind: 'company', audience: 'office', details: kept('Ottilie Still') }));
	const [found] = await database.as(owner, (scope) => findSubjects(scope, 'ottilie'));
	const foreign = await aNetwork(database);
	for (const seed of [desk, staffSeed(foreign, await aStaffMember(database, foreign, 'lead'), 'lead')]) {
		expect(await database.as(seed, (scope) => findSubjects(scope, 'ottilie'))).toEqual([]);
		await expect(database.as(seed, (scope) => discloseSubject(scope, found!.id))).rejects.toThrow(/not_found/);
	}
});

const subjectOf = (email: string) => database.as(desk, async (scope) => (await findSubjects(scope, email)).find(({ personId }) => personId)!);
const role = (organisation: string, name: string, email: string, what = 'Beirat') => database.as(desk, (scope) => addPersonRole(scope, organisation, { person: { name, email }, role: what }));
const keyOf = (id: string, value: string) => database.as(desk, async (scope) => (await listDetails(scope, id)).find((one) => one.value === value)!.key);
const newestOf = (id: string, deed: string) => database.as(desk, async (scope) => (await organisationHistory(scope, id)).find((one) => one.deed === deed)!);

test('what was taken out or corrected before an erasure does not come back by undoing, in the record where it is and elsewhere it does', async () => {
	const [one, two, control] = [await anOrganisation(database, network, { name: 'Zurück Eins', details: kept('Vera Weg') }), await anOrganisation(database, network, { name: 'Zurück Zwei', details: kept('Vera Weg') }), await anOrganisation(database, network, { name: 'Zurück Drei', details: kept('Vera Weg') })];
	for (const id of [one.id, two.id]) await role(id, 'Vera Weg', 'vera@weg.example');
	await database.as(desk, async (scope) => removeDetail(scope, one.id, await keyOf(one.id, 'Vera Weg')));
	await database.as(desk, async (scope) => correctDetail(scope, two.id, await keyOf(two.id, 'Vera Weg'), 'die Leitung'));
	await database.as(desk, async (scope) => removeDetail(scope, control.id, await keyOf(control.id, 'Vera Weg')));
	await erase((await subjectOf('vera@weg')).id);
	for (const [id, deed] of [[one.id, 'remove_detail'], [two.id, 'correct_detail']] as const) {
		const entry = await newestOf(id, `organisations.${deed}`);
		await expect(database.as(desk, (scope) => undo(scope, entry.id))).rejects.toMatchObject({ code: 'organisations.detail_erased' });
		expect(await newestOf(id, 'organisations.erase_details')).toMatchObject({ before: null, after: null, undoable: false });
	}
	expect([await valuesOf(one.id), await valuesOf(two.id)]).toEqual([['Mitglied seit 2019'], ['die Leitung', 'Mitglied seit 2019']]);
	const removed = await newestOf(control.id, 'organisations.remove_detail');
	await database.as(desk, (scope) => undo(scope, removed.id));
	expect(await valuesOf(control.id)).toEqual(['Vera Weg', 'Mitglied seit 2019']);
	// What is removed after it comes back as ever.
	await database.as(desk, async (scope) => removeDetail(scope, one.id, await keyOf(one.id, 'Mitglied seit 2019')));
	const later = await newestOf(one.id, 'organisations.remove_detail');
	await database.as(desk, (scope) => undo(scope, later.id));
	expect(await valuesOf(one.id)).toEqual(['Mitglied seit 2019']);
});

test('taking an import back, or its change, brings nobody back who was erased since; the rest of it is taken back', async () => {
	const read = async (contact: string, phone: string) => {
		const id = await anImport(database, desk, `Nr;Name;PLZ;Ort;Telefon;Kontaktperson;Bemerkung\n1;Kartei Hof;42103;Wuppertal;${phone};${contact};Tor 2\n`, { source: 'Kartei', audience: 'public' });
		await tryOut(database, desk, id);
		await carryOut(database, desk, id);
		return id;
	};
	await read('Karla Kartei', '0202 1');
	const { rows } = await database.owner.query(`select id from organisation where network_id = $1 and name = 'Kartei Hof'`, [network.id]);
	const id = rows[0].id as string;
	await role(id, 'Karla Kartei', 'karla@kartei.example');
	const second = await read('Bruno Büro', '0202 2');
	expect(await valuesOf(id)).toEqual(expect.arrayContaining(['Bruno Büro']));
	expect(await valuesOf(id)).not.toContain('Karla Kartei');
	const revised = await newestOf(id, 'organisations.revise');
	await erase((await subjectOf('karla@kartei')).id);
	const left = await database.owner.query(`select 1 from import_row where network_id = $1 and (plan::text || before::text) like '%Karla%'`, [network.id]);
	expect(left.rows).toEqual([]);
	expect(await database.as(desk, (scope) => countEdited(scope, second))).toBe(1);
	await expect(database.as(desk, (scope) => undo(scope, revised.id))).rejects.toMatchObject({ code: 'organisations.detail_erased' });
	await takeBack(database, desk, second, true);
	const phone = await database.owner.query('select phone from organisation where id = $1', [id]);
	expect([phone.rows[0].phone, await valuesOf(id)]).toEqual([expect.stringContaining('1'), expect.not.arrayContaining(['Karla Kartei'])]);
});

test('an address or a name within another is somebody else’s: it is neither disclosed nor erased', async () => {
	const values = ['anna@x.example', 'Mail: anna@x.example.', '<Anna@X.example>', 'Ida  Mmer', 'bei (Ida Mmer) läuten'];
	const others = ['hanna@x.example', 'anna@x.example.org', 'j.anna@x.example', 'Frida Mmer', 'Ida Mmer-Froh', 'Ida Mmerath', 'Anne-Ida Mmer', 'Ida Mmerübel'];
	const { id } = await anOrganisation(database, network, { name: 'Namensvettern', details: [...values, ...others].map((value, index) => ({ label: `Angabe ${index}`, value })) });
	await role(id, 'Ida Mmer', 'anna@x.example');
	const subject = await subjectOf('anna@x.example');
	const { tables } = await database.as(desk, (scope) => discloseSubject(scope, subject.id));
	expect(tables.organisation_detail!.map((row) => row.value)).toEqual(values);
	await erase(subject.id);
	expect(await valuesOf(id)).toEqual(others);
});

test('in the business of one person everything is theirs who runs it today; of a helper, or who ran it before, what says their name or address', async () => {
	const details = [{ label: 'Mitglieder', value: '3' }, ...['Hella Helfer', 'Fritz Früher', 'Olaf Owner'].map((value) => ({ label: 'Bemerkung', value }))];
	const { id } = await anOrganisation(database, network, { name: 'Alleinbetrieb', kind: 'sole_trader', details });
	await role(id, 'Hella Helfer', 'hella@helfer.example', 'Assistenz der Inhaberin');
	await role(id, 'Fritz Früher', 'fritz@frueher.example', 'Inhaber');
	const { id: former } = (await database.as(desk, (scope) => listPersonRoles(scope, id))).find(({ name }) => name === 'Fritz Früher')!;
	await database.as(desk, (scope) => endPersonRole(scope, former));
	await database.owner.query(`update organisation_person set until = '2020-01-01' where id = $1`, [former]);
	await role(id, 'Olaf Owner', 'olaf@owner.example', 'Geschäftsinhaber');
	const disclosed = async (email: string) => {
		const { id: subject } = await subjectOf(email);
		return (await database.as(desk, (scope) => discloseSubject(scope, subject))).tables.organisation_detail!.map((row) => row.value);
	};
	expect([await disclosed('hella@helfer'), await disclosed('fritz@frueher')]).toEqual([['Hella Helfer'], ['Fritz Früher']]);
	expect(await disclosed('olaf@owner')).toEqual(['3', 'Hella Helfer', 'Fritz Früher', 'Olaf Owner']);
	await erase((await subjectOf('hella@helfer')).id);
	expect(await valuesOf(id)).toEqual(['3', 'Fritz Früher', 'Olaf Owner']);
	await erase((await subjectOf('olaf@owner')).id);
	expect(await valuesOf(id)).toEqual([]);
});

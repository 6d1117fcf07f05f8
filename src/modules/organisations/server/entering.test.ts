// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { loadReference } from '#platform/reference/load.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { contactRole, newOrganisationInput, organisationInput, profileFields, REFUSED_AT, siteInput } from '../input.ts';
import type { NewOrganisation } from '../new-organisation.ts';
import { chooseBranches, createOrganisation, enterOrganisation, findOrganisation, getEditableOrganisation, listPersonRoles, reviseOrganisation } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let other: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	const client = await database.owner.connect();
	await loadReference(client);
	client.release();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	const elsewhere = await anOffice(database, network);
	other = staffSeed(network, await aStaffMember(database, network, 'adviser', elsewhere.id), 'adviser', elsewhere.id);
}, 60_000);

const atDesk = <T>(work: (scope: Scope) => Promise<T>) => database.as(desk, work);
const site = { street: 'Wall', houseNumber: '12', postcode: '42103', city: 'Wuppertal' };
const bakery: NewOrganisation = { name: 'Bäckerei Ährenkorn GmbH', kind: 'company', phone: '0202 4711 12', sites: [site] };
const enter = (fresh: NewOrganisation, anyway = false) => atDesk((scope) => enterOrganisation(scope, fresh, { contact: null, anyway }));
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { code: string }) => error.code);

describe('entering an organisation that may be there already', () => {
	test('is refused with the records that look like it, and done when the person insists', async () => {
		const { id } = await enter(bakery);
		for (const again of [
			{ ...bakery, name: 'Baeckerei Aehrenkorn' }, { ...bakery, name: 'Baeckerei Ährenkorn', sites: [] },
			{ name: 'Bäckerei Ährenkorn', kind: 'company' as const, phone: '+49 202 471112' }
		]) {
			const refused = await enter(again).catch((error: { code: string; params: { likely: string } }) => error);
			expect(refused).toMatchObject({ code: 'organisations.looks_known' });
			const [first] = JSON.parse((refused as { params: { likely: string } }).params.likely);
			expect([first.id, first.name, first.place]).toEqual([id, 'Bäckerei Ährenkorn GmbH', 'Wuppertal']);
		}
		expect((await enter({ ...bakery, name: 'Baeckerei Aehrenkorn' }, true)).id).not.toBe(id);
	});

	test('is told of the same telephone number however it is written, and whatever the name', async () => {
		const { id } = await enter({ name: 'Drechslerei Yvon', kind: 'company', phone: '0202 998877' });
		for (const phone of ['+49 202 998877', '0049202998877', '49 202 99 88 77', '+49 (0)202 99-8877', '0202 998877 (Frau Yvon)', '0202 998877']) {
			const refused = await enter({ name: 'Holzkunst Pfau', kind: 'company', phone }).catch((error: { params: { likely: string } }) => error);
			expect(JSON.parse((refused as { params: { likely: string } }).params.likely).map((one: { id: string }) => one.id)).toEqual([id]);
		}
		// The controls: other numbers, and one that everybody may have.
		await enter({ name: 'Bürgeramt', kind: 'initiative', phone: '115' });
		const others = { Querbeet: '0202 998878', Zwirnwerk: '0491 202998877', Ypsilon: '115' };
		for (const [name, phone] of Object.entries(others)) expect(await codeOf(enter({ name, kind: 'company', phone }))).toBe('done');
	});

	test('is told of an association whose entry lacks the legal form, and of its contacts under another name', async () => {
		const stage = { name: 'Werkstattbühne Alte Remise', kind: 'association' as const, email: 'post@remise.example', phone: '0202 313131', sites: [site] };
		await enter(stage);
		for (const name of ['Werkstattbühne Alte Remise e.V.', 'Rösterei Löwenbohne e.V.', 'Kulturhof 7']) {
			expect(await codeOf(enter({ ...stage, name }))).toBe('organisations.looks_known');
		}
	});

	test('takes a name as it was typed, signs and all', async () => {
		const { id } = await enter({ name: '<b>Kante</b> & <script>alert(1)</script>', kind: 'company' });
		expect((await atDesk((scope) => getEditableOrganisation(scope, id))).name).toBe('<b>Kante</b> & <script>alert(1)</script>');
	});

	test('goes through where nothing looks like it', async () => {
		for (const name of ['Repaircafé Nordstadt', 'Grundschule 1', 'Grundschule 2', 'Ährenfeld Solawi']) expect(await codeOf(enter({ name, kind: 'initiative' }))).toBe('done');
	});

	test('learns nothing of what another office keeps to itself', async () => {
		const hidden: NewOrganisation = { name: 'Geheimhaus Zwirnerei', kind: 'company', audience: 'office', sites: [site] };
		await database.as(other, (scope) => createOrganisation(scope, hidden));
		expect(await codeOf(enter({ name: 'Geheimhaus Zwirnerei', kind: 'company' }))).toBe('done');
		// The control: the other office is told.
		expect(await codeOf(database.as(other, (scope) => enterOrganisation(scope, hidden, { contact: null, anyway: false })))).toBe('organisations.looks_known');
	});
});

describe('the form of a new organisation', () => {
	const fields = (more: Record<string, string | string[]>) => newOrganisationInput.safeParse({ name: 'Werkhof', art: 'company', ...more });
	const wrong = (more: Record<string, string>) => fields(more).error?.issues.map((issue) => [issue.path[0], issue.message]) ?? [];

	test.each(['0202 123456', '+49 (0)202 123-45', '0202 123 oder 0171 4567890', '115', '0202 1234 App. 5', '0202 1234 Durchwahl 7', '0202 12345 (Herr Meier)', ''])('takes the telephone number "%s" as it is', (telefon) => {
		expect(profileFields(fields({ telefon }).data!).phone).toBe(telefon || null);
	});

	test.each(['abc', '12', 'siehe Website'])('refuses the telephone number "%s" at its field', (telefon) => {
		expect(wrong({ telefon })).toEqual([['telefon', 'organisations.phone_unclear']]);
		expect(wrong({ kontakt_name: 'Ada', kontakt_telefon: telefon })).toEqual([['kontakt_telefon', 'organisations.phone_unclear']]);
	});

	test.each([['42103', true], ['A-4210', true], ['NL-1234 AB', true], ['', true], ['4210', false], ['421033', false], ['Wuppertal', false]])(
		'judges the postal code "%s"', (plz, right) => {
			expect(wrong({ plz })).toEqual(right ? [] : [['plz', 'organisations.postcode_unclear']]);
			expect(siteInput.safeParse({ plz }).success).toBe(right);
		}
	);

	test('takes a person to turn to, and asks for the name where only the rest is given', async () => {
		expect(wrong({ kontakt_email: 'ada@werkhof.example' })).toEqual([['kontakt_name', 'organisations.person_missing']]);
		const contact = contactRole(fields({ kontakt_name: 'Ada Muster', kontakt_email: 'ada@werkhof.example' }).data!, 'Ansprechperson');
		const { id } = await atDesk((scope) => enterOrganisation(scope, { name: 'Werkhof am Berg', kind: 'company' }, { contact, anyway: false }));
		const [role] = await atDesk((scope) => listPersonRoles(scope, id));
		expect([role?.name, role?.email, role?.role, role?.public]).toEqual(['Ada Muster', 'ada@werkhof.example', 'Ansprechperson', false]);
	});
});

describe('a record with a telephone number of an old list', () => {
	test('can be saved for any other change, and for a better number, but not with another wrong one', async () => {
		const { id } = await atDesk((scope) => createOrganisation(scope, { name: 'Altbestand', kind: 'company', phone: 'siehe Aushang' }));
		const save = (phone: string, summaryDe: string) => atDesk((scope) => reviseOrganisation(scope, id, { phone, summaryDe }));
		expect(organisationInput.safeParse({ name: 'Altbestand', art: 'company', telefon: 'siehe Aushang' }).success).toBe(true);
		expect(await save('siehe Aushang', 'Neu gesagt')).toBe(true);
		expect([await codeOf(save('weiß nicht', 'Nicht')), REFUSED_AT['organisations.phone_unclear']]).toEqual(['organisations.phone_unclear', 'telefon']);
		expect(await save('0202 4711', 'Besser')).toBe(true);
	});
});

describe('the branches of a form', () => {
	const codesFor = (number: number) => organisationInput.safeParse({ name: 'x', art: 'company', wz: Array.from({ length: number }, (_, at) => `${10 + at}.1`) });

	test('are twenty at most, each in a line or all in one; more are refused in words at their field', () => {
		expect([codesFor(13).data?.wz.length, codesFor(20).data?.wz.length]).toEqual([13, 20]);
		const inOneLine = organisationInput.safeParse({ name: 'x', art: 'company', wz: '10.71 '.repeat(21).trim().replaceAll(' ', ', ') });
		for (const read of [codesFor(21), inOneLine]) {
			expect(read.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([['wz', 'organisations.branches_too_many']]);
		}
		expect(m.organisations_branches_too_many({}, { locale: 'de' })).toContain('höchstens 20');
	});

	test('stand with their refusals at their field', () => {
		for (const code of ['unclear', 'unknown', 'several']) expect(REFUSED_AT[`organisations.branch_${code}`]).toBe('wz');
	});

	const choose = (lines: string[]) => atDesk((scope) => chooseBranches(scope, newOrganisationInput.safeParse({ name: 'x', art: 'company', wz: lines }).data!.wz));

	test('are found by key, by key with title, and by words that only one branch bears', async () => {
		expect((await choose(['10.71, 47.24'])).map(({ code, main }) => [code, main])).toEqual([['10.71', true], ['47.24', false]]);
		expect((await choose(['01.11 Anbau von Getreide (ohne Reis), Hülsenfrüchten und Ölsaaten', '', 'Einzelhandel mit Back- und Süßwaren'])).map(({ code }) => code)).toEqual(['01.11', '47.24']);
	});

	test('are refused with the ones to choose from, or with a sentence where there is none', async () => {
		const several = await choose(['backwaren']).catch((error: { code: string; params: { choices: string } }) => error);
		expect(several).toMatchObject({ code: 'organisations.branch_several', params: { choices: expect.stringMatching(/10\.7/) } });
		expect([await codeOf(choose(['xyzzyq'])), await codeOf(choose(['99.99']))]).toEqual(['organisations.branch_unknown', 'organisations.branch_unclear']);
	});
});

test('an office cannot keep the record of another office to itself; it is told in a sentence, and nothing changes', async () => {
	const { id } = await database.as(other, (scope) => createOrganisation(scope, { name: 'Fremdes Werk', kind: 'company' }));
	expect(await codeOf(atDesk((scope) => reviseOrganisation(scope, id, { audience: 'office' })))).toBe('organisations.kept_by_another_office');
	const stored = await atDesk((scope) => getEditableOrganisation(scope, id));
	expect(await codeOf(atDesk((scope) => reviseOrganisation(scope, id, { audience: 'office', name: 'Neu', version: stored.version })))).toBe('organisations.kept_by_another_office');
	expect(await atDesk((scope) => findOrganisation(scope, id))).toMatchObject({ name: 'Fremdes Werk', audience: 'network' });
});

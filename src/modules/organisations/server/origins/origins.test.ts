// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery } from '../../directory-query.ts';
import { originRefusal, type FieldOrigin } from '../../field-origin.ts';
import {
	createOrganisation, exportDirectory, getOrganisationPage, listAllOpenOrganisations, listDirectory, listOrigins, mergeOrganisations, organisationHistory, reviseOrganisation, setOrigins, undo
} from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let stranger: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	stranger = strangerSeed(network);
});

const register = (field: FieldOrigin['field']): FieldOrigin => ({ field, source: 'GewA 1', sourceDate: '2026-03-01', legalBasis: 'trade_register', audience: null });
const whole = {
	name: 'Schreinerei Zirbel', summaryDe: 'Kurzgeheim', descriptionDe: 'Langgeheim', legalForm: 'GmbH', phone: '0202 7777', phonePublic: true, email: 'zirbel@geheim.example', emailPublic: true,
	website: 'https://zirbel-geheim.example', foundedOn: '1987-04', tags: ['Wortgeheim'], branches: [{ scheme: 'wz2008' as const, code: '16.23', main: true, proposed: false }],
	sites: [{ street: 'Geheimgasse', houseNumber: '7', postcode: '42103', city: 'Wuppertal', district: 'Elberfeld', lat: 51.25, lon: 7.15, openingHours: 'Mo 01:23-04:56' }]
};

/** Everything that anybody reads of the network's directory, as one text. */
async function everythingPublic(slug: string, seed: ScopeSeed): Promise<string> {
	const parts = await database.as(seed, async (scope) => [
		await getOrganisationPage(scope, slug).catch(() => 'nicht da'), await listDirectory(scope, emptyQuery()),
		new TextDecoder().decode((await exportDirectory(scope, emptyQuery(), 'csv', 'https://netz.example')).body), ...(seed.surface === 'public' ? [await listAllOpenOrganisations(scope, emptyQuery(), 'https://x')] : [])
	]);
	return JSON.stringify(parts);
}

const FIELDS: [FieldOrigin['field'], string][] = [
	['summary', 'Kurzgeheim'], ['description', 'Langgeheim'], ['phone', '7777'], ['email', 'zirbel@geheim'], ['website', 'zirbel-geheim'], ['founded', '1987'], ['tags', 'Wortgeheim'],
	['branches', '16.23'], ['address', 'Geheimgasse'], ['opening_hours', '01:23'], ['legal_form', 'GmbH'], ['name', 'Zirbel']
];

describe('a field from the trade register', () => {
	test.each(FIELDS)('%s is published nowhere, although everything else about the record says public', async (field, secret) => {
		const { id, slug } = await anOrganisation(database, network, whole);
		// The negative control: without the origin it is there for everybody to read.
		expect(await everythingPublic(slug, stranger)).toContain(secret);
		await database.as(desk, (scope) => setOrigins(scope, id, []));
		await database.owner.query(`update organisation set audience = 'network' where network_id = $1 and id <> $2`, [network.id, id]);
		// The form refuses that for the name of a public record; the database hides it all the same.
		const row = { network_id: network.id, organisation_id: id, field: 'name', legal_basis: 'trade_register' };
		if (field === 'name') await database.as(desk, (scope) => scope.db.insertInto('organisation_field_origin').values(row).execute());
		else await database.as(desk, (scope) => setOrigins(scope, id, [register(field)]));
		expect(await everythingPublic(slug, stranger)).not.toContain(secret);
		const other = await anOrganisation(database, network, { name: 'Mitglied', audience: 'network' });
		const member = memberSeed(network, await aPerson(database, network), [other.id]);
		expect(await everythingPublic(slug, member)).not.toContain(secret);
		const own = memberSeed(network, await aPerson(database, network), [id]);
		expect(JSON.stringify(await database.as(own, (scope) => getOrganisationPage(scope, id)))).toContain(secret);
		await database.owner.query(`update organisation set audience = 'network' where id = $1`, [id]);
	});

	test('is found by no word of it, and cannot be uncovered by any role of the program', async () => {
		const { id } = await anOrganisation(database, network, { ...whole, name: 'Auffindbar' });
		const hits = () => database.as(stranger, async (scope) => (await listDirectory(scope, { ...emptyQuery(), text: 'Langgeheim' })).total);
		expect(await hits()).toBe(1);
		await database.as(desk, (scope) => setOrigins(scope, id, [register('description'), register('phone')]));
		expect(await hits()).toBe(0);
		await database.as(desk, (scope) => scope.db.updateTable('organisation').set({ unpublished_fields: [] }).where('id', '=', id).execute());
		expect((await database.owner.query('select unpublished_fields from organisation where id = $1', [id])).rows[0].unpublished_fields).toEqual(['description', 'phone']);
	});

	test('is refused in words where somebody wants to publish it, at the form and at the record', async () => {
		const { id } = await database.as(desk, (scope) => createOrganisation(scope, { ...whole, name: 'Anders', kind: 'company', phonePublic: false, audience: 'network' }));
		await database.as(desk, (scope) => setOrigins(scope, id, [register('phone'), register('name')]));
		await expect(database.as(desk, (scope) => reviseOrganisation(scope, id, { phonePublic: true }))).rejects.toMatchObject({ code: 'organisations.origin_not_public' });
		await expect(database.as(desk, (scope) => reviseOrganisation(scope, id, { audience: 'public' }))).rejects.toMatchObject({ code: 'organisations.origin_name_not_public' });
		await expect(database.as(desk, (scope) => setOrigins(scope, id, [{ ...register('phone'), audience: 'public' }]))).rejects.toMatchObject({ code: 'organisations.origin_register_audience' });
		const behindTheRule = database.as(desk, (scope) => scope.db.updateTable('organisation_field_origin').set({ audience: 'public' }).where('organisation_id', '=', id).execute());
		await expect(behindTheRule).rejects.toThrow(/register_field_is_not_for_the_public/);
		await database.as(desk, (scope) => setOrigins(scope, id, [{ ...register('phone'), legalBasis: 'consent' }]));
		expect(await database.as(desk, (scope) => reviseOrganisation(scope, id, { phonePublic: true, audience: 'public' }))).toBe(true);
	});
});

test('a merge carries what is hidden along, and is refused where it would uncover it', async () => {
	const [kept, gone] = [await anOrganisation(database, network, { ...whole, name: 'Bleibt' }), await anOrganisation(database, network, { ...whole, name: 'Geht' })];
	await database.as(desk, (scope) => setOrigins(scope, gone.id, [register('phone')]));
	await database.as(desk, (scope) => setOrigins(scope, kept.id, [{ ...register('phone'), legalBasis: 'consent' }]));
	const merge = () => database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: ['phone'], widen: true }));
	await expect(merge()).rejects.toMatchObject({ code: 'organisations.merge_uncovers' });
	await database.as(desk, (scope) => setOrigins(scope, kept.id, []));
	await merge();
	expect((await database.as(stranger, (scope) => getOrganisationPage(scope, kept.slug))).phone).toBeNull();
});

describe('an origin', () => {
	test('is kept, shown in its order, journalled, and taken back exactly', async () => {
		const { id } = await anOrganisation(database, network, whole);
		const first: FieldOrigin = { field: 'phone', source: 'Telefonat', sourceDate: '2026-05-02', legalBasis: 'consent', audience: 'members' };
		await database.as(desk, (scope) => setOrigins(scope, id, [{ ...first, field: 'website', audience: null }, first]));
		expect((await database.as(desk, (scope) => listOrigins(scope, id))).map(({ field, audience }) => [field, audience])).toEqual([['phone', 'members'], ['website', null]]);
		expect(await database.as(desk, (scope) => setOrigins(scope, id, [first, { ...first, field: 'website', audience: null }]))).toBe(false);
		await database.as(desk, (scope) => setOrigins(scope, id, []));
		const [entry] = await database.as(desk, (scope) => organisationHistory(scope, id));
		expect(entry!.deed).toBe('organisations.set_origins');
		await database.as(desk, (scope) => undo(scope, entry!.id));
		expect(await database.as(desk, (scope) => listOrigins(scope, id))).toEqual([first, { ...first, field: 'website', audience: null }]);
	});

	test('of another network, and of what another office keeps to itself, is not there', async () => {
		const other = await anOffice(database, network);
		const theirs = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const { id } = await database.as(theirs, (scope) => createOrganisation(scope, { name: 'Vertraulich', kind: 'company', audience: 'office' }));
		await database.as(theirs, (scope) => setOrigins(scope, id, [register('phone')]));
		const foreign = await aNetwork(database);
		for (const seed of [desk, staffSeed(foreign, await aStaffMember(database, foreign))]) {
			await expect(database.as(seed, (scope) => setOrigins(scope, id, []))).rejects.toThrow(/not_found/);
			expect(await database.as(seed, (scope) => listOrigins(scope, id))).toEqual([]);
		}
		expect(await database.as(theirs, (scope) => listOrigins(scope, id))).toHaveLength(1);
	});
});

test('rules: the register goes to offices at most, and a hidden name hides the record', () => {
	expect(originRefusal([register('phone')], 'public')).toBeNull();
	expect(originRefusal([{ ...register('phone'), audience: 'members' }], 'network')).toBe('organisations.origin_register_audience');
	expect(originRefusal([register('name')], 'public')).toBe('organisations.origin_name_not_public');
	expect(originRefusal([{ ...register('name'), legalBasis: 'contract', audience: 'network' }], 'public')).toBe('organisations.origin_name_not_public');
	expect(originRefusal([{ ...register('name'), legalBasis: 'open_licence' }], 'public')).toBeNull();
});

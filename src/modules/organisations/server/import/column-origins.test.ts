// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, strangerSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import { chooseBases, chooseTargets } from '../../import/index.ts';
import { emptyQuery } from '../../directory-query.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { exportDirectory, listAllOpenOrganisations, listOrigins, listProfiles, previewImport, setMapping, setOrigins } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const LIST = 'Nr;Name;Straße;PLZ;Ort;Telefon;E-Mail;Branche\n7;Zirbel GmbH;Geheimgasse 7;42103;Wuppertal;0202 7777;zirbel@geheim.example;Tischlerei\n8;Ohne Telefon;;42103;Wuppertal;;;\n';

async function anOffice() {
	const network = await aNetwork(database);
	return { network, seed: staffSeed(network, await aStaffMember(database, network)), stranger: strangerSeed(network) };
}

/** The list with legal bases: for all of it, and by heading. */
async function prepared(seed: ScopeSeed, list: string, byHeading: Record<string, string>, content = LIST, origin: Parameters<typeof anImport>[3] = {}) {
	const id = await anImport(database, seed, content, origin);
	await database.as(seed, async (scope) => {
		const mapping = (await previewImport(scope, id)).mapping!;
		const byColumn = Object.fromEntries(mapping.columns.map(({ column, header }) => [column, byHeading[header] ?? '']));
		await setMapping(scope, id, chooseBases(mapping, { list, byColumn }));
	});
	return id;
}

async function read(...given: Parameters<typeof prepared>) {
	const id = await prepared(...given);
	await tryOut(database, given[0], id);
	return carryOut(database, given[0], id);
}

/** Everything that strangers read of a directory, as one text. */
async function everythingPublic(stranger: ScopeSeed): Promise<string> {
	return database.as(stranger, async (scope) => JSON.stringify([
		await listAllOpenOrganisations(scope, emptyQuery(), 'https://x'), new TextDecoder().decode((await exportDirectory(scope, emptyQuery(), 'csv', 'https://x')).body)
	]));
}

const idOf = async (name: string, networkId: string) => (await database.owner.query('select id from organisation where network_id = $1 and name = $2', [networkId, name])).rows[0].id as string;

describe('a column from the trade register', () => {
	test('is written with its origin and never public, while the rest of the list is', async () => {
		const { network, seed, stranger } = await anOffice();
		await read(seed, 'open_licence', { Telefon: 'trade_register', Straße: 'trade_register' });
		const seen = await everythingPublic(stranger);
		expect([/7777/, /Geheimgasse/, /zirbel@geheim/, /Zirbel GmbH/].map((secret) => secret.test(seen))).toEqual([false, false, true, true]);
		const origins = await database.as(seed, async (scope) => listOrigins(scope, await idOf('Zirbel GmbH', network.id)));
		expect(origins.map(({ field, legalBasis, source, sourceDate }) => [field, legalBasis, source, sourceDate])).toEqual([
			['name', 'open_licence'], ['legal_form', 'open_licence'], ['phone', 'trade_register'], ['email', 'open_licence'], ['tags', 'open_licence'], ['address', 'trade_register']
		].map((line) => [...line, 'Testliste', '2026-06-01']));
		expect((await database.owner.query(`select phone_public from organisation where network_id = $1 and phone is not null`, [network.id])).rows).toEqual([{ phone_public: false }]);
		const sparse = await database.as(seed, async (scope) => listOrigins(scope, await idOf('Ohne Telefon', network.id)));
		expect(sparse.map(({ field }) => field), 'what the row leaves empty has no origin').toEqual(['name', 'address']);
	});

	test('is public without that basis: the wall is what hides it', async () => {
		const { network, seed, stranger } = await anOffice();
		await read(seed, 'open_licence', {});
		expect(await everythingPublic(stranger)).toMatch(/Geheimgasse/);
		expect(await everythingPublic(stranger)).toMatch(/7777/);
		await read(seed, '', {}, LIST.replace('7777', '8888'));
		const phone = (await database.as(seed, async (scope) => listOrigins(scope, await idOf('Zirbel GmbH', network.id)))).find(({ field }) => field === 'phone');
		expect(phone?.legalBasis, 'a list of which nothing is said leaves what was said before').toBe('open_licence');
	});

	test('hides a value that it changes in a public record, and an undo shows the old one again', async () => {
		const { network, seed, stranger } = await anOffice();
		await read(seed, '', {});
		const before = (await database.owner.query('select * from organisation_field_origin where network_id = $1', [network.id])).rows;
		const again = await read(seed, '', { Telefon: 'trade_register' }, LIST.replace('7777', '8888'));
		expect(again.summary).toMatchObject({ changed: 1 });
		expect(await everythingPublic(stranger)).not.toMatch(/7777|8888/);
		await takeBack(database, seed, again.id);
		expect(await everythingPublic(stranger)).toMatch(/7777/);
		expect((await database.owner.query('select * from organisation_field_origin where network_id = $1', [network.id])).rows).toEqual(before);
	});

	test('stays hidden where a later list on another basis only adds to it, and what that list replaces is shown', async () => {
		const { network, seed, stranger } = await anOffice();
		await read(seed, '', { Branche: 'trade_register', Straße: 'trade_register', Telefon: 'trade_register' }, LIST.replace('Tischlerei', 'Insolvenz'));
		expect(await everythingPublic(stranger)).not.toMatch(/Insolvenz|Geheimgasse/);
		// The same firm again with one more tag, the district of its street, and a new number.
		const later = LIST.replace('Ort', 'Ort;Stadtteil').replace('Wuppertal', 'Wuppertal;Elberfeld').replace('7777', '8888').replace(';42103;Wuppertal;;;', ';42103;Wuppertal;;;;');
		expect((await read(seed, 'open_licence', {}, later)).summary).toMatchObject({ changed: 1 });
		expect((await database.owner.query(`select tags from organisation where network_id = $1 and name like 'Zirbel%'`, [network.id])).rows).toEqual([{ tags: ['Insolvenz', 'Tischlerei'] }]);
		expect(await everythingPublic(stranger)).not.toMatch(/Insolvenz|Tischlerei|Geheimgasse/);
		const origins = await database.as(seed, async (scope) => listOrigins(scope, await idOf('Zirbel GmbH', network.id)));
		expect(origins.map(({ field, legalBasis }) => [field, legalBasis])).toEqual([['phone', 'open_licence'], ['tags', 'trade_register'], ['address', 'trade_register']]);
	});

	test('leaves an audience alone that somebody chose by hand', async () => {
		const { network, seed, stranger } = await anOffice();
		await read(seed, '', {}, LIST.replace('Tischlerei', 'Insolvenz'));
		expect(await everythingPublic(stranger)).toMatch(/Insolvenz/);
		const byHand = (field: 'tags' | 'phone') => ({ field, source: 'Telefonat', sourceDate: null, legalBasis: 'consent' as const, audience: 'members' as const });
		await database.as(seed, async (scope) => setOrigins(scope, await idOf('Zirbel GmbH', network.id), [byHand('phone'), byHand('tags')]));
		await read(seed, 'open_licence', {}, LIST.replace('7777', '8888'));
		expect(await everythingPublic(stranger)).not.toMatch(/Insolvenz|Tischlerei|8888/);
		// A register hides more than that; its fields are nobody's to show.
		await read(seed, 'trade_register', { Name: 'open_licence' }, LIST.replace('7777', '9999'));
		const phone = (await database.as(seed, async (scope) => listOrigins(scope, await idOf('Zirbel GmbH', network.id)))).find(({ field }) => field === 'phone');
		expect(phone).toMatchObject({ legalBasis: 'trade_register', audience: null });
	});

	test('that holds the names is refused for a public list and read for the office', async () => {
		const { network, seed, stranger } = await anOffice();
		await expect(prepared(seed, 'trade_register', {}).then((id) => tryOut(database, seed, id))).rejects.toMatchObject({ code: 'organisations.import_name_not_public' });
		await read(seed, 'trade_register', {}, LIST, { audience: 'network', sourceUrl: 'https://register.example/{id}' });
		await database.owner.query(`update organisation set audience = 'public' where network_id = $1`, [network.id]);
		expect(await everythingPublic(stranger)).not.toMatch(/Zirbel|register\.example/);
	});

	test('that holds the kind cannot be hidden and is refused, and the register number is in no public address', async () => {
		const { network, seed } = await anOffice();
		const kinds = 'Nr;Name;Art\n7;Zirbel;Verein\n';
		const id = await anImport(database, seed, kinds, { sourceUrl: 'https://register.example/{id}' });
		const choose = (byColumn: Record<string, string>) => database.as(seed, async (scope) => {
			const settled = chooseTargets((await previewImport(scope, id)).mapping!, { 0: 'externalId', 1: 'name', 2: 'kind' });
			if ('refusal' in settled) throw new Error(settled.refusal);
			await setMapping(scope, id, chooseBases(settled, { list: '', byColumn }));
		});
		await choose({ 2: 'trade_register' });
		await expect(tryOut(database, seed, id)).rejects.toMatchObject({ code: 'organisations.import_kind_not_hidden' });
		await choose({ 0: 'trade_register' });
		await tryOut(database, seed, id);
		await carryOut(database, seed, id);
		expect((await database.owner.query('select source_id, source_url from organisation where network_id = $1', [network.id])).rows).toEqual([{ source_id: '7', source_url: null }]);
	});
});

test('the next list of the same columns remembers what was said', async () => {
	const { seed } = await anOffice();
	await read(seed, 'public_task', { Telefon: 'trade_register' });
	expect(await database.as(seed, (scope) => listProfiles(scope))).toHaveLength(1);
	const id = await anImport(database, seed, LIST);
	await database.owner.query('update import_run set profile_id = (select id from import_profile where network_id = import_run.network_id limit 1) where id = $1', [id]);
	const { mapping } = await database.as(seed, (scope) => previewImport(scope, id));
	expect([mapping?.legalBasis, mapping?.columns.find(({ header }) => header === 'Telefon')?.legalBasis]).toEqual(['public_task', 'trade_register']);
});

test('a list that names no day confirms nothing; one that does confirms as of that day', async () => {
	const { network, seed } = await anOffice();
	await read(seed, '', {}, LIST, { retrievedOn: null });
	const states = async () => (await database.owner.query('select confirmed_at, confirmed_by, retrieved_at from organisation where network_id = $1', [network.id])).rows;
	expect(await states()).toEqual(Array(2).fill({ confirmed_at: null, confirmed_by: null, retrieved_at: null }));
	await read(seed, '', {}, LIST, { retrievedOn: null });
	expect(await states()).toEqual(Array(2).fill({ confirmed_at: null, confirmed_by: null, retrieved_at: null }));
	const day = new Date('2026-05-04T12:00:00Z');
	await read(seed, '', {}, LIST, { retrievedOn: '2026-05-04' });
	expect(await states()).toEqual(Array(2).fill({ confirmed_at: day, confirmed_by: 'source', retrieved_at: day }));
});

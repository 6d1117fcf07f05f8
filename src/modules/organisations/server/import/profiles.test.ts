// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anImport, carryOut, tryOut } from '../../../../../tests/kit/imports.ts';
import { beginImport, forgetProfile, listProfiles, previewImport, readSheet, renameProfile, setMapping } from '../index.ts';
import { chooseTargets } from '../../import/choose-targets.ts';
import { keepBytes, registerFile } from '#platform/files/store.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const LIST = 'Titel;Träger;PLZ;Ort\nAnker;Werkhof eG;38440;Wolfsburg\n';

async function upload(seed: ScopeSeed, content: string, name = 'liste.csv'): Promise<string> {
	const bytes = new TextEncoder().encode(content);
	const kept = await keepBytes(seed.network.id, bytes);
	const sheet = await readSheet(bytes);
	return database.as(seed, async (scope) => {
		await registerFile(scope, kept, { name: 'liste.csv', mediaType: 'text/csv', audience: 'office' });
		return beginImport(scope, { id: kept.id, name }, sheet);
	});
}

async function anOfficeAtWork() {
	const network = await aNetwork(database);
	return { network, seed: staffSeed(network, await aStaffMember(database, network)) };
}

/** Reads the list in with the name taken from its weaker column, as a person corrected it. */
async function readCorrected(seed: ScopeSeed) {
	const id = await anImport(database, seed, LIST, { source: 'Kulturliste', licence: 'CC0' });
	await database.as(seed, async (scope) => {
		const { mapping } = await previewImport(scope, id);
		const chosen = chooseTargets(mapping!, { 0: 'name', 1: 'operator' });
		if ('refusal' in chosen) throw new Error(chosen.refusal);
		await setMapping(scope, id, chosen);
	});
	await tryOut(database, seed, id);
	return carryOut(database, seed, id);
}

test('a list that comes again is recognised, with origin, corrections and the day of its last import', async () => {
	const { seed } = await anOfficeAtWork();
	await readCorrected(seed);
	const again = await upload(seed, 'Ort;Träger;Titel;PLZ;Fax\nWolfsburg;Andere eG;Bug;38440;1\n');
	const { run, mapping, profile } = await database.as(seed, (scope) => previewImport(scope, again));
	expect(profile).toMatchObject({ name: 'Kulturliste', usedAt: expect.any(Date) });
	expect(run).toMatchObject({ source: 'Kulturliste', licence: 'CC0', audience: 'public' });
	expect(mapping!.columns.map(({ header, target, reason }) => [header, target, reason])).toEqual([
		['Ort', 'city', 'header_known'], ['Träger', 'operator', 'remembered'], ['Titel', 'name', 'remembered'], ['PLZ', 'postcode', 'header_and_contents'], ['Fax', 'detail', 'header_known']
	]);
	// Negative control: another list is not.
	const other = await upload(seed, 'Firma;Telefon\nX GmbH;05361 1\n');
	expect((await database.as(seed, (scope) => previewImport(scope, other))).profile).toBeNull();
});

test('a list is kept once per source, without anybody\'s values; it can be renamed and forgotten', async () => {
	const { network, seed } = await anOfficeAtWork();
	await readCorrected(seed);
	await readCorrected(seed);
	const [profile, ...others] = await database.as(seed, (scope) => listProfiles(scope));
	expect(others).toEqual([]);
	const kept = (await database.owner.query('select mapping::text from import_profile where network_id = $1', [network.id])).rows[0].mapping;
	expect(kept).not.toContain('Werkhof');
	await database.as(seed, (scope) => renameProfile(scope, profile!.id, 'Kultur am Fluss'));
	expect((await database.as(seed, (scope) => listProfiles(scope))).map(({ name }) => name)).toEqual(['Kultur am Fluss']);
	await database.as(seed, (scope) => forgetProfile(scope, profile!.id));
	expect(await database.as(seed, (scope) => listProfiles(scope))).toEqual([]);
	await expect(database.as(seed, (scope) => forgetProfile(scope, profile!.id))).rejects.toMatchObject({ code: 'common.not_found' });
});

test('another office neither recognises it nor can touch it', async () => {
	const { network, seed } = await anOfficeAtWork();
	await readCorrected(seed);
	const [profile] = await database.as(seed, (scope) => listProfiles(scope));
	const theirs = await anOffice(database, network);
	const colleague = staffSeed(network, await aStaffMember(database, network, 'adviser', theirs.id), 'adviser', theirs.id);
	expect(await database.as(colleague, (scope) => listProfiles(scope))).toEqual([]);
	await expect(database.as(colleague, (scope) => renameProfile(scope, profile!.id, 'x'))).rejects.toMatchObject({ code: 'common.not_found' });
	const run = await upload(colleague, LIST);
	expect((await database.as(colleague, (scope) => previewImport(scope, run))).profile).toBeNull();
});

test('of two lists with the same columns the one of the same file is meant, else the one that was read last', async () => {
	const { network, seed } = await anOfficeAtWork();
	await readCorrected(seed);
	await database.owner.query(`update import_run set file_name = 'kultur.csv' where network_id = $1`, [network.id]);
	const other = await anImport(database, seed, LIST, { source: 'Vereinsliste' });
	await tryOut(database, seed, other);
	await carryOut(database, seed, other);
	const nameFor = async (file: string) => {
		const run = await upload(seed, LIST, file);
		return (await database.as(seed, (scope) => previewImport(scope, run))).profile?.name;
	};
	expect([await nameFor('kultur.csv'), await nameFor('liste.csv'), await nameFor('neu.csv')]).toEqual(['Kulturliste', 'Vereinsliste', 'Vereinsliste']);
});

// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, type TestNetwork, type TestPerson } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { getPublicFile, keepBytes } from '#platform/files/store.ts';
import { newId } from '#shared/ids.ts';
import { foundNetwork } from './found-network.ts';
import { chooseAccent, getOfficeSettings, hangLogo, reviseImprint } from './settings.ts';
import { findAccent, getSite, listOffices } from './site.ts';
import { listStatements } from './statements.ts';
import { addMunicipality, listTerritory, removeMunicipality } from './territory.ts';
import { imprintOf } from '../imprint.ts';

let database: TestDatabase;
let network: TestNetwork;
let lead: TestPerson;

beforeAll(async () => {
	process.env.DATA_FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'nw-office-'));
	database = await aDatabase();
	network = await aNetwork(database);
	lead = await aStaffMember(database, network, 'lead');
});

const asLead = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as(staffSeed(network, lead, 'lead'), work);

describe('the settings of an office', () => {
	test('are changed by its lead, journalled with what was there before, and seen by the public', async () => {
		await asLead((scope) => chooseAccent(scope, '#8a1f45'));
		expect(await database.as(strangerSeed(network), (scope) => findAccent(scope, network.office.slug))).toBe('#8a1f45');
		const { rows } = await database.owner.query(`select before, after from journal_entry where network_id = $1 and deed = 'networks.choose_accent'`, [network.id]);
		expect(rows).toEqual([{ before: { accent: '#1f4e79' }, after: { accent: '#8a1f45' } }]);
	});

	test('are nobody else’s to read or change', async () => {
		const adviser = await aStaffMember(database, network);
		for (const deed of [getOfficeSettings, (scope: Parameters<typeof chooseAccent>[0]) => chooseAccent(scope, '#000000')]) {
			await expect(database.as(staffSeed(network, adviser), async (scope) => void (await deed(scope)))).rejects.toMatchObject({ name: 'NotAllowed' });
		}
	});

	test('of another office of the network stay as they are', async () => {
		const second = await anOffice(database, network);
		await asLead((scope) => chooseAccent(scope, '#003366'));
		expect(await database.as(strangerSeed(network), (scope) => findAccent(scope, second.slug))).toBe('#1f4e79');
	});

	test('carry a logo that anybody may see', async () => {
		const kept = await keepBytes(network.id, Uint8Array.from([0x89, 0x50]));
		await asLead((scope) => hangLogo(scope, kept, 'image/png'));
		expect(await database.as(strangerSeed(network), (scope) => getPublicFile(scope, kept.id))).toMatchObject({ mediaType: 'image/png' });
		const offices = await database.as(strangerSeed(network), listOffices);
		expect(offices.map(({ logoFileId }) => logoFileId)).toContain(kept.id);
	});

	test('keep an imprint that every surface can read', async () => {
		await asLead((scope) => reviseImprint(scope, { ...imprintOf({}), holder: 'Stadt Muster' }));
		const statements = await database.as(strangerSeed(network), listStatements);
		const own = statements.find(({ id }) => id === network.office.id);
		expect(imprintOf(own?.imprint).holder).toBe('Stadt Muster');
	});
});

describe('the territory', () => {
	beforeAll(async () => {
		const columns = 'ags, ars, name, short_name, search_name, designation, county_key, county, state_key, state, population, as_of';
		const town = (ags: string, name: string, county: string) =>
			database.owner.query(
				`insert into ref.municipality (${columns}) values ($1, rpad($1, 12, '0'), $2, $2, lower($2), 'Stadt', left($1, 5), $3, left($1, 2), 'Land', 1000, '2023-11-30')
				 on conflict (ags) do nothing`,
				[ags, name, county]
			);
		await town('99001001', 'Neustadt', 'Kreis A');
		await town('99002001', 'Neustadt', 'Kreis B');
		await town('99003001', 'Einzelstadt', 'Kreis C');
	});

	test('grows by a name that is unique or by a key, and shrinks again', async () => {
		await asLead((scope) => addMunicipality(scope, 'EINZELSTADT'));
		await asLead((scope) => addMunicipality(scope, '99001001'));
		const list = () => asLead((scope) => listTerritory(scope, network.office.id));
		expect((await list()).map(({ ags }) => ags).sort()).toEqual(['99001001', '99003001']);
		await asLead((scope) => removeMunicipality(scope, '99001001'));
		expect(await list()).toEqual([{ ags: '99003001', name: 'Einzelstadt', county: 'Kreis C' }]);
	});

	test('refuses a name that nobody has or that several have, and then says which keys they have', async () => {
		await expect(asLead((scope) => addMunicipality(scope, 'Nirgendwo'))).rejects.toMatchObject({ code: 'networks.municipality_unknown' });
		await expect(asLead((scope) => addMunicipality(scope, 'Neustadt'))).rejects.toMatchObject({
			code: 'networks.municipality_ambiguous',
			params: { names: 'Neustadt (Kreis A): 99001001; Neustadt (Kreis B): 99002001' }
		});
	});
});

describe('founding a network', () => {
	const seed = (slug: string) => ({ ...strangerSeed({ ...network, id: newId(), slug }, 'operator'), actor: { kind: 'system' as const, name: 'operator' } });

	test('is the operator’s deed and makes a network that the public sees', async () => {
		const fresh = seed('neugruendung');
		await database.as(fresh, (scope) => foundNetwork(scope, { name: 'Neugründung', office: { name: 'Büro Neu', kind: 'city' } }));
		const site = await database.as({ ...fresh, surface: 'public' }, getSite);
		expect(site).toMatchObject({ slug: 'neugruendung', name: 'Neugründung', demo: false, offices: [{ slug: 'buero-neu' }] });
	});

	test('with a taken slug is stopped by the database', async () => {
		await expect(database.as(seed(network.slug), (scope) => foundNetwork(scope, { name: 'X', office: { name: 'Y', kind: 'city' } }))).rejects.toMatchObject({ constraint: 'network_slug_is_taken' });
	});

	test('is nobody else’s', async () => {
		await expect(asLead((scope) => foundNetwork(scope, { name: 'X', office: { name: 'Y', kind: 'city' } }))).rejects.toMatchObject({ name: 'NotAllowed' });
	});
});

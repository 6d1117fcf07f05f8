// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../tests/kit/imports.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { emptyQuery } from '../directory-query.ts';
import {
	correctDetail, createOrganisation, exportDirectory, getEditableOrganisation, getOrganisationPage, listConflicts, listDetails, mergeOrganisations, organisationHistory, removeDetail, setChoices, undo, undoMerge
} from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const HEAD = 'Nr;Name;PLZ;Ort;Betreiber;Mitglieder;Bemerkung\n';
const line = (name: string, members = '12', remark = 'Schlüssel bei Krause') => `${HEAD}${name.length};${name};42103;Wuppertal;Lebenshilfe;${members};${remark}\n`;
const details = (id: string, seed = desk) => database.as(seed, async (scope) => (await listDetails(scope, id)).map(({ label, value }) => [label, value]));
const keyOf = (id: string, label: string) => database.as(desk, async (scope) => (await listDetails(scope, id)).find((one) => one.label === label)!.key);
const idOf = async (name: string) => (await database.owner.query('select id from organisation where network_id = $1 and name = $2', [network.id, name])).rows[0].id as string;
const newestOf = (id: string) => database.as(desk, async (scope) => (await organisationHistory(scope, id))[0]!);

/** Reads a list in and answers the run. */
async function read(content: string, source: string, choose?: (id: string) => Promise<void>) {
	const id = await anImport(database, desk, content, { source, audience: 'public' });
	await tryOut(database, desk, id);
	await choose?.(id);
	return carryOut(database, desk, id);
}

/** A record that a list brought, with three values that no field takes. */
async function listed(name: string): Promise<string> {
	await read(line(name), name);
	return idOf(name);
}
const THREE = [['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '12'], ['Bemerkung', 'Schlüssel bei Krause']];

test('what no field takes stands at the desk with its list and the day of the list; a record that no list brought has nothing of it', async () => {
	const id = await listed('Werkstatt Rad');
	expect(await details(id)).toEqual(THREE);
	expect(new Set((await database.as(desk, (scope) => listDetails(scope, id))).map(({ source, day }) => `${source} ${day}`))).toEqual(new Set(['Werkstatt Rad 2026-06-01']));
	expect(await details((await anOrganisation(database, network, { name: 'Von Hand' })).id)).toEqual([]);
});

describe('one value', () => {
	test('is corrected by the office and taken out, each undone by itself', async () => {
		const id = await listed('Werkstatt Eins');
		expect(await database.as(desk, async (scope) => correctDetail(scope, id, await keyOf(id, 'Mitglieder'), ' 14 '))).toBe(true);
		const corrected = await newestOf(id);
		expect((await database.as(desk, (scope) => listDetails(scope, id)))[1]).toMatchObject({ label: 'Mitglieder', value: '14', source: 'office' });
		await database.as(desk, async (scope) => removeDetail(scope, id, await keyOf(id, 'Betrieb durch')));
		const removed = await newestOf(id);
		await database.as(desk, async (scope) => removeDetail(scope, id, await keyOf(id, 'Bemerkung')));
		expect(await details(id)).toEqual([['Mitglieder', '14']]);
		expect([corrected, removed].map(({ deed, undoable }) => [deed, undoable])).toEqual([['organisations.correct_detail', true], ['organisations.remove_detail', true]]);
		// Later changes of the others do not stand in the way.
		for (const entry of [corrected, removed]) await database.as(desk, (scope) => undo(scope, entry.id));
		expect(await details(id)).toEqual([['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '12']]);
		expect((await database.as(desk, (scope) => listDetails(scope, id))).map(({ source }) => source)).toEqual(['Werkstatt Eins', 'Werkstatt Eins']);
		await expect(database.as(desk, (scope) => undo(scope, removed.id))).rejects.toMatchObject({ code: 'organisations.already_undone' });
	});

	test('that somebody else changed meanwhile is neither corrected nor taken out, nor is an undo written over a later change', async () => {
		const id = await listed('Werkstatt Zwei');
		const stale = await keyOf(id, 'Mitglieder');
		await database.as(desk, (scope) => correctDetail(scope, id, stale, '13'));
		const first = await newestOf(id);
		for (const deed of [() => database.as(desk, (scope) => removeDetail(scope, id, stale)), () => database.as(desk, (scope) => correctDetail(scope, id, stale, '99')), () => database.as(desk, (scope) => removeDetail(scope, id, '0'))]) {
			await expect(deed()).rejects.toMatchObject({ code: 'organisations.detail_gone' });
		}
		await database.as(desk, async (scope) => correctDetail(scope, id, await keyOf(id, 'Mitglieder'), '15'));
		await expect(database.as(desk, (scope) => undo(scope, first.id))).rejects.toMatchObject({ code: 'organisations.changed_since' });
		expect((await details(id))[1]).toEqual(['Mitglieder', '15']);
		expect(await database.as(desk, async (scope) => correctDetail(scope, id, await keyOf(id, 'Mitglieder'), '15'))).toBe(false);
	});
});

describe('the same list again', () => {
	test('does not bring back what was taken out, also where another value of it is new', async () => {
		const id = await listed('Werkstatt Drei');
		await database.as(desk, async (scope) => removeDetail(scope, id, await keyOf(id, 'Bemerkung')));
		expect((await read(line('Werkstatt Drei'), 'Werkstatt Drei')).summary).toMatchObject({ changed: 0, unchanged: 1, conflicts: 0 });
		expect((await read(line('Werkstatt Drei', '20'), 'Werkstatt Drei')).summary).toMatchObject({ changed: 1, conflicts: 0 });
		expect(await details(id)).toEqual([['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '20']]);
		// Without a word of what it said before (another source) it is news: the control.
		await read(line('Werkstatt Drei', '20'), 'Andere Quelle', (run) => database.as(desk, (scope) => setChoices(scope, run, 'take', {})));
		expect((await details(id)).map(([label]) => label)).toContain('Bemerkung');
	});

	test('that says something new of a value that was corrected shows both and waits for a choice', async () => {
		const id = await listed('Werkstatt Vier');
		await database.as(desk, async (scope) => correctDetail(scope, id, await keyOf(id, 'Mitglieder'), '14'));
		const kept = await read(line('Werkstatt Vier', '16'), 'Werkstatt Vier');
		expect([kept.summary, await details(id)]).toMatchObject([{ changed: 0, conflicts: 1 }, [['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '14'], ['Bemerkung', 'Schlüssel bei Krause']]]);
		const taken = await anImport(database, desk, line('Werkstatt Vier', '18', 'neu'), { source: 'Werkstatt Vier', audience: 'public' });
		await tryOut(database, desk, taken);
		const [conflict] = await database.as(desk, (scope) => listConflicts(scope, taken));
		await database.as(desk, (scope) => setChoices(scope, taken, 'skip', { [conflict!.line]: 'take' }));
		await tryOut(database, desk, taken);
		const before = (await database.owner.query('select details from organisation where id = $1', [id])).rows;
		await carryOut(database, desk, taken);
		expect((await details(id)).toSorted()).toEqual([['Bemerkung', 'neu'], ['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '18']]);
		await takeBack(database, desk, taken);
		expect((await database.owner.query('select details from organisation where id = $1', [id])).rows).toEqual(before);
	});

	test('taken away from the desk and read in again is the same', async () => {
		const id = await listed('Werkstatt Fünf');
		const csv = new TextDecoder().decode((await database.as(desk, (scope) => exportDirectory(scope, { ...emptyQuery(), text: 'Werkstatt Fünf' }, 'csv', 'https://x.example'))).body);
		expect(csv).toContain('Betrieb durch: Lebenshilfe\nMitglieder: 12\nBemerkung: Schlüssel bei Krause');
		const rest = csv.replace(/^.*\n/, (head) => head);
		await read(rest, 'Zurück', (run) => database.as(desk, (scope) => setChoices(scope, run, 'take', {})));
		expect((await details(id)).filter(([label]) => THREE.some(([known]) => known === label))).toEqual(THREE);
		expect((await details(id)).map(([label]) => label)).not.toContain('Weitere Angaben aus Listen');
	});
});

test('a merge keeps what both have, each once, and parting gives each its own', async () => {
	const [kept, gone] = [await listed('Werkstatt Sechs'), await listed('Werkstatt Sieben')];
	await database.as(desk, async (scope) => correctDetail(scope, gone, await keyOf(gone, 'Betrieb durch'), 'Caritas'));
	const merge = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept, goneId: gone, taken: [], widen: true }));
	expect(await details(kept)).toEqual([...THREE, ['Betrieb durch', 'Caritas']]);
	// A list that names one operator leaves the other alone.
	await read(line('Werkstatt Sechs', '30'), 'Werkstatt Sechs');
	expect((await details(kept)).toSorted()).toEqual([['Bemerkung', 'Schlüssel bei Krause'], ['Betrieb durch', 'Caritas'], ['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '30']]);
	const again = [await listed('Werkstatt Acht'), await listed('Werkstatt Neun')] as const;
	await database.as(desk, async (scope) => removeDetail(scope, again[1], await keyOf(again[1], 'Bemerkung')));
	await database.as(desk, async (scope) => correctDetail(scope, again[1], await keyOf(again[1], 'Mitglieder'), '9'));
	const other = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: again[0], goneId: again[1], taken: [], widen: true }));
	await database.as(desk, (scope) => undoMerge(scope, other));
	expect([await details(again[0]), await details(again[1])]).toEqual([THREE, [['Betrieb durch', 'Lebenshilfe'], ['Mitglieder', '9']]]);
	expect(merge).not.toBe(other);
});

/** Everything that can be done with them. */
const deeds = (key: string): ((scope: Scope, id: string) => Promise<unknown>)[] => [listDetails, (scope, id) => removeDetail(scope, id, key), (scope, id) => correctDetail(scope, id, key, 'x')];

describe('nobody else reads it', () => {
	test('neither strangers nor members nor the organisation itself, in no public view', async () => {
		const id = await listed('Werkstatt Offen');
		const slug = (await database.owner.query('select slug from organisation where id = $1', [id])).rows[0].slug as string;
		const own = memberSeed(network, await aPerson(database, network), [id]);
		const other = memberSeed(network, await aPerson(database, network), [(await anOrganisation(database, network, { name: 'Mitglied', audience: 'network' })).id]);
		const csv = (seed: ScopeSeed) => database.as(seed, async (scope) => new TextDecoder().decode((await exportDirectory(scope, emptyQuery(), 'csv', 'https://x.example')).body));
		const seen = JSON.stringify([
			await database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug)), await csv(strangerSeed(network)), await csv(other),
			await database.as(own, (scope) => getOrganisationPage(scope, id)), await database.as(own, (scope) => getEditableOrganisation(scope, id)), await database.as(desk, (scope) => getOrganisationPage(scope, id))
		]);
		expect(seen).toContain('Werkstatt Offen');
		expect(seen).not.toMatch(/Krause|Lebenshilfe/);
		expect(await csv(desk)).toContain('Krause');
		for (const seed of [own, other, strangerSeed(network)]) for (const deed of deeds('0')) {
			await expect(database.as(seed, (scope) => deed(scope, id))).rejects.toThrow(/not_allowed/);
		}
		const { rows: views } = await database.owner.query(`select table_name from information_schema.views where table_schema = 'pub'`);
		expect(views.length).toBeGreaterThan(10);
		const holding = async (words: string) => {
			const found = new Set<string>();
			// A surface that may not read a view reads nothing of it.
			for (const seed of [strangerSeed(network), other]) for (const { table_name: view } of views) {
				const rows = await database.as(seed, (scope) => sql`select 1 from ${sql.table(`pub.${view}`)} t where t::text like ${`%${words}%`} limit 1`.execute(scope.db)).catch(() => ({ rows: [] }));
				if (rows.rows.length > 0) found.add(view as string);
			}
			return [...found].sort();
		};
		expect(await holding('Krause')).toEqual([]);
		expect(await holding('Werkstatt Offen'), 'the control: the views are read').toEqual(expect.arrayContaining(['organisation', 'organisation_for_members']));
	});

	test('the history tells the organisation that something was corrected, and not what lists said', async () => {
		const id = await listed('Werkstatt Verlauf');
		await database.as(desk, async (scope) => correctDetail(scope, id, await keyOf(id, 'Bemerkung'), 'Schlüssel bei Krause-Neu'));
		await read(line('Werkstatt Verlauf', '1400 Leute'), 'Werkstatt Verlauf');
		const told = await database.as(memberSeed(network, await aPerson(database, network), [id]), (scope) => organisationHistory(scope, id));
		expect(told.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['organisations.correct_detail', 'organisations.revise']));
		expect(JSON.stringify(told)).not.toMatch(/Krause|Lebenshilfe|1400 Leute/);
		expect(JSON.stringify(await database.as(desk, (scope) => organisationHistory(scope, id))), 'the control').toMatch(/Krause-Neu/);
	});

	test('nor another office what one keeps to itself, nor another network: for them it is not there', async () => {
		const theirs = await anOffice(database, network);
		const owner = staffSeed(network, await aStaffMember(database, network, 'adviser', theirs.id), 'adviser', theirs.id);
		const { id } = await database.as(owner, (scope) => createOrganisation(scope, { name: 'Vertraulich', kind: 'company', audience: 'office', details: [{ label: 'Bemerkung', value: 'heikel' }] }));
		const key = await database.as(owner, async (scope) => (await listDetails(scope, id))[0]!.key);
		const foreign = await aNetwork(database);
		for (const seed of [desk, staffSeed(foreign, await aStaffMember(database, foreign))]) {
			for (const deed of deeds(key)) {
				await expect(database.as(seed, (scope) => deed(scope, id))).rejects.toThrow(/not_found/);
			}
			expect(new TextDecoder().decode((await database.as(seed, (scope) => exportDirectory(scope, emptyQuery(), 'csv', ''))).body)).not.toContain('heikel');
		}
		expect(await details(id, owner)).toEqual([['Bemerkung', 'heikel']]);
		await database.as(owner, (scope) => removeDetail(scope, id, key));
		const entry = await database.owner.query(`select audience, office_id from journal_entry where organisation_id = $1 and deed = 'organisations.remove_detail'`, [id]);
		expect(entry.rows).toEqual([{ audience: 'office', office_id: theirs.id }]);
	});
});

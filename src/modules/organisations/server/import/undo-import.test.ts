// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { canonicalDump } from '../../../../../tests/kit/dump.ts';
import { anImport, carryOut, takeBack, tryOut } from '../../../../../tests/kit/imports.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { countEdited, countUndone, foreseeUndo, listEdited, listReport, reviseOrganisation } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const HEAD = 'ID;Name;PLZ;Ort;Telefon;WZ\n';
const FIRST = `${HEAD}1;Werkhof;38440;Wolfsburg;05361 111;47.11\n2;Öko eG;38440;Wolfsburg;05361 222;\n`;
const SECOND = `${HEAD}1;Werkhof;38440;Wolfsburg;05361 999;56.10\n2;Öko eG;38442;Wolfsburg;05361 888;\n3;Anker GmbH;38442;Wolfsburg;;\n4;Bug GmbH;38442;Wolfsburg;;\n`;

async function read(seed: ScopeSeed, content: string) {
	const id = await anImport(database, seed, content);
	await tryOut(database, seed, id);
	return carryOut(database, seed, id);
}

async function twoReadings(): Promise<{ network: TestNetwork; seed: ScopeSeed; second: string; before: Record<string, string[]>; idOf: (name: string) => Promise<string> }> {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await read(seed, FIRST);
	const before = await canonicalDump(database, network.id);
	const second = (await read(seed, SECOND)).id;
	const idOf = async (name: string) => (await database.owner.query('select id from organisation where network_id = $1 and name = $2', [network.id, name])).rows[0].id as string;
	return { network, seed, second, before, idOf };
}

const later = (seed: ScopeSeed): ScopeSeed => ({ ...seed, now: new Date(Date.now() + 300_000) });

test('without later edits every table of the network is identical afterwards', async () => {
	const { network, seed, second, before } = await twoReadings();
	expect(Object.keys(before).length).toBeGreaterThan(25);
	// Negative control: the import changed what the dump sees.
	expect(await canonicalDump(database, network.id)).not.toEqual(before);
	await takeBack(database, seed, second);
	expect(await canonicalDump(database, network.id)).toEqual(before);
});

test('later edits are listed with who and what, and each is decided on its own', async () => {
	const { network, seed, second, idOf } = await twoReadings();
	for (const name of ['Werkhof', 'Öko eG', 'Anker GmbH', 'Bug GmbH']) {
		const id = await idOf(name);
		await database.as(later(seed), (scope) => reviseOrganisation(scope, id, { summaryDe: 'von Hand' }));
	}
	const edited = await database.as(seed, (scope) => listEdited(scope, second));
	expect(edited.map(({ name, deed, edits }) => [name, deed, edits.map(({ after }) => Object.keys(after ?? {}))])).toEqual([
		['Werkhof', 'change', [['summary_de']]], ['Öko eG', 'change', [['summary_de']]], ['Anker GmbH', 'create', [['summary_de']]], ['Bug GmbH', 'create', [['summary_de']]]
	]);
	expect(edited[0]!.edits[0]!.by).not.toBe('');
	expect(await database.as(seed, (scope) => countEdited(scope, second))).toBe(4);
	const lineOf = (name: string) => String(edited.find((row) => row.name === name)!.line);
	await takeBack(database, seed, second, false, { [lineOf('Werkhof')]: 'restore', [lineOf('Anker GmbH')]: 'withdraw' });
	const { rows } = await database.owner.query('select name, phone, summary_de, state from organisation where network_id = $1 order by created_at, name', [network.id]);
	expect(rows).toEqual([
		{ name: 'Werkhof', phone: '+49 5361 111', summary_de: '', state: 'active' },
		{ name: 'Öko eG', phone: '+49 5361 888', summary_de: 'von Hand', state: 'active' },
		{ name: 'Anker GmbH', phone: null, summary_de: 'von Hand', state: 'withdrawn' },
		{ name: 'Bug GmbH', phone: null, summary_de: 'von Hand', state: 'active' }
	]);
});

test('the page foretells exactly what the undo then does; rows that changed nothing are not among it', async () => {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await read(seed, FIRST);
	const second = (await read(seed, `${HEAD}1;Werkhof;38440;Wolfsburg;05361 999;47.11\n2;Öko eG;38440;Wolfsburg;05361 222;\n3;Anker GmbH;38442;Wolfsburg;;\n4;Bug GmbH;38442;Wolfsburg;;\n`));
	expect(second.summary).toMatchObject({ created: 2, changed: 1, unchanged: 1 });
	const { rows } = await database.owner.query(`select id from organisation where network_id = $1 and name = 'Bug GmbH'`, [network.id]);
	await database.as(later(seed), (scope) => reviseOrganisation(scope, rows[0].id, { summaryDe: 'von Hand' }));
	const foreseen = await database.as(seed, (scope) => foreseeUndo(scope, second.id));
	expect(foreseen).toEqual({ removed: 1, restored: 1, edited: 1 });
	await takeBack(database, seed, second.id);
	expect(await database.as(seed, (scope) => countUndone(scope, second.id))).toEqual({ removed: foreseen.removed, restored: foreseen.restored, kept: foreseen.edited });
});

test('pairs that the hunt for duplicates found since hold nothing back', async () => {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	await read(seed, FIRST);
	const before = await canonicalDump(database, network.id);
	const second = await read(seed, `${HEAD}1;Werkhof;38440;Wolfsburg;05361 111;47.11\n2;Öko eG;38440;Wolfsburg;05361 222;\n8;Werkhof am Ring;38440;Wolfsburg;;\n`);
	await database.owner.query(`insert into duplicate_pair (network_id, id, a_id, b_id, outcome, score, found_at)
		select $1, gen_random_uuid(), a.id, b.id, 'maybe', 0.7, now() from organisation a join organisation b on b.network_id = a.network_id
		where a.network_id = $1 and a.name = 'Werkhof' and b.name = 'Werkhof am Ring'`, [network.id]);
	expect((await canonicalDump(database, network.id)).duplicate_pair).toHaveLength(1);
	await takeBack(database, seed, second.id);
	expect(await database.as(seed, (scope) => countUndone(scope, second.id))).toEqual({ removed: 1 });
	expect(await canonicalDump(database, network.id)).toEqual(before);
});

test('an import that was undone is no edit of what an earlier one brought, and only rows that were set back say so', async () => {
	const network = await aNetwork(database);
	const seed = staffSeed(network, await aStaffMember(database, network));
	const first = await read(seed, FIRST);
	const second = await read(seed, FIRST.replace('05361 111', '05361 999'));
	// Negative control: while it stands it is one.
	expect(await database.as(seed, (scope) => countEdited(scope, first.id))).toBe(1);
	await takeBack(database, seed, second.id);
	expect((await database.as(seed, (scope) => listReport(scope, second.id, null, 1))).items.map(({ deed, undo }) => [deed, undo])).toEqual([['change', 'restored'], ['unchanged', null]]);
	expect(await database.as(seed, (scope) => countEdited(scope, first.id))).toBe(0);
	await takeBack(database, seed, first.id);
	expect(await database.as(seed, (scope) => countUndone(scope, first.id))).toEqual({ removed: 2 });
});

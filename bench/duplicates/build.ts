// SPDX-License-Identifier: EUPL-1.2
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Chance } from './chance.ts';
import { HARD_CASES } from './hard-cases.ts';
import { inventRow } from './invent.ts';
import { LAYOUTS, writeList } from './layouts.ts';
import { MATERIAL_A } from './material/a.ts';
import { MATERIAL_B } from './material/b.ts';
import type { Material, Row } from './material/material.ts';
import { NAME_VARIATIONS } from './vary-name.ts';
import { ROW_VARIATIONS } from './vary-contact.ts';

/** How large a set is. */
const BASE_ROWS = 1500;
const EACH_SINGLY = 8;
const COMBINED = 320;
const TRIPLES = 40;
const EACH_HARD_CASE = 16;

/** A row of the set with the group that it belongs to: rows of one group are the same organisation. */
type Grouped = { row: Row; group: number; what: string };

/** Invents a list with known duplicates: the same seed and material make the same list. */
export function inventSet(seed: number, material: Material): Grouped[] {
	const chance = new Chance(seed);
	const rows: Grouped[] = [];
	const taken = new Set<string>();
	while (rows.length < BASE_ROWS) {
		const row = inventRow(chance, material);
		if (taken.has(`${row.name}${row.city}`)) continue;
		taken.add(`${row.name}${row.city}`);
		rows.push({ row, group: rows.length, what: 'base' });
	}
	const bases = chance.shuffled(rows);
	let used = 0;
	const copy = (vary: (row: Row) => Row | null, what: string, count: number, tries = 400): void => {
		for (let made = 0, tried = 0; made < count && tried < tries && used < bases.length; tried++) {
			const base = bases[used++ % bases.length]!;
			const varied = vary(base.row);
			if (!varied) continue;
			rows.push({ row: varied, group: base.group, what });
			made++;
		}
		used %= bases.length;
	};
	for (const [what, vary] of Object.entries(NAME_VARIATIONS)) {
		copy((row) => {
			const name = vary(row.name, chance, material);
			return name ? { ...row, name } : null;
		}, what, EACH_SINGLY);
	}
	for (const [what, vary] of Object.entries(ROW_VARIATIONS)) {
		copy((row) => {
			const changes = vary(row, chance, material);
			return changes ? { ...row, ...changes } : null;
		}, what, EACH_SINGLY);
	}
	copy((row) => combine(row, chance, material), 'combined', COMBINED);
	for (let made = 0; made < TRIPLES; made++) {
		const base = bases[(used + made) % bases.length]!;
		for (const varied of [combine(base.row, chance, material), combine(base.row, chance, material)]) {
			if (varied) rows.push({ row: varied, group: base.group, what: 'triple' });
		}
	}
	let group = BASE_ROWS;
	for (const [what, beside] of Object.entries(HARD_CASES)) {
		for (let made = 0, tried = 0; made < EACH_HARD_CASE && tried < 600; tried++) {
			const base = chance.of(rows.slice(0, BASE_ROWS));
			const others = beside(base.row, chance, material);
			// The same case beside the same row twice would be a true duplicate that the truth does not know.
			const known = others?.some(({ name, city }) => what !== 'chain' && taken.has(`${what}${name}${city}`));
			if (!others || known) continue;
			for (const { name, city } of others) taken.add(`${what}${name}${city}`);
			for (const row of others) rows.push({ row, group: group++, what });
			made++;
		}
	}
	return chance.shuffled(rows);
}

/** Name and rest vary at once, as between two lists of two offices; what was moved keeps a way to be reached. */
function combine(row: Row, chance: Chance, material: Material): Row | null {
	const names = chance.shuffled(Object.entries(NAME_VARIATIONS).filter(([what]) => what !== 'two_slips' && what !== 'former_name'));
	let name: string | null = null;
	for (const [, vary] of names) {
		name = vary(row.name, chance, material);
		if (name) break;
	}
	let varied: Row = { ...row, name: name ?? row.name };
	const gentle = Object.entries(ROW_VARIATIONS).filter(([what]) => !['moved', 'street_renamed', 'no_street', 'other_phone', 'mobile_phone', 'bare'].includes(what));
	for (const [, vary] of chance.shuffled(gentle).slice(0, 2)) varied = { ...varied, ...vary(varied, chance, material) };
	return varied;
}

/** Writes a set as one CSV per layout and the truth that belongs to all of them; answers what it wrote in a line. */
export async function buildSet(folder: string, seed: number, name: 'a' | 'b'): Promise<string> {
	const rows = inventSet(seed, name === 'a' ? MATERIAL_A : MATERIAL_B);
	const groups = Map.groupBy(rows.map(({ group }, at) => ({ group, number: at + 1 })), ({ group }) => group);
	const pairs = [...groups.values()].flatMap((members) => members.flatMap((a, at) => members.slice(at + 1).map((b) => ({ lfd_nr_a: a.number, lfd_nr_b: b.number }))));
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'truth.json'), JSON.stringify({ true_duplicate_pairs: pairs }, null, 1));
	await writeFile(join(folder, 'kinds.json'), JSON.stringify(Object.fromEntries(rows.map(({ what }, at) => [at + 1, what]))));
	for (const layout of LAYOUTS) await writeFile(join(folder, `${layout.name}.csv`), writeList(rows.map(({ row }) => row), layout));
	return `${rows.length} rows, ${pairs.length} true pairs, ${LAYOUTS.length} layouts in ${folder}`;
}

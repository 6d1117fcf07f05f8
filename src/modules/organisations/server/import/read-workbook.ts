// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import type { CheckedZip } from './read-zip.ts';
import { scanXml } from './scan-xml.ts';

/** One worksheet of a workbook: its name on the tab, its part in the archive, and whether it is shown. */
export type SheetEntry = { name: string; part: string; hidden: boolean };

/** What a workbook says of itself: its worksheets, the parts they lean on, and from which year days are counted. */
export type Workbook = { sheets: SheetEntry[]; strings: string | null; styles: string | null; from1904: boolean };

type Relation = { type: string; part: string };

/** A target is relative to the folder of the part that names it, or absolute. */
function resolvePart(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const path = folder === '' ? [] : folder.split('/');
	for (const step of target.split('/')) {
		if (step === '..') path.pop();
		else if (step !== '.') path.push(step);
	}
	return path.join('/');
}

async function readRelations(zip: CheckedZip, part: string): Promise<Map<string, Relation>> {
	const slash = part.lastIndexOf('/');
	const folder = slash < 0 ? '' : part.slice(0, slash);
	const name = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
	const relations = new Map<string, Relation>();
	if (!zip.names.has(name)) return relations;
	await scanXml(await zip.stream(name), {
		open: (tag, attribute) => {
			const id = attribute('Id');
			const target = attribute('Target');
			if (tag !== 'Relationship' || !id || !target || attribute('TargetMode') === 'External') return;
			const type = (attribute('Type') ?? '').replace(/^.*\//, '');
			relations.set(id, { type, part: resolvePart(folder, target) });
		},
		close: () => {},
		text: () => {}
	});
	return relations;
}

function refuseOtherArchive(names: Set<string>): never {
	if (names.has('xl/workbook.bin')) throw new Refused('organisations.import_binary_excel');
	if (names.has('content.xml') && names.has('mimetype')) throw new Refused('organisations.import_open_document');
	throw new Refused('organisations.import_not_a_list');
}

/** Reads the table of contents of a workbook; refuses archives that hold something else (ODS, DOCX, photos). */
export async function readWorkbook(zip: CheckedZip): Promise<Workbook> {
	const roots = [...(await readRelations(zip, '')).values()];
	const part = roots.find((root) => root.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
	if (!zip.names.has(part) || !/xl\/|workbook/i.test(part) || part.endsWith('.bin')) refuseOtherArchive(zip.names);
	const relations = await readRelations(zip, part);
	const partOfType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
	const sheets: SheetEntry[] = [];
	let from1904 = false;
	await scanXml(await zip.stream(part), {
		open: (tag, attribute) => {
			if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
			const relation = tag === 'sheet' ? relations.get(attribute('id') ?? '') : undefined;
			if (relation?.type !== 'worksheet') return;
			sheets.push({ name: attribute('name') ?? '', part: relation.part, hidden: /hidden/i.test(attribute('state') ?? '') });
		},
		close: () => {},
		text: () => {}
	});
	return { sheets, strings: partOfType('sharedStrings'), styles: partOfType('styles'), from1904 };
}

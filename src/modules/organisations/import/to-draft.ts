// SPDX-License-Identifier: EUPL-1.2
import type { BranchDraft, DetailDraft, DraftRow, OrganisationDraft } from './draft.ts';
import { draftSite } from './draft-site.ts';
import { guessKind, kindFromWord } from './guess-kind.ts';
import { repeatsHeader } from './header-row.ts';
import { DETAILS_COLUMN, readDetails, readWritten } from './kept-details.ts';
import { legalFormOf } from '../likeness/legal-forms.ts';
import type { Mapping } from './mapping.ts';
import { osmCategoryOf } from './osm-categories.ts';
import type { OsmCategory } from './osm-categories.ts';
import { repairEmail, repairPhone, repairWebsite } from './repair-contact.ts';
import type { Repaired } from './repair-contact.ts';
import { repairDate } from './repair-text.ts';
import { RowReader } from './row-reader.ts';
import type { SheetRow } from './sheet.ts';
import { splitList } from './split-cell.ts';

const LONGEST = { name: 200, line: 200, description: 4000, tag: 80, tags: 60 } as const;

/** Words of a category column: OpenStreetMap tags become plain words, a kind and a branch; other words become tags. */
type Categories = { words: string[]; osmTags: string[]; known: OsmCategory[] };

function categoriesOf(row: RowReader): Categories {
	const found: Categories = { words: [], osmTags: [], known: [] };
	for (const cell of row.all('category')) {
		for (const item of splitList(cell.value)) {
			const isOsm = /^[a-z_:]+=[^\s=]+$/i.test(item);
			const known = isOsm ? osmCategoryOf(item) : undefined;
			if (isOsm) found.osmTags.push(item.toLowerCase());
			if (known) found.known.push(known);
			else if (isOsm) row.keep(cell, item);
			if (known || !isOsm) found.words.push(known?.de ?? item);
		}
	}
	return found;
}

function contactOf(
	row: RowReader,
	target: 'phone' | 'email' | 'website',
	repair: (cell: string) => Repaired
): string | null {
	const cell = row.first(target);
	if (!cell) return null;
	const repaired = repair(cell.value);
	if (repaired.issue) row.say(repaired.issue, cell);
	for (const rest of repaired.rest) row.keep(cell, rest);
	return repaired.value;
}

type Kind = Pick<OrganisationDraft, 'kind' | 'kindGuessed'>;

function kindOf(row: RowReader, name: string, form: string | null, known: OsmCategory[]): Kind {
	const cell = row.first('kind');
	const stated = cell ? kindFromWord(cell.value) : null;
	if (stated) return { kind: stated, kindGuessed: false };
	if (cell) {
		row.say('kind_unknown', cell);
		row.keep(cell);
	}
	const categoryKind = known[0]?.kind ?? null;
	const guess = guessKind({ name, legalForm: form, categoryKind, hasPurposes: row.first('purposes') !== null });
	if (!guess) row.say('kind_guessed');
	return { kind: guess ?? 'company', kindGuessed: true };
}

function branchesOf(row: RowReader, known: OsmCategory[]): BranchDraft[] {
	const branches: BranchDraft[] = [];
	for (const scheme of ['wz2008', 'wz2025'] as const) {
		const cell = row.first(scheme);
		const code = cell ? /^(?:WZ\s*)?([A-V]|\d{2}(?:\.\d{1,2}(?:\.\d{1,2})?)?)(?:\s|$|-)/i.exec(cell.value)?.[1] : undefined;
		if (code) branches.push({ scheme, code: code.toUpperCase(), proposed: false });
		else if (cell) {
			row.say('branch_unclear', cell);
			row.keep(cell);
		}
	}
	const proposal = known.find((category) => category.wz2008)?.wz2008;
	if (branches.length === 0 && proposal) {
		row.say('branch_proposed', row.first('category'));
		branches.push({ scheme: 'wz2008', code: proposal, proposed: true });
	}
	return branches;
}

/** The register of § 60b AO lists purposes with commas inside: a new one begins where "Förderung" does. */
function purposesOf(row: RowReader): string[] {
	return row.all('purposes').flatMap((cell) => {
		const parts = cell.value.split(/,\s+(?=(?:Förderung|Körperschaft|Verfolgung|Unterstützung|Unterhaltung)\s)/);
		return parts.length > 1 || /^Förderung\s/.test(cell.value) ? parts : splitList(cell.value);
	});
}

/** "Förderung der Jugendhilfe" is the tag "Jugendhilfe"; notes in brackets stay in the description only. */
function tagOfPurpose(purpose: string): string {
	return purpose.slice(0, 400).replace(/^Förderung (?:der|des|von)\s+/i, '').replace(/\s*\(.*$/, '').trim();
}

function tagsOf(row: RowReader, words: string[]): string[] {
	const listed = row.all('tags').flatMap((cell) => splitList(cell.value).map((tag) => tag.replace(/^#/, '')));
	const tags = [...words, ...listed, ...purposesOf(row).map(tagOfPurpose)].filter((tag) => tag !== '');
	return [...new Set(tags.map((tag) => tag.slice(0, LONGEST.tag)))].slice(0, LONGEST.tags);
}

function foundedOf(row: RowReader): string | null {
	const cell = row.first('foundedOn');
	if (!cell) return null;
	const date = repairDate(cell.value);
	if (!date) {
		row.say('date_unclear', cell);
		row.keep(cell);
	}
	return date;
}

const TOTAL = /^(?:gesamt|summe|gesamtsumme|total|anzahl|zwischensumme)\b[\s:]*\d*$/i;

/** Reasons for which a row is no record at all. */
function refuseRow(row: RowReader, source: SheetRow, headers: string[]): void {
	if (source.problem === 'record_broken') return;
	const cell = row.first('name');
	if (repeatsHeader(source.cells, headers)) row.say('row_repeats_header', cell);
	else if (TOTAL.test(cell?.value ?? '')) row.say('row_is_total', cell);
	else if (!cell || !/[\p{L}\p{N}]/u.test(cell.value)) row.say('name_missing', cell);
}

/** A form that only those may carry whose purposes are of public benefit (§ 4 GmbHG). */
const FORM_OF_BENEFIT = /^(?:gGmbH|gUG|gAG)\b/;

/** What a column says in one of the words for yes and no; what it says otherwise is kept as a further detail. */
function nonProfitOf(row: RowReader, form: string | null): boolean | null {
	const cell = row.first('nonProfit');
	const word = cell?.value.trim().toLowerCase() ?? '';
	if (/^(?:ja|j|yes|y|x|1|wahr|true|gemeinnützig|anerkannt|steuerbegünstigt|liegt vor|✓|✔)$/.test(word)) return true;
	if (/^(?:nein|n|no|0|falsch|false|-|–|nicht gemeinnützig|nicht anerkannt|keine)$/.test(word)) return false;
	if (cell) row.keep(cell);
	return form && FORM_OF_BENEFIT.test(form) ? true : null;
}

/** Keeps what no field takes. A list that was taken away from the desk brings all of it in one cell, and it becomes what it was. */
function keptOf(row: RowReader): ReturnType<typeof readDetails> {
	const own: DetailDraft[] = [];
	for (const cell of row.all('detail')) {
		const written = cell.column.header === DETAILS_COLUMN ? readWritten(cell.value) : null;
		if (written) own.push(...written);
		else row.keep(cell);
	}
	const kept = readDetails(own);
	row.details.push(...kept.details);
	return kept;
}

function draftOf(row: RowReader, mapping: Mapping): OrganisationDraft {
	const name = row.text(row.first('name'), LONGEST.name) ?? '';
	const legalForm = row.text(row.first('legalForm'), LONGEST.line);
	const form = legalFormOf(legalForm ?? '')?.form ?? legalForm ?? legalFormOf(name)?.form ?? null;
	const { words, osmTags, known } = categoriesOf(row);
	const site = draftSite(row, mapping.utmZone);
	const kept = keptOf(row);
	const purposes = purposesOf(row).join(', ');
	return withKept({
		name,
		...kindOf(row, name, form, known),
		legalForm: form,
		nonProfit: nonProfitOf(row, form),
		description: row.joined('description', LONGEST.description, '\n') ?? (purposes.slice(0, LONGEST.description) || null),
		operator: row.text(row.first('operator'), LONGEST.line) ?? kept.operator,
		phone: contactOf(row, 'phone', repairPhone),
		email: contactOf(row, 'email', repairEmail),
		website: contactOf(row, 'website', repairWebsite),
		contactPerson: row.text(row.first('contactPerson'), LONGEST.line) ?? kept.contactPerson,
		foundedOn: foundedOf(row),
		externalId: row.text(row.first('externalId'), LONGEST.line),
		tags: tagsOf(row, words),
		branches: branchesOf(row, known),
		osmTags: osmTags.length > 0 ? osmTags : kept.osmTags,
		details: row.details,
		site
	});
}

/**
 * A further detail under the very name by which a record keeps who runs it ("Betrieb durch") is that, as it is when the record
 * is read: otherwise the two sides of a comparison would name different things.
 */
function withKept(draft: OrganisationDraft): OrganisationDraft {
	const { operator, contactPerson, osmTags, details } = readDetails(draft.details);
	const taken = draft.operator !== null || draft.contactPerson !== null || draft.osmTags.length > 0;
	return taken || (!operator && !contactPerson && osmTags.length === 0) ? draft : { ...draft, operator, contactPerson, osmTags, details };
}

/** The first cells of a row as they stand in the list, at most a line. */
function writtenIn({ cells }: SheetRow): string {
	return cells.map((cell) => cell.trim()).filter(Boolean).join(' · ').slice(0, LONGEST.name);
}

/**
 * Turns a row into a draft of one organisation with one site. Repairs are noted one by one; what cannot be read is kept
 * as a further detail. A row that cannot become a record (no name, a repeated heading, a total) says why.
 */
export function toDraft(row: SheetRow, mapping: Mapping): DraftRow {
	const reader = new RowReader(row, mapping);
	const headers: string[] = [];
	for (const column of mapping.columns) headers[column.column] = column.header;
	refuseRow(reader, row, headers);
	const refused = reader.issues.some((issue) => issue.severity === 'error');
	const draft = refused ? null : draftOf(reader, mapping);
	return { line: row.line, draft, issues: reader.issues, ...(draft ? {} : { written: writtenIn(row) }) };
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { foldName } from '#platform/reference/fold-name.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { OrganisationFields } from '../../new-organisation.ts';
import { writePartialDate, type DatePrecision } from '../../partial-date.ts';
import type { EditableOrganisation, HistoryEntry } from '../../views.ts';
import { isStranger } from '../access.ts';
import { isUndoable } from '../actions/undo.ts';

/** The record behind an edit form; 404 where the viewer may not see it. Strangers and other members cannot ask. */
export async function getEditableOrganisation(scope: Scope, id: string): Promise<EditableOrganisation> {
	const foreign = isStranger(scope) || (scope.surface === 'member' && !scope.organisationIds.includes(id));
	if (!isId(id) || foreign) throw new NotFound('organisation');
	const row = await scope.db.selectFrom('organisation').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFound('organisation');
	const branches = await scope.db.selectFrom('organisation_wz').select(['scheme', 'code', 'main', 'proposed'])
		.where('network_id', '=', scope.network.id).where('organisation_id', '=', id).orderBy('main', 'desc').orderBy('code').execute();
	return {
		id: row.id, slug: row.slug, version: row.version, state: row.state, name: row.name, kind: row.kind as OrganisationFields['kind'],
		legalForm: row.legal_form, nonProfit: row.non_profit, summaryDe: row.summary_de, summaryEn: row.summary_en, descriptionDe: row.description_de,
		descriptionEn: row.description_en, email: row.email, emailPublic: row.email_public, phone: row.phone, phonePublic: row.phone_public,
		website: row.website, websitePublic: row.website_public,
		foundedOn: row.founded_on ? writePartialDate({ day: row.founded_on, precision: row.founded_precision as DatePrecision }) : null,
		tags: row.tags, fields: row.fields, audience: row.audience,
		branches: branches as EditableOrganisation['branches']
	};
}

/** What is not taken back: an undo, and that somebody was forgotten. */
const NEVER_UNDONE = new Set(['organisations.undo', 'organisations.erase_details']);

/**
 * What happened to an organisation (Verlauf), newest first: the journal of everything that names it, with who did it.
 * The words of a deed are the message `<module>_deed_<verb>`.
 */
export async function organisationHistory(scope: Scope, id: string, limit = 100): Promise<HistoryEntry[]> {
	if (!isId(id) || isStranger(scope)) throw new NotFound('organisation');
	// An entry keeps the office that it concerns; who acted belongs to it only at the desk.
	const named = scope.surface === 'member' ? sql`null` : sql`p.name`;
	const person = scope.surface === 'member' ? sql`` : sql`left join person p on p.network_id = j.network_id and p.id = j.actor_id`;
	const found = await sql<HistoryEntry & { recordKind: string; own: boolean }>`
		select j.id, j.at, j.deed, ${named} as actor, case when j.surface in ('desk', 'worker', 'operator') then f.short_name end as office, j.surface = 'member' as "byMember", j.before, j.after, j.record_kind as "recordKind", j.record_id as "recordId", j.organisation_id = ${id}::uuid as own,
		       exists (select 1 from journal_entry u where u.network_id = j.network_id and u.record_id = j.record_id and u.undoes = j.id) as undone
		  from journal_entry j ${person}
		  left join pub.office f on f.network_id = j.network_id and f.id = j.office_id
		 where j.network_id = ${scope.network.id} and (j.organisation_id = ${id} or j.organisation_id in (select g.id from organisation g where g.network_id = ${scope.network.id} and g.merged_into = ${id}))
		 order by j.seq desc limit ${limit}`.execute(scope.db);
	// What lists said and no field takes is for the desk, in the history as in the record.
	const state = scope.surface === 'member' ? withoutDetails : <T>(one: T) => one;
	return found.rows.map(({ recordKind, own, ...entry }) => ({
		...entry, before: state(entry.before), after: state(entry.after),
		undoable: own && !entry.undone && entry.deed.startsWith('organisations.') && !NEVER_UNDONE.has(entry.deed) && isUndoable(recordKind)
	}));
}

function withoutDetails(state: HistoryEntry['before']): HistoryEntry['before'] {
	if (!state || !('detail' in state || 'details' in state)) return state;
	const { detail: _, place: __, details: ___, ...rest } = state as Record<string, unknown>;
	return rest;
}

/** Legal forms (Rechtsformen) to choose from, each with what it means in plain words; the list is a proposal, people may write another. */
export async function listLegalForms(scope: Scope): Promise<{ value: string; label: string; common: boolean; plain: string; family: string }[]> {
	const rows = await scope.db.selectFrom('ref.legal_form').select(['short', 'label', 'common', 'plain', 'plain_en', 'family']).where('selectable', '=', true)
		.where('plain', 'is not', null).orderBy('position').execute();
	return rows.map((row) => ({ value: row.short ?? row.label, label: row.short ? `${row.short} (${row.label})` : row.label, common: row.common, plain: (scope.locale === 'en' && row.plain_en) || row.plain!, family: row.family }));
}

/** Branches (classes of WZ 2008) whose title holds the words that somebody typed. */
export async function suggestBranches(scope: Scope, typed: string, limit = 12): Promise<{ code: string; title: string }[]> {
	const text = foldName(typed).replace(/[\\%_]/g, '\\$&');
	if (text.length < 2) return [];
	const rows = await sql<{ code: string; title: string }>`select code, coalesce(short_title, title) as title from ref.wz
		where scheme = 'wz2008' and level = 4 and search_title like ${`%${text}%`} order by code limit ${limit}`.execute(scope.db);
	return rows.rows;
}

/** The classes of WZ 2008 to choose from, in the order of their keys. */
export async function listBranches(scope: Scope): Promise<{ code: string; title: string }[]> {
	const rows = await sql<{ code: string; title: string }>`select code, coalesce(short_title, title) as title from ref.wz
		where scheme = 'wz2008' and level = 4 order by code`.execute(scope.db);
	return rows.rows;
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';
import type { AgedRecord, AnsweredRequest, KeepingSettings } from '../../keeping.ts';
import type { Page } from '#shared/page.ts';
import { m } from '#text/compiled/messages.js';
import { may } from '../access.ts';
import type { IntroductionCounter } from '../figures/figures.ts';
import { listArchivable, listArchived, listDue, listToCall } from './aged.ts';
import { draftQuestion, loadAsked } from './letters.ts';
import { getKeepingSettings } from './settings.ts';

/** The page of the office that keeps the stock true (Bestandspflege). */
export interface KeepingOverview {
	settings: KeepingSettings;
	/** Who would get the yearly question next, how many there are, and the letter to the first. */
	due: { items: AgedRecord[]; total: number };
	letter: { subject: string; paragraphs: string[]; buttons: string[] } | null;
	figures: { sent: number; confirmed: number; changed: number; removed: number; objected: number; bounced: number; failed: number };
	answers: AnsweredRequest[];
}

function ownOffice(scope: Scope): string {
	may(scope, 'keep');
	if (!scope.officeId) throw new NotAllowed('organisations.keep');
	return scope.officeId;
}

/** Settings, who is due with the text they would get, and what came back in the last twelve months. */
export async function getKeepingOverview(scope: Scope, count?: IntroductionCounter): Promise<KeepingOverview> {
	const officeId = ownOffice(scope);
	const due = await listDue(scope, officeId, 10);
	const first = due.items[0] ? draftQuestion(await loadAsked(scope, due.items[0].id, count), { right: '', change: '', remove: '', never: '' }, false) : null;
	const letter = first && { subject: first.subject, paragraphs: [m.organisations_keeping_greeting({}, { locale: 'de' }), ...first.paragraphs], buttons: [first.action!.label, ...first.links!.map(({ label }) => label)] };
	return { settings: await getKeepingSettings(scope), due, letter, figures: await figuresOf(scope), answers: await listAnswers(scope, 20) };
}

async function figuresOf(scope: Scope): Promise<KeepingOverview['figures']> {
	const found = await sql<Record<keyof KeepingOverview['figures'], string>>`
		select count(*) as sent, count(*) filter (where answer = 'confirmed') as confirmed, count(*) filter (where answer = 'changed') as changed,
		       count(*) filter (where answer = 'removed') as removed, count(*) filter (where answer = 'objected') as objected, count(bounced_at) as bounced,
		       count(failed_at) filter (where answer is null) as failed
		  from keeping_request where network_id = ${scope.network.id} and office_id = ${scope.officeId} and sent_at > ${scope.now}::timestamptz - interval '12 months'`.execute(scope.db);
	return Object.fromEntries(Object.entries(found.rows[0]!).map(([key, value]) => [key, Number(value)])) as KeepingOverview['figures'];
}

/** Answers that the office has not seen yet: changed, removed, objected, not deliverable. A plain confirmation needs nobody. */
export async function listAnswers(scope: Scope, most: number): Promise<AnsweredRequest[]> {
	const found = await sql<AnsweredRequest>`
		select k.id, k.organisation_id as "organisationId", o.name, coalesce(k.answer, 'bounced') as answer, coalesce(k.answered_at, k.bounced_at) as at
		  from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id
		 where k.network_id = ${scope.network.id} and k.office_id = ${scope.officeId} and k.seen_at is null and (k.answer in ('changed', 'removed', 'objected') or k.bounced_at is not null)
		 order by coalesce(k.answered_at, k.bounced_at) desc limit ${most}`.execute(scope.db);
	return found.rows;
}

/** The office has taken note of what came back. */
export async function seeAnswers(scope: Scope): Promise<void> {
	const officeId = ownOffice(scope);
	await scope.db.updateTable('keeping_request').set({ seen_at: scope.now }).where('network_id', '=', scope.network.id).where('office_id', '=', officeId).where('seen_at', 'is', null)
		.where((eb) => eb.or([eb('answer', 'is not', null), eb('bounced_at', 'is not', null)])).execute();
	await journal(scope, { deed: 'organisations.see_answers', record: { kind: 'office', id: officeId }, audience: 'office' });
}

/** One of the lists of the page: to call, proposed for the archive, archived. */
export async function listKeeping(scope: Scope, list: 'call' | 'archivable' | 'archived', page: number): Promise<Page<AgedRecord>> {
	const officeId = ownOffice(scope);
	if (list === 'call') return listToCall(scope, officeId, page);
	return list === 'archived' ? listArchived(scope, page) : listArchivable(scope, officeId, (await getKeepingSettings(scope)).archiveAfterMonths, page);
}

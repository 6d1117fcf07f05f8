// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { UNKNOWN_RECIPIENT } from '#platform/mail/deliver.ts';
import type { MailCheck } from '#platform/queue/worker.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { REMIND_AFTER_DAYS } from '../../keeping.ts';
import type { IntroductionCounter } from '../figures/figures.ts';
import { sendLetter } from '../letter.ts';
import { issueOwnLink, linkAddress } from '../own-links.ts';
import { listDue } from './aged.ts';
import { draftQuestion, loadAsked, type Asked } from './letters.ts';
import { suppress, suppressedAmong } from './suppression.ts';

const DAY = 86_400_000;

/** Sends the yearly question for every office that switched it on, so many a day (Stimmt Ihr Eintrag noch?), with what the entry brought. Harmless when it runs twice. */
export async function askYearly(scope: Scope, count?: IntroductionCounter): Promise<void> {
	const offices = await scope.db.selectFrom('keeping_settings').select(['office_id', 'per_day']).where('network_id', '=', scope.network.id).where('yearly_mail', '=', true).forUpdate().execute();
	for (const { office_id, per_day } of offices) {
		const sent = await sql<{ count: string }>`select count(*) as count from keeping_request where network_id = ${scope.network.id} and office_id = ${office_id}
			and (sent_at at time zone 'Europe/Berlin')::date = ${dayOf(scope.now)}::date`.execute(scope.db);
		const left = per_day - Number(sent.rows[0]!.count);
		const { items } = left > 0 ? await listDue(scope, office_id, left) : { items: [] };
		for (const { id } of items) await askOne(scope, await loadAsked(scope, id, count));
	}
}

async function askOne(scope: Scope, asked: Asked): Promise<void> {
	const id = newId(scope.now.getTime());
	await scope.db.insertInto('keeping_request').values({
		network_id: scope.network.id, id, organisation_id: asked.id, office_id: asked.officeId, email: asked.email, locale: asked.locale, sent_at: scope.now, created_at: scope.now
	}).execute();
	await send(scope, id, asked, false);
	await journal(scope, { deed: 'organisations.ask_yearly', record: { kind: 'organisation', id: asked.id }, organisationId: asked.id, officeId: asked.officeId });
}

/** Reminds once, three weeks later, whoever did not answer and whose entry nobody confirmed since. */
export async function remindOnce(scope: Scope, count?: IntroductionCounter): Promise<void> {
	const [newest, oldest] = [new Date(scope.now.getTime() - REMIND_AFTER_DAYS * DAY), new Date(scope.now.getTime() - 100 * DAY)];
	const waiting = await sql<{ id: string; organisation_id: string; email: string }>`
		select k.id, k.organisation_id, k.email from keeping_request k
		  join organisation o on o.network_id = k.network_id and o.id = k.organisation_id and o.state = 'active' and o.email = k.email and coalesce(o.confirmed_at, 'epoch') < k.sent_at
		  join keeping_settings s on s.network_id = k.network_id and s.office_id = k.office_id and s.yearly_mail
		 where k.network_id = ${scope.network.id} and k.answer is null and k.reminded_at is null and k.bounced_at is null and k.sent_at <= ${newest} and k.sent_at > ${oldest}
		 order by k.sent_at limit 200 for update of k`.execute(scope.db);
	const silent = await suppressedAmong(scope, waiting.rows.map(({ email }) => email));
	for (const { id, organisation_id, email } of waiting.rows) {
		await scope.db.updateTable('keeping_request').set({ reminded_at: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
		if (!silent.has(email)) await send(scope, id, await loadAsked(scope, organisation_id, count), true);
	}
}

async function send(scope: Scope, requestId: string, asked: Asked, reminder: boolean): Promise<void> {
	const token = await issueOwnLink(scope, 'keeping', requestId, asked.email);
	const address = (page: string) => linkAddress(scope, page, token, asked.locale);
	const letter = draftQuestion(asked, { right: address('stimmt'), change: address('aendern'), remove: address('entfernen'), never: address('nie-wieder') }, reminder);
	await sendLetter(scope, asked.officeId, { email: asked.email, locale: asked.locale }, { key: `keeping:${requestId}:${reminder ? 'reminder' : 'ask'}`, ...letter, delivery: 'once' });
}

/**
 * Notes what did not go out. Whose server does not know the address is not tried again; other trouble (ours, a block list, a
 * broken connection) says nothing about the address, so it is noted only, and the office calls.
 */
export async function noteBounces(scope: Scope): Promise<void> {
	const failed = await sql<{ id: string; email: string | null; unknown: boolean }>`
		select k.id, k.email, bool_or(starts_with(b.last_error, ${UNKNOWN_RECIPIENT})) as unknown
		  from outbox b join keeping_request k on k.network_id = b.network_id and k.id::text = split_part(b.key, ':', 3) and k.bounced_at is null
		 where b.network_id = ${scope.network.id} and b.kind = 'mail' and b.state = 'failed' and b.key like 'mail:keeping:%' group by k.id, k.email, k.failed_at
		having k.failed_at is null or bool_or(starts_with(b.last_error, ${UNKNOWN_RECIPIENT}))`.execute(scope.db);
	for (const { id, email, unknown } of failed.rows) {
		await scope.db.updateTable('keeping_request').set(unknown ? { bounced_at: scope.now, failed_at: null, email: null } : { failed_at: scope.now })
			.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
		if (unknown && email) await suppress(scope, email, 'bounced');
	}
}

/** Asked once more when a letter goes out: still there, still unanswered, still the same address, and nobody objected. */
async function stillStands(scope: Scope, key: string): Promise<boolean> {
	const found = await sql<{ email: string }>`
		select k.email from keeping_request k join organisation o on o.network_id = k.network_id and o.id = k.organisation_id and o.state = 'active' and o.email = k.email
		 where k.network_id = ${scope.network.id} and k.id::text = ${key.split(':')[2] ?? ''} and k.answer is null`.execute(scope.db);
	const email = found.rows[0]?.email;
	return email !== undefined && !(await suppressedAmong(scope, [email])).has(email);
}

/** The last look at each letter of the yearly question. */
export const keepingMailChecks: MailCheck[] = [{ of: /^mail:keeping:/, stands: stillStands }];

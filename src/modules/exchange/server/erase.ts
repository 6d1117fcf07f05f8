// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { eraseConsentsOf, eraseConsentsOn, eraseLinksOn, eraseLinksTo } from '#modules/people/server/index.ts';
import { forgetMails } from '#platform/mail/forget.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { isLive } from '../need-rules.ts';
import { isOver } from '../rules.ts';
import { may } from './access.ts';
import { withdrawConsentsOn } from './consents.ts';
import { endIntroduction } from './introductions/advance.ts';
import { withdrawIntroduction } from './introductions/ask.ts';
import { closeNeed } from './needs/change.ts';
import { withdrawOffer } from './offers/change.ts';
import { belongingsOf, type Belongings, type Trail } from './subjects/belongings.ts';
import { ERASED } from './subjects/erased.ts';
import { blankWords } from './subjects/words.ts';
import { say } from './wording.ts';

/**
 * Forgets somebody in the exchange (Löschung, GDPR Art. 17): name, address, telephone and every word of theirs go (needs, offers,
 * messages, reasons, feedback; the words of an organisation's need stay the organisation's), figures and stages stay. What
 * the office wrote down itself stays, too: notes are nobody's own words. Live needs and offers are closed and
 * introductions end by the same deeds as a withdrawal, so the other side hears of it; links open nothing any more, and mails
 * to the address (or with their name or words) are neither sent nor kept. A job's work: no desk sees the whole of a person.
 */
export async function eraseFromExchange(scope: Scope, trail: Trail): Promise<void> {
	may(scope, 'answer_for_all_offices');
	const found = await belongingsOf(scope, trail);
	const records = [...found.needs, ...found.offers, ...found.sides].map(({ id }) => id);
	// The address first, so that nothing that follows is written to it, and the words, so that nothing quotes them.
	await blankNames(scope, found);
	await blankWords(scope, found);
	await endWhatRuns(scope, found);
	await forgetMails(scope, { to: trail.emails, keys: mailsOf(found) });
	for (const id of records) {
		await withdrawConsentsOn(scope, id);
		await eraseConsentsOn(scope, id);
		await eraseLinksOn(scope, id);
	}
	await eraseConsentsOf(scope, trail.emails, 'exchange');
	await eraseLinksTo(scope, trail.emails);
	await journal(scope, { deed: 'exchange.erase_person', record: { kind: 'person', id: newId(scope.now.getTime()) } });
}

async function blankNames(scope: Scope, { contacts, sides }: Belongings): Promise<void> {
	for (const [table, rows] of [['exchange_contact', contacts], ['introduction_side', sides]] as const) {
		await sql`update ${sql.table(table)} set name = ${ERASED}, email = null, phone = null, organisation_name = ''
			where network_id = ${scope.network.id} and id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(scope.db);
	}
}

/** What was written about an introduction before it was ended by this erasure; the line about the end itself is new and quotes nothing. */
const QUOTING = ['asked', 'reminder', 'names', 'office_calls', 'feedback', 'declined', 'expired'];

/** How the keys of mails begin that name or quote them: their receipts, and whatever was written about their introductions. */
function mailsOf({ needs, offers, sides, introductions }: Belongings): string[] {
	return [
		...needs.map(({ id }) => `mail:need:${id}:`), ...offers.map(({ id }) => `mail:offer:${id}:`), ...sides.map(({ id }) => `mail:help:${id}:`),
		...introductions.flatMap(({ id, stage }) => (isOver(stage) ? [`mail:introduction:${id}:`] : QUOTING.map((kind) => `mail:introduction:${id}:${kind}:`)))
	];
}

async function endWhatRuns(scope: Scope, { needs, offers, introductions }: Belongings): Promise<void> {
	const reason = say('de', 'exchange_erased_reason');
	for (const { id, stage } of introductions.filter((one) => !isOver(one.stage))) {
		if (['both_agreed', 'talking', 'visit'].includes(stage)) await endIntroduction(scope, id, reason);
		else await withdrawIntroduction(scope, id, reason);
	}
	for (const { id, state } of needs) if (isLive(state)) await closeNeed(scope, id, 'closed', reason);
	for (const { id, state } of offers) if (state === 'received' || state === 'open') await withdrawOffer(scope, id);
}

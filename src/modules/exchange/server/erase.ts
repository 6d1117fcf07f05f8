// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { eraseConsentsOf, eraseLinksTo } from '#modules/people/server/index.ts';
import { forgetMails } from '#platform/mail/forget.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { isLive, type NeedState, type OfferState } from '../need-rules.ts';
import { isOver, type Stage } from '../rules.ts';
import { may } from './access.ts';
import { withdrawConsentsOn } from './consents.ts';
import { endIntroduction } from './introductions/advance.ts';
import { withdrawIntroduction } from './introductions/ask.ts';
import { endLinks } from './links.ts';
import { closeNeed } from './needs/change.ts';
import { withdrawOffer } from './offers/change.ts';
import { say } from './wording.ts';

/** What stands in the place of a person who was erased: the record stays, the person does not. */
const ERASED = '–';

interface Traces {
	needs: { id: string; state: NeedState }[];
	offers: { id: string; state: OfferState }[];
	sides: { id: string; introduction_id: string }[];
	introductions: { id: string; stage: Stage }[];
}

/**
 * Forgets the holder of an e-mail address (Löschung, GDPR Art. 17): name, address, telephone and what they wrote to others
 * go, figures and stages stay. Live needs and offers are closed and introductions end by the same deeds as a withdrawal,
 * so the other side hears of it; links open nothing any more, and mails to the address (or with it in their words) are
 * neither sent nor kept. A job's work: no desk sees the whole of a person.
 */
export async function eraseFromExchange(scope: Scope, email: string): Promise<void> {
	may(scope, 'answer_for_all_offices');
	const wanted = email.trim().toLowerCase();
	const traces = await tracesOf(scope, wanted);
	await blank(scope, wanted, traces);
	await endWhatRuns(scope, traces);
	for (const { id } of [...traces.needs, ...traces.offers, ...traces.sides]) await withdrawConsentsOn(scope, id);
	await eraseConsentsOf(scope, wanted, 'exchange');
	await eraseLinksTo(scope, wanted);
	await forgetMails(scope, { to: wanted, keys: traces.introductions.map(({ id }) => `mail:introduction:${id}:names:`) });
	await journal(scope, { deed: 'exchange.erase_person', record: { kind: 'person', id: newId(scope.now.getTime()) } });
}

async function tracesOf(scope: Scope, email: string): Promise<Traces> {
	const network = scope.network.id;
	const of = (table: 'need' | 'offer') => sql<{ id: string; state: never }>`
		select r.id, r.state from ${sql.table(table)} r join exchange_contact c on c.network_id = r.network_id and ${sql.ref(`c.${table}_id`)} = r.id
		 where r.network_id = ${network} and lower(c.email) = ${email}`.execute(scope.db);
	const sides = await sql<Traces['sides'][number]>`select id, introduction_id from introduction_side where network_id = ${network} and lower(email) = ${email}`.execute(scope.db);
	const [needs, offers] = [(await of('need')).rows, (await of('offer')).rows];
	const ids = { needs: needs.map(({ id }) => id), offers: offers.map(({ id }) => id), sides: sides.rows.map((one) => one.introduction_id) };
	const introductions = await sql<Traces['introductions'][number]>`
		select id, stage from introduction where network_id = ${network}
		   and (id = any(${ids.sides}::uuid[]) or need_id = any(${ids.needs}::uuid[]) or offer_id = any(${ids.offers}::uuid[]))`.execute(scope.db);
	return { needs, offers, sides: sides.rows, introductions: introductions.rows };
}

/** The address first, so that nothing that follows is written to it. */
async function blank(scope: Scope, email: string, { sides }: Traces): Promise<void> {
	const network = scope.network.id;
	for (const table of ['exchange_contact', 'introduction_side']) {
		await sql`update ${sql.table(table)} set name = ${ERASED}, email = null, phone = null, organisation_name = ''
			where network_id = ${network} and lower(email) = ${email}`.execute(scope.db);
	}
	await sql`update introduction_side set answer_reason = '' where network_id = ${network} and id = any(${sides.map(({ id }) => id)}::uuid[])`.execute(scope.db);
	// what a stranger wrote under a public need or offer: the seeker's words for an interest, the provider's for help
	await sql`update introduction i set message = '' from introduction_side s
		where s.network_id = i.network_id and s.introduction_id = i.id and i.network_id = ${network} and s.id = any(${sides.map(({ id }) => id)}::uuid[])
		  and s.side = case i.origin when 'interest' then 'seeker' when 'helper' then 'provider' end`.execute(scope.db);
}

async function endWhatRuns(scope: Scope, { needs, offers, sides, introductions }: Traces): Promise<void> {
	const reason = say('de', 'exchange_erased_reason');
	for (const { id, stage } of introductions.filter((one) => !isOver(one.stage))) {
		if (['both_agreed', 'talking', 'visit'].includes(stage)) await endIntroduction(scope, id, reason);
		else await withdrawIntroduction(scope, id, reason);
	}
	for (const { id, state } of needs) if (isLive(state)) await closeNeed(scope, id, 'closed', reason);
	for (const { id, state } of offers) if (state === 'received' || state === 'open') await withdrawOffer(scope, id);
	for (const { id } of needs) await endLinks(scope, 'need', id);
	for (const { id } of offers) await endLinks(scope, 'offer', id);
	for (const { id } of sides) for (const kind of ['introduction_side', 'help'] as const) await endLinks(scope, kind, id);
}

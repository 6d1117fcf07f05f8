// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { may } from './access.ts';

/** What stands in the place of a person who was erased: the record stays, the person does not. */
const ERASED = '–';

/** What the exchange keeps about the holder of an e-mail address (Auskunft, GDPR Art. 15). */
export async function discloseExchange(scope: Scope, email: string): Promise<Record<string, unknown[]>> {
	may(scope, 'work');
	const wanted = email.toLowerCase();
	const contacts = await sql`
		select c.name, c.email, c.phone, c.organisation_name, c.consent_version, c.confirmed_at, coalesce(n.title, f.title) as title, coalesce(n.text, f.text) as text
		  from exchange_contact c left join need n on n.network_id = c.network_id and n.id = c.need_id
		  left join offer f on f.network_id = c.network_id and f.id = c.offer_id
		 where c.network_id = ${scope.network.id} and lower(c.email) = ${wanted} order by c.created_at`.execute(scope.db);
	const sides = await sql`
		select s.side, s.name, s.email, s.phone, s.organisation_name, s.answer, s.answered_at, s.consent_version, f.rating, f.text as feedback
		  from introduction_side s left join introduction_feedback f
		    on f.network_id = s.network_id and f.introduction_id = s.introduction_id and f.side = s.side
		 where s.network_id = ${scope.network.id} and lower(s.email) = ${wanted} order by s.created_at`.execute(scope.db);
	return { exchange_contact: contacts.rows, introduction_side: sides.rows };
}

/**
 * Forgets the holder of an e-mail address (Löschung, GDPR Art. 17): name, address and telephone go, figures and stages
 * stay. Live needs and offers of this person are closed, because nobody could be asked any more.
 */
export async function eraseFromExchange(scope: Scope, email: string): Promise<void> {
	may(scope, 'work');
	const wanted = email.toLowerCase();
	const network = scope.network.id;
	const mine = sql`in (select coalesce(need_id, offer_id) from exchange_contact where network_id = ${network} and lower(email) = ${wanted})`;
	await sql`update need set state = 'closed', closed_at = ${scope.now} where network_id = ${network} and id ${mine}
		and state in ('received', 'open', 'on_watch')`.execute(scope.db);
	await sql`update offer set state = 'withdrawn' where network_id = ${network} and id ${mine} and state in ('received', 'open')`.execute(scope.db);
	for (const table of ['exchange_contact', 'introduction_side']) {
		await sql`update ${sql.table(table)} set name = ${ERASED}, email = null, phone = null, organisation_name = ''
			where network_id = ${network} and lower(email) = ${wanted}`.execute(scope.db);
	}
	await journal(scope, { deed: 'exchange.erase_person', record: { kind: 'person', id: newId(scope.now.getTime()) } });
}

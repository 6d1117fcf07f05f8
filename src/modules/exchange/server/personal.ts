// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { may } from './access.ts';

/** What the exchange keeps about the holder of an e-mail address (Auskunft, GDPR Art. 15): at a desk what that office sees, for the worker everything. */
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

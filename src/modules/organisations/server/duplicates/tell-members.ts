// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { publicAddress } from '#platform/config/public-address.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localeOf } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { sendLetter } from '../letter.ts';

type Told = { mergeId: string; keptId: string; keptName: string; goneName: string; goneId?: string; undone: boolean };

/** Tells everybody who may act for one of the records by mail that they are one now, or two again; their access goes on. */
export async function tellMembers(scope: Scope, { mergeId, keptId, keptName, goneName, goneId, undone }: Told): Promise<void> {
	const members = await sql<{ id: string; email: string; name: string; locale: string }>`
		select distinct on (a.id) a.id, a.email, p.name, a.locale from organisation_role r
		  join account a on a.network_id = r.network_id and a.id = r.account_id join person p on p.network_id = a.network_id and p.id = a.person_id
		 where r.network_id = ${scope.network.id} and r.organisation_id = any (${[keptId, ...(goneId ? [goneId] : [])]}::uuid[]) and r.state = 'active' and a.state = 'active'
		 order by a.id`.execute(scope.db);
	for (const member of members.rows) {
		const locale = localeOf(member.locale);
		const names = { kept: keptName, gone: goneName };
		await sendLetter(scope, scope.officeId!, { name: member.name, email: member.email, locale }, {
			key: `organisations.${undone ? 'parted' : 'merged'}:${mergeId}:${member.id}`,
			subject: undone ? m.mail_parted_subject(names, { locale }) : m.mail_merged_subject(names, { locale }),
			paragraphs: [undone ? m.mail_parted_text(names, { locale }) : m.mail_merged_text(names, { locale })],
			action: { label: m.mail_merged_button({}, { locale }), url: publicAddress(`/${scope.network.slug}/mein/organisation`, locale) },
			delivery: 'resend'
		});
	}
}

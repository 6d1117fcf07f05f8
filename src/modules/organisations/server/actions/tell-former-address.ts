// SPDX-License-Identifier: EUPL-1.2
import { officeForTown } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { letterLocale } from '../../keeping.ts';
import { sendLetter } from '../letter.ts';
import { mayBeWrittenTo } from '../own-links.ts';
import type { OrganisationRow } from './load.ts';

/**
 * Tells the address that stood in the entry that another one does now, whoever changed it and how (by hand, by an undoing, by a merge): only its holder can notice a takeover. The mail
 * does not say the new one. Not for a record that is out of the directory, and a few mails an hour only: anybody's address can be written there.
 */
export async function tellFormerAddress(scope: Scope, row: OrganisationRow, now: string | null): Promise<void> {
	const { email } = row;
	if (!email || row.state !== 'active' || email.toLowerCase() === now?.toLowerCase()) return;
	if (!(await mayBeWrittenTo(scope, email))) return;
	const locale = letterLocale({ summaryDe: row.summary_de, descriptionDe: row.description_de, summaryEn: row.summary_en, descriptionEn: row.description_en });
	const officeId = row.office_id ?? (await officeForTown(scope, row.towns[0] ?? ''));
	await sendLetter(scope, officeId, { email, locale }, {
		key: `organisation:${row.id}:address:${row.version + 1}`, subject: m.organisations_address_mail_subject({ name: row.name }, { locale }),
		paragraphs: [m.organisations_address_mail_text({ name: row.name }, { locale }), m.organisations_address_mail_next({}, { locale })], delivery: 'careful'
	});
}

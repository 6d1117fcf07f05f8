// SPDX-License-Identifier: EUPL-1.2
import { letterheadOf } from '#modules/networks/server/index.ts';
import { publicAddress } from '#platform/config/public-address.ts';
import { mail } from '#platform/mail/compose.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { longDay } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';
import { LINK_MINUTES } from '../rules.ts';
import { issueLink } from './links.ts';
import { roleWord } from './role-word.ts';

/** Where somebody is invited to: an office, an organisation, or one record as a guest. */
export interface Place {
	kind: 'office' | 'organisation' | 'guest_grant';
	id: string;
	/** What the mail calls it; an office is named as its sender anyway. */
	name?: string | undefined;
	role: 'lead' | 'adviser' | 'editor' | 'partner' | 'member' | 'guest';
	/** A guest reads which kind of record it is about, what for and until when. */
	guest?: { record: { kind: string }; purpose: string; validUntil: string };
}

/** Makes the link, puts the mail into the outbox and answers the link's address. */
export async function sendInvitation(scope: Scope, accountId: string, place: Place, to: { email: string; name: string }): Promise<string> {
	const { locale } = scope;
	const options = { locale };
	const link = await issueLink(scope, {
		purpose: 'invitation',
		minutes: LINK_MINUTES.invitation,
		accountId,
		email: to.email,
		record: { kind: place.kind, id: place.id },
		payload: { role: place.role }
	});
	const address = publicAddress(`/${scope.network.slug}/anmelden/einladung/${link.token}`, locale);
	const { from, signature } = await letterheadOf(scope, place.kind === 'office' ? place.id : scope.officeId);
	await mail(scope, {
		key: `people.invitation:${link.id}`,
		to,
		subject: m.mail_invitation_subject({ office: from.name }, options),
		paragraphs: [
			m.mail_greeting({ name: to.name }, options),
			aboutPlace(place, from.name, locale),
			m.mail_invitation_until({ day: longDay(link.expiresAt, locale) }, options)
		],
		action: { label: m.mail_invitation_button({}, options), url: address },
		from,
		signature,
		delivery: 'resend'
	});
	return address;
}

const RECORD_WORDS: Readonly<Record<string, (params: Record<string, never>, options: { locale: Locale }) => string>> = {
	organisation: m.mail_record_organisation,
	need: m.mail_record_need,
	offer: m.mail_record_offer
};

function aboutPlace({ role, guest, name }: Place, office: string, locale: Locale): string {
	if (!guest && name) return m.mail_invitation_entry_text({ office, entry: name, role: roleWord(role, locale) }, { locale });
	if (!guest) return m.mail_invitation_text({ office, role: roleWord(role, locale) }, { locale });
	const { purpose, validUntil } = guest;
	const record = (RECORD_WORDS[guest.record.kind] ?? m.mail_record_organisation)({}, { locale });
	return m.mail_invitation_guest_text({ office, record, purpose, day: longDay(validUntil, locale) }, { locale });
}

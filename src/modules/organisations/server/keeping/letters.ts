// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Mail } from '#platform/mail/compose.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { longDay } from '#shared/dates.ts';
import type { Locale } from '#shared/locale.ts';
import { NotFound } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import type { Figures } from '../../figures.ts';
import { letterLocale } from '../../keeping.ts';
import { openingHoursInOneLine } from '../../opening-hours.ts';
import { getFigures, type IntroductionCounter } from '../figures/figures.ts';

/** What the letter says of an entry: the reader shall see without a click whether it is right. */
export interface Asked {
	id: string; name: string; email: string; officeId: string; locale: Locale; confirmedAt: Date | null; source: string; lines: string[]; figures: Figures;
	/** How many introductions it brought in twelve months; null where nobody counts them. */
	introductions: number | null;
}

interface Row {
	id: string; name: string; email: string | null; office_id: string; phone: string | null; website: string | null; confirmed_at: Date | null; source: string; attribution: string | null;
	summary_de: string; summary_en: string; description_de: string; description_en: string; opening_hours: string | null; street: string | null; house_number: string | null; postcode: string | null; city: string | null;
}

/** The entry as the letter shows it, with its three numbers of the year. */
export async function loadAsked(scope: Scope, organisationId: string, count?: IntroductionCounter): Promise<Asked> {
	const found = await sql<Row>`
		select o.id, o.name, o.email, o.office_id, o.phone, o.website, o.confirmed_at, o.source, o.attribution, o.summary_de, o.summary_en, o.description_de, o.description_en,
		       s.street, s.house_number, s.postcode, s.city, s.opening_hours
		  from organisation o left join site s on s.network_id = o.network_id and s.organisation_id = o.id and s.is_main
		 where o.network_id = ${scope.network.id} and o.id = ${organisationId}`.execute(scope.db);
	const row = found.rows[0];
	if (!row?.email) throw new NotFound('organisation');
	const locale = letterLocale({ summaryDe: row.summary_de, descriptionDe: row.description_de, summaryEn: row.summary_en, descriptionEn: row.description_en });
	const words = (locale === 'en' ? row.summary_en || row.description_en : row.summary_de || row.description_de).slice(0, 300);
	const address = [`${row.street ?? ''} ${row.house_number ?? ''}`.trim(), `${row.postcode ?? ''} ${row.city ?? ''}`.trim()].filter((part) => part !== '').join(', ');
	const hours = openingHoursInOneLine(row.opening_hours ?? '', locale);
	const lines = [row.name, words, address, hours, row.phone, row.email, row.website].filter((line): line is string => Boolean(line));
	const introductions = count ? (await count(scope, row.id)).lastYear : null;
	return {
		id: row.id, name: row.name, email: row.email, officeId: row.office_id, locale, confirmedAt: row.confirmed_at, source: row.attribution ?? (row.source === 'office' ? '' : row.source),
		lines, figures: await getFigures(scope, row.id), introductions
	};
}

/** The addresses of the three links, and of the one that ends all questions. */
export interface Addresses { right: string; change: string; remove: string; never: string }

/** The yearly question in words; without addresses it is the preview at the desk. */
export function draftQuestion(asked: Asked, addresses: Addresses, reminder: boolean): Pick<Mail, 'subject' | 'paragraphs' | 'action' | 'links'> {
	const options = { locale: asked.locale };
	const since = asked.confirmedAt
		? m.organisations_keeping_mail_since({ day: longDay(asked.confirmedAt, asked.locale) }, options)
		: m.organisations_keeping_mail_never({}, options);
	return {
		subject: reminder ? m.organisations_keeping_mail_reminder_subject({ name: asked.name }, options) : m.organisations_keeping_mail_subject({ name: asked.name }, options),
		paragraphs: [
			...(reminder ? [m.organisations_keeping_mail_reminder({}, options)] : []), m.organisations_keeping_mail_text({ name: asked.name, since }, options), asked.lines.join('\n'),
			...figuresInWords(asked),
			m.organisations_keeping_mail_ask({}, options),
			asked.source ? m.organisations_keeping_mail_source({ source: asked.source }, options) : m.organisations_keeping_mail_source_office({}, options)
		],
		action: { label: m.organisations_keeping_right({}, options), url: addresses.right },
		links: [
			{ label: m.organisations_keeping_change({}, options), url: addresses.change }, { label: m.organisations_keeping_remove({}, options), url: addresses.remove },
			{ label: m.organisations_keeping_object({}, options), url: addresses.never }
		]
	};
}

/** What the entry brought; nothing is said where nothing was counted yet. */
function figuresInWords({ figures: { shown, contact, since }, introductions, locale }: Asked): string[] {
	if (!since && !introductions) return [];
	const text = m.organisations_keeping_mail_figures({ shown, contact }, { locale });
	return [introductions === null ? text : `${text} ${m.organisations_keeping_mail_introductions({ count: introductions }, { locale })}`];
}

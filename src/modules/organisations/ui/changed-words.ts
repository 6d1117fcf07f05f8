// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';

type Words = (params: Record<string, never>, options: { locale: 'de' | 'en' }) => string;

/** What a column of the record is called where people fill it in. */
const COLUMN_LABELS: Readonly<Record<string, Words>> = {
	name: m.organisations_name, kind: m.organisations_kind, legal_form: m.organisations_legal_form, non_profit: m.organisations_non_profit,
	summary_de: m.organisations_summary_de, summary_en: m.organisations_summary_en,
	description_de: m.organisations_description_de, description_en: m.organisations_description_en,
	email: m.organisations_email, email_public: m.organisations_email_public, phone: m.organisations_phone, phone_public: m.organisations_phone_public,
	website: m.organisations_website, website_public: m.organisations_website_public, founded_on: m.organisations_founded,
	tags: m.organisations_tags, fields: m.organisations_fields, audience: m.organisations_audience_label
};

/** What a change of a record was about: "Telefon, Website"; what has no words of its own is left out. */
export function changedWords(after: Record<string, unknown> | null, locale: 'de' | 'en'): string {
	const names = Object.keys(after ?? {}).flatMap((column) => COLUMN_LABELS[column]?.({}, { locale }) ?? []);
	return [...new Set(names)].join(', ');
}

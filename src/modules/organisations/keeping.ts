// SPDX-License-Identifier: EUPL-1.2
import type { Age } from './age.ts';

/** A record is asked about again a year after its last confirmation, reminded once after three weeks, and left alone for the rest of the year. */
export const ASK_AFTER_MONTHS = 12;
export const REMIND_AFTER_DAYS = 21;

/** After how many months without confirmation a record is proposed for the archive, unless the office says otherwise. */
export const ARCHIVE_AFTER_MONTHS = 24;

/** What came back to the yearly question. */
export type KeepingAnswer = 'confirmed' | 'changed' | 'removed' | 'objected';
/** After these the link of the question has ended. */
export const isFinal = (answer: KeepingAnswer | null): boolean => answer === 'removed' || answer === 'objected';

/** How an office keeps its stock true. */
export interface KeepingSettings { yearlyMail: boolean; perDay: number; archiveAfterMonths: number }

export const DEFAULT_SETTINGS: KeepingSettings = { yearlyMail: false, perDay: 30, archiveAfterMonths: ARCHIVE_AFTER_MONTHS };

/** A record whose last confirmation is long ago. */
export interface AgedRecord { id: string; slug: string; name: string; place: string; email: string | null; phone: string | null; confirmedAt: Date | null; age: Age }

/** An answer that the office should know of. */
export interface AnsweredRequest { id: string; organisationId: string; name: string; answer: KeepingAnswer | 'bounced'; at: Date }

/** The language of a letter to an organisation: English only where its entry is written in English alone. */
export function letterLocale(record: { summaryDe: string; descriptionDe: string; summaryEn: string; descriptionEn: string }): 'de' | 'en' {
	return record.summaryDe + record.descriptionDe === '' && record.summaryEn + record.descriptionEn !== '' ? 'en' : 'de';
}

/** The moment so many calendar months before another. */
export function monthsBefore(at: Date, months: number): Date {
	const day = new Date(at);
	day.setMonth(day.getMonth() - months);
	return day;
}

// SPDX-License-Identifier: EUPL-1.2

/** The languages of the product; German is the source, English the translation. */
export type Locale = 'de' | 'en';

/** Anything but English is answered in German. */
export function localeOf(text: string | null | undefined): Locale {
	return text === 'en' ? 'en' : 'de';
}

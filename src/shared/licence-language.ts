// SPDX-License-Identifier: EUPL-1.2

/** Words that only German names of licences have; all others are cited in English ("Open Database License", "CC0"). */
const GERMAN = /datenlizenz|namensnennung|weitergabe|gemeinfrei|gestattet|amtlich|veröffentlicht/i;

/** The language in which a licence is cited (its `lang` attribute): a name is not translated with the page. */
export const licenceLanguage = (name: string): 'de' | 'en' => (GERMAN.test(name) ? 'de' : 'en');

// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { licenceLanguage } from './licence-language.ts';

test.each([
	['Datenlizenz Deutschland – Zero – Version 2.0', 'de'], ['Creative Commons Namensnennung 4.0 International (CC BY 4.0)', 'de'],
	['Amtliche Codelisten, zur freien Nutzung veröffentlicht', 'de'], ['Open Data Commons Open Database License (ODbL 1.0)', 'en'], ['CC0 1.0', 'en']
])('"%s" is read in %s', (name, language) => {
	expect(licenceLanguage(name)).toBe(language);
});

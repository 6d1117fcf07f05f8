// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from '../import/draft.ts';

/** A legal form (Rechtsform) found in a text; `whole` when the text says nothing else. */
export type FoundLegalForm = { form: string; kind: OrganisationKind; rest: string; whole: boolean; before: string; after: string };

// Spelled as registers, chambers and people spell them; the longest stands first, because "GmbH" is in "GmbH & Co. KG".
const FORMS: [string, OrganisationKind, string][] = [
	['UG & Co. KG', 'company', 'ug\\s*(?:\\(haftungsbeschränkt\\)|haftungsbeschränkt)?\\s*(?:&|und|u\\.)\\s*co\\.?\\s*kg'],
	['GmbH & Co. KGaA', 'company', '(?:gmbh|mbh)\\s*(?:&|und|u\\.|\\+)\\s*co\\.?\\s*kgaa'],
	['GmbH & Co. KG', 'company', '(?:g?gmbh|mbh|gesellschaft mit beschränkter haftung)\\s*(?:&|und|u\\.|\\+)\\s*co\\.?\\s*(?:kg|kommanditgesellschaft)'],
	['AG & Co. KG', 'company', '(?:ag|se)\\s*(?:&|und|u\\.|\\+)\\s*co\\.?\\s*kg'],
	['GmbH & Co. OHG', 'company', '(?:gmbh|mbh)\\s*(?:&|und|u\\.|\\+)\\s*co\\.?\\s*ohg'],
	['gGmbH', 'social_enterprise', 'ggmbh|g\\.?\\s?gmbh|gemeinnützige\\s+(?:gmbh|gesellschaft\\s+(?:mbh|mit beschränkter haftung))|gemeinnützige\\s+\\S*gesellschaft\\s+mbh'],
	['gUG', 'social_enterprise', 'gug(?:\\s*\\(haftungsbeschränkt\\))?|gemeinnützige\\s+ug(?:\\s*\\(haftungsbeschränkt\\))?'],
	['UG (haftungsbeschränkt)', 'company', 'ug\\s*\\(\\s*haftungsbeschr(?:änkt|aenkt|\\.)?\\s*\\)|ug\\s+haftungsbeschr(?:änkt|aenkt)|ug|unternehmergesellschaft(?:\\s*\\(haftungsbeschränkt\\))?'],
	['GmbH', 'company', 'gmbh|gesellschaft\\s+m\\.?\\s?b\\.?\\s?h\\.?|g\\.m\\.b\\.h\\.|gesellschaft\\s+mit\\s+beschr(?:änkter|aenkter|\\.)\\s+haftung|ges\\.?\\s?m\\.?\\s?b\\.?\\s?h\\.?|mbh'],
	['KGaA', 'company', 'kgaa|kommanditgesellschaft auf aktien'],
	['AG', 'company', 'ag|aktiengesellschaft|a\\.g\\.'],
	['SE', 'company', 'se'],
	['SCE', 'cooperative', 'sce'],
	['VVaG', 'company', 'vvag'],
	['KG', 'company', 'kg|k\\.g\\.|kommanditgesellschaft'],
	['OHG', 'company', 'ohg|o\\.h\\.g\\.|offene handelsgesellschaft'],
	['eGbR', 'company', 'egbr'],
	['GbR', 'company', 'gbr|g\\.b\\.r\\.|gdbr|gesellschaft bürgerlichen rechts|bgb-gesellschaft'],
	['PartG mbB', 'freelancer', 'partg\\s*mbb|partgmbb|partnerschaftsgesellschaft\\s+mbb|part\\.?\\s?mbb|partnerschaft\\s+mbb'],
	['PartG', 'freelancer', 'partg|partnerschaftsgesellschaft'],
	['e.K.', 'sole_trader', 'e\\.?\\s?k\\.|e\\.?\\s?kfm\\.|e\\.?\\s?kfr\\.|e\\.?\\s?kffr\\.|eingetragene[rn]?\\s+kauf(?:mann|frau|leute)|inh\\.\\s.*|inhaber(?:in)?:?\\s.*'],
	['Einzelunternehmen', 'sole_trader', 'einzelunternehmen|einzelunternehmer(?:in)?|einzelfirma'],
	['Freiberufler', 'freelancer', 'freiberufler(?:in)?|freier beruf'],
	['eG', 'cooperative', 'eg|e\\.\\s?g\\.|eingetragene genossenschaft|egmbh'],
	['e.V.', 'association', 'e\\.?\\s?v\\.?|eingetragener verein'],
	['nicht eingetragener Verein', 'association', 'nicht\\s+(?:eingetragener|rechtsfähiger)\\s+verein|n\\.\\s?e\\.\\s?v\\.'],
	['KdöR', 'public_body', 'k\\.?\\s?d\\.?\\s?ö\\.?\\s?r\\.?|körperschaft des öffentlichen rechts'],
	['AöR', 'public_body', 'a\\.?\\s?ö\\.?\\s?r\\.?|anstalt des öffentlichen rechts'],
	['Eigenbetrieb', 'public_body', 'eigenbetrieb'],
	['Stiftung', 'foundation', 'stiftung|rechtsfähige stiftung(?: des (?:bürgerlichen|privaten) rechts)?'],
	['Ltd.', 'company', 'ltd\\.?|limited'],
	['B.V.', 'company', 'b\\.v\\.'],
	['Inc.', 'company', 'inc\\.?'],
	['S.à r.l.', 'company', 's\\.?\\s?[àa]\\.?\\s?r\\.?\\s?l\\.?']
];

// A form stands apart from the name, before its end, a comma, a bracket, "i.L." or "c/o".
const COMPILED = FORMS.map(([form, kind, pattern]) => ({
	form,
	kind,
	pattern: new RegExp(`(^|[\\s,(/-])(?:${pattern})(?=$|[\\s,)/;]|\\.$)`, 'i')
}));

// Two letters that are words elsewhere count only as registers write them: "AG Stadtgeschichte" is a working group.
const CASE_BOUND: Record<string, RegExp> = {
	AG: /\bAG\b|Aktiengesellschaft|\bA\.G\./,
	SE: /\bSE\b/,
	eG: /\be\.?\s?G\b|Genossenschaft/,
	KG: /\bKG\b|\bK\.G\.|Kommandit/i,
	'Inc.': /\bInc\b/,
	SCE: /\bSCE\b/,
	'UG (haftungsbeschränkt)': /\bUG\b|Unternehmergesellschaft/i
};

/** Finds the legal form in a name or in a column of its own; null when the text holds none. */
export function legalFormOf(text: string): FoundLegalForm | null {
	const bare = text.replace(/\s+/g, ' ').trim().slice(0, 300);
	for (const { form, kind, pattern } of COMPILED) {
		const match = pattern.exec(bare);
		if (!match || (CASE_BOUND[form] && !CASE_BOUND[form].test(match[0]))) continue;
		// "AG" and "Stiftung" at the very start belong to the name ("AG Altstadt", "Stiftung Warentest").
		const before = bare.slice(0, match.index).trim();
		const after = bare.slice(match.index + match[0].length).trim();
		const rest = `${before} ${after}`.replace(/\s+/g, ' ').trim();
		if (before === '' && rest !== '' && form === 'AG') continue;
		return { form, kind, rest: rest.replace(/[\s,;/(-]+$/, ''), whole: rest === '', before, after };
	}
	return null;
}

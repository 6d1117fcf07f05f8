// SPDX-License-Identifier: EUPL-1.2
import { legalFormOf } from '../likeness/legal-forms.ts';
import type { OrganisationKind } from './draft.ts';

// Words that lists use in a column of kinds, German and English, by headerKey-like spelling.
const KIND_WORDS: Record<string, OrganisationKind> = {
	unternehmen: 'company', firma: 'company', betrieb: 'company', company: 'company', business: 'company', handwerk: 'company',
	handwerksbetrieb: 'company', einzelunternehmen: 'sole_trader', sole_trader: 'sole_trader', freiberufler: 'freelancer',
	freiberuflerin: 'freelancer', freelancer: 'freelancer', hof: 'farm', bauernhof: 'farm', landwirtschaft: 'farm', farm: 'farm',
	genossenschaft: 'cooperative', cooperative: 'cooperative', 'co-operative': 'cooperative', verein: 'association',
	verband: 'association', association: 'association', initiative: 'initiative', projekt: 'initiative', stiftung: 'foundation',
	foundation: 'foundation', behörde: 'public_body', behoerde: 'public_body', verwaltung: 'public_body', kommune: 'public_body',
	stadt: 'public_body', amt: 'public_body', public_body: 'public_body', universität: 'university', hochschule: 'university',
	university: 'university', forschung: 'university', kammer: 'chamber', chamber: 'chamber', vermieter: 'landlord',
	eigentümer: 'landlord', landlord: 'landlord', startup: 'startup', 'start-up': 'startup', gründung: 'startup',
	sozialunternehmen: 'social_enterprise', social_enterprise: 'social_enterprise', einrichtung: 'institution', institution: 'institution'
};

// Names tell kinds; the first that fits wins, so the narrower words come first.
const NAME_SIGNS: [RegExp, OrganisationKind][] = [
	[/förderverein|förderkreis|freunde(?:skreis)? (?:der|des)/i, 'association'],
	[/\b(?:universität|hochschule|fachhochschule|university|fraunhofer|max-planck)/i, 'university'],
	[/handelskammer|handwerkskammer|\bIHK\b|\bHWK\b|landwirtschaftskammer|kreishandwerkerschaft|\bkammer\b|\binnung\b/i, 'chamber'],
	[/genossenschaft\b/i, 'cooperative'],
	[/stiftung\b/i, 'foundation'],
	[/^(?:stadt|gemeinde|samtgemeinde|landkreis|kreis|bezirksregierung|amt)\s\p{L}|stadtverwaltung|\bamt für\b|jobcenter|agentur für arbeit|ministerium|wirtschaftsförderung|gesundheitsamt|\bfinanzamt\b|\brathaus\b/iu, 'public_body'],
	[/solidarische landwirtschaft|\bsolawi\b|biohof|bauernhof|\p{L}+hof\s(?:schulze|meyer|müller)|obsthof|spargelhof|hofladen|weingut|imkerei|gärtnerei/iu, 'farm'],
	[/\bkita\b|kindertages|kindergarten|kinderhaus|schule\b|museum\b|bücherei|bibliothek|dorfgemeinschaftshaus/i, 'institution'],
	[/wohnungsbau|wohnungsgesellschaft|immobilienverwaltung|hausverwaltung/i, 'landlord'],
	[/verein\b|\bclub\b|ortsverein|kreisverband|ortsgruppe|bezirksverband|\bverband\b|\bbund\b|gemeinschaft\b|^(?:TSV|SV|VfL|VfB|FC|MTV|DRK|AWO|NABU|BUND|DLRG|THW)\b/i, 'association'],
	[/initiative|repair[- ]?caf[eé]|netzwerk|bündnis|\bAG\s\p{Lu}|arbeitskreis|transition|tauschring|urban gardening|gemeinschaftsgarten|treff\b/iu, 'initiative'],
	[/^(?:dr\.|prof\.|dipl\.)|praxis|rechtsanw[aä]lt|kanzlei|steuerberat|architekt|hebamme|notar/i, 'freelancer']
];

/** Kind named by a column; null when the word is not known. */
export function kindFromWord(word: string): OrganisationKind | null {
	return KIND_WORDS[word.trim().toLowerCase().replace(/[\s]+/g, '_')] ?? KIND_WORDS[word.trim().toLowerCase()] ?? null;
}

/** What a row offers for guessing its kind. */
export type KindEvidence = {
	name: string;
	legalForm: string | null;
	categoryKind: OrganisationKind | null;
	hasPurposes: boolean;
};

/**
 * Guesses the kind of an organisation (Art): a legal form says it best, unless it is an ordinary company's and name or
 * category know better. Returns null when nothing speaks; a list that names nobody's kind is then taken as firms.
 */
export function guessKind(evidence: KindEvidence): OrganisationKind | null {
	const form = legalFormOf(evidence.legalForm ?? '') ?? legalFormOf(evidence.name);
	const sign = NAME_SIGNS.find(([pattern]) => pattern.test(evidence.name))?.[1] ?? null;
	if (form && form.kind !== 'company') return form.kind;
	if (form) return sign === 'landlord' || sign === 'farm' || sign === 'public_body' ? sign : 'company';
	if (evidence.categoryKind && !['company', 'institution'].includes(evidence.categoryKind)) return evidence.categoryKind;
	return sign ?? evidence.categoryKind ?? (evidence.hasPurposes ? 'association' : null);
}

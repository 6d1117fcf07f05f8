// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from './long-pattern.ts';
import { foldUmlauts } from './normalise.ts';

/**
 * A light stemmer for German nouns, adjectives and verbs: it takes inflection away and no more, so that Lager and
 * Lage, Fahrer and Fahrt stay apart. In the spirit of CISTEM (Weißweiler and Fraser 2017), written for short texts
 * of local economy. Input: a normalised word. Output: lower-case ASCII.
 */
export function stem(word: string): string {
	const known = cache.get(word);
	if (known !== undefined) return known;
	const found = computeStem(word);
	if (cache.size > 60_000) cache.clear();
	cache.set(word, found);
	return found;
}

const cache = new Map<string, string>();

/** Nouns whose plural takes -er; elsewhere -er belongs to the word (Lager, Fahrer, Keller). */
const ER_PLURAL =
	longPattern([
		String.raw`(?:bild|feld|brett|kleid|glied|geld|schild|kind|rind|räd|häus|däch|fäch|blätt|büch|tüch|`,
		String.raw`gläs|gräs|gräb|bäd|länd|wäld|ränd|männ|ämt|güt|löch|schlöss|fäss|täl|dörf|hölz|wört|völk`,
		String.raw`|hörn|körn|nest|hühn|lämm|kälb|schwert|band|bänd|denkmäl|spitäl|zelt|licht|häupt|`,
		String.raw`sträuch)er[n]?$`
	]);

/** Adjectives met in needs and offers; only these lose -er (ein trockener Raum), nouns on -er keep it. */
const ADJECTIVE_ER =
	longPattern([
		String.raw`^(?:gross|klein|kühl|trocken|warm|kalt|hell|ruhig|hoh|breit|lang|kurz|neu|alt|gebraucht|`,
		String.raw`gross|eben|fest|mobil|digital|regional|lokal|gemeinsam|frisch|roh|leer|frei|gut|schwer|`,
		String.raw`leicht|grün|vegan|offen|ander|eigen|erst|trockn|sauber|gefliest|beheizt|gekühlt|`,
		String.raw`überdacht|ländlich|zentral|privat|öffentlich|günstig|billig|jung|stark|schnell)er$`
	]);

/** Pairs that differ in the umlaut alone; here it must survive folding. */
const UMLAUT_MATTERS: readonly [RegExp, string][] = [
	[/küch/, 'kuech'],
	[/gründ/, 'gruend'],
	[/förder/, 'foerder'],
	[/drück/, 'drueck'],
	[/bürger/, 'buerger'],
	[/währ/, 'waehr'],
	[/zähl/, 'zaehl'],
	[/^näh/, 'naeh'],
	[/^blüt/, 'bluet'],
	[/^säg/, 'saeg'],
	[/^bär/, 'baer'],
	[/^mähr?/, 'maeh'],
	[/^tön/, 'toen'],
	[/^schön/, 'schoen'],
	[/wärt$/, 'waert']
];

/** Words that end like an inflection but are none, or whose ending tells them from another word. */
const KEPT: ReadonlyMap<string, string> = new Map([
	['satzung', 'satzung'], ['satzungen', 'satzung'],
	['steigung', 'steigung'], ['steigungen', 'steigung'],
	['zeitung', 'zeitung'], ['zeitungen', 'zeitung'],
	['nähe', 'nahe'], ['wohnung', 'wohnung'], ['wohnungen', 'wohnung'],
	['messer', 'messer'], ['lage', 'lage'], ['lagen', 'lage'],
	['kunde', 'kunde'], ['kunden', 'kunde'], ['kundin', 'kunde'], ['kundinnen', 'kunde'],
	['karte', 'karte'], ['karten', 'karte'],
	['rate', 'rate'], ['raten', 'rate'],
	['leistung', 'leistung'], ['leistungen', 'leistung'],
	['bühne', 'buehne'], ['bühnen', 'buehne'],
	['boden', 'boden'], ['böden', 'boden'],
	['regen', 'regen'], ['segen', 'segen'], ['wesen', 'wesen'],
	['frau', 'frau'], ['frauen', 'frau'],
	['auto', 'auto'], ['autos', 'auto'],
	['messe', 'messe'], ['messen', 'messe'],
	['ware', 'ware'], ['waren', 'ware'],
	['gäste', 'gast'], ['kosten', 'kosten'],
	['strasse', 'strass'], ['stände', 'stand'], ['stunde', 'stunde'], ['stunden', 'stunde'],
	['steuer', 'steuer'], ['steuern', 'steuer'],
	['bauer', 'bauer'], ['bauern', 'bauer'], ['bäuerin', 'bauer'], ['bäuerinnen', 'bauer']
]);

function computeStem(word: string): string {
	const kept = KEPT.get(word);
	if (kept) return kept;
	if (word.length < 4 || /\d/.test(word)) return finish(word);
	return finish(stripEndings(withoutGender(word)));
}

function finish(word: string): string {
	let plain = word;
	for (const [pattern, kept] of UMLAUT_MATTERS) plain = plain.replace(pattern, kept);
	return foldUmlauts(plain);
}

function withoutGender(word: string): string {
	return word.replace(/(?<=..(?:er|ist|ent|ant|log|wirt|ling|or|at))in(?:nen)?$/, '');
}

function stripEndings(word: string): string {
	let rest = word;
	if (ER_PLURAL.test(rest)) rest = rest.replace(/ern?$/, '');
	else if (ADJECTIVE_ER.test(rest)) rest = rest.slice(0, -2);
	for (let before = ''; before !== rest; ) {
		before = rest;
		rest = stripOnce(rest);
	}
	return rest;
}

/** Endings, longest first; each needs at least three letters before it. */
function stripOnce(word: string): string {
	if (/.{3}ungs?$/.test(word)) return word.replace(/ungs?$/, '');
	if (/.{3}(?:heit|keit)$/.test(word)) return word;
	if (/.{4}ern$/.test(word)) return word.slice(0, -1);
	if (/.{3}e[mns]$/.test(word)) return word.slice(0, -2);
	if (/.{3}(?:[bdfghklmnrtz]|[aeiou]o|[^aeiou]o)s$/.test(word) && word.length > 4) return word.slice(0, -1);
	if (/.{3}e$/.test(word) || /.{2}eln$/.test(word)) return word.slice(0, -1);
	return word;
}

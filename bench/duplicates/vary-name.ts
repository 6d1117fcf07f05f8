// SPDX-License-Identifier: EUPL-1.2
import type { Chance } from './chance.ts';
import type { Material } from './material/material.ts';

/** A way in which the same name is written elsewhere; null where it does not apply to this name. */
export type NameVariation = (name: string, chance: Chance, material: Material) => string | null;

const changed = (from: string, to: string): string | null => (from === to ? null : to);
const replaced = (name: string, pattern: RegExp, by: string) => changed(name, name.replace(pattern, by).replace(/\s+/g, ' ').trim());

const FORM = /\s*(?:\(haftungsbeschränkt\)|GmbH & Co\. KG|UG|GmbH|AG|KG|OHG|GbR|eG|e\.V\.|e\.K\.)(?=\s|$)/g;
const WRITTEN_OUT: [RegExp, string][] = [
	[/GmbH(?! &)/, 'Gesellschaft mit beschränkter Haftung'], [/GmbH(?! &)/, 'G.m.b.H.'], [/GmbH & Co\. KG/, 'GmbH & Co.KG'], [/GmbH & Co\. KG/, 'GmbH und Co. KG'],
	[/e\.V\./, 'e. V.'], [/e\.V\./, 'eV'], [/e\.V\./, 'eingetragener Verein'], [/UG \(haftungsbeschränkt\)/, 'UG'], [/AG$/, 'Aktiengesellschaft'], [/e\.K\./, 'e. K.'],
	[/eG$/, 'e.G.'], [/GmbH(?! &)/, 'gmbh'], [/OHG/, 'oHG'], [/GbR/, 'G.b.R.']
];

function slip(name: string, chance: Chance): string | null {
	const places = [...name.matchAll(/\p{L}/gu)].map(({ index }) => index).filter((at) => at > 0 && /\p{Ll}/u.test(name[at]!) && !/(?:GmbH|e\.V)/.test(name.slice(at - 3, at + 3)));
	if (places.length < 7) return null;
	const at = chance.of(places);
	const letter = chance.of([...'abcdefghiklmnorstu']);
	const sort = chance.whole(0, 3);
	if (sort === 0) return name.slice(0, at) + name.slice(at + 1);
	if (sort === 1) return name.slice(0, at) + name[at] + name.slice(at);
	if (sort === 2) return changed(name, name.slice(0, at) + letter + name.slice(at + 1));
	const next = name[at + 1];
	return next && /\p{Ll}/u.test(next) && next !== name[at] ? name.slice(0, at) + next + name[at] + name.slice(at + 2) : null;
}

/** An organisation has one owner, whichever list names her. */
function ownerOf(name: string, { givenNames, surnames }: Material): string {
	const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
	return `${givenNames[sum % givenNames.length]} ${surnames[sum % surnames.length]}`;
}

/** Every way to write a name, by the word under which the truth set counts it. */
export const NAME_VARIATIONS: Record<string, NameVariation> = {
	form_written_otherwise: (name, chance) => {
		const fitting = WRITTEN_OUT.filter(([pattern]) => pattern.test(name));
		if (fitting.length === 0) return null;
		const [pattern, full] = chance.of(fitting);
		return name.replace(pattern, full);
	},
	form_missing: (name) => replaced(name, FORM, ''),
	form_grown: (name) => (name.includes('UG (haftungsbeschränkt)') ? name.replace('UG (haftungsbeschränkt)', 'GmbH') : null),
	umlauts_written_out: (name) => changed(name, name.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').replace(/Ä/g, 'Ae').replace(/Ö/g, 'Oe').replace(/Ü/g, 'Ue')),
	umlauts_bare: (name) => changed(name, name.replace(/ß/g, 'ss').normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
	capitals: (name) => name.toUpperCase(),
	small_letters: (name) => name.toLowerCase(),
	double_spaces: (name) => `${name.replace(/ /, '  ')} `,
	hyphen: (name) => replaced(name, /^(\p{L}+) (\p{Lu})/u, '$1-$2'),
	run_together: (name) => changed(name, name.replace(/(\p{Ll})-(\p{Lu})/gu, (_all, a: string, b: string) => a + b.toLowerCase())),
	ampersand: (name) => replaced(name, / & (?!Co)/, ' und '),
	plus: (name) => replaced(name, / & (?!Co)/, ' + '),
	abbreviated: (name) => changed(name, name.replace('Gebrüder', 'Gebr.').replace('Ingenieur', 'Ing.-').replace('Gesellschaft', 'Ges.').replace('Verein', 'Ver.').replace('Werkstatt', 'Werkst.').replace('Sankt ', 'St. ')),
	comma_order: (name) => {
		const words = name.replace(FORM, '').split(' ');
		return words.length === 2 && !/&/.test(name) ? `${words[1]}, ${words[0]}` : null;
	},
	reordered: (name) => {
		const words = name.replace(FORM, '').split(' ');
		return words.length === 2 ? `${words[1]} ${words[0]}` : null;
	},
	slip,
	two_slips: (name, chance) => {
		const once = slip(name, chance);
		return once && name.length > 18 ? slip(once, chance) : null;
	},
	owner_added: (name, _chance, material) => (/e\.V\.|GmbH|AG|eG/.test(name) ? null : `${name}, Inh. ${ownerOf(name, material)}`),
	tagline: (name, chance, material) => `${name} ${chance.of(['-', '–', '|'])} ${chance.of(material.taglines)}`,
	town_added: (name, chance, material) => `${name} ${chance.of(material.districts)}`,
	former_name: (name, chance, material) => `${chance.of(material.brands)} ${chance.of(material.fields)} GmbH (vormals ${name})`,
	quoted: (name) => replaced(name, /(\p{L}{4,})$/u, '„$1“'),
	firm_put_before: (name) => `Fa. ${name}`
};

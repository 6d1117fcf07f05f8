// SPDX-License-Identifier: EUPL-1.2
import type { Table } from './table.ts';
import { cardsIn, type Card, type CardProperty } from './vcard-lines.ts';

/** Parts of a compound value ("a;b\;c" are two), with escapes undone. */
function partsOf(value: string, mark: ';' | ','): string[] {
	const parts = [''];
	for (let at = 0; at < value.length; at++) {
		const char = value[at]!;
		if (char === '\\') {
			const next = value[(at += 1)] ?? '';
			parts[parts.length - 1] += next === 'n' || next === 'N' ? '\n' : next;
		} else if (char === mark) parts.push('');
		else parts[parts.length - 1] += char;
	}
	return parts.map((part) => part.trim());
}

const whole = (value: string) => partsOf(value, ';').join(';');
/** Without the marks of a URI ("tel:+49-5361-22"). */
function clean(value: string): string {
	const text = whole(value).replace(/;ext=(\d+)$/i, '-$1');
	return /^tel:/i.test(text) ? text.slice(4).replace(/-/g, ' ') : text.replace(/^mailto:/i, '');
}


/** Properties of one name, the preferred and those of work before those of home. */
function ranked(card: Card, name: string): CardProperty[] {
	const rank = ({ params }: CardProperty) => {
		const type = `,${params.type ?? ''},`;
		if (params.pref !== undefined || type.includes(',pref,')) return 0;
		return type.includes(',work,') ? 1 : type.includes(',home,') ? 3 : 2;
	};
	return card.properties.filter((one) => one.name === name).sort((a, b) => rank(a) - rank(b));
}

const valueOf = (card: Card, name: string) => whole(ranked(card, name)[0]?.value ?? '').trim();

function addressOf(card: Card): [string, string][] {
	const filled = ranked(card, 'adr').find(({ value }) => value.replace(/;/g, '').trim() !== '');
	if (!filled) return [];
	const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] = partsOf(filled.value, ';');
	return [['Straße Hausnummer', street.replace(/\n/g, ', ')], ['Adresszusatz', extended], ['Postfach', box], ['PLZ', code], ['Ort', city], ['Bundesland', region], ['Staat', country]];
}

function phonesOf(card: Card): [string, string][] {
	const phones = ranked(card, 'tel');
	const isFax = ({ params }: CardProperty) => /fax/.test(params.type ?? '');
	const spoken = phones.filter((one) => !isFax(one)).map(({ value }) => clean(value));
	const fax = phones.find(isFax);
	return [['Telefon', spoken[0] ?? ''], ['Weitere Telefonnummern', spoken.slice(1).join('; ')], ['Fax', fax ? clean(fax.value) : '']];
}

function pointOf(card: Card): [string, string][] {
	const match = /^(?:geo:)?\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)/i.exec(valueOf(card, 'geo'));
	return match ? [['geometry.lat', match[1]!], ['geometry.lon', match[2]!]] : [];
}

/** The full name; where a card leaves it out, it is put together from its parts. */
function personOf(card: Card): string {
	const [family = '', given = '', , before = ''] = partsOf(valueOf(card, 'n'), ';');
	return valueOf(card, 'fn') || [before, given, family].filter(Boolean).join(' ');
}

function valuesOf(card: Card): [string, string][] {
	const [organisation = '', ...units] = partsOf(ranked(card, 'org')[0]?.value ?? '', ';');
	const person = personOf(card);
	const isOrganisation = /^org/i.test(valueOf(card, 'kind')) || organisation === person;
	const uid = valueOf(card, 'uid');
	return [
		['Name', organisation || person],
		['Ansprechpartner', isOrganisation || organisation === '' ? '' : person],
		['Funktion', valueOf(card, 'title') || valueOf(card, 'role')],
		['Abteilung', units.filter(Boolean).join(', ')],
		...addressOf(card), ...phonesOf(card),
		['E-Mail', clean(ranked(card, 'email')[0]?.value ?? '')], ['Website', valueOf(card, 'url')],
		['Schlagworte', partsOf(ranked(card, 'categories')[0]?.value ?? '', ',').filter(Boolean).join('; ')],
		['Beschreibung', valueOf(card, 'note')],
		// A person's card and that of her firm must not take each other's number.
		['ID', uid], ...pointOf(card)
	];
}

/** Takes vCards (Kontaktkarten) into a table: firms under their name, people under the organisation they belong to. */
export function readVcards(text: string, table: Table): void {
	for (const card of cardsIn(text)) {
		const values = valuesOf(card);
		const lonely = values[0]![1] !== '' && !card.properties.some(({ name }) => name === 'org') && !/^org/i.test(valueOf(card, 'kind'));
		table.add(card.line, values, card.whole ? (lonely ? 'person_without_organisation' : undefined) : 'record_broken');
	}
}

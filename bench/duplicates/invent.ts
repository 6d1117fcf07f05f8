// SPDX-License-Identifier: EUPL-1.2
import type { Chance } from './chance.ts';
import type { Material, Row } from './material/material.ts';

const FORMS = ['GmbH', 'GmbH', 'GmbH', 'GmbH & Co. KG', 'UG (haftungsbeschränkt)', 'e.K.', 'KG', 'OHG', 'AG', 'GbR', 'eG'];

/** Names that sound like firms, clubs, farms, practices and initiatives of one region; about the mix of an office's list. */
export function inventName(chance: Chance, material: Material): { name: string; branch: string } {
	const surname = chance.of(material.surnames);
	const trade = chance.of(material.trades);
	const form = chance.of(FORMS);
	const district = chance.of(material.districts);
	const sort = chance.next();
	if (sort < 0.2) return { name: chance.happens(0.6) ? `${trade} ${surname}` : `${surname} ${trade} ${form}`, branch: trade };
	if (sort < 0.3) return { name: `${trade} ${chance.of(material.givenNames)} ${surname}${chance.happens(0.3) ? ' e.K.' : ''}`, branch: trade };
	if (sort < 0.4) return { name: `${surname} & ${chance.of([...material.surnames, 'Söhne', 'Partner', 'Co.'])} ${trade} ${form}`, branch: trade };
	if (sort < 0.57) return { name: `${chance.of(material.brands)} ${chance.of(material.fields)} ${form}`, branch: chance.of(material.fields) };
	if (sort < 0.68) return { name: `${trade} ${chance.of(material.fancies)}`, branch: trade };
	if (sort < 0.8) return { name: `${chance.of(material.clubs)} ${chance.happens(0.5) ? district : chance.of(material.fancies)} e.V.`, branch: 'Verein' };
	if (sort < 0.88) return { name: `${chance.of(material.initiatives)} ${chance.happens(0.5) ? district : chance.of(material.fancies)}`, branch: 'Initiative' };
	if (sort < 0.92) return { name: `${chance.of(material.schools)}`, branch: 'Schule' };
	if (sort < 0.96) return { name: `Hof ${surname}`, branch: 'Landwirtschaft' };
	return { name: `Gebrüder ${surname} ${trade} ${form}`, branch: trade };
}

const plain = (text: string) => text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/** Area codes by town, so that numbers look real; the rest of each number is from chance. */
const AREA_CODES: Record<string, string> = { Wolfsburg: '05361', Gifhorn: '05371', Bochum: '0234', Essen: '0201', Dortmund: '0231', Wuppertal: '0202', München: '089', Dresden: '0351', Leipzig: '0341', Stuttgart: '0711' };

export function inventPhone(chance: Chance, city: string): string {
	return `${AREA_CODES[city] ?? `05${chance.whole(130, 990)}`} ${chance.whole(200_000, 9_999_999)}`;
}

/** An address somewhere in the region. */
export function inventPlace(chance: Chance, material: Material): Pick<Row, 'street' | 'number' | 'postcode' | 'city'> {
	const [postcode, city] = chance.of(material.towns);
	const letter = chance.happens(0.12) ? chance.of(['a', 'b', 'c']) : '';
	return { street: chance.of(material.streets), number: `${chance.whole(1, 190)}${letter}`, postcode: String(Number(postcode) + chance.whole(0, 6)).padStart(5, '0'), city };
}

const FREE_MAIL = ['gmx.de', 'web.de', 't-online.de', 'gmail.com'];

/** An organisation with address, and mostly with phone, mail and website. */
export function inventRow(chance: Chance, material: Material): Row {
	const { name, branch } = inventName(chance, material);
	const place = inventPlace(chance, material);
	const host = `${plain(name.replace(/\b(?:GmbH|UG|AG|KG|OHG|GbR|eG|e\.V\.|e\.K\.|& Co\.|\(haftungsbeschränkt\))/g, ''))}${chance.happens(0.5) ? `-${plain(place.city)}` : ''}.de`;
	const own = chance.happens(0.65);
	return {
		name, branch, ...place,
		phone: chance.happens(0.82) ? inventPhone(chance, place.city) : '',
		email: chance.happens(0.7) ? (own ? `${chance.of(['info', 'kontakt', 'post', 'mail'])}@${host}` : `${plain(name).slice(0, 24)}@${chance.of(FREE_MAIL)}`) : '',
		website: own && chance.happens(0.8) ? `https://www.${host}` : chance.happens(0.12) ? `https://www.facebook.com/${plain(name).slice(0, 30)}` : ''
	};
}

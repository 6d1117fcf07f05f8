// SPDX-License-Identifier: EUPL-1.2
// Rows that look alike and are two organisations, or two sites of one: nobody may take them for the same.
import type { Chance } from './chance.ts';
import { inventName, inventPhone, inventPlace } from './invent.ts';
import type { Material, Row } from './material/material.ts';

/** Answers the rows that stand beside a row, or null where the case does not apply to it. */
export type HardCase = (row: Row, chance: Chance, material: Material) => Row[] | null;

const bareName = (name: string) => name.replace(/\s*(?:\(haftungsbeschränkt\)|GmbH & Co\. KG|UG|GmbH|AG|KG|OHG|GbR|eG|e\.V\.|e\.K\.)(?=\s|$)/g, '').trim();

function elsewhere(row: Row, chance: Chance, material: Material): Pick<Row, 'street' | 'number' | 'postcode' | 'city'> {
	const place = inventPlace(chance, material);
	return place.street === row.street ? { ...place, street: material.streets[(material.streets.indexOf(place.street) + 1) % material.streets.length]! } : place;
}

const anotherTown = (row: Row, chance: Chance, material: Material) => {
	const [postcode, city] = chance.of(material.towns.filter(([, town]) => town !== row.city));
	return { ...elsewhere(row, chance, material), postcode, city };
};

export const HARD_CASES: Record<string, HardCase> = {
	second_site_same_town: (row, chance, material) => [{ ...row, ...elsewhere(row, chance, material), postcode: row.postcode, city: row.city, phone: inventPhone(chance, row.city), email: chance.happens(0.4) ? row.email : '' }],
	second_site_other_town: (row, chance, material) => {
		const place = anotherTown(row, chance, material);
		return [{ ...row, ...place, phone: chance.happens(0.6) ? inventPhone(chance, place.city) : row.phone }];
	},
	branch_named: (row, chance, material) => [{ ...row, ...elsewhere(row, chance, material), name: `${row.name} – Filiale ${chance.of(material.districts)}`, phone: inventPhone(chance, row.city), email: '' }],
	chain: (_row, chance, material) => {
		const name = chance.of(material.chains);
		return Array.from({ length: 4 }, () => {
			const place = inventPlace(chance, material);
			return { name, branch: 'Filiale', ...place, phone: chance.happens(0.6) ? inventPhone(chance, place.city) : '', email: '', website: chance.happens(0.5) ? `https://www.${name.toLowerCase()}.example` : '' };
		});
	},
	same_name_other_town: (row, chance, material) => {
		const place = anotherTown(row, chance, material);
		return [{ ...row, ...place, phone: inventPhone(chance, place.city), email: '', website: '' }];
	},
	one_building: (row, chance, material) => {
		const [first] = bareName(row.name).split(' ').filter((word) => material.surnames.includes(word));
		if (!first) return null;
		const trade = chance.of(material.trades.filter((one) => !row.name.includes(one)));
		return [{ ...row, name: `${trade} ${first}`, phone: inventPhone(chance, row.city), email: '', website: '', branch: trade }];
	},
	father_and_son: (row, chance, material) => {
		const given = material.givenNames.find((name) => row.name.includes(` ${name} `));
		if (!given) return null;
		return [{ ...row, name: row.name.replace(given, chance.of(material.givenNames.filter((name) => name !== given))), phone: inventPhone(chance, row.city), email: '', website: '', ...(chance.happens(0.5) ? elsewhere(row, chance, material) : {}) }];
	},
	junior: (row, chance) => (/GmbH|e\.V\.|AG|Hof/.test(row.name) ? null : [{ ...row, name: `${row.name} jun.`, phone: inventPhone(chance, row.city), email: '', website: '' }]),
	company_and_kg: (row) => (/GmbH$/.test(row.name) ? [{ ...row, name: row.name.replace(/GmbH$/, 'GmbH & Co. KG') }] : null),
	administration: (row) => (/GmbH & Co\. KG$/.test(row.name) ? [{ ...row, name: row.name.replace(/GmbH & Co\. KG$/, 'Verwaltungs-GmbH') }] : null),
	holding: (row) => (/(?:GmbH|AG)$/.test(row.name) ? [{ ...row, name: `${bareName(row.name)} ${'Holding'} GmbH`, website: row.website }] : null),
	friends_of_the_club: (row) => (/e\.V\.$/.test(row.name) ? [{ ...row, name: `Förderverein ${row.name}` }] : null),
	friends_of_the_school: (row) => (row.branch === 'Schule' ? [{ ...row, name: `Verein der Freunde und Förderer der ${row.name} e.V.`, phone: '', branch: 'Verein' }] : null),
	like_sounding: (row, chance, material) => {
		const near: Record<string, string> = { Müller: 'Möller', Meyer: 'Mayer', Schmidt: 'Schmitz', Becker: 'Decker', Koch: 'Kock', Weber: 'Weiser', Bauer: 'Sauer', Lang: 'Lange', Wolf: 'Wolff', Kuhn: 'Kühn', Huber: 'Hubert', Gruber: 'Graber', Moser: 'Mosner', Egger: 'Eggert', Wimmer: 'Zimmer', Rossi: 'Rosso' };
		const surname = Object.keys(near).find((name) => new RegExp(`(^|\\s)${name}(\\s|$)`).test(row.name));
		if (!surname) return null;
		return [{ ...row, name: row.name.replace(surname, near[surname]!), ...elsewhere(row, chance, material), city: row.city, postcode: row.postcode, phone: inventPhone(chance, row.city), email: '', website: '' }];
	},
	numbered: (row, chance, material) => {
		const place = inventPlace(chance, material);
		const base = chance.of(['Städtische Kita', 'Grundschule', 'Löschgruppe', 'Jugendzentrum']);
		const district = chance.of(material.districts);
		const web = `https://www.${place.city.toLowerCase().replace(/[^a-z]/g, '')}.example`;
		return [1, 2].map((number) => ({ name: `${base} ${district} ${number}`, branch: 'Einrichtung', ...place, number: String(Number.parseInt(place.number, 10) + number * 2), phone: inventPhone(chance, place.city), email: '', website: web }));
	},
	clubs_numbered: (row, chance, material) => {
		const place = inventPlace(chance, material);
		const district = chance.of(material.districts);
		return ['1', '2'].map((number) => ({ name: `${number}. FC ${district} e.V.`, branch: 'Verein', ...place, phone: '', email: '', website: '' }));
	},
	office_centre: (row, chance, material) => (row.phone ? [0, 1].map(() => ({ ...inventName(chance, material), street: row.street, number: row.number, postcode: row.postcode, city: row.city, phone: row.phone, email: '', website: '' })) : null),
	same_platform: (row, chance, material) => {
		const place = inventPlace(chance, material);
		return [0, 1].map((at) => ({ ...inventName(chance, material), ...place, number: String(at + 3), phone: '', email: '', website: chance.of(['https://www.facebook.com/', 'https://linktr.ee/', 'https://www.instagram.com/']) }));
	},
	franchise: (_row, chance, material) => {
		const brand = `${chance.of(material.brands)} Küchenwelt`;
		return [0, 1].map(() => {
			const place = inventPlace(chance, material);
			return { name: `${brand} ${chance.of(material.surnames)} GmbH`, branch: 'Küchen', ...place, phone: inventPhone(chance, place.city), email: '', website: `https://www.${brand.split(' ')[0]!.toLowerCase()}-kuechen.example` };
		});
	},
	district_groups: (_row, chance, material) => {
		const place = inventPlace(chance, material);
		const [one, other] = chance.shuffled(material.districts);
		return [one!, other!].map((district) => ({ name: `AWO Ortsverein ${district}`, branch: 'Verein', ...place, number: chance.happens(0.5) ? place.number : String(chance.whole(1, 99)), phone: '', email: '', website: 'https://www.awo-kreis.example' }));
	}
};

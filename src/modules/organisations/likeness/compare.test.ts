// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { SiteDraft } from '../import/draft.ts';
import { compareOrganisations } from './compare.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { Comparable } from './likeness.ts';
import { nameKey } from './name-key.ts';

const NOWHERE: SiteDraft = {
	street: null, houseNumber: null, postcode: null, city: null, district: null, lat: null, lon: null, openingHours: null, wheelchair: null
};

function draft(name: string, site: Partial<SiteDraft> = {}, more: Partial<Comparable> = {}): Comparable {
	return { name, phone: null, email: null, website: null, ...more, site: { ...NOWHERE, ...site } };
}

const HOME = { street: 'Hauptstraße', houseNumber: '5', postcode: '38440', city: 'Wolfsburg' };
const ELSEWHERE = { ...HOME, street: 'Ring', houseNumber: '71' };

test('spellings of one name fall together, different names do not', () => {
	const same = ['Müller & Söhne GmbH', 'Mueller und Soehne G.m.b.H.', 'MÜLLER&SÖHNE', 'Müller-Söhne Gesellschaft mit beschränkter Haftung'];
	expect(new Set(same.map(nameKey)).size).toBe(1);
	expect(nameKey('Heide-Bäckerei Meyer')).toBe(nameKey('Heidebäckerei Meyer'));
	expect(nameKey('Müller Töchter GmbH')).not.toBe(nameKey('Müller & Söhne GmbH'));
});

describe('comparing two records', () => {
	const office = draft('Müller & Söhne GmbH', HOME, { phone: '+49 5361 12345' });
	test.each<[string, Comparable, string]>([
		['another spelling at the same address', draft('Mueller und Söhne', { ...HOME, street: 'Hauptstr.' }), 'same'],
		['a typo at the same address', draft('Müler & Söhne GmbH', HOME), 'same'],
		['the same phone without an address', draft('Müller & Söhne GmbH', {}, { phone: '05361 12345'.replace(/^0/, '+49 ') }), 'same'],
		['the same firm at a second site', draft('Müller & Söhne GmbH', ELSEWHERE, { phone: '+49 5361 99999' }), 'second_site'],
		['a firm of the same name in another town', draft('Müller & Söhne GmbH', { ...HOME, postcode: '38518', city: 'Gifhorn' }), 'different'],
		['the same firm after it moved', draft('Müller & Söhne GmbH', ELSEWHERE, { phone: '05361/123 45' }), 'same'],
		['another legal person at the same address', draft('Müller & Söhne Verwaltungs AG', HOME), 'different'],
		['another name at the same address', draft('Café Linde', HOME), 'different'],
		['another name with the same phone alone', draft('Café Linde', { city: 'Köln' }, { phone: '+49 5361 12345' }), 'different'],
		['another name far away', draft('Café Linde', { city: 'Köln' }), 'different']
	])('%s', (_what, other, verdict) => {
		expect(compareOrganisations(office, other).verdict).toBe(verdict);
		expect(compareOrganisations(other, office).verdict).toBe(verdict);
	});

	test.each(['e.V.', 'e. V.', 'eV', 'e.V', 'B.V.', 'GmbH', 'eG'])('a name with and without %s is one, here and in a list', (form) => {
		const [bare, full] = [draft('Werkstattbühne Alte Remise', HOME), draft(`Werkstattbühne Alte Remise ${form}`, HOME)];
		expect(compareOrganisations(bare, full).verdict).toBe('same');
		expect(findDuplicates([bare, full]).map(({ likeness }) => likeness.verdict)).toEqual(['same']);
		// The control: a number that tells two apart still does, whatever stands behind it.
		expect(compareOrganisations(draft('Sportverein I', HOME), draft(`Sportverein II ${form}`, HOME)).verdict).toBe('different');
	});

	test('another name under the same phone, e-mail and website may be the same; two of the three are neighbours', () => {
		const every = { phone: '+49 5361 12345', email: 'post@linde.example', website: 'https://linde.example' };
		expect(compareOrganisations(draft('Rösterei Löwenbohne', HOME, every), draft('Café Linde', { city: 'Köln' }, every)).verdict).toBe('maybe');
		const two = { ...every, website: 'https://rathaus.example' };
		expect(compareOrganisations(draft('Rösterei Löwenbohne', HOME, every), draft('Café Linde', { city: 'Köln' }, two)).verdict).toBe('different');
	});

	test('an address is called the same only where both write the same number', () => {
		const reasons = (houseNumber: string) => compareOrganisations(office, draft('Müller & Söhne GmbH', { ...HOME, houseNumber })).reasons;
		expect(reasons('5')).toContain('address_equal');
		for (const other of ['5 a', '5-7', '']) {
			expect(reasons(other)).toContain('address_equal_but_number');
			expect(reasons(other)).not.toContain('address_equal');
		}
	});

	test('the reasons say what is there: a name that differs in the place, a mail domain that is the website of the other', () => {
		const market = (district: string, more = {}) => draft(`Wochenmarkt ${district}`, { postcode: '42275', city: 'Wuppertal', district }, more);
		const placed = compareOrganisations(market('Barmen'), market('Langerfeld')).reasons;
		expect([placed.includes('name_equal_but_place'), placed.includes('name_equal')]).toEqual([true, false]);
		expect(compareOrganisations(market('Barmen'), market('Barmen')).reasons).toContain('name_equal');
		const [mailed, sited] = [{ email: 'info@markt.example' }, { website: 'https://markt.example' }];
		expect(compareOrganisations(market('Barmen', mailed), market('Barmen', sited)).reasons).toContain('email_domain_is_website');
		expect(compareOrganisations(market('Barmen', mailed), market('Barmen', { email: 'post@markt.example' })).reasons).toContain('email_domain_equal');
	});

	test('numbers in names keep schools apart, and two doors of a chain are nobody\'s question', () => {
		expect(compareOrganisations(draft('BBS 1', HOME), draft('BBS 2', HOME)).verdict).toBe('different');
		expect(compareOrganisations(draft('Penny', { lat: 52.42, lon: 10.78 }), draft('Penny', { lat: 52.44, lon: 10.8 })).verdict).toBe('different');
	});

	test('two doors far apart are two sites, although the number of the house or the office\'s address is one', () => {
		const [here, there] = [{ lat: 52.5127, lon: 10.5817 }, { lat: 52.5481, lon: 10.6992 }];
		const street = (name: string, at: typeof here) => draft('Heidebäckerei Meyer', { street: name, houseNumber: '2', postcode: '38524', city: 'Sassenburg', ...at });
		expect(compareOrganisations(street('Zum Holzplatz', here), street('Alte Landstraße', there)).verdict).toBe('second_site');
		// The control: at one spot the street got a new name.
		expect(compareOrganisations(street('Zum Holzplatz', here), street('Alte Landstraße', { ...here, lat: here.lat + 0.002 })).verdict).toBe('same');
		const mail = { email: 'gs@wolfsburg.de' };
		expect(compareOrganisations(draft('Grundschule Fallersleben', here, mail), draft('Grundschule Fallersleben - Eulenschule', there, mail)).verdict).toBe('maybe');
	});

	test('a further site of the same firm is named as one, unless the record knows the site already', () => {
		const web = { website: 'https://www.tischlerei-evers.de' };
		const [home, branch] = [draft('Tischlerei Evers GmbH', HOME, web), draft('Tischlerei Evers GmbH', { ...ELSEWHERE, postcode: '38518', city: 'Gifhorn' }, web)];
		expect(compareOrganisations(home, branch)).toMatchObject({ verdict: 'second_site', reasons: expect.arrayContaining(['website_equal', 'further_site']) });
		expect(compareOrganisations({ ...home, furtherSites: [branch.site] }, branch).verdict).toBe('same');
	});
});

const PHONE = { phone: '0202 123456' };

describe('what tells two apart although much agrees', () => {
	test.each<[string, string, string]>([
		['a firm and its KG', 'Hartmann Stahlbau GmbH', 'Hartmann Stahlbau GmbH & Co. KG'],
		['a KG and the company that manages it', 'Hartmann Stahlbau GmbH & Co. KG', 'Hartmann Stahlbau Verwaltungs-GmbH'],
		['a firm and its holding', 'Hartmann Stahlbau GmbH', 'Hartmann Stahlbau Holding GmbH'],
		['an association and its friends', 'Turnverein Barmen e.V.', 'Förderverein Turnverein Barmen e.V.'],
		['a school and its friends', 'Käthe-Kollwitz-Schule', 'Verein der Freunde und Förderer der Käthe-Kollwitz-Schule e.V.'],
		['father and son', 'Malerbetrieb Hans Krause', 'Malerbetrieb Peter Krause'],
		['the junior', 'Malerbetrieb Krause', 'Malerbetrieb Krause jun.'],
		['two halls', 'Sporthalle A', 'Sporthalle B'],
		['two clubs', '1. FC Vorsfelde', '2. FC Vorsfelde'],
		['two firms of one family in one house', 'Weber Dachdeckerei', 'Weber Versicherungen']
	])('%s', (_what, one, other) => {
		expect(compareOrganisations(draft(one, HOME, PHONE), draft(other, HOME, PHONE)).verdict).not.toBe('same');
		// The control: with equal names the same two rows are one.
		expect(compareOrganisations(draft(one, HOME, PHONE), draft(one, HOME, PHONE)).verdict).toBe('same');
	});

	test('names that sound alike, in two houses', () => {
		expect(compareOrganisations(draft('Bäckerei Müller', HOME), draft('Bäckerei Möller', ELSEWHERE)).verdict).toBe('different');
	});

	test('one page of a platform is not the next', () => {
		const page = (path: string) => ({ website: `https://www.facebook.com/${path}` });
		expect(compareOrganisations(draft('Café Linde', {}, page('cafelinde')), draft('Café Ulme', {}, page('cafeulme'))).reasons).not.toContain('website_equal');
		expect(compareOrganisations(draft('Café Linde', {}, page('cafelinde')), draft('Cafe Linde', {}, page('cafelinde/'))).reasons).toContain('website_equal');
	});
});

describe('what is one although it is written otherwise', () => {
	test.each<[string, string, string]>([
		['abbreviated', 'Gebrüder Lang Bauunternehmung', 'Gebr. Lang Bauunternehmung'],
		['a sports club by its letters', 'Turnverein 1860 Musterberg e.V.', 'TV 1860 Musterberg'],
		['an inn by two words for it', 'Gasthof Zur Linde', 'Landgasthof zur Linde'],
		['an initiative by its short name', 'Solawi Sonnenhang', 'Solidarische Landwirtschaft Sonnenhang'],
		['an initiative in two languages', 'Repair Café Ölberg', 'Reparaturcafe Ölberg'],
		['in another order', 'Bäckerei Müller', 'Müller, Bäckerei'],
		['run together', 'Elektro Schmidt', 'Elektroschmidt'],
		['with its owner', 'Hof Simon', 'Hof Simon, Inh. Jürgen Fuchs'],
		['with a tag line', 'Optik Haselnuss GmbH', 'Optik Haselnuss GmbH – seit 3 Generationen'],
		['with its town', 'Bäckerei Müller', 'Bäckerei Müller Wolfsburg'],
		['with what it was called', 'Novatec Sensorik GmbH', 'Heliox Messtechnik GmbH (vormals Novatec Sensorik GmbH)'],
		['grown from a UG', 'Novatec Sensorik UG (haftungsbeschränkt)', 'Novatec Sensorik GmbH'],
		['by its initials', 'DRK Ortsverein Hattorf', 'Deutsches Rotes Kreuz Ortsverein Hattorf'],
		['with a slip between two words', 'Künstlergruppe Galerie und Kunstschule', 'Künstlergruppe Galeri undiKunstschule']
	])('%s', (_what, one, other) => {
		expect(compareOrganisations(draft(one, HOME), draft(other, HOME)).verdict).toBe('same');
		expect(compareOrganisations(draft(other, HOME), draft(one, HOME)).verdict).toBe('same');
	});

	test('the legal form in a column of its own counts like one in the name', () => {
		const [column, name] = [draft('Hartmann Stahlbau', HOME, { legalForm: 'GmbH & Co. KG' }), draft('Hartmann Stahlbau GmbH & Co. KG', HOME)];
		expect(compareOrganisations(column, name)).toMatchObject({ verdict: 'same' });
		expect(compareOrganisations({ ...column, legalForm: 'GmbH' }, name).reasons).toContain('legal_form_different');
	});

	test('another legal form at the very door is asked, and elsewhere is another firm', () => {
		const one = draft('Feinkost Brandscheid GmbH', HOME, { phone: '+49 5361 11111' });
		const other = (site: Partial<SiteDraft>) => draft('Feinkost Brandscheid oHG', site, { phone: '+49 5361 22222' });
		expect([compareOrganisations(one, other(HOME)).verdict, compareOrganisations(one, other(ELSEWHERE)).verdict]).toEqual(['maybe', 'different']);
	});

	test('three copies are three pairs, also where two of them alone would not do', () => {
		const rows = [draft('Hartmann Stahlbau GmbH', HOME, PHONE), draft('Hartmann Stahlbau', {}, PHONE), draft('Hartman Stahlbau', HOME)];
		expect(findDuplicates(rows).filter(({ likeness }) => likeness.verdict === 'same').map(({ a, b }) => [a, b])).toEqual([[0, 1], [0, 2], [1, 2]]);
	});
});

test('duplicates are found without comparing all with all', () => {
	const many = Array.from({ length: 20_000 }, (_, at) =>
		draft(`Betrieb ${String.fromCharCode(97 + (at % 26))}${(at * 7919).toString(36)}`, { ...HOME, street: `Weg ${at % 4000}`, postcode: String(10000 + (at % 5000)) })
	);
	const twin = draft(many[777]?.name.toUpperCase() ?? '', many[777]?.site);
	const started = performance.now();
	const pairs = findDuplicates([...many, twin]).filter((pair) => pair.likeness.verdict === 'same');
	expect(pairs.map(({ a, b }) => [a, b])).toEqual([[777, 20_000]]);
	expect(performance.now() - started).toBeLessThan(15_000);
}, 30_000);

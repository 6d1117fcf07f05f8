// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntakeContext } from './proposal.ts';
import { readNeed } from './read-need.ts';
import { readOffer } from './read-offer.ts';

const context: IntakeContext = {
	today: '2026-09-01',
	places: [
		{ name: 'Wuppertal', lat: 51.2562, lon: 7.1508, kind: 'municipality' },
		{ name: 'Elberfeld', lat: 51.2564, lon: 7.1401, kind: 'district' },
		{ name: 'Barmen', lat: 51.2717, lon: 7.1996, kind: 'district' }
	]
};
const read = (text: string) => readNeed(text, context);
const values = (list: { key: string; value: unknown }[]) => Object.fromEntries(
	list.map((entry) => [entry.key, entry.value])
);

describe('the vegetable store', () => {
	const proposal = read('Suchen was Kühles für 30 Gemüsekisten, Elberfeld-Nähe');
	it('is a need for a room', () => {
		expect(proposal.direction).toBe('seeks');
		expect(proposal.category).toBe('space');
	});
	it('must be cooled, and says with which word', () => {
		expect(proposal.must.find((entry) => entry.key === 'cooled')).toMatchObject({ value: true, words: 'Kühles' });
	});
	it('guesses the area from the crates, as a wish with little confidence', () => {
		const area = proposal.wish.find((entry) => entry.key === 'area_sqm_min');
		expect(area?.value).toBe(8);
		expect(area?.confidence).toBeLessThan(0.5);
	});
	it('is sought around Elberfeld, within the usual five kilometres', () => {
		expect(proposal.place?.value.name).toBe('Elberfeld');
		expect(proposal.radiusKm).toBe(5);
	});
	it('asks from when it is needed', () => {
		expect(proposal.questions.map((question) => question.key)).toContain('exchange_reason_ask_period');
	});
});

describe('figures in a sentence', () => {
	it('a range of square metres has a hard floor and a soft ceiling', () => {
		const proposal = read('Lagerhalle gesucht\n80 bis 120 qm, max. 500 € warm');
		expect(values(proposal.must)).toMatchObject({ area_sqm_min: 80, rent_eur_month_max: 500 });
		expect(proposal.wish.map((entry) => entry.key)).toContain('area_sqm_max');
	});
	it('a stapler has a payload in kilograms', () => {
		expect(values(read('Gabelstapler leihen\nTraglast mind. 1,5 t').must)).toMatchObject({ payload_kg_min: 1500 });
	});
	it('a price by the day is not a price by the month', () => {
		expect(values(read('Anhänger ausleihen\nhöchstens 40 € am Tag').must)).toMatchObject({ price_eur_day_max: 40 });
	});
	it('the height of a gate is not the height of a ceiling', () => {
		const proposal = read('Halle zum Mieten gesucht\nTor mindestens 4,50 m hoch, Deckenhöhe mind. 6 m');
		expect(values(proposal.must)).toMatchObject({ gate_height_m_min: 4.5, ceiling_height_m_min: 6 });
	});
	it('clock times and dates are no figures', () => {
		const proposal = read('Raum gesucht\nab 19.30 Uhr am 14.11.2026');
		expect(Object.keys(values([...proposal.must, ...proposal.wish])).filter((key) => key.startsWith('area'))).toEqual([]);
	});
	it('what is floor and ceiling at once is asked for', () => {
		const proposal = read('Lager gesucht\nmindestens 200 qm, aber höchstens 100 qm');
		expect(proposal.questions.map((question) => question.key)).toContain('exchange_reason_ask_contradiction');
	});
});

describe('yes, no and perhaps', () => {
	it('"keine Kühlung nötig" is noted as not needed, and never a must', () => {
		const proposal = read('Lagerraum gesucht\ntrocken, keine Kühlung nötig');
		expect(values(proposal.must)).toMatchObject({ dry: true });
		expect(values([...proposal.must, ...proposal.wish])).not.toHaveProperty('cooled');
		expect(proposal.notNeeded.map((entry) => entry.key)).toContain('cooled');
	});
	it('"gern", "wäre schön" and "kein Muss" make a wish', () => {
		for (const sentence of ['gern mit Rampe', 'eine Rampe wäre schön', 'Rampe ist aber kein Muss']) {
			const proposal = read(`Lagerhalle gesucht\nab 100 qm, ${sentence}`);
			expect(values(proposal.wish), sentence).toHaveProperty('ramp');
			expect(values(proposal.must), sentence).not.toHaveProperty('ramp');
		}
	});
	it.each([
		['Saal für zweihundertvierzig Gäste', { persons_min: 240 }], ['Werkstatt mit hundertfünfzig qm, mehr als neunhundert is nicht drin', { area_sqm_min: 150, rent_eur_month_max: 900 }],
		['Büro, gut fünfzig m2, nicht über fünfhundertfuffzig.', { rent_eur_month_max: 550 }], ['Halle, dreihundert Quadrat, höchstens sechshundert', { area_sqm_min: 300, rent_eur_month_max: 600 }],
		['Saal für 120 Leute, einige Mitglieder sind über achtzig.', { persons_min: 120 }],
		['Saal, 15 bis 20 Plätze, nicht mehr als fünfzig', { persons_min: 15 }], ['Saal für höchstens achtzig', {}], ['Raum, wir sind maximal fünfzig, Raum mit Tageslicht', {}], ['Regalhöhe unter 250', {}],
		['Druck, Auflage mindestens 500. Kosten offen.', {}]
	])('numbers in words, and money that nobody calls money: %s', (text, expected) => {
		const read = readNeed(text, { today: '2026-09-01', places: [] });
		const figures = [...read.must, ...read.wish].filter(({ key }) => /_(?:min|max)$/.test(key) && /persons|area|rent|price/.test(key)).map(({ key, value }) => [key, value]);
		expect(Object.fromEntries(figures)).toMatchObject(expected);
		expect(Object.keys(Object.fromEntries(figures)).filter((key) => /price|rent/.test(key))).toEqual(Object.keys(expected).filter((key) => /price|rent/.test(key)));
	});
	it.each([
		['Wer stellt unseren Käse bei sich hin?', 'sales_channel'], ['Lehrling soll vier Wochen in eine andere Firma', 'staff'], ['Vierzigtausend fehlen, die Hausbank winkt ab', 'finance'],
		['Wer gibt mit uns zusammen ein Angebot ab?', 'cooperation'], ['Unser Sensor soll im echten Betrieb messen, wer lässt uns ran?', 'pilot'], ['Keinen Schimmer von Zoll, wer erklärt uns das?', 'knowledge'],
		['Ich höre 2028 auf, wer macht den Laden weiter?', 'succession'], ['Wer gibt uns Restholz ab? Zehn Kisten Holz', 'goods'], ['Suche Elektriker: Unsere Anlage zeigt Störung, Reparatur', 'service'],
		['Wer verkauft gebrauchte Kartons?', 'goods'], ['Suche Tischler für Einbauschrank. Keine Kinder im Haus, Montage', 'service'], ['Lager für 30 Paletten?', 'space'],
		['Wer kann uns bis Ende Februar zwölf Holzbänke für den Garten bauen, Budget rund 1.500 Euro?', 'service']
	])('what people do with a thing tells the kind: "%s"', (text, category) => {
		expect(readNeed(text, { today: '2026-09-01', places: [] }).category).toBe(category);
	});
	it.each(['Wer verleiht eine Hebebühne? Wir haben keine.', 'Hat jemand eine Drehbank? Ich habe keine.'])('who has none, seeks: %s', (text) => {
		expect(readNeed(text, { today: '2026-09-01', places: [] }).category).toBe('equipment');
	});
	it('a date behind us, of a norm, or of a size says nothing about when', () => {
		const when = (text: string) => readNeed(text, { today: '2026-12-01', places: [] }).period?.value ?? null;
		expect([when('Anzeige vom 12. November 2026, Raum gesucht'), when('Nach DIN 18.04.2020, Raum gesucht'), when('Raum am 14.2.2027')]).toEqual([null, null, { from: '2027-02-14', until: '2027-02-14' }]);
	});
	it('many people in a room meet, unless they work there', () => {
		const kind = (text: string) => readNeed(text, { today: '2026-09-01', places: [] }).wish.find(({ key }) => key === 'kind')?.value ?? null;
		expect([kind('Raum für 15 Personen, dienstags abends'), kind('Raum für 3 Personen'), kind('Räume für unser Büro, 15 Personen')]).toEqual(['event_room', null, null]);
	});
	it('when somebody can be called is no day of the need', () => {
		const days = (text: string) => readNeed(text, { today: '2026-09-01', places: [] }).must.find(({ key }) => key === 'days')?.value ?? null;
		expect([days('Erreichbar Montag und Freitag. Suche Raum'), days('Raum montags und freitags'), days('Raum, Montag und Freitag')]).toEqual([null, 'Mo/Fr', 'Mo/Fr']);
	});
	it('"kein Nasslack" is a refusal', () => {
		expect(read('Rahmen pulvern lassen\nKein Nasslack.').refused).toMatchObject(
			[{ words: 'Nasslack', lexemes: expect.arrayContaining(['nasslack']) }]
		);
	});
	it('a nachfolge is kept in confidence', () => {
		expect(read('Nachfolge für unsere Bäckerei gesucht').anonymous).toBe(true);
		expect(read('Lagerhalle gesucht').anonymous).toBe(false);
	});
});

describe('when', () => {
	const period = (text: string) => read(`Lagerraum gesucht\n${text}`).period?.value;
	it('months without a year are the next ones', () => {
		expect(period('ab März')).toEqual({ from: '2027-03-01', until: null });
		expect(period('ab Oktober')).toEqual({ from: '2026-10-01', until: null });
	});
	it('seasons and year ends are spans', () => {
		expect(period('im Herbst')).toEqual({ from: '2026-09-01', until: '2026-11-30' });
		expect(period('bis Ende 2027')?.until).toBe('2027-12-31');
	});
	it('a range over the new year stays in order', () => {
		expect(period('von November bis Ende März')).toEqual({ from: '2026-11-01', until: '2027-03-31' });
	});
	it('a day is a day', () => {
		expect(period('vom 16.11. bis 24.12.')).toEqual({ from: '2026-11-16', until: '2026-12-24' });
	});
	it('a year before a full stop is read whole', () => {
		expect(period('ab Januar 2027.')).toEqual({ from: '2027-01-01', until: null });
	});
	it('an impossible date is no date', () => {
		expect(period('am 45.13.')).toBeUndefined();
	});
});

describe('who offers', () => {
	it('an offer is noticed when it comes as a need', () => {
		const proposal = read('Zu vermieten: Halle, 300 qm');
		expect(proposal.direction).toBe('offers');
		expect(proposal.questions.map((question) => question.key)).toContain('exchange_reason_ask_direction');
	});
	it('an offer states attributes, and says no as false', () => {
		const offer = readOffer('Lagerhalle zu vermieten. 300 m², Rampe, trocken, keine Heizung, 900 € im Monat');
		expect(values(offer.attributes)).toMatchObject(
			{ area_sqm: 300, ramp: true, dry: true, heated: false, rent_eur_month: 900 }
		);
	});
});

describe('an offer', () => {
	it('with a season is open in its months only', () => {
		expect(
			values(readOffer('Scheune als Stellplatz\nnur von Mai bis September').attributes)
		).toMatchObject({ season: '05-09' });
	});
	it('with a floor on the amount has a minimum order, not a stock', () => {
		const attributes = values(readOffer('Roggen zu verkaufen\nab 5 t', 'goods').attributes);
		expect(attributes).toMatchObject({ min_order: 'ab 5 t' });
		expect(attributes).not.toHaveProperty('quantity');
	});
});

describe('bad input', () => {
	it('nothing, one letter or stop words lead to a friendly question', () => {
		for (const text of ['', 'x', 'und oder aber']) {
			expect(read(text).questions.map((question) => question.key), text).toContain('exchange_reason_ask_text');
		}
	});
	it('any text is read without failing and within a second', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
				for (const entry of [...read(text).must, ...read(text).wish]) expect(entry.confidence).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 150 }
		);
		const started = performance.now();
		read('Suche Lager 100 bis '.repeat(1000));
		read('9'.repeat(20_000));
		read('('.repeat(20_000));
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('the title', () => {
	const title = (text: string) => readNeed(text, { today: '2026-11-23', places: [] }).title;

	it('is the first sentence, and a shortened word does not end it', () => {
		expect(title('Wir brauchen mind. 12 qm gekühlt. Sonst verdirbt der Salat.')).toBe('Wir brauchen mind. 12 qm gekühlt.');
		expect(title('Raum für ca. 20 Leute, z. B. samstags! Gern mit Küche.')).toBe('Raum für ca. 20 Leute, z. B. samstags!');
	});

	it('of a long sentence is cut at a word', () => {
		const long = title(`Gesucht wird ${'ein sehr großer heller trockener Raum '.repeat(6)}`);
		expect(long.endsWith(' …')).toBe(true);
		expect(long).not.toMatch(/\S…$/);
	});
});

describe('how often, in which state, and for what', () => {
	const both = (text: string) => {
		const { must, wish } = read(text);
		return { must: values(must), wish: values(wish) };
	};
	it('days of the week and the evening are read where something is needed again and again', () => {
		expect(both('Proberaum für einen Chor gesucht, dienstags abends')).toMatchObject({ must: { days: 'Di' }, wish: { evening: true } });
		expect(both('Seminarraum mittwochs und jeden Freitag').must).toMatchObject({ days: 'Mi/Fr' });
		expect(both('Seminarraum gesucht für Dienstag, 3.11.').must).not.toHaveProperty('days');
	});
	it('a used thing is looked for as one, also where a desk could be a place to work', () => {
		for (const text of ['Vier gebrauchte Schreibtische gesucht', 'Suche gebrauchten Laptop']) expect([text, both(text).wish.used]).toEqual([text, true]);
		expect(read('Schreibtisch in einer Bürogemeinschaft gesucht').category).toBe('space');
	});
	it('what is possible is no must', () => {
		for (const text of ['Bürostühle gesucht, Abholung möglich', 'Regale gesucht, wir können sie selbst abholen']) expect([text, both(text)]).toMatchObject([text, { must: {}, wish: { pickup: true } }]);
		expect(both('Regale gesucht, Abholung durch Spedition nötig').must).toMatchObject({ pickup: true });
	});
	it('needed by a day means from that day at the latest, and ends nothing', () => {
		expect(read('20 Holzkisten gesucht, bis spätestens 15.12.').period?.value).toEqual({ from: '2026-12-15', until: null });
		expect(read('Zelt gesucht, bis 15.12.').period?.value).toEqual({ from: null, until: '2026-12-15' });
	});
	it('who asks for voluntary help asks for help without pay', () => {
		expect(both('Wer hilft ehrenamtlich bei der Buchhaltung?').wish).toMatchObject({ free: true });
	});
});

// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendLexicon, LEXICON, lexemes, negated, numberWord, queryLexemes, readNumber } from './index.ts';
import { nearestWord, normaliseWord, splitCompound, stem, tokenise, typoDistance, unitOf } from './index.ts';

describe('normalising', () => {
	it('writes spelt-out umlauts as umlauts, but leaves Mauer, Steuer and Quelle alone', () => {
		expect(['Hebebuehne', 'Kuehlhaus', 'Mauer', 'Steuer', 'Quelle', 'Poet'].map(normaliseWord)).toEqual([
			'hebebühne', 'kühlhaus', 'mauer', 'steuer', 'quelle', 'poet'
		]);
	});
	it('takes ß as ss and accents of loan words away', () => {
		expect(['Straße', 'Café', 'GROSSKÜCHE'].map(normaliseWord)).toEqual(['strasse', 'cafe', 'grossküche']);
	});
});

describe('stemming', () => {
	it('brings inflected forms of one word together', () => {
		const groups = [['Halle', 'Hallen'], ['Platz', 'Plätze', 'Plätzen'], ['Haus', 'Häuser', 'Hauses'],
			['trocken', 'trockenes', 'trockene'], ['Gründerin', 'Gründerinnen', 'Gründer'], ['Kühlung', 'kühl', 'kühles']];
		for (const group of groups) expect(new Set(group.map((word) => stem(normaliseWord(word)))).size, group[0]).toBe(1);
	});
	it('keeps words apart that differ in an umlaut or an ending of their own', () => {
		for (const [a, b] of [['Küche', 'Kuchen'], ['Lager', 'Lage'], ['fordern', 'fördern'], ['Wohnung', 'wohnen']]) {
			expect(stem(normaliseWord(a ?? ''))).not.toBe(stem(normaliseWord(b ?? '')));
		}
	});
});

describe('splitting compounds', () => {
	it('finds the fewest parts and drops linking elements', () => {
		expect(splitCompound('gemüselager')).toEqual(['gemüse', 'lager']);
		expect(splitCompound('wirtschaftsförderung')).toEqual(['wirtschaft', 'förderung']);
		expect(splitCompound('lastenrad')).toEqual(['lasten', 'rad']);
	});
	it('does not split simple words', () => {
		for (
			const word of ['verkauf', 'maschine', 'getränke', 'werkzeug', 'kunststoff']
		) expect(splitCompound(word)).toEqual([]);
	});
	it('keeps a name in one piece once the network has told it', () => {
		expect(splitCompound('oberhausen')).not.toEqual([]);
		expect(splitCompound('oberhausen', extendLexicon(LEXICON, { names: ['Oberhausen'] }))).toEqual([]);
	});
	it('learns a word of the network as a part', () => {
		expect(splitCompound('quaxelhalle', extendLexicon(LEXICON, { words: ['Quaxel'] }))).toEqual(['quaxel', 'halle']);
	});
	it('keeps the unsplit word beside its parts in the index', () => {
		expect(lexemes('Gemüselager')).toEqual(['gemuselager', 'gemus', 'lager']);
	});
});

describe('figures and words', () => {
	it('reads German figures and number words', () => {
		expect(['1.200', '1,5', '4.000,50', 'zwölf', 'fünfundzwanzig', 'dreihundert', 'Dutzend'].map(readNumber)).toEqual([
			1200, 1.5, 4000.5, 12, 25, 300, 12
		]);
		expect(numberWord('Halle')).toBeNull();
	});
	it('knows units however they are written', () => {
		expect(['qm', 'm²', 'Quadratmeter'].map((unit) => unitOf(unit)?.name)).toEqual(['sqm', 'sqm', 'sqm']);
		expect(unitOf('t')?.factor).toBe(1000);
	});
	it('parts a figure from the unit glued to it', () => {
		expect(tokenise('120qm').map((token) => token.word)).toEqual(['120', 'qm']);
	});
});

describe('negation', () => {
	const said = (text: string) => {
		const tokens = tokenise(text);
		const marks = negated(tokens);
		return tokens.filter((_, index) => marks[index]).map((token) => token.text);
	};
	it('reaches over a list and ends with its sentence', () => {
		expect(said('Keine Heizung, keine Kühlung und keine Rampe. Strom ja')).toEqual(['Heizung', 'Kühlung', 'Rampe']);
	});
	it('works backwards from "nicht nötig" and "unnötig"', () => {
		expect(said('Heizung nicht nötig')).toContain('Heizung');
		expect(said('Kühlung unnötig')).toContain('Kühlung');
	});
	it('hears a prohibition at the end of the sentence', () => {
		expect(said('Lärm ist hier leider nicht erlaubt')).toContain('Lärm');
		expect(said('Holzbearbeitung ist vom Brandschutz untersagt')).toContain('Holzbearbeitung');
	});
	it('does not mistake a lack for a no: "noch keine Halle" is what is sought', () => {
		expect(said('Wir haben noch keine Halle')).toEqual([]);
	});
	it('does not mistake "kein Muss" for a no', () => {
		expect(said('kühl wäre super, aber kein Muss')).toEqual([]);
	});
});

describe('queries', () => {
	it('find a word through its synonyms: Kühlhaus answers Kühlzelle', () => {
		const found = queryLexemes('Kühlhaus').map((entry) => entry.lexeme);
		expect(found).toContain(stem('kühlzelle'));
		expect(found[0]).toBe('kuhlhaus');
	});
	it('leave out what the sentence says no to', () => {
		expect(queryLexemes('Lager ohne Heizung').map((entry) => entry.lexeme)).not.toContain('heiz');
	});
	it('leave out stop words and weigh words of asking next to nothing', () => {
		expect(queryLexemes('wir und die').length).toBe(0);
		expect(queryLexemes('suche Halle').find((entry) => entry.from === 'suche')?.weight).toBeLessThan(0.2);
	});
});

describe('typing errors', () => {
	it('counts a swap of neighbours as one', () => {
		expect(typoDistance('halle', 'hlale')).toBe(1);
		expect(typoDistance('halle', 'hallen')).toBe(1);
		expect(typoDistance('halle', 'keller')).toBe(3);
	});
	it('forgives none in short words', () => {
		expect(nearestWord('bus', ['bug'])).toBeNull();
		expect(nearestWord('werkstat', ['werkstatt', 'werk'])).toBe('werkstatt');
	});
});

describe('any text', () => {
	it('is read without failing, the same way twice, into clean lexemes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
				const once = lexemes(text);
				expect(lexemes(text)).toEqual(once);
				for (const { weight } of queryLexemes(text)) expect(weight).toBeGreaterThan(0);
			}),
			{ numRuns: 300 }
		);
	});
	it('of 20,000 characters costs no more than a page', () => {
		const started = performance.now();
		lexemes('Donaudampfschifffahrtsgesellschaftskapitän '.repeat(500));
		lexemes('x'.repeat(20_000));
		expect(performance.now() - started).toBeLessThan(500);
	});
});

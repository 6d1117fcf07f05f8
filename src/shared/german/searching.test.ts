// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { corrected, isKnownWord } from './correct.ts';
import { highlight, snippet } from './highlight.ts';
import { queryLexemes } from './index.ts';

const wantedBy = (query: string) => new Set(queryLexemes(query).filter((one) => one.weight >= 0.3).map((one) => one.lexeme));
const marked = (text: string, query: string) => highlight(text, wantedBy(query)).filter((piece) => piece.hit).map((piece) => piece.text);

describe('did you mean', () => {
	it.each([
		['Tischlrei', 'Tischlerei'], ['Bäckrei in Barmen', 'Bäckerei in Barmen'], ['Gablestapler', 'Gabelstapler'], ['fotogarf', 'fotograf'], ['Druckerie', 'Druckerei'], ['Lagerhale', 'Lagerhalle']
	])('"%s" is "%s"', (typed, meant) => expect(corrected(typed)).toBe(meant));

	it.each(['Tischlerei', 'Lastenradverleih', 'Kühlzellen', 'xyzzyq', 'Hof', '', 'Suche Leute für Ernte'])('"%s" is left alone', (typed) => expect(corrected(typed)).toBeNull());

	it('knows compounds of known words, and no noise', () => {
		expect([isKnownWord('Gemüselagerhalle'), isKnownWord('qwrtzpl')]).toEqual([true, false]);
	});
});

describe('hits are marked', () => {
	it.each([
		['Kühlhaus Nord mit Rampe', 'Kühlzelle', ['Kühlhaus']], ['Wir verkaufen Bauernbrote.', 'Brot', ['Bauernbrote']], ['Möbel nach Maß', 'Bäckerei', []], ['Tischlerei & Zimmerei', 'Tischler', ['Tischlerei']]
	])('"%s" for "%s"', (text, query, expected) => expect(marked(text, query)).toEqual(expected));

	it('and the text stays as it was, with accents, dashes and a word begun', () => {
		const text = 'Café „Zur Mühle“ – Brot, Kuchen (täglich)';
		const pieces = highlight(text, new Set(), 'kuch');
		expect(pieces.map((piece) => piece.text).join('')).toBe(text);
		expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['Kuchen']);
		expect(highlight('', new Set(['x']))).toEqual([{ text: '', hit: false }]);
	});

	it('a long text is shown around its first hit, or not at all', () => {
		const long = `${'Wir sind seit vielen Jahren da und freuen uns. '.repeat(8)}Im Keller steht eine Kühlzelle für Blumen. ${'Besuchen Sie uns gern. '.repeat(8)}`;
		const shown = snippet(long, wantedBy('Kühlraum'), null, 120)!;
		expect([shown.includes('Kühlzelle'), shown.startsWith('… '), shown.endsWith(' …'), shown.length <= 126]).toEqual([true, true, true, true]);
		expect(snippet(long, wantedBy('Gerüst'), null, 120)).toBeNull();
	});
});

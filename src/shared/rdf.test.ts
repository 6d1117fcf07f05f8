// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { iri, jsonLdGraphOf, turtleOf, typed, words, type Triple } from './rdf.ts';

test('an independent parser reads every text back that was written as Turtle', () => {
	fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }), (texts) => {
		const whole = texts.map((text) => text.toWellFormed());
		const triples = whole.map((text): Triple => ['https://a.example/s', 'https://a.example/p', words(text, 'de')]);
		const read = new Parser().parse(turtleOf(triples));
		expect(read.map(({ object }) => object.value)).toEqual(whole);
	}));
});

test('an address with signs that no address holds cannot break out', () => {
	const [quad] = new Parser().parse(turtleOf([['https://a.example/s', 'https://a.example/p', iri('https://x.example/a b> <c"')]]));
	expect(quad!.object.value).toBe('https://x.example/a%20b%3E%20%3Cc%22');
});

test('JSON-LD says the same as Turtle', () => {
	const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
	expect(jsonLdGraphOf([['https://a.example/s', type, iri('https://a.example/T')], ['https://a.example/s', 'https://a.example/p', typed('2026-11-23', 'date')]])).toEqual([
		{ '@id': 'https://a.example/s', '@type': ['https://a.example/T'], 'https://a.example/p': [{ '@value': '2026-11-23', '@type': 'http://www.w3.org/2001/XMLSchema#date' }] }
	]);
});

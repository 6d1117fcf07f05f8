// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import type { MatchNeed } from './match.ts';
import { indexLexemes, planRetrieval } from './retrieval.ts';

const need: MatchNeed = {
	id: 'n', title: 'Kühlhaus gesucht', text: 'ohne Heizung', category: 'space', categoryConfidence: 1, must: {}, wish: {},
	point: { lat: 51, lon: 7 }, radiusKm: 5, period: null, organisationId: null
};

it('an offer is filed under a lexeme that the need looks for, though no word is the same', () => {
	const wanted = planRetrieval(need).lexemes.map((entry) => entry.lexeme);
	const filed = indexLexemes({ title: 'Kühlzelle', text: 'Gewölbe', fieldWords: [] });
	expect(filed.filter((lexeme) => wanted.includes(lexeme)).length).toBeGreaterThan(0);
});

it('what the need says no to is not looked for', () => {
	expect(planRetrieval(need).lexemes.map((entry) => entry.lexeme)).not.toContain('heiz');
});

it('the box holds the circle, and is absent without a place', () => {
	const { box } = planRetrieval(need);
	expect(box && box.south < 50.96 && box.north > 51.04 && box.west < 6.93 && box.east > 7.07).toBe(true);
	expect(planRetrieval({ ...need, point: null }).box).toBeNull();
});

it('the wanted category comes first among its neighbours', () => {
	expect(planRetrieval(need).categories[0]).toEqual({ category: 'space', nearness: 1 });
});

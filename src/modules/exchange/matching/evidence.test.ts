// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { collectStatistics } from './candidate-words.ts';
import { isWorthACall } from './evidence.ts';
import type { Candidate, MatchNeed } from './match.ts';
import { rankMatches } from './rank.ts';

const need: MatchNeed = {
	id: 'n', title: 'Kühlmöglichkeit für Abholungen', text: 'Fahrzeug oder Kühlboxen, ohne Steigung, in Elberfeld im Tal. Viele Hände helfen mit.', category: 'equipment',
	categoryConfidence: 1, must: {}, wish: {}, point: null, radiusKm: 5, period: null, organisationId: 'asker'
};
const organisation = (title: string, text: string, fieldWords: string[] = []): Candidate => ({
	id: title, kind: 'organisation', organisationId: title, category: null, title, text, attributes: {}, fieldWords, point: null, availableFrom: null, availableUntil: null, confirmedOn: null
});
const cold = organisation('Eiskalt GmbH', 'Wir liefern und warten Kühlmöglichkeiten für Feste.');
const trade = organisation('Frost & Sohn', '', ['Vermietung von Kühlmöglichkeiten']);
const named = organisation('Steigung Nachhilfe', 'Unterricht in Mathematik.');
const near = organisation('Blumen Elberfeld', 'Floristik, mitten in Elberfeld, im Tal.');
const remark = organisation('Zangenfabrik', 'Viele Hände arbeiten bei uns.');
const stock = [cold, trade, named, near, remark];
const statistics = { ...collectStatistics(stock), documents: 200 };
const places = new Set(['elberfeld']);
const worth = (candidate: Candidate, asked = need) => isWorthACall(asked, candidate, statistics, places);

describe('an organisation is worth a call', () => {
	test('for what it says it does, or for its trade', () => {
		expect([cold, trade].map((one) => worth(one))).toEqual([true, true]);
	});

	test('not for a word of its name that is only a remark of the need', () => {
		expect(worth(named)).toBe(false);
	});

	test('not for its place, even where the need names the place in its title (another word there does)', () => {
		expect(worth(near, { ...need, title: 'Hilfe in Elberfeld im Tal' })).toBe(false);
		expect(worth(near, { ...need, title: 'Floristik in Elberfeld' })).toBe(true);
	});

	test('not for what everything is called (the thing itself beside it does)', () => {
		const store = organisation('Kühlhaus am Hof', 'Kühlraum und Lagerraum für Händler.');
		expect(worth(store, { ...need, title: 'Raum für Krabbelgruppe', text: '' })).toBe(false);
		expect(worth(store, { ...need, title: 'Kühlraum für Blumen', text: '' })).toBe(true);
	});

	test('not for one remark behind the title', () => {
		expect(worth(remark)).toBe(false);
	});

	test('not for the front part of a compound that means something else', () => {
		expect(worth(organisation('Verlag', 'Wir drucken Kühlmöglichkeitenlexika.'))).toBe(false);
	});

	test('never if it is the one who asks', () => {
		const ranked = rankMatches({ ...need, organisationId: cold.id }, stock, { today: '2026-09-01', statistics, places });
		expect(ranked.worthACall.map((match) => match.candidateId)).not.toContain(cold.id);
		const others = rankMatches(need, stock, { today: '2026-09-01', statistics, places });
		expect(others.worthACall.map((match) => match.candidateId)).toContain(cold.id);
	});
});

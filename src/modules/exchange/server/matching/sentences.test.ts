// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { collectStatistics } from '../../matching/candidate-words.ts';
import type { Candidate, MatchNeed } from '../../matching/match.ts';
import { scoreCandidate } from '../../matching/score.ts';
import { answersOf, standingOf, sentencesOf } from './find-matches.ts';

const need: MatchNeed = {
	id: 'n', title: 'Lagerraum', text: '', category: 'space', categoryConfidence: 1, must: { available_from: '2026-10-01' }, wish: {},
	point: { lat: 51.2564, lon: 7.1401 }, radiusKm: 5, period: { from: '2026-10-01', until: null }, organisationId: 'asker'
};
const offer: Candidate = {
	id: 'o', kind: 'offer', organisationId: 'owner', category: 'space', title: 'Lagerraum im Hof', text: '', attributes: {}, fieldWords: [],
	point: { lat: 51.26, lon: 7.15 }, availableFrom: null, availableUntil: null, confirmedOn: null
};
const said = (candidate: Candidate) => sentencesOf('de', scoreCandidate(need, candidate, { today: '2026-09-01', statistics: collectStatistics([offer]) }));

test('a must that the offer leaves open by its nature is said, not passed over', () => {
	expect(said(offer).reasons).toContain('Verfügbar: ohne Datum angeboten, also ab sofort');
});

test('what comes too late is missed once, and no other sentence says that it is free', () => {
	const late = said({ ...offer, availableFrom: '2026-11-15' });
	expect(late.missed).toHaveLength(1);
	expect(late.missed[0]).toMatch(/^Verfügbar ab/);
	expect([...late.reasons, ...late.against].filter((sentence) => /frei/.test(sentence))).toEqual([]);
});

test('a longer way than asked for speaks against it and is no reason', () => {
	const away = said({ ...offer, point: { lat: 51.31, lon: 7.14 } });
	expect(away.against).toHaveLength(1);
	expect(away.against[0]).toMatch(/km Luftlinie, weiter als die gewünschten 5 km$/);
	expect(away.reasons.join()).not.toContain('Luftlinie');
	// Control: near enough it is a reason.
	expect(said(offer).reasons.join()).toContain('Luftlinie, innerhalb von 5 km');
	expect(said(offer).against).toEqual([]);
});

test('an offer that leaves a must open is asked for, not called a near miss, even beyond the radius', () => {
	const asked = { ...need, must: { cooled: true } };
	const score = (candidate: Candidate) => scoreCandidate(asked, candidate, { today: '2026-09-01', statistics: collectStatistics([offer]) });
	const away = { ...offer, point: { lat: 51.31, lon: 7.14 } };
	const open = score({ ...away, id: 'open' });
	const stated = score({ ...away, id: 'stated', attributes: { cooled: true } });
	const missed = score({ ...offer, id: 'missed', attributes: { cooled: false } });
	expect([missed, open, stated].map(standingOf)).toEqual(['near', 'doubtful', 'near']);
	expect(answersOf({ offers: [], nearMisses: [missed, open, stated] }).map((match) => match.candidateId)).toEqual(['stated', 'open', 'missed']);
});

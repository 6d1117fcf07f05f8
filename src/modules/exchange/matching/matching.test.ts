// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectStatistics } from './candidate-words.ts';
import type { Candidate, MatchContext, MatchNeed } from './match.ts';
import { rankMatches, varied } from './rank.ts';
import { scoreCandidate } from './score.ts';

const need: MatchNeed = {
	id: 'n1', title: 'Kühlraum für Gemüse', text: 'Suchen etwas Kühles für unsere Gemüsekisten', category: 'space',
	categoryConfidence: 1, must: { cooled: true, area_sqm_min: 10 }, wish: { ramp: true },
	point: { lat: 51.2564, lon: 7.1401 }, radiusKm: 5, period: null, organisationId: 'asker'
};
const room: Candidate = {
	id: 'c1', kind: 'offer', organisationId: 'o1', category: 'space', title: 'Kühlzelle',
	text: 'für Obst und Gemüse, 2 bis 8 Grad',
	attributes: { cooled: true, area_sqm: 14 }, fieldWords: [], point: { lat: 51.26, lon: 7.15 },
	availableFrom: null, availableUntil: null, confirmedOn: '2026-08-01'
};
const other: Candidate = {
	...room,
	id: 'c2',
	organisationId: 'o2',
	title: 'Steuerberatung',
	text: 'für Handwerk',
	category: 'knowledge',
	attributes: {}
};
const stock = [
	room,
	other,
	{ ...other, id: 'c3', title: 'Malerbetrieb', text: 'Anstrich innen und außen', category: 'service' as const }
];
const context: MatchContext = { today: '2026-09-01', statistics: collectStatistics(stock) };
const score = (candidate: Candidate, asked: MatchNeed = need) => scoreCandidate(asked, candidate, context);
const state = (
	candidate: Candidate,
	key: string
) => score(candidate).criteria.find((entry) => entry.key === key)?.state;

describe('one candidate', () => {
	it('meets, misses or does not state each criterion', () => {
		expect(state(room, 'cooled')).toBe('met');
		expect(state({ ...room, attributes: { cooled: false } }, 'cooled')).toBe('missed');
		expect(state({ ...room, attributes: {} }, 'cooled')).toBe('not_stated');
	});
	it('misses nothing: full; one hard criterion: near; two: far', () => {
		expect(score(room).fit).toBe('full');
		expect(score({ ...room, attributes: { cooled: true, area_sqm: 5 } }).fit).toBe('near');
		expect(score({ ...room, attributes: { cooled: false, area_sqm: 5 } }).fit).toBe('far');
		expect(score({ ...room, attributes: {} }).fit).toBe('full');
	});
	it('beyond the radius it is a near miss, unless nobody named the radius; the way alone never makes it far', () => {
		const away = { ...room, point: { lat: 51.32, lon: 7.14 } };
		expect(score(away).distanceKm).toBeGreaterThan(5);
		expect(score(away).fit).toBe('near');
		expect(score(away, { ...need, radiusNamed: false }).fit).toBe('full');
		expect(score({ ...away, attributes: { cooled: true, area_sqm: 5 } }).fit).toBe('near');
	});
	it('without a date is free now, which is said and is no merit', () => {
		const dated = { ...need, must: { ...need.must, available_from: '2026-10-01' } };
		const [found] = score(room, dated).criteria.filter((entry) => entry.key === 'available_from');
		expect(found).toMatchObject({ state: 'met', reason: { key: 'exchange_reason_criterion_free_now' } });
		const late = score({ ...room, availableFrom: '2026-12-01' }, dated).criteria.find((entry) => entry.key === 'available_from');
		expect(late?.state).toBe('missed');
		const points = (asked: MatchNeed) => score(room, asked).terms.find((entry) => entry.term === 'criteria')!.points;
		expect(points(dated)).toBeLessThanOrEqual(points(need));
	});
	it('names no pair of words that nobody would nod at', () => {
		const pairs = (title: string, asked: string) => score({ ...room, title, text: '' }, { ...need, title: asked, text: '' }).words.map((word) => `${word.wanted} → ${word.found}`);
		expect(pairs('Zimmertüren aus Eiche', 'Raum für eine Werkstatt')).toEqual([]);
		expect(pairs('Bürgerenergie Tal eG', 'Lager im EG')).toEqual([]);
		expect(pairs('Nachhilfe ohne Steigung', '30 Gemüsekisten')).toEqual([]);
		expect(pairs('Druck von Sätzen und Handsatz', 'Satzung prüfen lassen')).toEqual([]);
		expect(pairs('Spedition Talwärts', 'Wartung für das Repaircafé')).toEqual([]);
		expect(pairs('Gemüse vom Hof', '30 Gemüsekisten')).toEqual(['Gemüsekisten → Gemüse']);
		expect(pairs('Kühlzelle 3', 'Kühlraum gesucht')).toEqual(['Kühlraum → Kühlzelle']);
	});
	it('is not turned away for a missed wish', () => {
		expect(score({ ...room, attributes: { ...room.attributes, ramp: false } }).fit).toBe('full');
	});
	it('says through which word it was found', () => {
		expect(
			score(room).words.map((word) => [word.wanted, word.found, word.how])
		).toContainEqual(['Kühlraum', 'Kühlzelle', 'synonym']);
	});
	it('gives every point of its score a reason', () => {
		const match = score(room);
		expect(match.score).toBeCloseTo(match.terms.reduce((sum, term) => sum + term.points, 0), 2);
		for (const term of match.terms) expect(term.reason.key).toMatch(/^exchange_reason_/);
	});
	it('keeps unknown criteria out of the verdict', () => {
		const asked = { ...need, must: { ...need.must, moonlight_required: true } };
		expect(score(room, asked).criteria.map((entry) => entry.key)).toEqual(['cooled', 'area_sqm_min', 'ramp']);
	});
	it('far away counts less than near by', () => {
		expect(score({ ...room, point: { lat: 52.5, lon: 13.4 } }).score).toBeLessThan(score(room).score);
	});
	it('who wants it dry and not cold is not served by a cold store, unless it says that it is dry', () => {
		const asked = { ...need, must: { dry: true }, wish: {} };
		const state = (attributes: Record<string, boolean>, wanted: MatchNeed = asked) => scoreCandidate(wanted, { ...room, attributes }, context).criteria.find(({ key }) => key === 'dry')?.state;
		expect([state({ cooled: true }), state({ cooled: true, dry: true }), state({}), state({ cooled: true }, { ...asked, wish: { cooled: true } })]).toEqual(['missed', 'met', 'not_stated', 'not_stated']);
	});
	it('a few metres beyond the radius are not farther than it', () => {
		const asked = { ...need, point: { lat: 51.25, lon: 7.15 }, radiusKm: 5, radiusNamed: true };
		const found = scoreCandidate(asked, { ...room, point: { lat: 51.25 + 5.02 / 111.2, lon: 7.15 } }, context);
		expect([found.fit === 'near', found.terms.find((term) => term.term === 'distance')?.reason.key]).toEqual([false, 'exchange_reason_distance_near']);
	});
	it('confirmed lately counts more than long ago', () => {
		expect(score({ ...room, confirmedOn: '2020-01-01' }).score).toBeLessThan(score(room).score);
	});
	it('free too late counts less than free in time', () => {
		const asked = { ...need, period: { from: '2026-10-01', until: '2026-12-31' } };
		const late = scoreCandidate(asked, { ...room, availableFrom: '2028-01-01' }, context);
		const early = scoreCandidate(asked, { ...room, availableFrom: '2026-09-01' }, context);
		expect(late.score).toBeLessThan(early.score);
	});
	it('open in other months than asked for counts less', () => {
		const asked = { ...need, period: { from: '2026-11-01', until: '2027-03-31' } };
		const seasonal = (season: string) => scoreCandidate(
			asked,
			{ ...room, attributes: { ...room.attributes, season } },
			context
		);
		expect(seasonal('05-09').score).toBeLessThan(seasonal('10-04').score);
	});
	it('for its own circle only, it counts less and says so', () => {
		const closed = score({ ...room, text: `${room.text}, nur für Vereine` });
		expect(closed.score).toBeLessThan(score(room).score);
		expect(closed.terms.find((term) => term.term === 'circle')?.reason.params['words']).toBe('nur für vereine');
	});
	it('that seeks the same is no answer: two who look for staff', () => {
		const asked = {
			...need,
			title: 'Aushilfe gesucht',
			text: 'Wir brauchen Hilfe',
			category: 'staff' as const,
			must: {},
			wish: {}
		};
		const job = {
			...room,
			category: 'staff' as const,
			title: 'Aushilfe (m/w/d)',
			text: 'Wir stellen ein',
			attributes: {}
		};
		const help = { ...job, title: 'Aushilfe', text: 'Biete Unterstützung' };
		expect(score(job, asked).terms.map((term) => term.term)).toContain('side');
		expect(score(help, asked).terms.map((term) => term.term)).not.toContain('side');
	});
	it('declined before sinks, a relation lifts', () => {
		const base = score(room).score;
		const declined = { ...context, earlierIntroductions: new Map([['c1', 'declined' as const]]) };
		const related = { ...context, relatedOrganisations: new Set(['o1']) };
		expect(scoreCandidate(need, room, declined).score).toBeLessThan(base);
		expect(scoreCandidate(need, room, related).score).toBeGreaterThan(base);
	});
});

describe('comparing values', () => {
	const met = (must: MatchNeed['must'], attributes: Candidate['attributes']) =>
		scoreCandidate({ ...need, must, wish: {} }, { ...room, attributes }, context).criteria[0]?.state;
	it('compares quantities across units and times', () => {
		expect(met({ quantity_kg_week_min: 400 }, { quantity: '60 kg/Tag' })).toBe('met');
		expect(met({ quantity_t_min: 20 }, { quantity: '1,1 t' })).toBe('missed');
		expect(met({ quantity_kg_min: 400 }, { quantity: '300 l/Woche' })).toBe('not_stated');
	});
	it('reads days, seasons and alternatives', () => {
		expect(met({ days: 'Sa' }, { days: 'Mo-Fr' })).toBe('missed');
		expect(met({ days: 'Mo/Mi' }, { days: 'Mi - So' })).toBe('met');
		expect(met({ season: '02-03' }, { season: '10-04' })).toBe('met');
		expect(met({ plan: 'GE/GI' }, { plan: 'GI' })).toBe('met');
	});
	it('takes Bioland for organic, and needs both languages of a list', () => {
		expect(met({ certificate: 'Bio' }, { certificate: 'Bioland' })).toBe('met');
		expect(met({ languages: 'pl,en' }, { languages: 'en,fr' })).toBe('missed');
	});
});

describe('ranking', () => {
	it('puts the answer first and keeps strangers out', () => {
		expect(rankMatches(need, stock, context).all.map((match) => match.candidateId)).toEqual(['c1']);
	});
	it('says that nothing fits', () => {
		expect(rankMatches(need, stock, context).nothingFits).toBe(false);
		expect(rankMatches(need, stock.slice(1), context).nothingFits).toBe(true);
	});
	it('shows near misses after full matches, and far ones only when asked', () => {
		const near = { ...room, id: 'a-near', organisationId: 'o8', attributes: { cooled: true, area_sqm: 9 } };
		const far = { ...room, id: 'a-far', organisationId: 'o9', attributes: { cooled: false, area_sqm: 1 } };
		const ids = (extra: Partial<MatchContext>) =>
			rankMatches(need, [far, near, room], { ...context, ...extra }).all.map((match) => match.candidateId);
		expect(ids({})).toEqual(['c1', 'a-near']);
		expect(ids({ showFarMisses: true })).toEqual(['c1', 'a-near', 'a-far']);
	});
	it('never proposes an organisation its own offer', () => {
		expect(rankMatches({ ...need, organisationId: 'o1' }, [room], context).all).toEqual([]);
	});
	it('puts organisations apart as worth a call', () => {
		const firm = {
			...room,
			id: 'f1',
			kind: 'organisation' as const,
			organisationId: 'f1',
			category: null,
			title: 'Kühlhaus Meier'
		};
		const ranked = rankMatches(need, [firm, room], context);
		expect(ranked.worthACall.map((match) => match.candidateId)).toEqual(['f1']);
		expect(ranked.offers.map((match) => match.candidateId)).toEqual(['c1']);
	});
	it('lets others have their turn before a third offer of one organisation', () => {
		const list = ['a', 'b', 'c', 'd'].map(
			(id) => ({ ...score({ ...room, id }), organisationId: id === 'd' ? 'o2' : 'o1' })
		);
		expect(varied(list, 2).map((match) => match.candidateId)).toEqual(['a', 'b', 'd', 'c']);
	});
});

const attributes = fc.record(
	{
		cooled: fc.boolean(),
		area_sqm: fc.double({ noNaN: false }),
		ramp: fc.boolean(),
		quantity: fc.string(),
		days: fc.string()
	},
	{ requiredKeys: [] }
);
const candidates = fc.array(
	fc.record(
		{
			title: fc.constantFrom('Kühlhaus', 'Kühlzelle Gemüse', 'Büro', '', '💡 (.*'),
			attributes,
			org: fc.constantFrom('o1', 'o2')
		}
	),
	{ maxLength: 8 }
);
const build = (rows: { title: string; attributes: object; org: string }[]): Candidate[] =>
	rows.map(
		(row, index) => (
			{
				...room,
				id: `p${index}`,
				organisationId: row.org,
				title: row.title,
				attributes: row.attributes as Candidate['attributes']
			}
		)
	);

describe('always', () => {
	it('the order does not depend on the order of the stock, and no score is NaN', () => {
		fc.assert(
			fc.property(candidates, (rows) => {
				const list = build(rows);
				const forward = rankMatches(need, list, context).all;
				const backward = rankMatches(need, [...list].reverse(), context).all;
				expect(forward.map((match) => match.candidateId)).toEqual(backward.map((match) => match.candidateId));
				for (const match of forward) expect(Number.isFinite(match.score)).toBe(true);
			})
		);
	});
	it('meeting one criterion more never lowers the score', () => {
		fc.assert(
			fc.property(
				fc.subarray(['cooled', 'area_sqm', 'ramp']),
				fc.constantFrom('cooled', 'area_sqm', 'ramp'),
				(stated, more) => {
				const all: Candidate['attributes'] = { cooled: true, area_sqm: 20, ramp: true };
				const pick = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, all[key] ?? true]));
				const less = score({ ...room, attributes: pick(stated) }).score;
				expect(score({ ...room, attributes: pick([...stated, more]) }).score).toBeGreaterThanOrEqual(less);
			}
			)
		);
	});
});

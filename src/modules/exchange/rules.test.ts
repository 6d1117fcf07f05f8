// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DAYS_TO_ANSWER, DAYS_TO_REMINDER, decideAdvancing, decideAnswer, decideAsking, decideEnding, decideHandingOver, decideOutcome,
	decideTakingBack, decideWithdrawing, isExpired, isOver, isReminderDue, namesGoOut, STAGES, type Answer, type Decision, type IntroductionState, type Side, type Stage
} from './rules.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-23T10:00:00Z');
const at = (stage: Stage, more: Partial<IntroductionState> = {}): IntroductionState => ({
	stage, seekerAgreed: false, providerAgreed: false, expiresAt: new Date(NOW.getTime() + DAYS_TO_ANSWER * DAY), namesExchanged: false, ...more
});

describe('an introduction', () => {
	test('is asked once, and only as a proposal', () => {
		expect(decideAsking(at('proposed'))).toEqual({ stage: 'asked' });
		expect(decideAsking(at('asked'))).toEqual({ refusal: 'exchange.introduction_already_asked' });
		expect(decideAsking(at('withdrawn'))).toEqual({ refusal: 'exchange.introduction_over' });
	});

	test('takes no answer before it was asked', () => {
		expect(decideAnswer(at('proposed'), 'seeker', 'agreed', NOW)).toEqual({ refusal: 'exchange.introduction_not_asked' });
	});

	test('waits for the second side after the first agreed', () => {
		expect(decideAnswer(at('asked'), 'provider', 'agreed', NOW)).toEqual({ stage: 'one_agreed' });
		expect(decideAnswer(at('one_agreed', { providerAgreed: true }), 'seeker', 'agreed', NOW)).toEqual({ stage: 'both_agreed' });
	});

	test('does not count the same side twice', () => {
		expect(decideAnswer(at('one_agreed', { seekerAgreed: true }), 'seeker', 'agreed', NOW)).toEqual({ refusal: 'exchange.introduction_already_answered' });
	});

	test('ends with one no, even after the other side agreed', () => {
		expect(decideAnswer(at('one_agreed', { providerAgreed: true }), 'seeker', 'declined', NOW)).toEqual({ stage: 'declined' });
	});

	test('takes an answer until the last moment and none after it', () => {
		const end = new Date(NOW.getTime() + DAYS_TO_ANSWER * DAY);
		expect(decideAnswer(at('asked'), 'seeker', 'agreed', end)).toEqual({ stage: 'one_agreed' });
		expect(decideAnswer(at('asked'), 'seeker', 'agreed', new Date(end.getTime() + 1))).toEqual({ refusal: 'exchange.introduction_time_is_up' });
	});

	test('moves on only when both agreed', () => {
		expect(decideAdvancing(at('one_agreed'), 'talking')).toEqual({ refusal: 'exchange.introduction_not_agreed_by_both' });
		expect(decideAdvancing(at('both_agreed'), 'visit')).toEqual({ stage: 'visit' });
		expect(decideOutcome(at('visit'))).toEqual({ stage: 'agreed' });
		expect(decideEnding(at('talking'))).toEqual({ stage: 'ended' });
	});

	test('lets a side take its "yes" back until names are exchanged, and nothing that was never said', () => {
		expect(decideTakingBack(at('one_agreed', { seekerAgreed: true }), 'seeker')).toEqual({ stage: 'declined' });
		expect(decideTakingBack(at('both_agreed', { seekerAgreed: true, providerAgreed: true }), 'provider')).toEqual({ stage: 'declined' });
		expect(decideTakingBack(at('one_agreed', { seekerAgreed: true }), 'provider')).toEqual({ refusal: 'exchange.introduction_nothing_to_take_back' });
		expect(decideTakingBack(at('talking', { seekerAgreed: true, providerAgreed: true, namesExchanged: true }), 'seeker')).toEqual({ refusal: 'exchange.introduction_names_already_exchanged' });
		expect(decideTakingBack(at('expired', { seekerAgreed: true }), 'seeker')).toEqual({ refusal: 'exchange.introduction_over' });
	});

	test('asks nobody before a stranger confirmed the address', () => {
		expect(decideAsking(at('unconfirmed'))).toEqual({ refusal: 'exchange.address_unconfirmed' });
		expect(decideAnswer(at('unconfirmed'), 'provider', 'agreed', NOW)).toEqual({ refusal: 'exchange.introduction_not_asked' });
	});

	test('can be taken back until both agreed', () => {
		expect(decideWithdrawing(at('one_agreed'))).toEqual({ stage: 'withdrawn' });
		expect(decideWithdrawing(at('both_agreed'))).toEqual({ refusal: 'exchange.introduction_over' });
	});

	test('keeps the names of somebody who asked without one until the office hands over', () => {
		expect(namesGoOut('both_agreed', true)).toBe(false);
		expect(namesGoOut('both_agreed', false)).toBe(true);
		expect(decideHandingOver(at('both_agreed'))).toEqual({ stage: 'both_agreed' });
		expect(decideHandingOver(at('one_agreed'))).toEqual({ refusal: 'exchange.introduction_not_agreed_by_both' });
		expect(decideHandingOver(at('talking', { namesExchanged: true }))).toEqual({ refusal: 'exchange.introduction_names_already_exchanged' });
	});

	test('reminds once, after five days, and never when the time is up', () => {
		const asked = { askedAt: NOW, remindedAt: null };
		const later = (days: number) => new Date(NOW.getTime() + days * DAY);
		expect(isReminderDue({ ...at('asked'), ...asked }, later(DAYS_TO_REMINDER - 0.01))).toBe(false);
		expect(isReminderDue({ ...at('asked'), ...asked }, later(DAYS_TO_REMINDER))).toBe(true);
		expect(isReminderDue({ ...at('asked'), askedAt: NOW, remindedAt: later(5) }, later(6))).toBe(false);
		expect(isReminderDue({ ...at('asked'), ...asked }, later(DAYS_TO_ANSWER + 1))).toBe(false);
		expect(isExpired(at('asked'), later(DAYS_TO_ANSWER + 1))).toBe(true);
	});
});

type Deed = { kind: 'ask' | 'talk' | 'visit' | 'agree' | 'end' | 'withdraw' | 'handOver' } | { kind: 'answer'; side: Side; answer: Answer; days: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
	fc.constantFrom<Deed>({ kind: 'ask' }, { kind: 'talk' }, { kind: 'visit' }, { kind: 'agree' }, { kind: 'end' }, { kind: 'withdraw' }, { kind: 'handOver' }),
	fc.record({
		kind: fc.constant('answer' as const), side: fc.constantFrom<Side>('seeker', 'provider'),
		answer: fc.constantFrom<Answer>('agreed', 'agreed', 'declined'), days: fc.integer({ min: 0, max: 20 })
	})
);

function decide(state: IntroductionState, what: Deed): Decision {
	switch (what.kind) {
		case 'ask': return decideAsking(state);
		case 'answer': return decideAnswer(state, what.side, what.answer, new Date(NOW.getTime() + what.days * DAY));
		case 'talk': return decideAdvancing(state, 'talking');
		case 'visit': return decideAdvancing(state, 'visit');
		case 'agree': return decideOutcome(state);
		case 'end': return decideEnding(state);
		case 'handOver': return decideHandingOver(state);
		case 'withdraw': return decideWithdrawing(state);
	}
}

/** Plays deeds against the rules and keeps a model of its own: who said what, seen from outside. */
function play(deeds: Deed[], anonymous: boolean) {
	let state = at('proposed');
	const said: { side: Side; answer: Answer }[] = [];
	let handedOver = false;
	const past: Stage[] = ['proposed'];
	for (const what of deeds) {
		const decision = decide(state, what);
		if ('refusal' in decision) continue;
		if (what.kind === 'answer') said.push(what);
		if (what.kind === 'handOver') handedOver = true;
		const agreed = (side: Side) => said.some((one) => one.side === side && one.answer === 'agreed');
		const named = state.namesExchanged || what.kind === 'handOver' || namesGoOut(decision.stage, anonymous);
		state = { ...state, stage: decision.stage, seekerAgreed: agreed('seeker'), providerAgreed: agreed('provider'), namesExchanged: named };
		past.push(decision.stage);
	}
	return { state, said, past, handedOver };
}

describe('whatever is done to an introduction, in any order', () => {
	const sequences = fc.array(deed, { maxLength: 60 });

	test('names are exchanged only after two different sides agreed', () => {
		fc.assert(fc.property(sequences, fc.boolean(), (deeds, anonymous) => {
			const { state, said, handedOver } = play(deeds, anonymous);
			const sides = new Set(said.filter((one) => one.answer === 'agreed').map((one) => one.side));
			if (state.namesExchanged) expect(sides.size).toBe(2);
			if (state.namesExchanged && anonymous) expect(handedOver).toBe(true);
		}), { numRuns: 1000 });
	});

	test('nobody answers twice, and nothing follows an end', () => {
		fc.assert(fc.property(sequences, (deeds) => {
			const { said, past } = play(deeds, false);
			expect(said.length).toBe(new Set(said.map((one) => one.side)).size);
			const end = past.findIndex(isOver);
			if (end >= 0) expect(past.length).toBe(end + 1);
		}), { numRuns: 1000 });
	});

	test('every stage can be reached (a property over stages that never occur would prove nothing)', () => {
		const seen = new Set<Stage>();
		fc.assert(fc.property(sequences, (deeds) => void play(deeds, false).past.forEach((stage) => seen.add(stage))), { numRuns: 1000, seed: 7 });
		expect([...STAGES].filter((stage) => stage !== 'expired' && !seen.has(stage))).toEqual([]);
	});
});

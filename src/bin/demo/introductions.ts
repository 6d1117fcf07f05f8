// SPDX-License-Identifier: EUPL-1.2
import {
	addNote, advanceIntroduction, answerAsMember, askBothSides, askForFeedback, endIntroduction, exchangeChores, giveFeedback, noteAnswer,
	proposeIntroduction, recordOutcome, withdrawIntroduction
} from '#modules/exchange/server/index.ts';
import type { Side } from '#modules/exchange/rules.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Cast } from './cast.ts';
import type { DemoIntroduction, DemoStep } from './content.ts';
import { atWork, type Timeline } from './timeline.ts';

/** Steps of one day follow each other by this part of a day, so that their order is kept. */
const A_WHILE = 0.02;

/** Notes the history of each introduction step by step; the real rules decide whether each step is allowed. */
export function tellIntroductions(timeline: Timeline, cast: Cast): void {
	for (const told of cast.content.introductions) new Story(timeline, cast, told).tell();
}

/** One introduction with what its steps need to know. */
class Story {
	readonly #timeline: Timeline;
	readonly #cast: Cast;
	readonly #told: DemoIntroduction;
	#id = '';

	constructor(timeline: Timeline, cast: Cast, told: DemoIntroduction) {
		this.#timeline = timeline;
		this.#cast = cast;
		this.#told = told;
	}

	tell(): void {
		const { history, notes, feedback, office, key } = this.#told;
		const answered = new Set<Side>();
		for (const [index, step] of history.entries()) this.#step(step, this.#at(step.daysAgo, index), answered);
		for (const { daysAgo, by, text } of notes) {
			const name = this.#cast.content.people.find((person) => person.key === by)?.name ?? '';
			this.#add(this.#at(daysAgo, 8), (scope) => addNote(scope, this.#id, text, name), by);
		}
		if (feedback.length > 0) this.#add(Math.max(...feedback.map(({ daysAgo }) => daysAgo)) + 3, (scope) => askForFeedback(scope, this.#id));
		for (const { daysAgo, side, rating, text } of feedback) {
			this.#timeline.add(atWork(daysAgo, key, this.#timeline.today), () => this.#cast.staff(office),
				(scope) => giveFeedback(scope, { introductionId: this.#id, side }, { rating, text }));
		}
	}

	#step(step: DemoStep, at: number, answered: Set<Side>): void {
		const { stage, by, note = '' } = step;
		if (stage === 'proposed') return this.#add(at, async (scope) => void (this.#id = (await proposeIntroduction(scope, this.#pair())).id));
		if (stage === 'asked') return this.#add(at, (scope) => askBothSides(scope, this.#id));
		if (stage === 'one_agreed' || stage === 'both_agreed') return this.#answers(by === 'both' ? ['seeker', 'provider'] : [by as Side], at, answered);
		if (stage === 'declined') return this.#add(at, (scope) => noteAnswer(scope, this.#id, by as Side, { answer: 'declined', reason: this.#told.reason ?? note }));
		if (stage === 'talking' || stage === 'visit') return this.#add(at, (scope) => advanceIntroduction(scope, this.#id, stage, note));
		if (stage === 'agreed') return this.#add(at, (scope) => recordOutcome(scope, this.#id, this.#outcome(note)));
		if (stage === 'ended') return this.#add(at, (scope) => endIntroduction(scope, this.#id, this.#told.reason ?? note));
		if (stage === 'withdrawn') return this.#add(at, (scope) => withdrawIntroduction(scope, this.#id, this.#told.reason ?? note));
		return this.#timeline.add(at - A_WHILE, () => ({}), expireLate);
	}

	/** A member answers at their own account; for everybody else staff notes what they said on the telephone. */
	#answers(sides: Side[], at: number, answered: Set<Side>): void {
		for (const [index, side] of sides.entries()) {
			if (answered.has(side)) continue;
			answered.add(side);
			const organisation = this.#organisationOf(side);
			const member = organisation && this.#cast.content.people.some((person) => person.organisation === organisation && person.role !== 'contact');
			const acting = () => (member ? this.#cast.member(organisation) : this.#cast.staff(this.#told.office));
			this.#timeline.add(at - index * A_WHILE, acting, (scope) =>
				scope.surface === 'member' ? answerAsMember(scope, this.#id, { answer: 'agreed' }) : noteAnswer(scope, this.#id, side, { answer: 'agreed' }));
		}
	}

	#organisationOf(side: Side): string | undefined {
		const { needs, offers } = this.#cast.content;
		if (side === 'seeker') return needs.find(({ key }) => key === this.#told.need)?.organisation;
		return this.#told.organisation ?? offers.find(({ key }) => key === this.#told.offer)?.organisation;
	}

	#pair() {
		const { need, offer, organisation } = this.#told;
		const needId = this.#cast.idOf('needs', need);
		return offer ? { needId, offerId: this.#cast.idOf('offers', offer) } : { needId, organisationId: this.#cast.idOf('organisations', organisation!) };
	}

	/** The need is met by the last agreement about it, if it was met at all. */
	#outcome(note: string) {
		const { outcome, valueEur, valuePer, need, key } = this.#told;
		const agreed = this.#cast.content.introductions.filter((one) => one.need === need && one.stage === 'agreed');
		const last = agreed.sort((a, b) => a.history.at(-1)!.daysAgo - b.history.at(-1)!.daysAgo)[0];
		const met = this.#cast.content.needs.find((one) => one.key === need)?.state === 'met';
		return { outcome: outcome ?? 'other', valueEur, valuePer, text: note, needIsMet: met && last?.key === key };
	}

	#at(daysAgo: number, index: number): number {
		return Math.max(atWork(daysAgo, this.#told.key, this.#timeline.today) - index * A_WHILE, 0);
	}

	#add(at: number, deed: (scope: Scope) => Promise<void>, personKey?: string): void {
		this.#timeline.add(at, () => this.#cast.staff(this.#told.office, personKey), deed);
	}
}

/** What the clock does in the real house: whoever does not answer in time is not asked for ever. */
async function expireLate(scope: Scope): Promise<void> {
	await exchangeChores.find(({ name }) => name === 'exchange.expire')!.run(scope);
}

// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Scope } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';

const DAY = 86_400_000;

/** Who acts in a moment of the demo's past; nobody named means the program itself. */
export interface Acting {
	actor?: Actor;
	officeId?: string | null;
	surface?: Scope['surface'];
	organisationIds?: readonly string[];
}

type Moment = { at: number; order: number; acting: () => Acting; deed: (scope: Scope) => Promise<void> };

/**
 * What happened in the two years before the demo was loaded. Deeds are gathered in any order and played in the order of
 * time, so that journal and facts read like the real thing. Playing is one transaction: half a network never exists.
 */
export class Timeline {
	readonly #moments: Moment[] = [];
	readonly today: Date;

	constructor(today: Date) {
		this.today = today;
	}

	/**
	 * Notes a deed so many days ago (fractions count). Deeds of the same moment keep their order. Who acts is asked when
	 * the time comes, because people and organisations come into being on the way.
	 */
	add(daysAgo: number, acting: () => Acting, deed: (scope: Scope) => Promise<void>): void {
		this.#moments.push({ at: this.today.getTime() - daysAgo * DAY, order: this.#moments.length, acting, deed });
	}

	/** Lets everything happen, oldest first. `told` hears how far it is. */
	async play(scope: Scope, told: (done: number, total: number) => void): Promise<void> {
		const moments = [...this.#moments].sort((a, b) => a.at - b.at || a.order - b.order);
		for (const [index, { at, acting, deed }] of moments.entries()) {
			const { actor, officeId, surface, organisationIds } = acting();
			const then: Scope = {
				...scope,
				now: new Date(Math.min(at, this.today.getTime())),
				actor: actor ?? scope.actor,
				officeId: officeId ?? null,
				surface: surface ?? scope.surface,
				organisationIds: organisationIds ?? []
			};
			await deed(then);
			told(index + 1, moments.length);
		}
	}
}

/**
 * The working hour of a day: deeds of one day are spread from eight to five, always the same for the same key, and the
 * day is counted as a fraction for `Timeline.add`.
 */
export function atWork(daysAgo: number, key: string, today: Date): number {
	let mark = 7;
	for (const letter of key) mark = (mark * 31 + letter.codePointAt(0)!) % 9973;
	const hour = 7 + (mark % 540) / 60;
	const wanted = (today.getUTCHours() + today.getUTCMinutes() / 60 - hour) / 24;
	const ago = daysAgo + wanted;
	return ago < 0.01 ? 0.01 + (mark % 100) / 10_000 : ago;
}

/** `in 98 days` as a day, counted from the day of loading; every other text stays as it is. */
export function dayFrom(text: string, today: Date): string {
	const days = /^in (-?\d+) days$/.exec(text)?.[1];
	return days === undefined ? text : addDays(dayOf(today), Number(days));
}

/** Criteria or attributes whose days to come are counted from the day of loading, so that the demo never grows old. */
export function withDates<T>(criteria: Record<string, T>, today: Date): Record<string, T | string> {
	return Object.fromEntries(Object.entries(criteria).map(([key, value]) => [key, typeof value === 'string' ? dayFrom(value, today) : value]));
}

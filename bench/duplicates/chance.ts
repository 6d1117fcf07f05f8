// SPDX-License-Identifier: EUPL-1.2

/** Chance that repeats itself: the same seed makes the same list on every machine (mulberry32). */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = (seed * 2_654_435_761) >>> 0;
	}

	/** A number from 0 to below 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from `from` to `to`, both included. */
	whole(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	of<T>(list: readonly T[]): T {
		return list[Math.floor(this.next() * list.length)]!;
	}

	happens(probability: number): boolean {
		return this.next() < probability;
	}

	/** A copy in another order. */
	shuffled<T>(list: readonly T[]): T[] {
		const copy = [...list];
		for (let at = copy.length - 1; at > 0; at--) {
			const other = this.whole(0, at);
			[copy[at], copy[other]] = [copy[other]!, copy[at]!];
		}
		return copy;
	}
}

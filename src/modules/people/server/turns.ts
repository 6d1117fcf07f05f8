// SPDX-License-Identifier: EUPL-1.2

/**
 * Lets at most `abreast` pieces of work run at once and `waiting` more stand in line; further ones are turned away
 * with the given error. Work that fails gives its place free like any other.
 */
export function takingTurns(abreast: number, waiting: number, turnAway: () => Error): <T>(work: () => Promise<T>) => Promise<T> {
	const line: (() => void)[] = [];
	let running = 0;
	return async (work) => {
		if (running >= abreast) {
			if (line.length >= waiting) throw turnAway();
			await new Promise<void>((resolve) => line.push(resolve));
		} else {
			running++;
		}
		try {
			return await work();
		} finally {
			const next = line.shift();
			if (next) next();
			else running--;
		}
	};
}

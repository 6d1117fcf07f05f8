// SPDX-License-Identifier: EUPL-1.2

/** A long regular expression written over several lines: the pieces are put together as they stand. */
export function longPattern(pieces: readonly string[], flags = ''): RegExp {
	return new RegExp(pieces.join(''), flags);
}

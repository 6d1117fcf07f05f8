// SPDX-License-Identifier: EUPL-1.2

/** One or two capitals for a name: first and last word, particles left out ("Ayşe von der Heide" is AH). */
export function initials(name: string) {
	const words = name.split(/[\s–-]+/u).filter((word) => /^\p{Lu}|^\p{N}/u.test(word));
	const all = words.length > 0 ? words : name.split(/\s+/u).filter(Boolean);
	const letters = all.length > 1 ? [all[0], all[all.length - 1]] : all;
	return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase('de');
}

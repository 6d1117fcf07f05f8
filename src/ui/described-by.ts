// SPDX-License-Identifier: EUPL-1.2

/** The ids for `aria-describedby` of a field: hint first, what else is there, the error last; undefined for none. */
export function describedBy(id: string, hint?: string | null, error?: string | null, more: string[] = []) {
	const ids = [hint ? `${id}-hint` : '', ...more, error ? `${id}-error` : ''].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}

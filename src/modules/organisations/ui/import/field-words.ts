// SPDX-License-Identifier: EUPL-1.2
import type { Target } from '../../import/mapping.ts';
import { TARGET_WORDS } from './words.ts';

/** What a field of a draft ("site.street") is called where columns are mapped. */
export function fieldWords(field: string): string {
	const bare = field.replace(/^site\./, '');
	if (bare === 'point') return `${TARGET_WORDS.lat()}/${TARGET_WORDS.lon()}`;
	return (TARGET_WORDS as Record<string, (() => string) | undefined>)[bare as Target]?.() ?? bare;
}

/** A value as people read it; lists and points as one line. */
export function valueWords(value: unknown): string {
	if (value === null || value === undefined || value === '') return '–';
	if (typeof value === 'object' && 'lat' in value && 'lon' in value) return `${String(value.lat)}, ${String(value.lon)}`;
	return typeof value === 'object' ? JSON.stringify(value) : String(value).slice(0, 300);
}

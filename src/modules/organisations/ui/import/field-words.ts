// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { Target } from '../../import/mapping.ts';
import { KIND_LABELS } from '../labels.ts';
import { TARGET_WORDS } from './words.ts';

/** What a field of a draft ("site.street") is called where columns are mapped. */
export function fieldWords(field: string): string {
	const bare = field.replace(/^site\./, '');
	if (bare === 'furtherSite') return m.organisations_import_field_further_site();
	if (bare === 'branches') return TARGET_WORDS.wz2008();
	if (bare === 'osmTags') return TARGET_WORDS.category();
	if (bare === 'details') return TARGET_WORDS.detail();
	if (bare === 'outline') return m.organisations_import_field_outline();
	if (bare === 'municipality') return m.organisations_import_field_municipality();
	if (bare === 'point') return `${TARGET_WORDS.lat()}/${TARGET_WORDS.lon()}`;
	return (TARGET_WORDS as Record<string, (() => string) | undefined>)[bare as Target]?.() ?? bare;
}

/** A value as people read it; lists and points as one line. */
export function valueWords(value: unknown): string {
	if (value === null || value === undefined || value === '') return '–';
	if (typeof value === 'object' && 'lat' in value && 'lon' in value && !('street' in value)) return `${String(value.lat)}, ${String(value.lon)}`;
	if (typeof value === 'object' && 'street' in value) return addressWords(value as Address);
	if (value === 'park') return m.areas_kind_park();
	if (value === 'quarter') return m.areas_kind_quarter();
	const kind = typeof value === 'string' ? (KIND_LABELS as Record<string, (() => string) | undefined>)[value] : undefined;
	if (kind) return kind();
	if (Array.isArray(value)) return value.map((one) => wordOf(one)).join(', ') || '–';
	return typeof value === 'object' ? JSON.stringify(value) : String(value).slice(0, 300);
}

type Address = Record<'street' | 'houseNumber' | 'postcode' | 'city', string | null>;

/** The address of a site on one line. */
function addressWords({ street, houseNumber, postcode, city }: Address): string {
	const parts = [[street, houseNumber], [postcode, city]].map((part) => part.filter(Boolean).join(' '));
	return parts.filter(Boolean).join(', ') || '–';
}

/** One of several: a tag, a branch by its code, a further detail by its label. */
function wordOf(one: unknown): string {
	if (typeof one !== 'object' || one === null) return String(one);
	const { code, label, value } = one as { code?: string; label?: string; value?: string };
	return code ?? [label, value].filter(Boolean).join(': ');
}

// SPDX-License-Identifier: EUPL-1.2
import type { Mapping, Target } from './mapping.ts';
import type { Sheet } from './sheet.ts';

/** What only organisations have; outlines of buildings with such columns are their sites. */
const OF_ORGANISATIONS: readonly Target[] = ['street', 'address', 'phone', 'email', 'website', 'openingHours', 'legalForm', 'wz2008', 'wz2025'];
const MOSTLY = 0.8;

/** Whether a file is about areas (Gebiete) rather than organisations: nearly all entries have an outline, none an address. */
export function holdsAreas({ rows, outlines }: Pick<Sheet, 'rows' | 'outlines'>, mapping: Mapping): boolean {
	if (!outlines || rows.length === 0 || outlines.size / rows.length < MOSTLY) return false;
	return !mapping.columns.some(({ target }) => OF_ORGANISATIONS.includes(target));
}

// SPDX-License-Identifier: EUPL-1.2
import { headerKey } from './header-words.ts';
import { JOINED_TARGETS, type ColumnMapping, type Mapping } from './mapping.ts';

/** A list that an office reads again and again (gemerkte Liste), with everything that was set the last time. */
export interface ImportProfile {
	id: string;
	name: string;
	source: string;
	columns: number;
	usedAt: Date | null;
	changedAt: Date;
}

/** So much of two lists' columns must be the same: a new column or a lost one makes no other list. */
const ALIKE = 0.7;

/** The names of a list's columns, by which it is recognised; none where columns have no names of their own. */
export function fingerprintOf(columns: readonly { header: string }[]): string[] {
	if (columns.every(({ header }) => header === '' || /^[A-Z]{1,2}$/.test(header))) return [];
	return [...new Set(columns.map(({ header }) => headerKey(header)).filter((key) => key !== ''))].sort();
}

/** How much of two fingerprints is the same, 0 to 1. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
	const shared = one.filter((key) => other.includes(key)).length;
	return shared === 0 ? 0 : shared / (one.length + other.length - shared);
}

/** The profile whose columns are most like those of a list; null where none is like it. */
export function recognise<P extends { fingerprint: readonly string[] }>(fingerprint: readonly string[], profiles: readonly P[]): P | null {
	const rated = profiles.map((profile) => ({ profile, likeness: likenessOf(fingerprint, profile.fingerprint) }));
	const best = rated.reduce<(typeof rated)[number] | null>((a, b) => (a && a.likeness >= b.likeness ? a : b), null);
	return best && best.likeness >= ALIKE ? best.profile : null;
}

/** A proposal after what was decided about the same columns before; columns that are new keep their proposal. */
export function applyProfile(proposed: Mapping, remembered: Mapping): Mapping {
	const known = new Map(remembered.columns.map((column) => [headerKey(column.header), column]));
	const columns = proposed.columns.map((column): ColumnMapping => {
		const before = known.get(headerKey(column.header));
		if (!before || column.reason === 'column_empty') return column;
		const same = before.target === column.target && before.splitter === column.splitter;
		const { share: _share, ...kept } = column;
		const basis = before.legalBasis && { legalBasis: before.legalBasis };
		return same ? { ...column, ...basis } : { ...kept, ...basis, target: before.target, splitter: before.splitter, confidence: 1, reason: 'remembered' };
	});
	const taken = new Set(columns.filter(({ header }) => known.has(headerKey(header))).map(({ target }) => target));
	const settled = columns.map((column): ColumnMapping => {
		const rival = !known.has(headerKey(column.header)) && taken.has(column.target) && !JOINED_TARGETS.includes(column.target);
		return rival ? { ...column, target: 'detail', splitter: undefined, reason: 'column_taken' } : column;
	});
	return { columns: settled, utmZone: remembered.utmZone, ...(remembered.legalBasis && { legalBasis: remembered.legalBasis }), nameMissing: !settled.some(({ target }) => target === 'name') };
}

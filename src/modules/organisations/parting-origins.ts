// SPDX-License-Identifier: EUPL-1.2
import { ORIGIN_FIELDS, type FieldOrigin, type OriginField } from './field-origin.ts';

/** Where the fields of two records came from when they were put together, and where those of the kept one come from now. */
export interface OriginsOfMerge { kept: readonly FieldOrigin[]; gone: readonly FieldOrigin[]; now: readonly FieldOrigin[] }

const same = (a: FieldOrigin | undefined, b: FieldOrigin | undefined): boolean =>
	a === b || (a !== undefined && b !== undefined && a.source === b.source && a.sourceDate === b.sourceDate && a.legalBasis === b.legalBasis && a.audience === b.audience);

/** How few may see a field of this origin: 0 everybody, 1 members and staff, 2 staff. */
export function reserve(origin: FieldOrigin | undefined): number {
	if (origin?.legalBasis === 'trade_register' || origin?.audience === 'office' || origin?.audience === 'network') return 2;
	return origin?.audience === 'members' ? 1 : 0;
}

/**
 * The origins of both records once they are two again. A value that goes home takes the origin that it had; one that stays,
 * because it was changed since, keeps what hides it. What somebody wrote in the meantime holds for the kept record's own
 * values, and for the other's where it hides more.
 */
export function partOrigins({ kept, gone, now }: OriginsOfMerge, givenBack: readonly string[], changed: readonly string[]): { kept: FieldOrigin[]; gone: FieldOrigin[] } {
	const of = (origins: readonly FieldOrigin[], field: OriginField) => origins.find((one) => one.field === field);
	const [keeps, returns]: [FieldOrigin[], FieldOrigin[]] = [[], []];
	for (const field of ORIGIN_FIELDS) {
		const [own, theirs, present] = [of(kept, field), of(gone, field), of(now, field)];
		const writtenSince = !same(present, own) && !same(present, theirs);
		const stays = writtenSince || changed.includes(field) ? present : own;
		const forKept = givenBack.includes(field) ? own : stays;
		const forGone = writtenSince && reserve(present) > reserve(theirs) ? present : theirs;
		if (forKept) keeps.push(forKept);
		if (forGone) returns.push(forGone);
	}
	return { kept: keeps, gone: returns };
}

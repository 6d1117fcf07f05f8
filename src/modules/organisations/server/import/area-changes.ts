// SPDX-License-Identifier: EUPL-1.2
import type { AreaDraft, KnownArea } from '#modules/areas/import-draft.ts';
import { hectaresOf, type Area } from '#shared/geo.ts';
import { markOf, partByMarks, type Marks } from '../../import/hand-edits.ts';
import type { FieldChange } from '../../import/plan.ts';

/** Outlines as they are compared: a database may write the keys of an object in another order. */
const corners = (outline: Area | null) => (outline ? [outline.type, outline.coordinates] : null);

/** The marks of everything that a list says about an area; what it leaves empty has none. */
export function areaMarks({ name, kind, description, municipality, outline }: AreaDraft): Marks {
	const said: [string, unknown][] = [['name', name], ['kind', kind], ['description', description || null], ['municipality', municipality], ['outline', corners(outline)]];
	return Object.fromEntries(said.filter(([, value]) => value !== null).map(([field, value]) => [field, markOf(value)]));
}

/** Whether the outline of an area has to be looked at: the source says another one than last time, or nobody knows what it said. */
export function mayChangeOutline(draft: AreaDraft, known: KnownArea): boolean {
	return draft.outline !== null && known.listed?.outline !== areaMarks(draft).outline;
}

const sizeOf = (outline: Area | null) => (outline ? `${hectaresOf(outline).toFixed(1).replace('.', ',')} ha` : null);

/**
 * What a source that comes again changes in an area, and what somebody changed by hand meanwhile. `stored` is the outline that is
 * kept; undefined where it need not be looked at. Outlines stand in the difference with their surface.
 */
export function areaChanges(draft: AreaDraft, known: KnownArea, stored: Area | null | undefined): { follows: FieldChange[]; conflicts: FieldChange[] } {
	const changes: FieldChange[] = [];
	if (draft.name !== known.name) changes.push({ field: 'name', from: known.name, to: draft.name });
	if (draft.kind !== known.kind) changes.push({ field: 'kind', from: known.kind, to: draft.kind });
	if (draft.description && draft.description !== known.description) changes.push({ field: 'description', from: known.description || null, to: draft.description });
	if (draft.municipality && draft.municipality !== known.municipality) changes.push({ field: 'municipality', from: known.municipality, to: draft.municipality });
	const outline = stored === undefined ? null : markOf(corners(stored));
	if (outline !== null && draft.outline && outline !== areaMarks(draft).outline) changes.push({ field: 'outline', from: sizeOf(stored ?? null), to: sizeOf(draft.outline) });
	return partByMarks(changes, areaMarks(draft), known.listed, ({ field, from }) => (field === 'outline' ? outline! : markOf(from)));
}

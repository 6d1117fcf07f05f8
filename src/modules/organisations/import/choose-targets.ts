// SPDX-License-Identifier: EUPL-1.2
import { JOINED_TARGETS, SPLITTERS, TARGETS } from './mapping.ts';
import type { ColumnMapping, Mapping, Splitter, Target } from './mapping.ts';

/** Targets whose cells may hold two things at once, as people can choose them. */
const COMBINED: readonly (readonly [Target, Splitter])[] = [
	['street', 'street_number'], ['postcode', 'postcode_city'], ['address', 'full_address'], ['lat', 'lat_lon'], ['category', 'osm_category']
];

/** A choice for a column in one word: `postcode` or `postcode:postcode_city`. */
export type TargetChoice = string;

/** How the present mapping of a column is written as a choice. */
export function choiceOf({ target, splitter }: Pick<ColumnMapping, 'target' | 'splitter'>): TargetChoice {
	return splitter && COMBINED.some(([known, how]) => known === target && how === splitter) ? `${target}:${splitter}` : target;
}

/** All choices, in the order in which people look for them; `address` is always taken apart. */
export const TARGET_CHOICES: readonly TargetChoice[] = TARGETS.flatMap((target) => {
	const combined = COMBINED.filter(([known]) => known === target).map(([, how]) => `${target}:${how}`);
	return target === 'address' ? combined : [target, ...combined];
});

export type MappingRefusal = 'organisations.import_name_column_missing' | 'organisations.import_target_twice' | 'organisations.import_choice_unknown';

/**
 * The mapping after a person went through it; `chosen` names a choice per column number. Refuses a list without a name
 * and two columns for a target that takes one.
 */
export function chooseTargets(mapping: Mapping, chosen: Readonly<Record<string, TargetChoice>>): Mapping | { refusal: MappingRefusal; target?: Target } {
	const columns: ColumnMapping[] = [];
	for (const column of mapping.columns) {
		const choice = chosen[column.column];
		if (choice === undefined || choice === choiceOf(column)) {
			columns.push(column);
			continue;
		}
		if (!TARGET_CHOICES.includes(choice)) return { refusal: 'organisations.import_choice_unknown' };
		const [target, splitter] = choice.split(':') as [Target, Splitter?];
		const { share: _share, ...kept } = column;
		columns.push({ ...kept, target, splitter: SPLITTERS.find((known) => known === splitter), confidence: 1, reason: 'chosen' });
	}
	const twice = columns.find(({ target }, index) => !JOINED_TARGETS.includes(target) && columns.some((other, at) => at < index && other.target === target));
	if (twice) return { refusal: 'organisations.import_target_twice', target: twice.target };
	if (!columns.some(({ target }) => target === 'name')) return { refusal: 'organisations.import_name_column_missing' };
	return { ...mapping, columns, nameMissing: false };
}

// SPDX-License-Identifier: EUPL-1.2

/** Nested deeper than this, values are kept as they are written. */
const DEEPEST = 5;

function scalar(value: unknown): string | null {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	return typeof value === 'boolean' ? (value ? 'ja' : 'nein') : null;
}

/** Values of a record under their names; what lies deeper is named with dots ("contact.email"), lists are joined by ";". */
export function* flatten(record: unknown, prefix = '', depth = 0): Generator<[name: string, value: string]> {
	if (typeof record !== 'object' || record === null) return;
	for (const key of Object.keys(record)) {
		const value = (record as Record<string, unknown>)[key];
		const name = prefix === '' ? key : `${prefix}.${key}`;
		const plain = scalar(value);
		if (plain !== null) yield [name, plain];
		else if (Array.isArray(value)) yield [name, listText(value)];
		else if (depth < DEEPEST) yield* flatten(value, name, depth + 1);
		else yield [name, JSON.stringify(value)];
	}
}

function listText(list: readonly unknown[]): string {
	return list.map((item) => scalar(item) ?? JSON.stringify(item)).filter((text) => text !== '').join('; ');
}

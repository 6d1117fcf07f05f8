// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATEGORY_LABELS } from '../categories.ts';
import { ATTRIBUTES } from '../criteria-catalogue.ts';
import { sayReason } from './reason.ts';

const wording = (locale: string): Record<string, string> =>
	JSON.parse(readFileSync(new URL(`../../../text/${locale}/exchange.json`, import.meta.url), 'utf8'));
const sources = ['score-terms', 'compare'].map(
	(name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')
);

/** Names of terms and attributes in the same sources. */
const NO_REASONS = new Set(
	['distance', 'category', 'available_from', 'available_until', 'introduced_'].map((name) => `exchange_reason_${name}`)
);

it('puts labels and yes or no into words before the sentence is said', () => {
	const german = wording('de');
	const translate = (key: string, params: Record<string, string | number>) =>
		(german[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
	const reason = {
		key: 'exchange_reason_criterion_missed',
		params: { label: 'exchange_criterion_cooled', wanted: 'true', found: 'false' }
	};
	expect(sayReason(reason, translate)).toBe('Gekühlt: gewünscht ja, angegeben nein');
});

it('every attribute, category and reason is worded in both languages', () => {
	const reasons = sources.flatMap((source) =>
		[
			...source.matchAll(/'((?:text|category|criteria|distance|available|freshness|relation|refused|same|own)(?:_\w+)?)'/g)
		]
			.map((found) => `exchange_reason_${found[1]}`)
			.filter((key) => !NO_REASONS.has(key))
	);
	const keys = [
		...Object.keys(ATTRIBUTES).map((key) => `exchange_criterion_${key}`),
		...ATTRIBUTES.kind.choices.map((choice) => `exchange_criterion_kind_${choice}`),
		...Object.values(CATEGORY_LABELS),
		...reasons
	];
	expect(keys.length).toBeGreaterThan(130);
	for (const locale of ['de', 'en']) {
		const texts = wording(locale);
		expect(keys.filter((key) => !(key in texts)), locale).toEqual([]);
	}
});

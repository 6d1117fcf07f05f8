// SPDX-License-Identifier: EUPL-1.2
import type { ProposedView } from '../views.ts';

/** What a page gets back when something was in the way of its form. */
export interface Answer {
	values?: Record<string, string | string[]>;
	issues?: { field: string; message: string }[];
	refusal?: string;
	action?: string;
	[key: string]: unknown;
}

/** What stands in a field: what was typed last time, or what is stored. */
export function typed(answer: Answer | null | undefined, field: string, preset: string | number | null = ''): string {
	const value = answer?.values?.[field];
	return (Array.isArray(value) ? value[0] : value) ?? String(preset ?? '');
}

/** Whether a box was ticked last time, or is ticked as stored. */
export function ticked(answer: Answer | null | undefined, field: string, preset = false): boolean {
	return answer?.values ? answer.values[field] !== undefined : preset;
}

/** The sentence below a field, if something was wrong with it. */
export function wrong(answer: Answer | null | undefined, field: string): string | undefined {
	return answer?.issues?.find((issue) => issue.field === field)?.message;
}

/** The criteria that a form carried when it came back, so that its lines stand there again; otherwise the proposed ones. */
export function criteriaOf(answer: Answer | null | undefined, proposed: ProposedView[]): ProposedView[] {
	const carried = answer?.values?.kriterien;
	if (typeof carried !== 'string') return proposed;
	try {
		return JSON.parse(carried) as ProposedView[];
	} catch {
		return proposed;
	}
}

/** A figure as people of this language write it: "0,3" in German, "0.3" in English. */
export function figure(value: number, locale: string): string {
	return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 2 }).format(value);
}

// SPDX-License-Identifier: EUPL-1.2

/** What a page knows about a form that came back. */
interface Answer {
	values?: Record<string, string | string[]>;
	issues?: { field: string; message: string }[];
	action?: string;
}

/** The sentence below a field, if something was wrong with it. */
export function errorOf(answer: Answer | null | undefined, field: string): string | undefined {
	return answer?.issues?.find((issue) => issue.field === field)?.message;
}

/** What stands in a field: what was typed last time, or what is stored. */
export function valueOf(answer: Answer | null | undefined, field: string, preset: string | null | undefined = ''): string {
	const typed = answer?.values?.[field];
	return (Array.isArray(typed) ? typed[0] : typed) ?? preset ?? '';
}

// SPDX-License-Identifier: EUPL-1.2
import { monthsBetween } from '#shared/dates.ts';

export type AccessibilityStatus = 'conformant' | 'partially_conformant' | 'not_conformant';

/** The statement on accessibility (Erklärung zur Barrierefreiheit: § 12b BGG and the laws of the Länder, BITV 2.0). */
export interface AccessibilityStatement {
	status: AccessibilityStatus | null;
	method: 'self_assessment' | 'external_test' | null;
	/** The day of the last check, ISO. */
	assessedOn: string | null;
	/** Which parts are not accessible, why, and what helps instead. */
	knownGaps: { de: string; en: string };
	contact: { email: string; phone: string };
	enforcementBody: string;
}

const STATUSES = ['conformant', 'partially_conformant', 'not_conformant'] as const;
const METHODS = ['self_assessment', 'external_test'] as const;

/** Reads a stored statement; what is not there is empty. */
export function accessibilityOf(stored: unknown): AccessibilityStatement {
	const known = (stored ?? {}) as Record<string, unknown>;
	const part = (key: string) => (known[key] ?? {}) as Record<string, unknown>;
	return {
		status: STATUSES.find((status) => status === known.status) ?? null,
		method: METHODS.find((method) => method === known.method) ?? null,
		assessedOn: /^\d{4}-\d{2}-\d{2}$/.test(text(known.assessedOn)) ? text(known.assessedOn) : null,
		knownGaps: { de: text(part('knownGaps').de), en: text(part('knownGaps').en) },
		contact: { email: text(part('contact').email), phone: text(part('contact').phone) },
		enforcementBody: text(known.enforcementBody)
	};
}

/** A statement has to be checked again every year (Implementing Decision (EU) 2018/1523): whether that is due. */
export function statementIsOld(statement: AccessibilityStatement, now: Date): boolean {
	return !statement.assessedOn || monthsBetween(new Date(`${statement.assessedOn}T12:00:00Z`), now) >= 12;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

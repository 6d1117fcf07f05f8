// SPDX-License-Identifier: EUPL-1.2

/** What the law wants to be told about who offers a site (Impressum: § 5 DDG, § 18 MStV), beside the office's address. */
export interface Imprint {
	holder: string;
	representative: string;
	register: string;
	vatId: string;
	supervisoryAuthority: string;
	responsibleForContent: string;
	note: { de: string; en: string };
}

export type ImprintGap = 'holder' | 'representative' | 'address' | 'email' | 'phone' | 'register' | 'responsible';

/** Reads a stored imprint; what is not there is empty. */
export function imprintOf(stored: unknown): Imprint {
	const known = (stored ?? {}) as Record<string, unknown>;
	const note = (known.note ?? {}) as Record<string, unknown>;
	return {
		holder: text(known.holder),
		representative: text(known.representative),
		register: text(known.register),
		vatId: text(known.vatId),
		supervisoryAuthority: text(known.supervisoryAuthority),
		responsibleForContent: text(known.responsibleForContent),
		note: { de: text(note.de), en: text(note.en) }
	};
}

/**
 * What is still missing before the imprint says what the law wants: a second quick way of contact beside e-mail
 * (§ 5 (1) no. 2 DDG), a register where the office is a company (no. 4), a person for the contents (§ 18 (2) MStV).
 */
export function missingInImprint(
	office: { kind: string; street: string; postcode: string; city: string; email: string; phone: string },
	imprint: Imprint
): ImprintGap[] {
	const gaps: [ImprintGap, boolean][] = [
		['holder', !imprint.holder],
		['representative', !imprint.representative],
		['address', !office.street || !office.postcode || !office.city],
		['email', !office.email],
		['phone', !office.phone],
		['register', office.kind === 'company' && !imprint.register],
		['responsible', !imprint.responsibleForContent]
	];
	return gaps.filter(([, missing]) => missing).map(([gap]) => gap);
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

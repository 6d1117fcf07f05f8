// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import { m } from '#text/compiled/messages.js';

const WORDS = {
	lead: m.people_role_lead,
	adviser: m.people_role_adviser,
	editor: m.people_role_editor,
	partner: m.people_role_partner,
	member: m.people_role_member,
	guest: m.people_role_guest,
	operator: m.people_role_operator
} as const;

/** A role (Rolle) as people call it. */
export function roleWord(role: Role, locale: Locale): string {
	return WORDS[role]({}, { locale });
}

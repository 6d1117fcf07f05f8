// SPDX-License-Identifier: EUPL-1.2
import { m } from '#text/compiled/messages.js';
import type { Partnership } from '../views.ts';

/** "seit 2019, bis 2024", as far as it is known; years are enough. */
export function partnerSpan({ since, until }: Pick<Partnership, 'since' | 'until'>): string {
	return [since && m.organisations_partner_from({ day: since.slice(0, 4) }), until && m.organisations_partner_former({ day: until.slice(0, 4) })].filter(Boolean).join(', ');
}

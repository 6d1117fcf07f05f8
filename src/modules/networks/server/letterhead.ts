// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { listOffices } from './site.ts';

/** Who writes a mail: its sender's name, the address for answers, and the lines below it. */
export interface Letterhead {
	from: { name: string; replyTo?: string };
	signature: string[];
}

/** The letterhead (Absender) of an office: the one named, the one that acts, or the network's first. */
export async function letterheadOf(scope: Scope, officeId: string | null = scope.officeId): Promise<Letterhead> {
	const offices = await listOffices(scope);
	const office = offices.find(({ id }) => id === officeId) ?? offices[0];
	if (!office) return { from: { name: 'Netzwerkstatt' }, signature: ['Netzwerkstatt'] };
	const place = [office.street, [office.postcode, office.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
	return {
		from: { name: office.name, ...(office.email ? { replyTo: office.email } : {}) },
		signature: [office.name, place, office.phone, office.email].filter(Boolean)
	};
}

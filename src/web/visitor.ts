// SPDX-License-Identifier: EUPL-1.2
import type { NetworkRef, Role } from '#platform/scope/scope.ts';

/** A signed-in session as the people module found it for this request: role AND status AND validity, read just now. */
export interface Session {
	id: string;
	accountId: string;
	personId: string;
	name: string;
	email: string;
	/** The office in whose name this session acts, where the person works in one. */
	office: { id: string; slug: string; name: string; role: 'lead' | 'adviser' | 'editor' } | null;
	/** Further offices that the person may switch to. */
	offices: { id: string; slug: string; name: string; role: 'lead' | 'adviser' | 'editor' }[];
	organisations: { id: string; role: 'partner' | 'member' }[];
	guest: boolean;
	operator: boolean;
	/** The office demands a second factor and this session has not shown one yet. */
	secondFactorMissing: boolean;
	/** The account has a second factor to show. */
	hasSecondFactor: boolean;
	/** Password, code, passkey or link was shown within the last few minutes. */
	proofFresh: boolean;
}

/** Who stands at the door: filled by hooks.server.ts before any page runs. */
export interface Visitor {
	network: NetworkRef & { name: string; demo: boolean; map: { lat: number; lon: number; zoom: number } | null };
	session: Session | null;
}

/** All roles of a session: what a route's `who` is compared with. */
export function rolesOf(session: Session | null): Role[] {
	if (!session) return [];
	const roles: Role[] = [];
	if (session.office) roles.push(session.office.role);
	roles.push(...session.organisations.map((membership) => membership.role));
	if (session.guest) roles.push('guest');
	if (session.operator) roles.push('operator');
	return roles;
}

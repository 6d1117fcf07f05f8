// SPDX-License-Identifier: EUPL-1.2

/** A signed-in session with the rights that hold right now. */
export interface SessionView {
	id: string;
	accountId: string;
	personId: string;
	name: string;
	email: string;
	office: OfficeMembership | null;
	offices: OfficeMembership[];
	organisations: { id: string; role: 'partner' | 'member' }[];
	guest: boolean;
	operator: boolean;
	hasSecondFactor: boolean;
	secondFactorMissing: boolean;
}

export interface OfficeMembership {
	id: string;
	slug: string;
	name: string;
	role: 'lead' | 'adviser' | 'editor';
	requiresSecondFactor: boolean;
}

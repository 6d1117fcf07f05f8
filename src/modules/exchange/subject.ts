// SPDX-License-Identifier: EUPL-1.2

/** Somebody whom the data are about (betroffene Person), as the desk finds them: a person we know, or a contact of a need or offer. */
export interface Subject {
	id: string;
	name: string;
	email: string | null;
	/** Organisations, needs and offers where they are named. */
	places: string[];
	personId: string | null;
}

// SPDX-License-Identifier: EUPL-1.2

/** Somebody whom the data are about (betroffene Person), as the desk finds them: a person we know, a contact of a need or offer, a side of an introduction. */
export interface Subject {
	id: string;
	name: string;
	email: string | null;
	phone: string | null;
	/** Organisations, needs and offers where they are named. */
	places: string[];
	personId: string | null;
}

/** An account that belongs to somebody; it ends with their erasure, so whoever decides is told before. */
export interface SubjectAccount {
	id: string;
	name: string;
	email: string;
	/** The organisations that it speaks for. */
	places: string[];
}

// SPDX-License-Identifier: EUPL-1.2

/** What invented organisations are made of. */
export interface Material {
	surnames: readonly string[];
	givenNames: readonly string[];
	trades: readonly string[];
	fancies: readonly string[];
	brands: readonly string[];
	fields: readonly string[];
	clubs: readonly string[];
	initiatives: readonly string[];
	schools: readonly string[];
	chains: readonly string[];
	towns: readonly (readonly [postcode: string, city: string])[];
	districts: readonly string[];
	streets: readonly string[];
	newStreets: readonly string[];
	taglines: readonly string[];
}

/** A row of the list before it is written in one of many layouts. */
export interface Row {
	name: string;
	street: string;
	number: string;
	postcode: string;
	city: string;
	phone: string;
	email: string;
	website: string;
	branch: string;
}

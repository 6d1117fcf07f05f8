// SPDX-License-Identifier: EUPL-1.2

/** A licence under which a network may hand out its own data. */
export interface Licence {
	key: LicenceKey;
	/** The name as people cite it; the same in both languages. */
	name: string;
	url: string;
	/** Its entry in the licence list of DCAT-AP.de (https://www.dcat-ap.de/def/licenses/). */
	dcat: string;
}

export const LICENCE_KEYS = ['dl-de-by', 'dl-de-zero', 'cc-by', 'cc-zero', 'odbl'] as const;
export type LicenceKey = (typeof LICENCE_KEYS)[number];

const DCAT = 'http://dcat-ap.de/def/licenses/';

/** Open licences that German offices use; what is not open does not belong into open data. */
export const LICENCES: Readonly<Record<LicenceKey, Licence>> = {
	'dl-de-by': { key: 'dl-de-by', name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0', url: 'https://www.govdata.de/dl-de/by-2-0', dcat: `${DCAT}dl-by-de/2.0` },
	'dl-de-zero': { key: 'dl-de-zero', name: 'Datenlizenz Deutschland – Zero – Version 2.0', url: 'https://www.govdata.de/dl-de/zero-2-0', dcat: `${DCAT}dl-zero-de/2.0` },
	'cc-by': { key: 'cc-by', name: 'Creative Commons Namensnennung 4.0 International (CC BY 4.0)', url: 'https://creativecommons.org/licenses/by/4.0/', dcat: `${DCAT}cc-by/4.0` },
	'cc-zero': { key: 'cc-zero', name: 'Creative Commons Zero 1.0 (CC0)', url: 'https://creativecommons.org/publicdomain/zero/1.0/', dcat: `${DCAT}cc-zero` },
	odbl: { key: 'odbl', name: 'Open Data Commons Open Database License (ODbL 1.0)', url: 'https://opendatacommons.org/licenses/odbl/1-0/', dcat: `${DCAT}odbl` }
};

/** What the catalogue says where the network has not declared its rights, or a source has not. */
export const NOT_DECLARED = `${DCAT}other-closed`;

/**
 * The licence that holds for all records together. One source under the ODbL makes the whole a derived database that
 * goes on under the ODbL (its §4.4); otherwise the network's own licence holds, and null where it declared none.
 */
export function licenceOfAll(own: LicenceKey | null, sources: readonly (string | null)[]): Licence | null {
	if (sources.some((licence) => /odbl/i.test(licence ?? ''))) return LICENCES.odbl;
	return own ? LICENCES[own] : null;
}

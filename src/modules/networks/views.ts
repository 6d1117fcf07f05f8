// SPDX-License-Identifier: EUPL-1.2

/** A network as anybody may see it. */
export interface NetworkCard {
	id: string;
	slug: string;
	name: string;
	demo: boolean;
	map: { lat: number; lon: number; zoom: number } | null;
}

/** How an office (Träger) shows itself to the public on the pages of its network. */
export interface OfficeCard {
	id: string;
	slug: string;
	name: string;
	shortName: string;
	welcome: string;
	/** The person whom the office names to the public; empty where it names none. */
	contactName: string;
	contactTitle: string;
	email: string;
	phone: string;
	website: string;
	street: string;
	postcode: string;
	city: string;
	logoFileId: string | null;
}

/** What the frame around a network's pages needs. */
export interface SiteView {
	slug: string;
	name: string;
	demo: boolean;
	offices: OfficeCard[];
	/** The logo of a network with a single office. */
	logoUrl: string | null;
}

/** An office as its lead edits it. */
export interface OfficeSettings {
	id: string;
	slug: string;
	kind: string;
	name_de: string;
	name_en: string;
	short_name: string;
	welcome_de: string;
	welcome_en: string;
	contact_name: string;
	contact_title: string;
	phone: string;
	email: string;
	website: string;
	street: string;
	postcode: string;
	city: string;
	accent: string;
	logoFileId: string | null;
	imprint: unknown;
	privacy_de: string;
	privacy_en: string;
	accessibility: unknown;
	requireSecondFactor: boolean;
}

/** A municipality (Gemeinde) with its official key. */
export interface Municipality {
	ags: string;
	name: string;
	county: string;
}

/** What the law wants every office to publish, as the public reads it. */
export interface OfficeStatements {
	id: string;
	name: string;
	kind: string;
	street: string;
	postcode: string;
	city: string;
	email: string;
	phone: string;
	imprint: unknown;
	privacy: string;
	accessibility: unknown;
}
